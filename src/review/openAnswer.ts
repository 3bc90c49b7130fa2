// Takes an answer file apart and holds it against the case: one sentence for everything that can be wrong.

import { z } from 'zod';
import { isRowId } from '#forms/answers/address.ts';
import type { Instant } from '#forms/answers/record.ts';
import { isClosingId } from '#forms/answers/reviewSaid.ts';
import type { ReviewAnswer, ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { endOf } from '#forms/answers/reviews.ts';
import { toPlainJson } from '../storage/plainJson.ts';
import { bytesOf, textOf } from '../vault/bytes.ts';
import {
  ANSWER_FORMAT,
  ANSWER_START,
  ANSWER_VERSION,
  type AnswerContents,
  type AnswerHead,
  boundText,
  NONCE_BYTES,
  roundKey,
} from './answerFile.ts';
import { fromBase64 } from './base64.ts';
import { idOfBytes } from './ids.ts';
import { LARGEST_ANSWER, LATEST_ANSWER, LONGEST_WORDS, MOST_COMMENTS } from './limits.ts';
import { sealedIn } from './shell.ts';
import { type AnswerFault, answerRefusals } from './words.ts';

// Even a try at compiling a schema is reported as a breach of the page's policy.
z.config({ jitless: true });

/** An answer to be written into the case, or the sentence that says why it is not. */
export type OpenedAnswer =
  | {
      readonly is: 'opened';
      readonly answer: ReviewAnswer;
      readonly round: ReviewRound;
      /** True where the very same file has been taken in before: writing it again changes nothing. */
      readonly isKnown: boolean;
    }
  | { readonly is: 'refused'; readonly fault: AnswerFault; readonly sentence: string };

/** Reads a chosen file. What is too large is refused before any of it is read. */
export async function readAnswerFile(file: Blob, record: Reviews): Promise<OpenedAnswer> {
  if (file.size > LARGEST_ANSWER) return refused('too-large');
  return openAnswer(await file.text(), record);
}

/** Opens the text of an answer file with the key of its round in this case. The same text gives the same answer. */
export async function openAnswer(text: string, record: Reviews): Promise<OpenedAnswer> {
  try {
    return await opened(text, record);
  } catch (error) {
    if (error instanceof Refused) return refused(error.fault);
    throw error;
  }
}

class Refused extends Error {
  readonly fault: AnswerFault;
  constructor(fault: AnswerFault) {
    super(fault);
    this.fault = fault;
  }
}

function refused(fault: AnswerFault): OpenedAnswer {
  return { is: 'refused', fault, sentence: answerRefusals[fault] };
}

async function opened(text: string, record: Reviews): Promise<OpenedAnswer> {
  const { head, sealed } = readFile(text);
  const round = record.reviews.find(({ id }) => id === head.review);
  if (!round) throw new Refused('unknown');
  if (endOf(record, round.id)) throw new Refused('called-off');
  const contents = readContents(await unsealed(head, sealed, round));
  const sent = new Set(['', ...round.spots.map(({ id }) => id)]);
  if (contents.comments.some(({ spot }) => !sent.has(spot))) throw new Refused('unknown-spot');
  const answer: ReviewAnswer = {
    id: idOfBytes('a', new Uint8Array([...bytesOf(boundText(head)), ...sealed])),
    review: round.id,
    way: 'file',
    ...contents,
  };
  const isKnown = record.reviewAnswers.some(
    (one) => one.review === answer.review && one.id === answer.id,
  );
  return { is: 'opened', answer, round, isKnown };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The two halves of the file, each in the only way it is written. */
function readFile(text: string): { readonly head: AnswerHead; readonly sealed: Bytes } {
  if (text.length > LARGEST_ANSWER) throw new Refused('too-large');
  // Mail and notebooks may put a mark before a text, and a line end after it.
  const own = text.replace(/^\uFEFF/, '').trim();
  if (own === '') throw new Refused('empty');
  const json = parsed(own);
  if (!isObject(json)) {
    if (sealedIn(own) !== undefined) throw new Refused('review-file');
    if (!own.startsWith(ANSWER_START)) throw new Refused('not-ours');
    throw new Refused(own.endsWith('}') ? 'damaged' : 'cut-off');
  }
  if (json.format !== ANSWER_FORMAT) throw new Refused('not-ours');
  if (typeof json.version === 'number' && json.version > ANSWER_VERSION) throw new Refused('newer');
  const read = fileSchema.safeParse(json);
  if (!read.success) throw new Refused('damaged');
  const { sealed, ...head } = read.data;
  const bytes = fromBase64(sealed);
  if (!bytes) throw new Refused('damaged');
  return { head, sealed: bytes };
}

const fileSchema = z.strictObject({
  format: z.literal(ANSWER_FORMAT),
  version: z.literal(ANSWER_VERSION),
  review: z.string().refine(isRowId),
  nonce: z.string().refine((text) => fromBase64(text)?.length === NONCE_BYTES),
  sealed: z.string(),
});

async function unsealed(head: AnswerHead, sealed: Bytes, round: ReviewRound): Promise<string> {
  const [key, iv] = [await roundKey(round.key), fromBase64(head.nonce)];
  if (!key || !iv) throw new Refused('damaged');
  const additionalData = bytesOf(boundText(head));
  try {
    return textOf(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed),
    );
  } catch {
    throw new Refused('damaged');
  }
}

/** What was locked, without control characters and with every bound held. */
function readContents(text: string): AnswerContents {
  const plain = toPlainJson(parsed(text));
  const read = plain.ok ? contentsSchema.safeParse(plain.value) : undefined;
  if (!read?.success) throw new Refused('shape');
  return read.data;
}

const id = z.string().refine(isRowId);
const words = z.string().max(LONGEST_WORDS);

const contentsSchema = z.strictObject({
  writtenAt: z.iso
    .datetime({ precision: 3 })
    .refine((at: Instant) => at < LATEST_ANSWER && new Date(at).toISOString() === at),
  shares: z.boolean(),
  comments: z
    .array(
      z.strictObject({
        id: id.refine((one) => !isClosingId(one)),
        spot: z.union([z.literal(''), id]),
        says: z.enum(['recognise', 'wrong', 'missing']),
        words,
      }),
    )
    .max(MOST_COMMENTS)
    .refine((list) => new Set(list.map((one) => one.id)).size === list.length),
  closing: z.strictObject({
    statement: words,
    wishes: words,
    support: words,
    meeting: words,
    important: words,
    different: words,
  }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
