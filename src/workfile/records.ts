// What the lines of a working file say, and how each is read from JSON that anybody may have made.
import type { Instant } from '#forms/answers/record.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation, OperationId } from '../log/operation.ts';
import { readEntry, readOperation } from '../log/readEntry.ts';
import { hasKeys, isId, isInstant, isListOf } from '../log/shapes.ts';
import type { Home } from '../storage/loadCase.ts';
import { WorkFileRefused } from './refusals.ts';

/** The first line. */
export type Manifest = {
  /** Which of the two databases the cases are from; a file never holds cases of both. */
  readonly home: Home;
  /** One case, or everything there is. */
  readonly scope: 'case' | 'all';
  readonly writtenAt: Instant;
  /** The version of the questions in the app that wrote the file. */
  readonly contentVersion: string;
};

/** One case as the file holds it. */
export type CaseInFile = {
  readonly id: string;
  readonly createdAt: Instant;
  /** Its log, in the order of the store it is from. */
  readonly entries: readonly LogEntry[];
  /** Words that were being typed and had not become answers. */
  readonly drafts: readonly Operation[];
  /** Entries that were missing or changed already where the file was written, sorted. */
  readonly gaps: readonly OperationId[];
};

/** The line that begins a case. */
export type CaseStart = Pick<CaseInFile, 'id' | 'createdAt' | 'gaps'>;
/** The line that ends a case: how many lines it had. */
export type CaseEnd = { readonly entries: number; readonly drafts: number };
/** The last line; `digest` is SHA-256 over every byte before it, base64url. */
export type FileEnd = {
  readonly cases: number;
  readonly entries: number;
  readonly digest: string;
};

/** A line is an object with one key, and the key says which kind it is. */
export type FileRecord =
  | { readonly file: Manifest }
  | { readonly case: CaseStart }
  | { readonly entry: LogEntry }
  | { readonly draft: Operation }
  | { readonly caseEnd: CaseEnd }
  | { readonly end: FileEnd };

/** Reads what a line says. Refuses kinds, fields and values that this version does not know. */
export function readRecord(value: unknown): FileRecord {
  const [kind, said] = onlyEntryOf(value);
  const record = readKind(kind, said);
  if (record === undefined) throw new WorkFileRefused('unknown');
  return record;
}

function readKind(kind: string, said: unknown): FileRecord | undefined {
  switch (kind) {
    case 'file':
      return isManifest(said) ? { file: said } : undefined;
    case 'case':
      return isCaseStart(said) ? { case: said } : undefined;
    case 'entry': {
      const entry = readEntry(said);
      return entry && { entry };
    }
    case 'draft': {
      const draft = readOperation(said);
      return draft && { draft };
    }
    case 'caseEnd':
      return isCaseEnd(said) ? { caseEnd: said } : undefined;
    case 'end':
      return isFileEnd(said) ? { end: said } : undefined;
    default:
      return undefined;
  }
}

function isManifest(said: unknown): said is Manifest {
  return (
    hasKeys(said, ['home', 'scope', 'writtenAt', 'contentVersion']) &&
    (said.home === 'vault' || said.home === 'practice') &&
    (said.scope === 'case' || said.scope === 'all') &&
    isInstant(said.writtenAt) &&
    typeof said.contentVersion === 'string'
  );
}

function isCaseStart(said: unknown): said is CaseStart {
  return (
    hasKeys(said, ['id', 'createdAt', 'gaps']) &&
    isId(said.id) &&
    isInstant(said.createdAt) &&
    isListOf(said.gaps, isId)
  );
}

function isCaseEnd(said: unknown): said is CaseEnd {
  return hasKeys(said, ['entries', 'drafts']) && isCount(said.entries) && isCount(said.drafts);
}

function isFileEnd(said: unknown): said is FileEnd {
  return (
    hasKeys(said, ['cases', 'entries', 'digest']) &&
    isCount(said.cases) &&
    isCount(said.entries) &&
    typeof said.digest === 'string'
  );
}

/** The one key of a line and what it says. */
function onlyEntryOf(value: unknown): readonly [string, unknown] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [];
  const [only] = entries;
  if (!only || entries.length > 1) throw new WorkFileRefused('unknown');
  return only;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
