// The documents of the team database: their ids, their shapes, and the guards that read them.

import type { OperationId } from '../log/operation.ts';
import { hasKeys } from '../log/shapes.ts';
import { newId } from '../storage/newId.ts';
import type { SealedText } from './seals.ts';

/** Random; what the entries of one case have in common at the server. Not the case's own id. */
export type CaseTag = string;
/** `m-` and random signs: the id of the member's document. */
export type MemberId = string;
/** Random; names a case key. */
export type KeyId = string;

/** One log entry, sealed with the case key that `key` names. */
export type EntryDocument = SealedText & {
  readonly _id: string;
  readonly v: 1;
  readonly key: KeyId;
};

/** A case key, wrapped for one member by another: see `grants.ts`. */
export type GrantDocument = SealedText & {
  readonly _id: string;
  readonly v: 1;
  readonly from: MemberId;
  /** The public half of a key pair made for this document alone, base64url. */
  readonly once: string;
  /** The case key, base64url. */
  readonly wrapped: string;
};

/** A member's name and public key, sealed with the team key. */
export type MemberDocument = SealedText & { readonly _id: string; readonly v: 1 };

export type TeamDocument = EntryDocument | GrantDocument | MemberDocument;

const SIGNS = '[0-9a-v]{26}';
const TAG = new RegExp(`^${SIGNS}$`);
const MEMBER = new RegExp(`^m-${SIGNS}$`);
const ENTRY = new RegExp(`^e-(${SIGNS})-([a-z][a-z0-9-]{0,63})$`);
const GRANT = new RegExp(`^g-(${SIGNS})-${SIGNS}$`);

export const newCaseTag = (): CaseTag => newId('');
export const newKeyId = (): KeyId => newId('');
export const newMemberId = (): MemberId => newId('m-');

export function isTag(value: unknown): value is CaseTag {
  return typeof value === 'string' && TAG.test(value);
}

export function isMemberId(value: unknown): value is MemberId {
  return typeof value === 'string' && MEMBER.test(value);
}

export function entryDocumentId(tag: CaseTag, id: OperationId): string {
  return `e-${tag}-${id}`;
}

/** What an entry is bound to: its own id, and the key that it names. */
export function entryPlace(id: string, key: KeyId): string {
  return `${id} ${key}`;
}

/** Every entry of the case, and nothing else, has an id between these two. */
export function entryRange(tag: CaseTag): readonly [from: string, to: string] {
  return [`e-${tag}-`, `e-${tag}-~`];
}

export function newGrantId(to: MemberId): string {
  return newId(`g-${to.slice(2)}-`);
}

/** What an id at the server names; undefined for what is none of ours, such as design documents. */
export type Named =
  | { readonly kind: 'entry'; readonly tag: CaseTag; readonly operation: OperationId }
  | { readonly kind: 'grant'; readonly to: MemberId }
  | { readonly kind: 'member' };

export function nameOf(id: string): Named | undefined {
  const [, tag, operation] = ENTRY.exec(id) ?? [];
  if (tag !== undefined && operation !== undefined) return { kind: 'entry', tag, operation };
  const [, to] = GRANT.exec(id) ?? [];
  if (to !== undefined) return { kind: 'grant', to: `m-${to}` };
  return MEMBER.test(id) ? { kind: 'member' } : undefined;
}

const SEALED = ['_id', 'v', 'iv', 'ct'] as const;
/** What a CouchDB adds to a document, depending on how it is asked. */
const ADDED = ['_rev'] as const;

export function isEntryDocument(value: unknown): value is EntryDocument {
  return hasKeys(value, [...SEALED, 'key'], ADDED) && isSealed(value) && isTag(value.key);
}

export function isGrantDocument(value: unknown): value is GrantDocument {
  return (
    hasKeys(value, [...SEALED, 'from', 'once', 'wrapped'], ADDED) &&
    isSealed(value) &&
    isMemberId(value.from) &&
    typeof value.once === 'string' &&
    typeof value.wrapped === 'string'
  );
}

export function isMemberDocument(value: unknown): value is MemberDocument {
  return hasKeys(value, SEALED, ADDED) && isSealed(value);
}

function isSealed({ _id, v, iv, ct }: { readonly [key: string]: unknown }): boolean {
  return typeof _id === 'string' && v === 1 && typeof iv === 'string' && typeof ct === 'string';
}
