// A log entry: an operation and what the log ended with when it was written. Entries form a hash chain.
import type { Operation, OperationId } from './operation.ts';

/** Names an entry and what it said: SHA-256 over its canonical text, base64url. */
export type EntryLink = { readonly id: OperationId; readonly digest: string };

/**
 * `after` names the entries nobody had followed when this one was written, sorted by id: none for the
 * first, one as a rule, more where writers who had not seen each other meet. Whoever changes or takes
 * away an entry breaks the digests of all that follow it.
 */
export type LogEntry = { readonly operation: Operation; readonly after: readonly EntryLink[] };
