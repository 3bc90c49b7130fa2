// Makes one file of a case as the browser does, without the browser, from the words of a command.
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { refusalFor } from '../document/editionNeeds.ts';
import { editionsOf, findEdition } from '../document/editions.ts';
import { notSearchedSentence } from '../handover/words.ts';
import { makeFiles } from '../pdf/makeFiles.ts';
import { readNodeFonts } from '../pdf/nodeFonts.ts';
import { fingerprintOfCase } from '../proof/caseFingerprint.ts';
import { recordOf } from '../storage/caseFile.ts';
import { here, idSentence, lastInstant, Refusal, readCase, writeWhole } from './caseInput.ts';

/** Makes the file and returns the path it was written to. Rejects with a `Refusal` for what it cannot use. */
export async function runPdf(given: readonly string[]): Promise<string> {
  const { source, out, id, form } = orderIn(given);
  const file = await readCase(source);
  const path = resolve(here, out);
  await checkFolder(path);
  const view = {
    index: indexContent(content),
    record: recordOf(content, file),
    today: localDateOf(new Date()),
  };
  const edition = findEdition(id, view.record);
  if (!edition)
    throw new Refusal(
      `Der er ingen udgave, der hedder ”${id}”. Vælg en af disse: ${editionsOf(view.record)
        .map((one) => one.id)
        .join(', ')}.`,
    );
  const refusal = refusalFor(view, file.practice, edition);
  if (refusal !== undefined) throw new Refusal(refusal);
  const fingerprint = await fingerprintOfCase(file.id, view.record);
  const meta = { practice: file.practice, datedAt: lastInstant(file), fingerprint };
  const made = await makeFiles({ view, meta, edition, forms: [form] }, { fonts: readNodeFonts });
  if (made.is === 'stopped')
    throw new Refusal(
      [
        made.sentence ?? 'Filen er ikke skrevet, for noget, der skulle være udeladt, står i den.',
        ...made.found.map((one) => one.sentence),
      ].join('\n'),
    );
  if (made.replaced.length > 0)
    console.error(
      `Skriften har ikke disse tegn, så de er vist med et mærke i PDF’en: ${made.replaced.join(' ')}`,
    );
  const notSearched = notSearchedSentence(made.searched?.notSearched ?? []);
  if (notSearched !== undefined) console.error(notSearched);
  for (const { bytes } of made.files) await writeWhole(path, bytes);
  return path;
}

/** What is asked for: `<source> <out> [--udgave <id>] [--html]`, the options anywhere. */
function orderIn(given: readonly string[]) {
  const { values, positionals } = readOptions(given);
  const [source, out, ...more] = positionals;
  const id = values.udgave ?? 'work';
  if (source === undefined || out === undefined || more.length > 0) throw new Refusal(usage());
  return { source, out, id, form: values.html ? ('html' as const) : ('pdf' as const) };
}

function usage(): string {
  return `Skriv: npm run pdf -- <sagsfil.json eller id> <fil.pdf> [--udgave <udgave>] [--html]. ${idSentence()}`;
}

function readOptions(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: { udgave: { type: 'string' }, html: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    throw new Refusal(usage());
  }
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
    throw new Refusal(`“${path}” er en mappe. Skriv et filnavn, for eksempel arbejdskopi.pdf.`);
}
