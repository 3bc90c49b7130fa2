// A review file made and looked back at: handed over only where nothing of what is left out is in it.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import { CannotReadBack } from '../handover/readBack.ts';
import { textsNotIn, textsToldIn } from '../handover/sought.ts';
import { bytesOf } from '../vault/bytes.ts';
import { makeReviewFile, type ReviewOrder } from './makeReviewFile.ts';
import { readBackReviewFile } from './readBackReviewFile.ts';
import { reviewEdition } from './reviewEdition.ts';

export type PreparedReview =
  | {
      readonly is: 'made';
      readonly html: string;
      /** How large the file is. */
      readonly bytes: number;
      /** To be written into the case when the file is handed over, and not before. */
      readonly round: ReviewRound;
      /** How many texts the file was searched for. */
      readonly searched: number;
      /** Those of them that nothing can be looked for of: a word or two that stand in every document. */
      readonly notSearched: readonly string[];
    }
  /** The file holds what it must not, or cannot be read whole: there is none. */
  | {
      readonly is: 'stopped';
      readonly found: readonly {
        /** What and where, in a Danish sentence. */
        readonly sentence: string;
        readonly instance: InstanceKey;
        readonly question: string;
      }[];
      readonly sentence?: string;
    };

/** Makes the file and reads all of it back. Rejects as `makeReviewFile` does. */
export async function prepareReview(order: ReviewOrder): Promise<PreparedReview> {
  const { view, recipient, leftOut, passphrase, derive, reader } = order;
  const made = await makeReviewFile(order);
  const edition = reviewEdition(recipient.is, leftOut);
  // Whoever reads it knows their own name, also where the row it stands in is not for everybody.
  const own = recipient.name.trim();
  const sought = textsNotIn(view, edition).filter(({ text }) => text !== own);
  const name = { text: own, where: 'modtagerens navn', is: 'name' } as const;
  const told = [...textsToldIn(view, edition), name];
  try {
    const { hits, searched, notSearched } = await readBackReviewFile(
      made.html,
      passphrase,
      sought,
      {
        derive,
        reader,
        told,
      },
    );
    if (hits.length === 0)
      return {
        is: 'made',
        ...made,
        bytes: bytesOf(made.html).length,
        searched: searched.length,
        notSearched: notSearched.map(({ text }) => text),
      };
    const found = hits.map(({ sentence, text: { of } }) => ({
      sentence,
      instance: of.instance,
      question: of.question,
    }));
    return { is: 'stopped', found };
  } catch (error) {
    if (!(error instanceof CannotReadBack)) throw error;
    return { is: 'stopped', found: [], sentence: error.message };
  }
}
