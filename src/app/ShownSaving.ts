// What the saved line shows of the saving: not saved at once, saved once it has lasted, so that it stands still while one types,
// and a refusal until it is over, so that it is no new alarm at each try.
import type { SnapshotFrom, Subscription } from 'xstate';
import type { saveMachine } from '#machines/saveMachine.ts';

type SaveSnapshot = SnapshotFrom<typeof saveMachine>;

/** The running save machine, or anything that tells like it. */
type Saving = {
  getSnapshot(): SaveSnapshot;
  subscribe(listener: () => void): Subscription;
};

export type SavedLine = {
  readonly state: 'resting' | 'saving' | 'saved' | 'failed' | 'removed';
  /** When the store last confirmed. */
  readonly savedAt: string | undefined;
  /** What went wrong, for the adviser. */
  readonly sentence: string | undefined;
};

/**
 * Milliseconds answers must have been safe before the line says so, and a new try must have lasted before the
 * line lets go of a refusal: a line that changes for each field that is left is restless, and has the page laid
 * out anew. Of letters the machine itself hears only when typing rests.
 */
export const SAVED_REST = 300;

/** Follows the save machine as long as somebody subscribes; for `useSyncExternalStore`. */
export class ShownSaving {
  readonly #saving: Saving;
  #shown: SavedLine;

  constructor(saving: Saving) {
    this.#saving = saving;
    this.#shown = lineOf(saving.getSnapshot());
  }

  readonly getSnapshot = (): SavedLine => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      const line = lineOf(this.#saving.getSnapshot());
      if (isSame(line, this.#shown)) return;
      this.#shown = line;
      listener();
    };
    const follow = () => {
      clearTimeout(rest);
      const { state } = lineOf(this.#saving.getSnapshot());
      const mayPass = this.#shown.state === 'failed' ? state === 'saving' : state === 'saved';
      if (mayPass) rest = setTimeout(show, SAVED_REST);
      else show();
    };
    const subscription = this.#saving.subscribe(follow);
    // Something may have been saved, or not, before anybody listened.
    follow();
    return () => {
      clearTimeout(rest);
      subscription.unsubscribe();
    };
  };
}

function lineOf({ value, context }: SaveSnapshot): SavedLine {
  const { savedAt, sentence } = context;
  return { state: value === 'unsaved' ? 'saving' : value, savedAt, sentence };
}

/** True where nobody could see a difference: a line about to be saved tells no time. */
function isSame(a: SavedLine, b: SavedLine): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'saved') return a.savedAt === b.savedAt;
  return (a.state !== 'failed' && a.state !== 'removed') || a.sentence === b.sentence;
}
