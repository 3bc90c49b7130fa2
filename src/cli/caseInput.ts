// What the commands share: a case by its file or by the id of a fictional one, and files written whole.
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { content } from '#forms/content/index.ts';
import { examples } from '../cases/examples.ts';
import type { CaseFile } from '../storage/caseFileSchema.ts';
import { LARGEST_CASE_FILE, readCaseFile } from '../storage/readCaseFile.ts';
import { tooLargeSentence } from '../storage/refusals.ts';

/** Something the user can put right; the message says how. */
export class Refusal extends Error {}

/** npm moves to the project's folder; paths are meant from where the command was given. */
export const here = process.env.INIT_CWD ?? process.cwd();

/** Which fictional cases there are. */
export function idSentence(): string {
  return `De opdigtede sager er: ${examples.map((one) => one.id).join(', ')}.`;
}

/** The case in a file, or the fictional one with this id. Throws a `Refusal` for anything else. */
export async function readCase(source: string): Promise<CaseFile> {
  const path = resolve(here, source);
  const found = await stat(path).catch(() => undefined);
  const example = examples.find((one) => one.id === source);
  if (!found?.isFile() && example) return example.load();
  if (!found)
    throw new Refusal(
      `Der er hverken en fil eller en opdigtet sag, der hedder “${source}”. ${idSentence()}`,
    );
  if (!found.isFile())
    throw new Refusal(`“${source}” er ikke en fil. Skriv stien til den sagsfil, du vil bruge.`);
  if (found.size > LARGEST_CASE_FILE) throw new Refusal(tooLargeSentence(found.size));
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(`“${source}” kan ikke læses. Giv dig selv lov til at læse filen.`);
  });
  const read = readCaseFile(content, text);
  if (!read.ok) throw new Refusal(read.sentence);
  for (const notice of read.notices) console.error(notice);
  return read.file;
}

/** The latest moment the file tells of: the same file gives the same date. */
export function lastInstant({ createdAt, phases, reopened }: CaseFile): string {
  const marks = Object.values(phases).flatMap((mark) => (mark ? [mark.at] : []));
  const all = [createdAt, ...marks, ...reopened.map((one) => one.at)];
  return all.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
}

/** Written beside its place and moved there, so that nobody ever finds half a file. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true });
    throw new Refusal(`Filen kan ikke skrives til “${path}”. Vælg en mappe, du må skrive i.`);
  }
}
