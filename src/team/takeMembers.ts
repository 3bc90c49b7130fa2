// Takes in colleagues from the team database. Who has been seen once is never replaced.
import { SealBroken } from '../storage/sealer.ts';
import { fromBase64Url } from '../vault/bytes.ts';
import type { Aside } from './Aside.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import { isMemberDocument, nameOf } from './documents.ts';
import { memberKey, openMember } from './members.ts';
import { TeamError } from './TeamError.ts';
import type { TeamNotes } from './TeamNotes.ts';
import { teamWords } from './words.ts';

/** The key of members' documents, from the settings. */
export async function memberKeyIn(teamKey: string): Promise<CryptoKey> {
  const bytes = fromBase64Url(teamKey);
  if (!bytes) throw new TeamError(teamWords.damagedNotes);
  return memberKey(bytes);
}

/** Gives back whether anybody was new. */
export async function takeMembers(
  { notes, database }: { readonly notes: TeamNotes; readonly database: CouchDatabase },
  ids: readonly string[],
  aside: Aside,
  signal: AbortSignal,
): Promise<boolean> {
  const known = await notes.members.read();
  const fresh = ids.filter((id) => nameOf(id)?.kind === 'member' && !known[id]);
  const settings = await notes.settings.read();
  if (fresh.length === 0 || !settings) return false;
  const key = await memberKeyIn(settings.teamKey);
  const found = await aside.readEach(database, fresh, signal, async (id, value) => {
    if (!isMemberDocument(value) || value._id !== id) throw new SealBroken('No member');
    return [id, { ...(await openMember(key, value)), comparedAt: '' }] as const;
  });
  await notes.members.change((now) => ({ ...Object.fromEntries(found), ...now }));
  return found.length > 0;
}
