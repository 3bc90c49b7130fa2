// Two advisers and a server: a whole case sent and taken in, one change after that, and rounds with nothing new.
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { newId } from '#src/storage/newId.ts';
import { newCaseTag } from '#src/team/documents.ts';
import { withNewKey } from '#src/team/handing.ts';
import { newTeamKey } from '#src/team/invitation.ts';
import type { RoundTimes } from './adviser.ts';
import { openAdviser } from './adviser.ts';
import { blankSummary, growCase, openChanges } from './growCase.ts';
import { index } from './realCases.ts';
import { standInServer } from './standInServer.ts';

/** Where a team's database is and who may use it; none: a stand-in in the page. */
export type Peer = { readonly address: string; readonly users: readonly [string, string] };

const standIn: Peer = { address: 'http://127.0.0.1:1/stand-in', users: ['ann', 'bo'] };

/** A round that sends and a round that takes in. */
export type Passed = { readonly sent: RoundTimes; readonly received: RoundTimes };

/** Cases made at once while filling. */
const AT_ONCE = 50;

export const syncBench = {
  /** A case of so many operations passed on whole, then one operation of it, then rounds with nothing new. */
  async replicate(
    file: CaseFile,
    size: number,
    peer?: Peer,
  ): Promise<{ readonly whole: Passed; readonly one: Passed }> {
    const { ann, bo } = await openTeam(peer);
    const summary = blankSummary(file);
    const operations = growCase(file, size);
    await ann.store.create(summary, operations);
    await ann.sharing.share(summary.id, [bo.me]);
    const whole = { sent: await ann.round(size), received: await bo.round(size) };
    const fold = new CaseFold(index);
    for (const operation of operations) fold.apply(operation);
    const [change] = openChanges(file).flat();
    const stamp = { id: newId('o'), at: new Date().toISOString(), by: '' };
    const next = makeOperation(fold, change ? [change] : [], stamp);
    await ann.store.append(summary.id, [next], [], summary);
    const one = { sent: await ann.round(1), received: await bo.round(1) };
    for (const adviser of [ann, bo]) adviser.close();
    return { whole, one };
  },

  /** A round with nothing new among so many shared cases, all of them sent long ago. */
  async idle(file: CaseFile, count: number): Promise<RoundTimes> {
    const { ann, bo } = await openTeam();
    const [first] = growCase(file, 1);
    if (!first) throw new Error('Expected an operation');
    const ids: string[] = [];
    for (let at = 0; at < count; at += AT_ONCE) {
      const here = Array.from({ length: Math.min(AT_ONCE, count - at) }, () => blankSummary(file));
      await Promise.all(
        here.map((summary) => ann.store.create(summary, [{ ...first, id: newId('o') }])),
      );
      ids.push(...here.map(({ id }) => id));
    }
    const blank = { roll: { [ann.me]: 1 }, keys: [] };
    const cases = ids.map((caseId) => withNewKey({ tag: newCaseTag(), caseId, ...blank }, ann.me));
    const place = await ann.store.lastPlace();
    const marks = Object.fromEntries(cases.map(({ tag }) => [tag, place]));
    await ann.notes.keys.change((now) => ({ ...now, cases }));
    await ann.notes.memo.change((now) => ({ ...now, marks }));
    await ann.round(0);
    const idle = await ann.round(0);
    for (const adviser of [ann, bo]) adviser.close();
    return idle;
  },
};

/** Two who have heard of each other. */
async function openTeam({ address, users } = standIn, fetchWith = fetchFor(address)) {
  const invitation = { address, teamKey: newTeamKey() };
  const ann = await openAdviser(users[0], invitation, fetchWith);
  const bo = await openAdviser(users[1], invitation, fetchWith);
  for (const adviser of [ann, bo, ann, bo]) await adviser.round();
  return { ann, bo };
}

function fetchFor(address: string): typeof fetch {
  return address === standIn.address ? standInServer() : (...asked) => fetch(...asked);
}
