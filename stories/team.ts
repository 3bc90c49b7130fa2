// Teams for stories: notes in memory, a state that stands still, and colleagues who are invented.
import { AppTeam } from '#src/app/AppTeam.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import { newCaseTag, newMemberId } from '#src/team/documents.ts';
import { newTeamKey } from '#src/team/invitation.ts';
import { makeKeyPair, publicText } from '#src/team/keyPairs.ts';
import { Sharing } from '#src/team/Sharing.ts';
import type { SyncView } from '#src/team/syncView.ts';
import { type AsideWhy, type KnownMember, TeamNotes } from '#src/team/TeamNotes.ts';

export type StoryTeam = {
  /** How it stands; in step without it. */
  readonly view?: Partial<SyncView>;
  /** Names of colleagues; those in `compared` are marked so. */
  readonly colleagues?: readonly string[];
  readonly compared?: readonly string[];
  /** A case that is shared with the first so many of them. */
  readonly shared?: { readonly id: CaseId; readonly with: number };
  /** Took the adviser out of the shared case again. */
  readonly isOut?: true;
  /** A case that a colleague has shared, and that waits for a word: it is here already, or was removed. */
  readonly apart?: CaseId;
  /** Somebody with whom it was shared has removed it. */
  readonly hasRemover?: true;
  /** Everything that is looked for in the database is found at once. */
  readonly findsAll?: true;
  /** A case that something came of, sealed with a key that is not here. */
  readonly locked?: CaseId;
  /** Not in a team yet. */
  readonly isNone?: true;
  /** What is kept about the team cannot be read. */
  readonly isDamaged?: true;
};

const at = '2026-02-03T10:00:00.000Z';
const noAside = { unreadable: 0, 'no-key': 0, changed: 0, stranger: 0, taken: 0 };

/** What the last round left. */
export const reportOf = (more: {
  readonly aside?: Partial<Record<AsideWhy, number>>;
  readonly gaps?: number;
  readonly waiting?: number;
  readonly resent?: number;
}) => ({
  sent: 0,
  received: 0,
  tooBig: 0,
  waiting: 0,
  gaps: 0,
  resent: 0,
  ...more,
  aside: { ...noAside, ...more.aside },
});

export async function teamAt(story: StoryTeam = {}): Promise<AppTeam> {
  const { colleagues = [], compared = [], shared } = story;
  const kept = new Map<string, unknown>();
  const shelf = {
    read: async (place: string) => structuredClone(kept.get(place)),
    keep: async (place: string, value: unknown) => void kept.set(place, structuredClone(value)),
    remove: async (place: string) => void kept.delete(place),
  };
  const notes = new TeamNotes({ shelf, exclusively: (_, work) => work() });
  const pair = await makeKeyPair();
  const pairs = { load: async () => pair, keep: async () => pair };
  const sharing = new Sharing({ notes, pairs, now: () => at });
  if (!story.isNone) {
    const who = { name: 'Testine Prøvesen', user: 'u4711', password: 'hemmelig' };
    const address = 'https://database.kommunen.example/team-nord';
    await sharing.join({ address, teamKey: newTeamKey() }, who);
    await addColleagues(notes, colleagues, compared);
  }
  const ownId = (await notes.settings.read().catch(() => null))?.me.id;
  if (shared) {
    const others = (await sharing.colleagues()).filter(({ me }) => !me).map(({ id }) => id);
    await sharing.share(shared.id, others.slice(0, shared.with));
    const own = (await notes.settings.read())?.me.id;
    if (story.isOut && own) {
      await sharing.takeAway(shared.id, own);
      await notes.keys.change((now) => ({
        ...now,
        cases: now.cases.map((one) => ({ ...one, outAt: at })),
      }));
    }
  }
  if (story.hasRemover) {
    await notes.keys.change((now) => ({
      ...now,
      cases: now.cases.map((one) => {
        const [gone = ''] = Object.keys(one.roll).filter((id) => id !== ownId);
        return { ...one, roll: { ...one.roll, [gone]: 2 }, removals: { [gone]: 2 } };
      }),
    }));
  }
  if (story.apart) {
    const about = story.apart;
    const from = (await sharing.colleagues()).find(({ me }) => !me)?.id ?? newMemberId();
    const offered = { tag: newCaseTag(), caseId: about, roll: { [from]: 1 }, keys: [], from, at };
    await notes.keys.change((now) => ({ ...now, offered: [offered] }));
  }
  if (story.locked) {
    const about = story.locked;
    await notes.memo.change((now) => ({ ...now, aside: { b: { why: 'no-key', about } } }));
  }
  if (story.isDamaged) kept.set('team/settings', 'damaged');
  const view: SyncView = { state: 'inStep', pause: 0, reached: true, doneAt: at, ...story.view };
  const hears = new Set<() => void>();
  const app = new AppTeam();
  await app.open({
    isSet: async () => kept.has('team/settings'),
    load: async () => ({
      notes,
      sharing,
      cases: { entriesAfter: async () => [], isNews: () => true },
      sync: {
        leads: true,
        view,
        subscribe: (hear) => {
          hears.add(hear);
          return () => {};
        },
        tell: () => {
          if (story.findsAll)
            void notes.memo
              .change((now) => ({ ...now, lacks: {} }))
              .then(() => {
                for (const hear of hears) hear();
              });
        },
        stop: () => {},
      },
    }),
    writes: undefined,
    others: undefined,
  });
  return app;
}

async function addColleagues(
  notes: TeamNotes,
  names: readonly string[],
  compared: readonly string[],
): Promise<void> {
  const me = (await notes.settings.read())?.me;
  const members: KnownMember[] = me ? [{ ...me, comparedAt: '' }] : [];
  for (const name of names) {
    const publicKey = await publicText((await makeKeyPair()).publicKey);
    const comparedAt = compared.includes(name) ? at : '';
    members.push({ id: newMemberId(), name, publicKey, at, comparedAt });
  }
  await notes.members.change(() => Object.fromEntries(members.map((one) => [one.id, one])));
}
