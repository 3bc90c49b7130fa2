// Opens a case file from outside: either the whole case, or one sentence that says what is wrong.
import { rowIdOf } from '#forms/answers/address.ts';
import { markedAt } from '#forms/answers/withheld.ts';
import type { Content } from '#forms/content/types.ts';
import { recordOf, toCaseFile } from './caseFile.ts';
import type { CaseFile, FileAnswer } from './caseFileSchema.ts';
import { caseFileSchema } from './caseFileSchema.ts';
import { CASE_FILE_VERSION, CASE_FORMAT } from './caseFormat.ts';
import { repeatedReviewId } from './fileReviews.ts';
import { toPlainJson } from './plainJson.ts';
import {
  cleanedSentence,
  danglingSentence,
  duplicateSentence,
  issueSentence,
  jsonFaultSentence,
  orphanSentence,
  refusals,
  tooLargeSentence,
} from './refusals.ts';
import { OLDEST_CASE_FILE, upgradeCaseFile } from './upgradeCaseFile.ts';

/** The largest file that is read, in bytes of text: some hundred times a long case. */
export const LARGEST_CASE_FILE = 20_000_000;

export type ReadCaseFile =
  | {
      readonly ok: true;
      readonly file: CaseFile;
      /** What was put right on the way in, in Danish. */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

const refuse = (sentence: string): ReadCaseFile => ({ ok: false, sentence });

/** Reads the text of a case file. Throws nothing; changes nothing. */
export function readCaseFile(content: Content, text: string): ReadCaseFile {
  if (text.length > LARGEST_CASE_FILE) return refuse(tooLargeSentence(text.length));
  let parsed: unknown;
  try {
    // Some editors begin a file with a byte order mark, which JSON does not know.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse(unreadableSentence(text));
  }
  const wrongKind = kindFault(parsed);
  if (wrongKind !== undefined) return refuse(wrongKind);
  const plain = toPlainJson(parsed);
  if (!plain.ok) return refuse(jsonFaultSentence(plain.fault));
  const result = caseFileSchema(content).safeParse(upgradeCaseFile(plain.value));
  if (!result.success) {
    const [issue] = result.error.issues;
    return refuse(issue ? issueSentence(content, issue) : refusals.notACase);
  }
  const sentence = duplicateIn(result.data) ?? danglingIn(content, result.data);
  if (sentence !== undefined) return refuse(sentence);
  const notices = plain.cleaned === 0 ? [] : [cleanedSentence(plain.cleaned)];
  return { ok: true, file: result.data, notices };
}

function unreadableSentence(text: string): string {
  if (text.trim() === '') return refusals.empty;
  return text.trimStart().startsWith('{') ? refusals.damaged : refusals.notACase;
}

/** What is wrong before the answers are looked at; undefined when it is a case file of this version. */
function kindFault(parsed: unknown): string | undefined {
  if (typeof parsed !== 'object' || parsed === null) return refusals.notACase;
  if (!('format' in parsed) || parsed.format !== CASE_FORMAT) return refusals.notACase;
  const version = 'version' in parsed ? parsed.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version)) return refusals.withoutVersion;
  if (version > CASE_FILE_VERSION) return refusals.newer;
  return version < OLDEST_CASE_FILE ? refusals.older : undefined;
}

/** Rows with the same id could not be told apart, nor could rounds, answers, comments and places. */
function duplicateIn(file: CaseFile): string | undefined {
  const repeated = repeatedReviewId(file);
  if (repeated !== undefined) return duplicateSentence(repeated);
  const ids = [
    ...Object.values(file.answers).flatMap((answers) => Object.values(answers).flatMap(rowIdsOf)),
    ...file.reopened.map((one) => one.id),
  ];
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return duplicateSentence(id);
    seen.add(id);
  }
  return undefined;
}

function rowIdsOf(answer: FileAnswer | undefined): readonly string[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one) => (typeof one === 'string' ? [] : [one.id]));
}

/** References and repeated sections whose row is not in the file: folding leaves them out. */
function danglingIn(content: Content, file: CaseFile): string | undefined {
  const folded = toCaseFile(content, file, recordOf(content, file));
  for (const part of ['answers', 'deferred', 'withheld', 'withheldBecause'] as const) {
    for (const [key, section] of Object.entries(file[part])) {
      for (const [question, value] of Object.entries(section)) {
        const kept = folded[part][key];
        const isSame = part === 'withheld' ? sameReasons : sameJson;
        if (isSame(value, kept?.[question])) continue;
        const row = rowIdOf(key);
        return kept === undefined && row !== undefined
          ? orphanSentence(content, key, row)
          : danglingSentence(content, key, markedAt(key, question).question);
      }
    }
  }
  return undefined;
}

/** The same reasons in any order. */
function sameReasons(a: unknown, b: unknown): boolean {
  const sorted = (list: unknown) => (Array.isArray(list) ? [...list].sort() : list);
  return sameJson(sorted(a), sorted(b));
}

/** The same answers, whatever the order of the keys; empty ones count as none. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, canonical(one)] as const)
    .filter(([, one]) => one !== null);
  return entries.length === 0
    ? null
    : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
