// Opens a case file from outside: either the whole case, or one sentence that says what is wrong.
import type { z } from 'zod';
import { findSection, indexContent } from '#forms/answers/contentIndex.ts';
import type { Content } from '#forms/content/types.ts';
import { isPlainText, plainText } from '#forms/kinds/plainText.ts';
import { recordOf, toCaseFile } from './caseFile.ts';
import type { CaseFile, FileAnswer } from './caseFileSchema.ts';
import { caseFileSchema } from './caseFileSchema.ts';
import { CASE_FILE_VERSION, CASE_FORMAT } from './caseFormat.ts';

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

/** The sentence for a file that is too large to be a case. */
export function tooLargeSentence(bytes: number): string {
  const size = Math.ceil(bytes / 1_000_000);
  return `Filen fylder ${size} MB og er for stor til at være en sag. Vælg den fil, du har gemt fra Udredningsguiden.`;
}

/** Reads the text of a case file. Throws nothing; changes nothing. */
export function readCaseFile(content: Content, text: string): ReadCaseFile {
  if (text.length > LARGEST_CASE_FILE) return refuse(tooLargeSentence(text.length));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse(unreadableSentence(text));
  }
  const outer = readEnvelope(parsed);
  if (outer !== undefined) return refuse(outer);
  let cleaned = 0;
  const plain = mapText(parsed, (one) => {
    if (isPlainText(one)) return one;
    cleaned += 1;
    return plainText(one);
  });
  const result = caseFileSchema(content).safeParse(plain);
  if (!result.success) {
    const [issue] = result.error.issues;
    return refuse(issue ? issueSentence(content, issue) : 'Filen kan ikke læses som en sag.');
  }
  const sentence = duplicateIn(result.data) ?? danglingIn(content, result.data);
  if (sentence !== undefined) return refuse(sentence);
  const notices =
    cleaned === 0
      ? []
      : [
          `Filen havde usynlige styretegn ${cleaned === 1 ? 'i ét svar' : `i ${cleaned} svar`}. Vi har fjernet tegnene; al anden tekst er uændret.`,
        ];
  return { ok: true, file: result.data, notices };
}

function unreadableSentence(text: string): string {
  if (text.trim() === '') return 'Filen er tom. Vælg den fil, du har gemt fra Udredningsguiden.';
  return text.trimStart().startsWith('{')
    ? 'Filen er skåret over eller beskadiget. Hent den igen fra der, hvor den er gemt, og prøv igen.'
    : 'Filen er ikke en sag fra Udredningsguiden. Vælg en fil, der er gemt med ”Gem i fil”.';
}

/** What is wrong before the answers are looked at; undefined when it is a case file of this version. */
function readEnvelope(parsed: unknown): string | undefined {
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed))
    return unreadableSentence('-');
  if (parsed.format !== CASE_FORMAT) return unreadableSentence('-');
  const version = 'version' in parsed ? parsed.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version))
    return 'Filen siger ikke, hvilken udgave den er. Gem sagen igen fra Udredningsguiden, og prøv med den nye fil.';
  if (version > CASE_FILE_VERSION)
    return 'Sagen er gemt med en nyere udgave af Udredningsguiden. Opdatér denne udgave, og åbn filen igen.';
  if (version < CASE_FILE_VERSION)
    return 'Sagen er gemt i et ældre format, som denne udgave ikke kan læse. Åbn den i den udgave, den er gemt med, og gem den igen.';
  return undefined;
}

/** The same JSON with every text changed; keys are left alone. */
function mapText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapText(one, change)]));
}

function issueSentence(content: Content, issue: z.core.$ZodIssue): string {
  const place = placeOf(content, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `”${shorten(key)}”`).join(', ');
    return `Filen har noget, som denne udgave ikke kender: ${names}${place}. Sagen er ikke hentet ind. Opdatér Udredningsguiden, eller gem sagen igen fra den udgave, den kommer fra.`;
  }
  if (issue.message === 'impossible-date')
    return `En dato findes ikke i kalenderen${place}. Ret den i den sag, filen kommer fra, og gem filen igen.`;
  return `Et svar har ikke den form, det skal have${place}. Sagen er ikke hentet ind. Gem sagen igen fra Udredningsguiden, og prøv med den nye fil.`;
}

/** Where in the case, in the words of the form. */
function placeOf(content: Content, path: readonly PropertyKey[]): string {
  const [head, key, question] = path;
  if ((head !== 'answers' && head !== 'deferred') || typeof key !== 'string')
    return head === undefined ? '' : ` (${shorten(String(head))})`;
  const section = findSection(indexContent(content), key);
  if (!section) return ` (${shorten(key)})`;
  const asked = section.questions.find((one) => one.id === question);
  return asked ? ` i ”${section.title}” ved ”${asked.label}”` : ` i ”${section.title}”`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Rows with the same id could not be told apart. */
function duplicateIn(file: CaseFile): string | undefined {
  const seen = new Set<string>();
  for (const answers of Object.values(file.answers)) {
    for (const id of Object.values(answers).flatMap(rowIdsOf)) {
      if (seen.has(id))
        return `To rækker i filen har samme mærke (${id}), så de kan ikke skelnes. Sagen er ikke hentet ind. Gem sagen igen fra Udredningsguiden.`;
      seen.add(id);
    }
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
  const lost = Object.keys(file.answers).find(
    (key) => !sameJson(file.answers[key], folded.answers[key]),
  );
  const gone = lost ?? Object.keys(file.deferred).find((key) => folded.deferred[key] === undefined);
  if (gone === undefined) return undefined;
  return `En vurdering${placeOf(content, ['answers', gone])} henviser til en oplysning eller række, der ikke er i filen. Sagen er ikke hentet ind. Hent filen igen, eller gem sagen på ny.`;
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
