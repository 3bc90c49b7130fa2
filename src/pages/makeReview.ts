// Makes the file for one recipient of the open case, and writes it into the case when it is handed over.
import type { CaseRecord } from '#forms/answers/record.ts';
import { roundChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import type { ChildBand } from '#forms/content/child-edition.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { download } from '../app/download.ts';
import { unsettledIn } from '../app/unsettled.ts';
import type { ReviewSender } from '../review/payload.ts';
import type { PreparedReview } from '../review/prepareReview.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { VaultError } from '../vault/VaultError.ts';
import { nameOf, reviewFileName } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

/** What the adviser has chosen and written. */
export type ReviewWish = {
  readonly recipient: ReviewRound['recipient'];
  readonly answerBy: LocalDate;
  readonly from: ReviewSender;
  readonly leftOut: readonly string[];
  readonly band: ChildBand;
  readonly passphrase: string;
};

/** A file that was read back, and the record it was made of. */
export type MadeFile = Extract<PreparedReview, { is: 'made' }> & {
  readonly of: CaseRecord;
  readonly passphrase: string;
};

export type ReviewOutcome =
  | MadeFile
  | Extract<PreparedReview, { is: 'stopped' }>
  | { readonly is: 'failed'; readonly sentence: string };

/** As many random bytes. */
export const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Makes the file and reads it back. Never rejects: what goes wrong is a sentence. Everything is fetched here. */
export async function makeReview(session: CaseSession, wish: ReviewWish): Promise<ReviewOutcome> {
  session.settle();
  const { view, summary, conflicts } = session.getSnapshot();
  try {
    const [{ reader }, { prepareReview }, { fingerprintOfCase }, { passphraseKeyInWorker }] =
      await Promise.all([
        import('virtual:review-reader'),
        import('../review/prepareReview.ts'),
        import('../proof/caseFingerprint.ts'),
        import('../vault/passphraseKey.ts'),
      ]);
    const { id, practice, changedAt } = summary;
    const fingerprint = await fingerprintOfCase(id, view.record);
    const unsettled = unsettledIn(conflicts);
    const prepared = await prepareReview({
      ...wish,
      view,
      meta: { practice, datedAt: changedAt, unsettled, fingerprint },
      reader,
      random: randomBytes,
      now: new Date().toISOString(),
      derive: passphraseKeyInWorker,
    });
    if (prepared.is === 'stopped') return prepared;
    return { ...prepared, of: view.record, passphrase: wish.passphrase };
  } catch (error) {
    return { is: 'failed', sentence: await sentenceOf(error) };
  }
}

async function sentenceOf(error: unknown): Promise<string> {
  if (error instanceof VaultError) return error.message;
  const { ReviewNotMade } = await import('../review/makeReviewFile.ts');
  return error instanceof ReviewNotMade ? error.message : reviewPage.make.failed;
}

/**
 * Names the version the recipient sees, writes the round, and hands the file over. Returns false, and does
 * nothing of it, where the case is another than the file shows, or takes no new draft.
 */
export function handOver(session: CaseSession, made: MadeFile): boolean {
  session.settle();
  const { view, phase } = session.getSnapshot();
  if (view.record !== made.of || phase === 'closed') return false;
  const { round } = made;
  session.nameVersion({ kind: 'draft-sent', name: reviewPage.made.version(nameOf(round)) });
  session.review('review.sent', [roundChange(round)]);
  const isWritten = session.getSnapshot().view.record.reviews.some(({ id }) => id === round.id);
  if (isWritten) saveFile(made);
  return isWritten;
}

/** Hands the file to the browser. */
export function saveFile({ html, round }: MadeFile): void {
  download(html, 'text/html', reviewFileName(round));
}
