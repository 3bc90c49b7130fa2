// An invitation to a team: the database's address and the team key as one text, given another way than the database.
import { bytesOf, fromBase64Url, randomBytes, textOf, toBase64Url } from '../vault/bytes.ts';
import { checkAddress } from './address.ts';
import { TEAM_KEY_LENGTH } from './members.ts';
import { teamWords } from './words.ts';

export type Invitation = {
  readonly address: string;
  /** 256 random bits: who has them can add members to the team. */
  readonly teamKey: Uint8Array<ArrayBuffer>;
};

export type ReadInvitation =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly sentence: string };

const START = 'udredningsguiden-team-1';

export function newTeamKey(): Uint8Array<ArrayBuffer> {
  return randomBytes(TEAM_KEY_LENGTH);
}

/** `udredningsguiden-team-1.<address>.<key>.<check>`, the parts base64url. */
export async function writeInvitation({ address, teamKey }: Invitation): Promise<string> {
  const parts = [START, toBase64Url(bytesOf(address)), toBase64Url(teamKey)];
  return [...parts, await checkOf(parts)].join('.');
}

/** White space does not count: mails break long lines. */
export async function readInvitation(text: string): Promise<ReadInvitation> {
  const refuse = (sentence: string) => ({ ok: false, sentence }) as const;
  const parts = text.replace(/\s+/g, '').split('.');
  const [start, address, key, check] = parts;
  if (start !== START) {
    const newer = start?.startsWith(START.slice(0, -1));
    return refuse(newer ? teamWords.invitation.newer : teamWords.invitation.unlike);
  }
  if (parts.length !== 4 || check !== (await checkOf(parts.slice(0, 3)))) {
    return refuse(teamWords.invitation.damaged);
  }
  const addressBytes = fromBase64Url(address ?? '');
  const teamKey = fromBase64Url(key ?? '');
  if (!addressBytes || teamKey?.length !== TEAM_KEY_LENGTH) {
    return refuse(teamWords.invitation.damaged);
  }
  const checked = checkAddress(textOf(addressBytes.buffer));
  if (!checked.ok) return refuse(checked.sentence);
  return { ok: true, invitation: { address: checked.address, teamKey } };
}

/** Finds what went wrong in copying; proves nothing else. */
async function checkOf(parts: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(parts.join('.')));
  return toBase64Url(hash).slice(0, 8);
}
