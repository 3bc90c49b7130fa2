// A colleague as the team database knows one: name and public key, sealed with the key the team shares.
import type { Instant } from '#forms/answers/record.ts';
import { hasKeys, isInstant } from '../log/shapes.ts';
import { SealBroken } from '../storage/sealer.ts';
import { sealingKey, sourceKey } from '../vault/keys.ts';
import type { MemberDocument, MemberId } from './documents.ts';
import { publicKeyFrom } from './keyPairs.ts';
import { openText, sealText } from './seals.ts';

/** Bytes of the team key. */
export const TEAM_KEY_LENGTH = 32;
const LONGEST_NAME = 200;

/** Never changes. Somebody with a new key pair is a new member. */
export type Member = {
  readonly id: MemberId;
  /** As the colleague wrote it. */
  readonly name: string;
  /** As `publicText` gives it. */
  readonly publicKey: string;
  readonly at: Instant;
};

/** The key that members' documents are sealed with: who has not got the team key can add no member. */
export async function memberKey(teamKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  // A copy: the source wipes what it is given.
  return sealingKey(await sourceKey(new Uint8Array(teamKey)), 'team members');
}

export async function sealMember(key: CryptoKey, member: Member): Promise<MemberDocument> {
  const { id, ...told } = member;
  return { _id: id, v: 1, ...(await sealText(key, id, told)) };
}

/** Rejects with `SealBroken` when the document is not from one who has the team key. */
export async function openMember(key: CryptoKey, document: MemberDocument): Promise<Member> {
  const told = await openText(key, document._id, document);
  if (
    !hasKeys(told, ['name', 'publicKey', 'at']) ||
    typeof told.name !== 'string' ||
    told.name.length > LONGEST_NAME ||
    typeof told.publicKey !== 'string' ||
    !isInstant(told.at) ||
    !(await publicKeyFrom(told.publicKey))
  ) {
    throw new SealBroken('No member stands in the document');
  }
  return { id: document._id, name: told.name, publicKey: told.publicKey, at: told.at };
}
