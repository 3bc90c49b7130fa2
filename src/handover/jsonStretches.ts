// Plain data as stretches of text: every text and every key in it, and texts that stand after each other.
import { decodings } from './decodings.ts';
import type { Stretch } from './stretch.ts';
import { dataPlaces, placeInHtml } from './words.ts';

/** Keys whose texts are names of our own, never anybody's words: kinds, ids and places. */
const CODE_KEYS: ReadonlySet<string> = new Set(
  'format version review key is block id of at instance question row rowIds edition language status layer whose madeAt answerBy datedAt day digest short'.split(
    ' ',
  ),
);

/**
 * Reads all that the data holds. What has a title and something under it tells its place by the title. Words
 * that go on from one text to the next are read as one, with and without a space between.
 */
export function jsonStretches(value: unknown): readonly Stretch[] {
  const texts: Stretch[] = [];
  const keys: Stretch[] = [];
  const follow = (one: unknown, heading: string | undefined, isCode: boolean): void => {
    if (typeof one === 'number') texts.push(stretch(heading, String(one), isCode));
    if (typeof one === 'string') texts.push(stretch(heading, one, isCode));
    if (Array.isArray(one)) for (const each of one) follow(each, heading, isCode);
    else if (typeof one === 'object' && one !== null) {
      const own = headingIn(one) ?? heading;
      for (const [key, each] of Object.entries(one)) {
        keys.push({ where: dataPlaces.key, text: key, isCode: true });
        follow(each, own, CODE_KEYS.has(key));
      }
    }
  };
  follow(value, undefined, false);
  const words = texts.filter(({ isCode }) => !isCode).map(({ text }) => text);
  const all = [...texts, ...keys].map(({ text }) => text);
  const run = [words.join(' '), words.join(''), all.join(' '), all.join('')].map(
    (text, at): Stretch => ({
      where: dataPlaces.data,
      text,
      isFallback: true,
      ...(at > 1 && { isCode: true }),
    }),
  );
  return [...texts, ...keys, ...run].flatMap((one) =>
    decodings(one.text).map((read): Stretch => ({ ...one, ...read })),
  );
}

function stretch(heading: string | undefined, text: string, isCode: boolean): Stretch {
  const where = heading === undefined ? dataPlaces.data : placeInHtml(heading);
  return { where, text, ...(isCode && { isCode }) };
}

/** The title of a chapter, or of anything else that holds more than its title. */
function headingIn(value: object): string | undefined {
  return 'title' in value && typeof value.title === 'string' && 'blocks' in value
    ? value.title
    : undefined;
}
