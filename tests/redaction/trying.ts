// Tries one random case in one edition: makes the files, reads them back, sees that a leak would be found, and that
// the document does not depend on what is withheld.
import type { CaseView } from '#forms/answers/caseView.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Edition } from '#src/document/edition.ts';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import type { Doc } from '#src/document/model.ts';
import { fixedWording } from '#src/handover/fixedWording.ts';
import { partsOf, toldNamesIn } from '#src/handover/parts.ts';
import { type Hit, readBackHtml, readBackPdf } from '#src/handover/readBack.ts';
import type { ToldText } from '#src/handover/shared.ts';
import { textsNotIn, textsToldIn } from '#src/handover/sought.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { type Chance, oneOf } from '../kill/chance.ts';
import { withOtherSecrets } from './changing.ts';

/** What came of one edition of one case. */
export type Tried = {
  readonly edition: string;
  readonly leftOut: number;
  /** Left-out texts that nothing can be looked for of. */
  readonly notSearched: number;
  readonly pages: number;
  /** Withheld answers, and parts of them, that were changed, and with which the document stayed as it was. */
  readonly changes: number;
  /** Leaks: what was left out and stands in the PDF or the HTML file. */
  readonly hits: readonly Hit[];
  /** Why a file was refused, or could not be made. */
  readonly faults: readonly string[];
  /** A leak that was put in on purpose: found in both, or what was missed. */
  readonly planted?: 'found' | string;
};

const meta = { practice: true, datedAt: '2026-11-21T10:00:00.000Z' } as const;

/** Makes and reads back both files. With `plant`, once more with a leak put in. */
export async function tryEdition(
  view: CaseView,
  edition: Edition,
  fonts: PdfFonts,
  chance: Chance,
  plant: boolean,
): Promise<Tried> {
  const leftOut = textsNotIn(view, edition);
  const told = textsToldIn(view, edition);
  const hits: Hit[] = [];
  const faults: string[] = [];
  let [pages, changes] = [0, 0];
  let notSearched: readonly LeftOutText[] = [];
  let planted: string | undefined;
  try {
    const doc = buildDocument(view, meta, edition);
    const made = await makePdf(doc, fonts);
    pages = made.pages;
    const inPdf = await readBackPdf(made.bytes, leftOut, { told });
    const inHtml = readBackHtml(await makeTwin(doc), leftOut, { told });
    hits.push(...inPdf.hits, ...inHtml.hits);
    notSearched = inPdf.notSearched;
    const sought = inPdf.searched.flatMap((leak) => leaksOf(leak, told));
    const other = withOtherSecrets(view, edition, chance);
    changes = other.changes;
    if (JSON.stringify(buildDocument(other.view, meta, edition)) !== JSON.stringify(doc))
      faults.push('The document is another one when what is withheld is.');
    if (plant && sought.length > 0)
      planted = await missed(doc, oneOf(chance, sought), fonts, chance);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return {
    edition: edition.id,
    leftOut: leftOut.length,
    notSearched: notSearched.length,
    pages,
    changes,
    hits,
    faults,
    ...(planted === undefined ? {} : { planted }),
  };
}

/** A text as it may be put in, whole or the part of it that tells by itself. */
type Leak = { readonly of: LeftOutText; readonly text: string };

function leaksOf(of: LeftOutText, told: readonly ToldText[]): readonly Leak[] {
  const fixed = fixedWording();
  const parts = partsOf(of, fixed, toldNamesIn(told, fixed)).flatMap(({ words }): Leak[] => {
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ of, text: of.text.slice(first.from, last.to) }] : [];
  });
  return [{ of, text: of.text }, ...parts];
}

/** Puts the text somewhere in the document; `found` where both files are then stopped. */
async function missed(doc: Doc, leak: Leak, fonts: PdfFonts, chance: Chance): Promise<string> {
  const leaky = withLeak(doc, leak.text, chance);
  const { bytes } = await makePdf(leaky, fonts);
  const inPdf = await readBackPdf(bytes, [leak.of]);
  const inHtml = readBackHtml(await makeTwin(leaky), [leak.of]);
  if (inPdf.hits.length > 0 && inHtml.hits.length > 0) return 'found';
  return `not found in ${inPdf.hits.length === 0 ? 'the PDF' : 'the HTML file'}: ${leak.text}`;
}

/** The document with a text in its title, in a chapter's title, in a paragraph or in a list. */
function withLeak(doc: Doc, text: string, chance: Chance): Doc {
  const kind = chance();
  if (kind < 0.2) return { ...doc, title: text };
  const parts = doc.parts.filter(({ chapters }) => chapters.length > 0);
  if (parts.length === 0) return { ...doc, title: text };
  const part = oneOf(chance, parts);
  const chapter = oneOf(chance, part.chapters);
  const leaky =
    kind < 0.4
      ? { ...chapter, title: text }
      : kind < 0.7
        ? {
            ...chapter,
            blocks: [...chapter.blocks, { block: 'text' as const, paragraphs: [text] }],
          }
        : {
            ...chapter,
            blocks: [
              ...chapter.blocks,
              { block: 'list' as const, label: 'Andet', items: ['Intet', text] },
            ],
          };
  return {
    ...doc,
    parts: doc.parts.map((one) =>
      one === part
        ? { ...one, chapters: one.chapters.map((each) => (each === chapter ? leaky : each)) }
        : one,
    ),
  };
}
