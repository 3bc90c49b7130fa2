// What a CouchDB says, read strictly: the answer it should be, or a `CouchError`.
import { hasKeys } from '../log/shapes.ts';
import { CouchError } from './CouchError.ts';

/** A place in the database's list of changes; only the database knows what it means. */
export type Sequence = string;

/** What became of one document that was sent. */
export type PutResult = { readonly id: string; readonly fate: 'written' | 'there' };

type Shaped = { readonly [key: string]: unknown };

export function isShaped(value: unknown): value is Shaped {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rowsOf(told: unknown): readonly Shaped[] {
  if (!isShaped(told) || !Array.isArray(told.rows)) throw unlike('_all_docs');
  return told.rows.filter(isShaped);
}

/** Older servers count with numbers, clusters with long texts. */
export function sequenceFrom(value: unknown): Sequence {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  throw unlike('last_seq');
}

export function fateOf(row: unknown, id: string): PutResult {
  if (isShaped(row) && row.error === 'conflict') return { id, fate: 'there' };
  if (isShaped(row) && row.error === undefined && row.ok === true) return { id, fate: 'written' };
  if (isShaped(row) && (row.error === 'forbidden' || row.error === 'unauthorized')) {
    throw new CouchError('access', 'The database did not take a document');
  }
  throw new CouchError('away', 'The database did not write a document');
}

export function refusalFor(status: number, text: string): CouchError {
  const said = `The database answered ${status}`;
  if (status === 401) {
    // One server says 401 to those it knows and does not let in; the reason tells the two apart.
    return new CouchError(/not authorized/i.test(text) ? 'access' : 'password', said);
  }
  if (status === 403) return new CouchError('access', said);
  if (status === 404) return new CouchError(isCouchs404(text) ? 'missing' : 'unlike', said);
  if (status === 413) return new CouchError('too-big', said);
  if (status === 400 || status === 405 || status === 406) return new CouchError('unlike', said);
  return new CouchError('away', said);
}

function isCouchs404(text: string): boolean {
  try {
    const told: unknown = JSON.parse(text);
    return hasKeys(told, ['error', 'reason']) && told.error === 'not_found';
  } catch {
    return false;
  }
}

export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unlike('JSON');
  }
}

export function unlike(what: string): CouchError {
  return new CouchError('unlike', `What answered does not know ${what}`);
}

/** User and password as UTF-8, then base64 (RFC 7617). */
export function basicAuthorization(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
