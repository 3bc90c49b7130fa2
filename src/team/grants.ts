// A case key handed to a colleague: wrapped for the colleague's public key, by somebody who proves who that is.
import type { Instant } from '#forms/answers/record.ts';
import { hasKeys, isInstant } from '../log/shapes.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { SealBroken } from '../storage/sealer.ts';
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';
import {
  sealingKey,
  sourceKey,
  unwrapKey,
  WRAPPED_LENGTH,
  wrapKey,
  wrappingKey,
} from '../vault/keys.ts';
import {
  type CaseTag,
  type GrantDocument,
  isMemberId,
  isTag,
  type KeyId,
  type MemberId,
  newGrantId,
} from './documents.ts';
import { commonSecret, makeKeyPair, publicKeyFrom, publicText } from './keyPairs.ts';
import { openText, sealText } from './seals.ts';

/**
 * Who is in a case: a count for each member, odd while in, even when out. Of two counts the higher one
 * holds, so that everybody comes to the same whatever order they hear it in.
 */
export type Roll = { readonly [id: MemberId]: number };

/** What the grant says beside the key. */
export type GrantNote = {
  readonly tag: CaseTag;
  readonly caseId: CaseId;
  readonly key: KeyId;
  /** 1 for the first key of a case, one more for each key made when somebody was taken out. */
  readonly epoch: number;
  readonly roll: Roll;
  /** Who has been given this key. */
  readonly holders: readonly MemberId[];
  readonly at: Instant;
};

type Party = { readonly id: MemberId; readonly publicKey: string };

/**
 * The secret is what two agreements give together, as in the authenticated mode of RFC 9180: one with a
 * pair made for this document, so that the sender's key alone opens nothing later; one with the
 * sender's own, so that only the sender can have made it. `caseKey` must be one that may be exported.
 */
export async function makeGrant(
  sender: Party & { readonly privateKey: CryptoKey },
  recipient: Party,
  note: GrantNote,
  caseKey: CryptoKey,
): Promise<GrantDocument> {
  const theirs = await publicKeyFrom(recipient.publicKey);
  if (!theirs) throw new SealBroken('The recipient has no usable key');
  const pair = await makeKeyPair();
  const once = await publicText(pair.publicKey);
  const _id = newGrantId(recipient.id);
  const place = placeOf(_id, once, sender, recipient);
  const source = await bothSecrets([pair.privateKey, theirs], [sender.privateKey, theirs]);
  const sealed = await sealText(await sealingKey(source, `grant note ${place}`), place, note);
  const wrapping = await wrappingKey(source, `grant key ${note.tag} ${note.key} ${place}`);
  const wrapped = toBase64Url(await wrapKey(caseKey, wrapping));
  return { _id, v: 1, from: sender.id, once, wrapped, ...sealed };
}

/** Rejects with `SealBroken` when the grant is not from this sender, not for this recipient, or was changed. */
export async function openGrant(
  sender: Party,
  recipient: Party & { readonly privateKey: CryptoKey },
  grant: GrantDocument,
): Promise<{ readonly note: GrantNote; readonly caseKey: CryptoKey }> {
  const [theirs, once] = await Promise.all([
    publicKeyFrom(sender.publicKey),
    publicKeyFrom(grant.once),
  ]);
  const wrapped = fromBase64Url(grant.wrapped);
  if (!theirs || !once || wrapped?.length !== WRAPPED_LENGTH) {
    throw new SealBroken('The grant is not as grants are written');
  }
  const place = placeOf(grant._id, grant.once, sender, recipient);
  const own = recipient.privateKey;
  const source = await bothSecrets([own, once], [own, theirs]);
  const note = await openText(await sealingKey(source, `grant note ${place}`), place, grant);
  if (!isGrantNote(note)) throw new SealBroken('The grant says something else than grants do');
  const wrapping = await wrappingKey(source, `grant key ${note.tag} ${note.key} ${place}`);
  return { note, caseKey: await unwrapKey(wrapped, wrapping, true) };
}

type Agreement = readonly [own: CryptoKey, other: CryptoKey];

async function bothSecrets(first: Agreement, second: Agreement): Promise<CryptoKey> {
  const [a, b] = await Promise.all([commonSecret(...first), commonSecret(...second)]);
  const both = new Uint8Array([...a, ...b]);
  a.fill(0);
  b.fill(0);
  return sourceKey(both);
}

function placeOf(id: string, once: string, sender: Party, recipient: Party): string {
  return [id, once, sender.id, sender.publicKey, recipient.id, recipient.publicKey].join(' ');
}

const NOTE = ['tag', 'caseId', 'key', 'epoch', 'roll', 'holders', 'at'] as const;
const REAL_CASE = /^c[a-z0-9]{1,63}$/;
const MOST_MEMBERS = 1_000;

function isGrantNote(value: unknown): value is GrantNote {
  return (
    hasKeys(value, NOTE) &&
    isTag(value.tag) &&
    // A practice case is never shared.
    typeof value.caseId === 'string' &&
    REAL_CASE.test(value.caseId) &&
    isTag(value.key) &&
    isCount(value.epoch) &&
    isRoll(value.roll) &&
    Array.isArray(value.holders) &&
    value.holders.length <= MOST_MEMBERS &&
    value.holders.every(isMemberId) &&
    isInstant(value.at)
  );
}

function isRoll(value: unknown): value is Roll {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_MEMBERS &&
    entries.every(([id, count]) => isMemberId(id) && isCount(count))
  );
}

/** Bounded, so that nobody can put a count or an epoch beyond which there is none. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && typeof value === 'number' && value >= 1 && value <= 1_000_000;
}
