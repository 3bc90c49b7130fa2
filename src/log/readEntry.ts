// Reads a log entry from outside the program: the whole entry as it was written, or nothing.
import type { EntryLink, LogEntry } from './entry.ts';
import { isChange } from './guards.ts';
import type { Operation, VersionMark } from './operation.ts';
import { hasKeys, isId, isInstant, isListOf, isName } from './shapes.ts';

const DIGEST = /^[A-Za-z0-9_-]{43}$/;

/**
 * The entry in a record of the store, in a file or from a colleague; undefined when it is none.
 * Ids that the content does not know are let through: they stay in the log, unread. The same object
 * comes back, never a mended one, so that its digest stays what it was.
 */
export function readEntry(value: unknown): LogEntry | undefined {
  return isEntry(value) ? value : undefined;
}

/** An operation alone: a draft, or an operation without its links. */
export function readOperation(value: unknown): Operation | undefined {
  return isOperation(value) ? value : undefined;
}

function isEntry(value: unknown): value is LogEntry {
  if (!hasKeys(value, ['operation', 'after'])) return false;
  const { operation, after } = value;
  return (
    isOperation(operation) &&
    isListOf(after, isLink) &&
    // Sorted, so that the same links always give the same digest; and nothing follows itself.
    after.every(({ id }, at) => id !== operation.id && (at === 0 || id > (after[at - 1]?.id ?? '')))
  );
}

function isLink(value: unknown): value is EntryLink {
  return (
    hasKeys(value, ['id', 'digest']) &&
    isId(value.id) &&
    typeof value.digest === 'string' &&
    DIGEST.test(value.digest)
  );
}

const REQUIRED = ['id', 'at', 'by', 'changes', 'supersedes'] as const;
const OPTIONAL = ['turn', 'mark', 'source', 'through'] as const;

function isOperation(value: unknown): value is Operation {
  if (!hasKeys(value, REQUIRED, OPTIONAL)) return false;
  const { id, at, by, changes, supersedes } = value;
  return (
    isId(id) &&
    isInstant(at) &&
    isName(by) &&
    isListOf(changes, isChange) &&
    isListOf(supersedes, isId) &&
    !supersedes.includes(id) &&
    (!Object.hasOwn(value, 'turn') || (isInstant(value.turn) && value.turn > at)) &&
    (!Object.hasOwn(value, 'source') || value.source === 'import' || value.source === 'undo') &&
    (!Object.hasOwn(value, 'through') ||
      (isName(value.through) && Object.hasOwn(value, 'source'))) &&
    (!Object.hasOwn(value, 'mark') || (isMark(value.mark) && changes.length === 0))
  );
}

const KINDS = {
  'draft-sent': true,
  'after-hearing': true,
  final: true,
  other: true,
} as const satisfies Record<VersionMark['kind'], true>;

function isMark(value: unknown): value is VersionMark {
  return (
    hasKeys(value, ['kind', 'name']) &&
    typeof value.kind === 'string' &&
    Object.hasOwn(KINDS, value.kind) &&
    isName(value.name)
  );
}
