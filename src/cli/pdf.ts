// `npm run pdf -- <case file or id of a fictional case> <out.pdf>`: the browser's PDF, without the browser.
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { examples } from '../cases/examples.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { makePdf } from '../pdf/makePdf.ts';
import { readNodeFonts } from '../pdf/nodeFonts.ts';
import { recordOf } from '../storage/caseFile.ts';
import type { CaseFile } from '../storage/caseFileSchema.ts';
import { LARGEST_CASE_FILE, readCaseFile } from '../storage/readCaseFile.ts';
import { tooLargeSentence } from '../storage/refusals.ts';

/** Something the user can put right; the message says how. */
class Refusal extends Error {}

/** npm moves to the project's folder; paths are meant from where the command was given. */
const here = process.env.INIT_CWD ?? process.cwd();

/** Makes the PDF and returns the path it was written to. */
async function run([source, out, ...more]: readonly string[]): Promise<string> {
  if (source === undefined || out === undefined || more.length > 0)
    throw new Refusal(`Skriv: npm run pdf -- <sagsfil.json eller id> <fil.pdf>. ${idSentence()}`);
  const file = await readCase(source);
  const path = resolve(here, out);
  await checkFolder(path);
  const view = {
    index: indexContent(content),
    record: recordOf(content, file),
    today: localDateOf(new Date()),
  };
  const doc = buildDocument(view, { practice: file.practice, datedAt: lastInstant(file) });
  const { bytes, replaced } = await makePdf(doc, await readNodeFonts());
  if (replaced.length > 0)
    console.error(
      `Skriften har ikke disse tegn, så de er vist med et mærke i PDF’en: ${replaced.join(' ')}`,
    );
  await writeWhole(path, bytes);
  return path;
}

function idSentence(): string {
  return `De opdigtede sager er: ${examples.map((one) => one.id).join(', ')}.`;
}

async function readCase(source: string): Promise<CaseFile> {
  const path = resolve(here, source);
  const found = await stat(path).catch(() => undefined);
  const example = examples.find((one) => one.id === source);
  if (!found?.isFile() && example) return example.load();
  if (!found)
    throw new Refusal(
      `Der er hverken en fil eller en opdigtet sag, der hedder “${source}”. ${idSentence()}`,
    );
  if (!found.isFile())
    throw new Refusal(
      `“${source}” er ikke en fil. Skriv stien til den sagsfil, du vil have trykt.`,
    );
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
function lastInstant({ createdAt, phases, reopened }: CaseFile): string {
  const marks = Object.values(phases).flatMap((mark) => (mark ? [mark.at] : []));
  const all = [createdAt, ...marks, ...reopened.map((one) => one.at)];
  return all.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
}

/** Before the work begins: a place where the file can stand. */
async function checkFolder(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new Refusal(
      `Mappen “${dirname(path)}” findes ikke. Opret den, eller vælg en anden mappe.`,
    );
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory())
    throw new Refusal(`“${path}” er en mappe. Skriv et filnavn, for eksempel sag.pdf.`);
}

/** Written beside its place and moved there, so that nobody ever finds half a file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true });
    throw new Refusal(`Filen kan ikke skrives til “${path}”. Vælg en mappe, du må skrive i.`);
  }
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  const sentence =
    error instanceof Refusal ? error.message : `PDF’en kunne ikke laves: ${String(error)}`;
  console.error(sentence);
  process.exitCode = 1;
}
