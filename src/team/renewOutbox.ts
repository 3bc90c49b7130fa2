// After the server has lost something: lays what is not an entry in the outbox again.
import { idIn } from './Aside.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import { isIn } from './caseKeys.ts';
import { allDuties, grantsFor, type Handing } from './handing.ts';
import { sealMember } from './members.ts';
import { memberKeyIn } from './takeMembers.ts';

/** Documents asked for at a time. */
const DOCUMENTS = 200;

/** Grants that the server still has are left as they are; those of a case it lost one of are all made anew. */
export async function renewOutbox(
  handing: Handing,
  database: CouchDatabase,
  signal: AbortSignal,
): Promise<void> {
  const { notes } = handing;
  const settings = await notes.settings.read();
  if (!settings) return;
  const { me, teamKey } = settings;
  const { sent } = await notes.outbox.read();
  const there = new Set<string | undefined>();
  for (let at = 0; at < sent.length; at += DOCUMENTS) {
    const ids = sent.slice(at, at + DOCUMENTS).map(({ id }) => id);
    for (const document of await database.fetchAll(ids, signal)) there.add(idIn(document));
  }
  const tags = new Set(sent.filter(({ id }) => !there.has(id)).map(({ tag }) => tag));
  const { cases } = await notes.keys.read();
  const known = await notes.members.read();
  const lost = cases.filter(({ tag, roll }) => tags.has(tag) && isIn(roll, me.id));
  const made = await Promise.all(
    lost.map(async (shared) => {
      const grants = await grantsFor(handing, shared, allDuties(shared, me.id), known);
      return grants.map((grant) => ({ grant, tag: shared.tag }));
    }),
  );
  const own = await sealMember(await memberKeyIn(teamKey), me);
  await notes.outbox.change((box) => ({
    waiting: [...box.waiting, own, ...made.flat().map(({ grant }) => grant)],
    sent: [
      ...box.sent.filter(({ id }) => there.has(id)),
      ...made.flat().map(({ grant, tag }) => ({ id: grant._id, tag })),
    ],
  }));
}
