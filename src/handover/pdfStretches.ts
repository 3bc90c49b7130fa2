// A finished PDF as stretches of text, the telling places first.

import type { FoundText } from '../pdfcheck/foundText.ts';
import { isText, readings } from '../pdfcheck/looseStrings.ts';
import { PdfDamage } from '../pdfcheck/objects.ts';
import { type Attachment, readEverything } from '../pdfcheck/readEverything.ts';
import { decodings } from './decodings.ts';
import type { Stretch, Stretches } from './stretch.ts';
import { placeInPdf, refusals } from './words.ts';

/** How deep PDFs may lie in PDFs. */
const DEEPEST = 3;

/** Reads all that a PDF holds. Never rejects: what is no whole PDF has no stretches, and a refusal. */
export async function pdfStretches(bytes: Uint8Array, depth = 0): Promise<Stretches> {
  try {
    return await readStretches(bytes, depth);
  } catch (error) {
    if (!(error instanceof PdfDamage)) throw error;
    return { stretches: [], refusals: [refusals.noPdf] };
  }
}

async function readStretches(bytes: Uint8Array, depth: number): Promise<Stretches> {
  const all = await readEverything(bytes);
  const pages = (texts: readonly string[]): readonly Stretch[] =>
    texts.map((text, at) => ({ where: placeInPdf('page', at + 1), text, goesOn: true }));
  const attached = await Promise.all(all.attachments.map((one) => attachment(one, depth)));
  const stretches: Stretch[] = [
    ...pages(all.pages),
    ...all.tree.map((one) => ({ ...told(one), goesOn: true as const })),
    ...all.strings.flatMap(toldAll),
    ...pages(all.apart),
    ...all.hidden.map(told),
    ...all.aloud.map((one) => ({ ...told(one), goesOn: true as const, isFallback: true as const })),
    ...attached.flatMap((one) => one.stretches),
    ...all.streams.flatMap((one) => (one.isCode ? [told(one)] : toldAll(one))),
    ...all.leftovers.map(told),
    ...all.loose.map((one) => ({ ...told(one), isFallback: true as const })),
    ...all.names.map((one) => ({ ...told(one), isCode: true as const })),
  ];
  const unread = [
    ...(all.unread.length === 0
      ? []
      : [all.unread.includes(ENCRYPTED) ? refusals.encrypted : refusals.parts]),
    ...(all.pictures.length === 0 ? [] : [refusals.picture]),
    ...attached.flatMap((one) => one.refusals),
  ];
  return { stretches, refusals: [...new Set(unread)] };
}

const ENCRYPTED = 'the file is encrypted';

function told({ part, page, text, isCode }: FoundText): Stretch {
  return { where: placeInPdf(part, page), text, ...(isCode && { isCode }) };
}

function toldAll(one: FoundText): readonly Stretch[] {
  return decodings(one.text).map((read) => ({ ...told(one), ...read }));
}

/** A file in the file: text and PDFs are read, of all else nothing can be said. */
async function attachment({ name, bytes }: Attachment, depth: number): Promise<Stretches> {
  const where = placeInPdf('attachment', undefined);
  const own: Stretch = { where, text: name };
  if (isText(bytes)) {
    const texts = readings(bytes).flatMap(decodings);
    return { stretches: [own, ...texts.map((read) => ({ where, ...read }))], refusals: [] };
  }
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
  if (isPdf && depth < DEEPEST) {
    const inner = await pdfStretches(bytes, depth + 1);
    const stretches = inner.stretches.map((one) => ({ ...one, where }));
    return { stretches: [own, ...stretches], refusals: inner.refusals };
  }
  return { stretches: [own], refusals: [refusals.attachment] };
}
