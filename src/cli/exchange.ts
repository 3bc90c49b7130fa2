// `npm run exchange -- <case file or id of a fictional case> <folder>`: the open files other programs read.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { fileName } from '../app/download.ts';
import type { ExchangeFile, OpenCase } from '../exchange/exchangeFiles.ts';
import {
  answersFile,
  calendarFile,
  questionnaireFile,
  schemaFile,
} from '../exchange/exchangeFiles.ts';
import { recordOf } from '../storage/caseFile.ts';
import type { CaseFile } from '../storage/caseFileSchema.ts';
import { here, idSentence, lastInstant, Refusal, readCase, writeWhole } from './caseInput.ts';

/** Writes the files and returns their paths. A case without dates gives no calendar. */
async function run([source, out, ...more]: readonly string[]): Promise<readonly string[]> {
  if (source === undefined || out === undefined || more.length > 0)
    throw new Refusal(
      `Skriv: npm run exchange -- <sagsfil.json eller id> <mappe>. ${idSentence()}`,
    );
  const file = await readCase(source);
  const folder = resolve(here, out);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Refusal(`Mappen ”${folder}” findes ikke. Opret den, eller vælg en anden mappe.`);
  const now = new Date();
  const view = {
    index: indexContent(content),
    record: recordOf(content, file),
    today: localDateOf(now),
  };
  const open: OpenCase = { view, identity: file, authored: lastInstant(file) };
  const calendar = calendarFile(open, now);
  const files = [
    caseFile(file),
    await schemaFile(content),
    answersFile(open),
    questionnaireFile(content),
    ...(calendar ? [calendar] : []),
  ];
  const paths = files.map(({ name }) => join(folder, name));
  for (const [at, { text }] of files.entries()) await writeWhole(paths[at] ?? '', text);
  return paths;
}

/** The case file as the app saves it. */
function caseFile(file: CaseFile): ExchangeFile {
  const name = fileName(file.practice ? 'oevelsessag' : 'sag', 'json', file.id);
  return { name, type: 'application/json', text: JSON.stringify(file, null, 2) };
}

try {
  for (const path of await run(process.argv.slice(2))) console.log(path);
} catch (error) {
  const sentence =
    error instanceof Refusal ? error.message : `Filerne kunne ikke laves: ${String(error)}`;
  console.error(sentence);
  process.exitCode = 1;
}
