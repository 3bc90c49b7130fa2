// The shape of drafts given to read, in a case file: rounds, what came back, replies, and rounds called off.
import { z } from 'zod';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { IMPOSSIBLE_DATE, instant, ROW_ID, rowId } from './schemaParts.ts';

const markKey = z.string().regex(new RegExp(`^${ROW_ID}(?:@${ROW_ID})?/${ROW_ID}(?:/${ROW_ID})?$`));

const spot = z.strictObject({
  id: rowId,
  at: z.union([z.literal(''), markKey]),
  nth: z.int().min(0),
  title: z.string(),
  text: z.string(),
});

const round = z.strictObject({
  id: rowId,
  recipient: z.strictObject({
    is: z.enum(['custodian', 'young', 'supporter']),
    name: z.string(),
    row: rowId.exactOptional(),
  }),
  sentAt: instant,
  answerBy: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isLocalDate, { error: IMPOSSIBLE_DATE }),
  /** SHA-256 of the version shown; '' where none. */
  draft: z.string().regex(/^(?:[0-9a-f]{64})?$/),
  /** 32 bytes, base64: opens what comes back. */
  key: z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/),
  spots: z.array(spot),
  leftOut: z.array(markKey),
  /** The age the page for the child speaks to. */
  band: z.enum(['small', 'middle', 'teen']).exactOptional(),
});

const comment = z.strictObject({
  id: rowId,
  spot: z.union([z.literal(''), rowId]),
  says: z.enum(['recognise', 'wrong', 'missing']),
  words: z.string(),
});

const answer = z.strictObject({
  id: rowId,
  review: rowId,
  way: z.enum(['file', 'paper', 'phone', 'talk']),
  writtenAt: instant,
  shares: z.boolean(),
  comments: z.array(comment),
  closing: z.strictObject({
    statement: z.string(),
    wishes: z.string(),
    support: z.string(),
    meeting: z.string(),
    important: z.string(),
    different: z.string(),
  }),
});

const reply = z.strictObject({
  review: rowId,
  comment: rowId,
  at: instant,
  state: z.enum(['taken-in', 'kept', 'open']),
  words: z.string(),
});

const end = z.strictObject({ review: rowId, at: instant, because: z.string() });

/** What a case file says of the drafts given to read. */
export const reviewShape = {
  reviews: z.array(round),
  reviewAnswers: z.array(answer),
  reviewReplies: z.array(reply),
  reviewEnds: z.array(end),
};
