// How large files are. An answer is written within its limits; what is beyond is refused before it is read.

/** Bytes of a review file that need no word: the twelve-year-old's is 0.55 MB, four times its length 0.85 MB. */
export const USUAL_REVIEW_FILE = 1_000_000;

/** Bytes of an answer file: some ten times all the words of a long draft. */
export const LARGEST_ANSWER = 2_000_000;
/** Signs (UTF-16) in the words of a comment, and in each text at the end. */
export const LONGEST_WORDS = 20_000;
/** Comments in one answer: more than a draft has places, one of eight times the usual length has 1,600. */
export const MOST_COMMENTS = 10_000;
/** No answer is from this moment or later. */
export const LATEST_ANSWER = '2200-01-01T00:00:00.000Z';
