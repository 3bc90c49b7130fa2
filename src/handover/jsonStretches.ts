// Plain data as stretches of text: every text and every key in it, and texts that stand after each other.
import { decodings } from './decodings.ts';
import type { Stretch } from './stretch.ts';
import { dataPlaces, placeInHtml } from './words.ts';

/** Keys of our own; any other key may be somebody's words. */
const OWN_KEYS: ReadonlySet<string> = new Set(
  [
    'format version review key madeAt answerBy from to child practice doc adviser unit contact is name title language',
    'edition status mark datedAt day fingerprint digest short of later cover parts kind childName birth purpose',
    'requestsLabel requests statusText contributors role names dates label date law id number chapters group isGrouped',
    'instance blocks block paragraphs isLarge question value whose who how words row labelled facts text source choice',
    'step at max rest verdict items fields columns head share rows rowIds isNumbered themes shortTitle layer scored',
    'state level notes numbers lost elsewhere leftOut hasMargins',
  ].flatMap((line) => line.split(' ')),
);

/** Keys whose texts are names of our own, where they look as those do: kinds, ids and places. */
const NAMES: ReadonlySet<string> = new Set(
  'format review is block id of instance question row rowIds edition layer whose'.split(' '),
);
const NAME = /^[a-z][a-z0-9@-]*$/;

/** Keys whose texts are random signs. */
const RANDOM: ReadonlySet<string> = new Set(['key', 'digest', 'short', 'later']);
const SIGNS = /^[\w+/=-]*$/;

/** True for a text that is nobody's words. */
function isCodeAt(key: string, text: string): boolean {
  return (NAMES.has(key) && NAME.test(text)) || (RANDOM.has(key) && SIGNS.test(text));
}

/**
 * Reads all that the data holds. What has a title and something under it tells its place by the title. Words
 * that go on from one text to the next are read as one, with and without a space between.
 */
export function jsonStretches(value: unknown): readonly Stretch[] {
  const texts: Stretch[] = [];
  const keys: Stretch[] = [];
  const follow = (one: unknown, heading: string | undefined, name: string): void => {
    if (typeof one === 'number') texts.push(stretch(heading, String(one)));
    if (typeof one === 'string') texts.push(stretch(heading, one, isCodeAt(name, one)));
    if (Array.isArray(one)) for (const each of one) follow(each, heading, name);
    else if (typeof one === 'object' && one !== null) {
      const own = headingIn(one) ?? heading;
      for (const [key, each] of Object.entries(one)) {
        const isCode = OWN_KEYS.has(key);
        keys.push({ where: dataPlaces.key, text: key, ...(isCode && { isCode }) });
        follow(each, own, key);
      }
    }
  };
  follow(value, undefined, '');
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

function stretch(heading: string | undefined, text: string, isCode = false): Stretch {
  const where = heading === undefined ? dataPlaces.data : placeInHtml(heading);
  return { where, text, ...(isCode && { isCode }) };
}

/** The title of a chapter as it is shown, after its number. */
function headingIn(value: object): string | undefined {
  if (!('title' in value && typeof value.title === 'string' && 'blocks' in value)) return undefined;
  const hasNumber = 'number' in value && typeof value.number === 'string';
  return hasNumber ? `${value.number} ${value.title}` : value.title;
}
