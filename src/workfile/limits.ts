// How large a working file may be. Whatever is written within these can be read again; what is beyond is refused.

/** Bytes of the whole file: some ten thousand long cases, packed. */
export const LARGEST_FILE = 4_000_000_000;
/** Bytes of plaintext in a frame. A power of two between the two ends. */
export const CHUNK_SIZE = 262_144;
export const SMALLEST_CHUNK = 4_096;
export const LARGEST_CHUNK = 1_048_576;
/** Bytes of one line: more than the largest case file that is taken in as a whole. */
export const LONGEST_LINE = 33_554_432;
/** How many lists and objects may stand inside each other in a line; an entry has seven. */
export const DEEPEST_LINE = 12;
/** Bytes of the lines of one case, which is held in memory as a whole. */
export const LARGEST_CASE = 268_435_456;
export const MOST_CASES = 100_000;
/** Entries, drafts and gaps of one case. */
export const MOST_ENTRIES = 1_000_000;
/**
 * How many times its packed size a file may unpack to, beyond an allowance. Logs pack some four
 * times: their ids and digests are random and do not pack at all. Deflate itself goes to a thousand.
 */
export const MOST_UNPACKING = 100;
export const UNPACKING_ALLOWANCE = 67_108_864;
