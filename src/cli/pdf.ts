// `npm run pdf -- <case file or id of a fictional case> <out.pdf>`: the browser's PDF, without the browser.
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { makePdf } from '../pdf/makePdf.ts';
import { readNodeFonts } from '../pdf/nodeFonts.ts';
import { recordOf } from '../storage/caseFile.ts';
import { here, idSentence, lastInstant, Refusal, readCase, writeWhole } from './caseInput.ts';

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

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  const sentence =
    error instanceof Refusal ? error.message : `PDF’en kunne ikke laves: ${String(error)}`;
  console.error(sentence);
  process.exitCode = 1;
}
