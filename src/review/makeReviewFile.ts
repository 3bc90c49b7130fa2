// Makes the file that one person gets to read a draft in, and the round that the case remembers of it.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Instant } from '#forms/answers/record.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import type { ChildBand } from '#forms/content/child-edition.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { plainText } from '#forms/kinds/plainText.ts';
import type { DocMeta } from '../document/buildDocument.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { bandOfAge } from '../document/childBand.ts';
import { refusalFor } from '../document/editionNeeds.ts';
import type { DocFingerprint } from '../document/fingerprint.ts';
import type { Doc } from '../document/model.ts';
import { fromBase64Url } from '../vault/bytes.ts';
import { type Cost, defaultCost } from '../vault/cost.ts';
import { passphraseFault } from '../vault/passphrase.ts';
import type { DeriveKey } from '../vault/passphraseKey.ts';
import { vaultWords } from '../vault/words.ts';
import { toBase64 } from './base64.ts';
import { hexOf, ID_BYTES, randomId } from './ids.ts';
import { REVIEW_FORMAT, REVIEW_VERSION, type ReviewPayload, type ReviewSender } from './payload.ts';
import { childPageOf, reviewEdition } from './reviewEdition.ts';
import { sealPayload } from './sealPayload.ts';
import { fileOf, type Reader, shellOf } from './shell.ts';
import { spotsOf } from './spots.ts';
import { reviewWords } from './words.ts';

const KEY_BYTES = 32;

/** Everything a file is made of. The same order gives the same file. */
export type ReviewOrder = {
  readonly view: CaseView;
  readonly meta: DocMeta;
  readonly recipient: ReviewRound['recipient'];
  readonly answerBy: LocalDate;
  readonly from: ReviewSender;
  /** Places left out for this recipient alone: `instance/question` or `instance/question/row`. */
  readonly leftOut: readonly string[];
  /** The age the page for the child speaks to; the child's own without it. */
  readonly band?: ChildBand;
  /** Given to the recipient another way than the file. */
  readonly passphrase: string;
  readonly reader: Reader;
  /** Random bytes, as many as asked for. */
  readonly random: (count: number) => Uint8Array<ArrayBuffer>;
  readonly now: Instant;
  readonly derive: DeriveKey;
  /** What one try at the passphrase costs; the vault's without it. */
  readonly cost?: Cost;
};

export type MadeReview = { readonly html: string; readonly round: ReviewRound };

/** Why no file is made. The message is a Danish sentence that says what to do. */
export class ReviewNotMade extends Error {}

/**
 * Makes the file and its round. Nothing is looked back at: `prepareReview` does both. Rejects with
 * `ReviewNotMade` where the passphrase is easily guessed, or a risk of involving parents is not assessed.
 */
export async function makeReviewFile(order: ReviewOrder): Promise<MadeReview> {
  const { view, meta, recipient, answerBy, leftOut, reader, random, now } = order;
  const band = order.band ?? bandOfAge(view);
  const edition = reviewEdition(recipient.is, leftOut);
  const doc = buildDocument(view, meta, edition);
  const childPage = buildDocument(view, meta, childPageOf(view, edition, band));
  const fault =
    refusalFor(view, meta.practice, edition) ??
    guessable(order.passphrase, `${recipient.name} ${nameIn(doc)}`);
  if (fault !== undefined) throw new ReviewNotMade(fault);
  const round: ReviewRound = {
    id: randomId('g', random(ID_BYTES)),
    recipient: { ...recipient, name: plainText(recipient.name) },
    sentAt: now,
    answerBy,
    draft: draftOf(meta.fingerprint),
    key: toBase64(random(KEY_BYTES)),
    spots: spotsOf(doc),
    leftOut,
    band,
  };
  const sealed = await sealPayload(payloadOf(order, round, { doc, childPage }), {
    ...order,
    cost: order.cost ?? defaultCost,
  });
  return { html: fileOf(shellOf(reader), sealed), round };
}

function payloadOf(
  { meta, from }: ReviewOrder,
  round: ReviewRound,
  { doc, childPage }: Pick<ReviewPayload, 'doc' | 'childPage'>,
): ReviewPayload {
  const { id, key, sentAt, answerBy, recipient } = round;
  return {
    format: REVIEW_FORMAT,
    version: REVIEW_VERSION,
    review: id,
    key,
    madeAt: sentAt,
    answerBy,
    from,
    to: { is: recipient.is, name: recipient.name },
    child: nameIn(doc),
    practice: meta.practice,
    doc,
    childPage,
  };
}

function nameIn({ cover: { childName } }: Doc): string {
  return childName?.is === 'words' ? childName.paragraphs.join(' ') : '';
}

/** The digest in hexadecimal signs; '' without one. */
function draftOf(fingerprint: DocFingerprint | undefined): string {
  const bytes = fingerprint && fromBase64Url(fingerprint.digest);
  return bytes?.length === 32 ? hexOf(bytes) : '';
}

/** What is wrong with the passphrase; the names in the case are what others try first. */
function guessable(passphrase: string, names: string): string | undefined {
  const fault = passphraseFault(passphrase, names);
  return fault === vaultWords.passphrase.name ? reviewWords.passphraseIsName : fault;
}
