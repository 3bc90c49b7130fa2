// The files of one edition, and the last look at what goes to others: all of it is read back and searched.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { CaseRecord, Instant } from '#forms/answers/record.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { Searched } from '#machines/exportMachine.ts';
import { buildDocument, type DocMeta } from '../document/buildDocument.ts';
import type { Edition } from '../document/edition.ts';
import { heldSince } from '../document/heldSince.ts';
import type { LeftOutText } from '../document/leftOutTexts.ts';
import type { Doc } from '../document/model.ts';
import type { ReadBack } from '../handover/readBack.ts';
import { onceEach, textsNotIn, textsToldIn } from '../handover/sought.ts';
import { makePdf, type PdfFonts, type PdfProgress } from './makePdf.ts';
import type { CarriedFile } from './tagging/attachFile.ts';

export type FileForm = 'pdf' | 'html';

/** A finished file. */
export type OutFile = { readonly form: FileForm; readonly bytes: Uint8Array<ArrayBuffer> };

/** The case as it stands. */
export type CaseNow = {
  readonly record: CaseRecord;
  /** When it was last changed. */
  readonly changedAt: Instant;
  /** SHA-256 of it, base64url. */
  readonly digest: string;
};

export type FilesOrder = {
  readonly view: CaseView;
  readonly meta: DocMeta;
  readonly edition: Edition;
  readonly forms: readonly FileForm[];
  /** What the PDF carries; only where the edition may. */
  readonly carried?: CarriedFile;
  /** The case as it stands, where `view` is an earlier state of it. */
  readonly now?: CaseNow;
};

/** Something that was left out and is in the finished file all the same. */
export type FoundAgain = {
  /** What and where, in a Danish sentence. */
  readonly sentence: string;
  readonly instance: InstanceKey;
  readonly question: string;
};

export type MadeFiles =
  | {
      readonly is: 'made';
      readonly files: readonly OutFile[];
      /** Of the PDF; 0 without one. */
      readonly pages: number;
      readonly replaced: readonly string[];
      /** What the files were searched for; undefined for what is not for others. */
      readonly searched?: Searched;
    }
  /** The files hold what they must not, or cannot be read whole: there are none. */
  | { readonly is: 'stopped'; readonly found: readonly FoundAgain[]; readonly sentence?: string };

type Making = {
  readonly fonts: () => Promise<PdfFonts>;
  readonly onProgress?: (progress: PdfProgress) => void;
  readonly signal?: AbortSignal;
};

/**
 * Makes the files. What is for others is given only when all of it was read back and nothing of what is left
 * out was in it. Rejects where a file cannot be made, or with the signal's reason.
 */
export async function makeFiles(order: FilesOrder, making: Making): Promise<MadeFiles> {
  const { edition, forms, now } = order;
  const { view, meta } = now ? toldToday(order, now) : order;
  const doc = buildDocument(view, meta, edition);
  const pdf = forms.includes('pdf') ? await pdfOf(order, doc, making) : undefined;
  const html = forms.includes('html') ? await htmlOf(doc) : undefined;
  const files: readonly OutFile[] = [
    ...(pdf ? [{ form: 'pdf' as const, bytes: pdf.bytes }] : []),
    ...(html ? [{ form: 'html' as const, bytes: html }] : []),
  ];
  const made = { files, pages: pdf?.pages ?? 0, replaced: pdf?.replaced ?? [] } as const;
  if (edition.audience === 'adviser') return { is: 'made', ...made };
  const leftOut = onceEach(
    [view, ...(now ? [viewOfNow(order, now)] : [])].flatMap((one) => textsNotIn(one, edition)),
  );
  const looked = await lookBack(view, edition, files, leftOut);
  return looked.is === 'stopped' ? looked : { is: 'made', ...made, searched: looked.searched };
}

/** An earlier state without what has been withheld since, and with what proves which of the two it shows. */
function toldToday(order: FilesOrder, now: CaseNow): Pick<FilesOrder, 'view' | 'meta'> {
  const { view, meta, edition } = order;
  const held = heldSince(view, viewOfNow(order, now), edition.audience);
  if (held === view) return order;
  const { fingerprint } = meta;
  const proved = fingerprint && { fingerprint: { ...fingerprint, later: now.digest } };
  return { view: held, meta: { ...meta, datedAt: now.changedAt, ...proved } };
}

/** Of the day it was last changed: so the same file can be made again on any day. */
function viewOfNow({ view: { index } }: FilesOrder, { record, changedAt }: CaseNow): CaseView {
  return { index, record, today: localDateOf(new Date(changedAt)) };
}

async function pdfOf({ edition, carried }: FilesOrder, doc: Doc, making: Making) {
  const { fonts, onProgress, signal } = making;
  return makePdf(doc, await fonts(), onProgress, signal, edition.carriesCase ? carried : undefined);
}

async function htmlOf(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const { makeTwin } = await import('../twin/makeTwin.ts');
  return new TextEncoder().encode(await makeTwin(doc));
}

/** Reads the finished files: `passed` where they may be handed over. */
async function lookBack(
  view: CaseView,
  edition: Edition,
  files: readonly OutFile[],
  leftOut: readonly LeftOutText[],
): Promise<LookedBack> {
  const [{ readBackPdf, readBackHtml, CannotReadBack }, { whatIsThis }] = await Promise.all([
    import('../handover/readBack.ts'),
    import('../pdfcheck/attachments.ts'),
  ]);
  const told = textsToldIn(view, edition);
  const found: FoundAgain[] = [];
  let searched: Searched = { withheld: 0, never: 0, notSearched: [] };
  try {
    for (const { form, bytes } of files) {
      if (form === 'pdf' && (await whatIsThis(bytes)).is !== 'hand-out')
        return { is: 'stopped', found: [], sentence: CARRIES };
      const read =
        form === 'pdf'
          ? await readBackPdf(bytes, leftOut, { told })
          : readBackHtml(new TextDecoder().decode(bytes), leftOut, { told });
      searched = searchedIn(read);
      for (const { sentence, text } of read.hits)
        found.push({ sentence, instance: text.of.instance, question: text.of.question });
    }
  } catch (error) {
    if (error instanceof CannotReadBack)
      return { is: 'stopped', found: [], sentence: error.message };
    throw error;
  }
  return found.length === 0 ? { is: 'passed', searched } : { is: 'stopped', found };
}

type LookedBack =
  | Extract<MadeFiles, { is: 'stopped' }>
  | { readonly is: 'passed'; readonly searched: Searched };

/** The same for each file: what is looked for does not hang on the file. */
function searchedIn({ searched, notSearched }: ReadBack): Searched {
  const never = searched.filter((one) => one.isNever).length;
  return {
    withheld: searched.length - never,
    never,
    notSearched: notSearched.map(({ text }) => text),
  };
}

const CARRIES =
  'Filen har mere i sig, end der må være i noget, der gives til andre. Den er ikke gemt. Sig det til den, der står for guiden hos jer.';
