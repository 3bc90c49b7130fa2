// The fold as something that can be kept: opening a case is this and the operations after it.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Instant } from '#forms/answers/record.ts';
import type { AwaitedState } from './awaited.ts';
import { isChange } from './guards.ts';
import type { Head, OperationId } from './operation.ts';
import { hasKeys, isId, isInstant, isName } from './shapes.ts';

/** Raised when the shape or the meaning of the state changes: older ones are thrown away. */
const FORMAT = 3;

/** JSON-able. Says nothing that the log does not say, so it may be thrown away at any time. */
export type FoldState = {
  readonly format: number;
  /** The version of the content it was folded with: another one may read more of the log. */
  readonly content: string;
  /** The turn of the last operation, and when it was written; '' before the first. */
  readonly latest: Instant;
  readonly writtenAt: Instant;
  readonly seen: readonly OperationId[];
  /** The heads of each address, the latest first. */
  readonly registers: readonly (readonly Head[])[];
  readonly awaited: readonly AwaitedState[];
};

/** What says which states this program can read. */
export function foldStateOf(index: ContentIndex): Pick<FoldState, 'format' | 'content'> {
  return { format: FORMAT, content: index.content.version };
}

const KEYS = ['format', 'content', 'latest', 'writtenAt', 'seen', 'registers', 'awaited'] as const;

/** The state in a record of the cache; undefined for any other format, content or shape. */
export function readFoldState(index: ContentIndex, value: unknown): FoldState | undefined {
  return isFoldState(value) && value.content === index.content.version ? value : undefined;
}

function isFoldState(value: unknown): value is FoldState {
  return (
    hasKeys(value, KEYS) &&
    value.format === FORMAT &&
    isName(value.content) &&
    (value.latest === '' || isInstant(value.latest)) &&
    (value.writtenAt === '' || isInstant(value.writtenAt)) &&
    isList(value.seen, isId) &&
    isList(value.registers, isRegister) &&
    isList(value.awaited, isAwaited)
  );
}

/** A list of any length: the log sets the bound. */
function isList<T>(value: unknown, passes: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(passes);
}

function isRegister(value: unknown): value is readonly Head[] {
  return isList(value, isHead) && value.length > 0;
}

function isHead(value: unknown): value is Head {
  return (
    hasKeys(value, ['operation', 'at', 'by', 'change'], ['turn']) &&
    isId(value.operation) &&
    isInstant(value.at) &&
    (!Object.hasOwn(value, 'turn') || isInstant(value.turn)) &&
    isName(value.by) &&
    isChange(value.change)
  );
}

function isAwaited(value: unknown): value is AwaitedState {
  return hasKeys(value, ['ids', 'keys']) && isList(value.ids, isId) && isList(value.keys, isName);
}
