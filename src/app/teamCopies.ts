// What the team's database has of each real case, in the few words the saved line has room for.
import type { CaseId } from '../storage/caseStore.ts';
import { isIn } from '../team/caseKeys.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import type { SyncView } from '../team/syncView.ts';
import type { AppTeam } from './AppTeam.ts';
import type { TeamCopies, TeamCopy } from './copies.ts';

const words = {
  inStep: 'i takt',
  sent: 'alt er sendt',
  sending: 'sender …',
  offline: 'ikke sendt endnu, der er ingen forbindelse til nettet',
  waiting: 'ikke sendt endnu, teamdatabasen svarer ikke',
  refused: 'ikke sendt, teamdatabasen siger nej',
  tooBig: 'noget er for stort til at blive sendt',
  waits: 'en delt kopi af sagen venter på dig',
  lacking: 'noget af sagen mangler i denne browser',
  notIn: 'du er ikke længere med i den delte sag',
} as const;

type Found = { readonly copy: TeamCopy | undefined };

export class TeamState implements TeamCopies {
  readonly #app: AppTeam;
  readonly #found = new Map<CaseId, Found>();
  readonly #listeners = new Set<() => void>();

  constructor(app: AppTeam) {
    this.#app = app;
    app.subscribe(() => this.#lookAgain());
    app.watchWrites((id) => {
      if (this.#found.has(id)) void this.#look(id);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Undefined where the case is not shared, and until that is known. */
  readonly find = (id: CaseId): TeamCopy | undefined => {
    const found = this.#found.get(id);
    if (!found) {
      this.#found.set(id, { copy: undefined });
      void this.#look(id);
    }
    return found?.copy;
  };

  #lookAgain(): void {
    // Locked: nothing that was found out about cases stays.
    if (!this.#app.getSnapshot().team) this.#found.clear();
    for (const id of this.#found.keys()) void this.#look(id);
  }

  async #look(id: CaseId): Promise<void> {
    const { team, view } = this.#app.getSnapshot();
    // What cannot be read is as if it were not there; the page about the team says so.
    const copy = team && (await copyOf(team, view, id).catch(() => undefined));
    const before = this.#found.get(id);
    if (!before || team !== this.#app.getSnapshot().team) return;
    if (copy?.text === before.copy?.text && copy?.isNewest === before.copy?.isNewest) return;
    this.#found.set(id, { copy });
    for (const listener of this.#listeners) listener();
  }
}

async function copyOf(
  { notes, cases }: OpenTeam,
  view: SyncView,
  id: CaseId,
): Promise<TeamCopy | undefined> {
  const [settings, keys, memo] = await Promise.all([
    notes.settings.read(),
    notes.keys.read(),
    notes.memo.read(),
  ]);
  if (keys.offered.some(({ caseId }) => caseId === id))
    return { text: words.waits, isNewest: false, waits: true };
  const shared = keys.cases.filter(({ caseId }) => caseId === id);
  if (!settings || shared.length === 0) return undefined;
  if (!shared.every(({ roll }) => isIn(roll, settings.me.id))) {
    return { text: words.notIn, isNewest: false };
  }
  const tags = shared.map(({ tag }) => tag);
  const isOfCase = (one: string) => tags.some((tag) => one.startsWith(`e-${tag}-`));
  if (memo.lacks[id] || Object.keys(memo.aside).some(isOfCase)) {
    return { text: words.lacking, isNewest: false };
  }
  if (memo.tooBig.some(isOfCase)) {
    return { text: words.tooBig, isNewest: false };
  }
  const left = await Promise.all(
    tags.map((tag) => cases.entriesAfter(id, memo.marks[tag] ?? 0, 1)),
  );
  const isNewest = left.every((entries) => entries.length === 0);
  return { text: textFor(view, isNewest), isNewest };
}

function textFor({ state }: SyncView, isNewest: boolean): string {
  switch (state) {
    case 'off':
    case 'working':
    case 'inStep':
      return isNewest ? words.inStep : words.sending;
    default:
      return isNewest ? words.sent : words[state];
  }
}
