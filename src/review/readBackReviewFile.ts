// Opens a finished review file as its recipient would, and searches all of it for what was left out.
import type { LeftOutText } from '../document/leftOutTexts.ts';
import { decodings } from '../handover/decodings.ts';
import { htmlStretches } from '../handover/htmlStretches.ts';
import { jsonStretches } from '../handover/jsonStretches.ts';
import {
  CannotReadBack,
  type ReadBack,
  type ReadBackOptions,
  readBack,
} from '../handover/readBack.ts';
import type { Stretch, Stretches } from '../handover/stretch.ts';
import { dataPlaces } from '../handover/words.ts';
import { makeTwin } from '../twin/makeTwin.ts';
import type { DeriveKey } from '../vault/passphraseKey.ts';
import { isReviewPayload } from './payload.ts';
import { openSeal } from './sealPayload.ts';
import { fileOf, type Reader, sealedIn, shellOf } from './shell.ts';
import { reviewWords } from './words.ts';

export type ReviewReadBack = ReadBackOptions & {
  readonly derive: DeriveKey;
  /**
   * The reader the file was made with. What stands around the lock in every file with it, sign for sign, is no
   * place for a case and is not searched; without it, or where the file has anything else, all of it is.
   */
  readonly reader?: Reader;
};

/**
 * Searches the file as it stands, what is locked in it (each text and each name, also where words go on from
 * one to the next), and the page the draft is shown as. Rejects with `CannotReadBack` where the file does not
 * open with the passphrase, or a part of it cannot be read: what cannot be read is never passed.
 */
export async function readBackReviewFile(
  html: string,
  passphrase: string,
  leftOut: readonly LeftOutText[],
  { derive, reader, ...options }: ReviewReadBack,
): Promise<ReadBack> {
  const sealed = sealedIn(html);
  if (sealed === undefined) throw new CannotReadBack(reviewWords.noLock);
  const opened = await openSeal(sealed, passphrase, derive);
  if (opened.is !== 'opened') throw new CannotReadBack(reviewWords.doesNotOpen);
  const inside = await insideOf(opened.value);
  const around = aroundOf(html, sealed, reader);
  return readBack(
    {
      stretches: [...inside.stretches, ...around.stretches],
      refusals: [...inside.refusals, ...around.refusals],
    },
    leftOut,
    options,
  );
}

/** What is locked: as the draft is shown, as data, and as the text it lies as. */
async function insideOf(text: string): Promise<Stretches> {
  const payload: unknown = JSON.parse(text);
  if (!isReviewPayload(payload)) throw new CannotReadBack(reviewWords.doesNotOpen);
  const shown = htmlStretches(await makeTwin(payload.doc));
  const raw = decodings(text).map(
    (one): Stretch => ({ where: dataPlaces.data, ...one, isCode: true, isFallback: true }),
  );
  return {
    stretches: [...shown.stretches, ...jsonStretches(payload), ...raw],
    refusals: shown.refusals,
  };
}

/** The file but for what is locked; bytes that are nothing but the lock's own make words by chance alone. */
function aroundOf(html: string, sealed: string, reader: Reader | undefined): Stretches {
  const head = decodings(sealed.slice(0, sealed.indexOf('.'))).map(
    (one): Stretch => ({ where: dataPlaces.lock, ...one, isCode: true }),
  );
  if (reader && html === fileOf(shellOf(reader), sealed)) return { stretches: head, refusals: [] };
  const rest = htmlStretches(html.replace(sealed, () => ''));
  return { stretches: [...rest.stretches, ...head], refusals: rest.refusals };
}
