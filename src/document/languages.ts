// Which words of a text are in another language than the document's, so that they are read aloud in their own.
import { foreignWords } from '#forms/content/foreign-words.ts';

/** Words in a row in one language (BCP 47); without `lang` they are in the document's. */
export type Spoken = { readonly text: string; readonly lang?: string };

/**
 * Languages by the script they are written in (ISO 15924). A script that several languages share names none of
 * them: Arabic letters may be Arabic, Persian, Urdu or Kurdish, Cyrillic ones Ukrainian or Russian. Unless the
 * words tell (`toldBy`), the language is `und`, undetermined, and the script is what can be said: a wrong language
 * would be read aloud wrong.
 */
const scripts: readonly { readonly lang: string; readonly letters: string }[] = [
  ...['Arab', 'Cyrl', 'Deva', 'Beng', 'Ethi', 'Mymr', 'Syrc'].map((script) => ({
    lang: `und-${script}`,
    letters: `\\p{sc=${script}}`,
  })),
  { lang: 'el', letters: '\\p{sc=Grek}' },
  // Yiddish too; in a Danish case of today Hebrew letters are Hebrew.
  { lang: 'he', letters: '\\p{sc=Hebr}' },
  { lang: 'hy', letters: '\\p{sc=Armn}' },
  { lang: 'ka', letters: '\\p{sc=Geor}' },
  { lang: 'th', letters: '\\p{sc=Thai}' },
  { lang: 'lo', letters: '\\p{sc=Laoo}' },
  { lang: 'km', letters: '\\p{sc=Khmr}' },
  { lang: 'ta', letters: '\\p{sc=Taml}' },
  { lang: 'te', letters: '\\p{sc=Telu}' },
  { lang: 'kn', letters: '\\p{sc=Knda}' },
  { lang: 'ml', letters: '\\p{sc=Mlym}' },
  { lang: 'si', letters: '\\p{sc=Sinh}' },
  { lang: 'gu', letters: '\\p{sc=Gujr}' },
  { lang: 'pa', letters: '\\p{sc=Guru}' },
  { lang: 'ko', letters: '\\p{sc=Hang}' },
  // Chinese, unless Japanese letters stand among the characters.
  { lang: 'und-Hani', letters: '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}' },
];

/** Where even the script tells nobody which language it is. */
const UNKNOWN = 'und';
/** Signs that belong to no script, or to the letter before them. */
const SHARED = '\\p{sc=Zyyy}\\p{sc=Zinh}';
/** Letters of all other scripts but the Latin. */
const REST = `(?![${scripts.map(({ letters }) => letters).join('')}${SHARED}\\p{sc=Latn}])\\p{L}`;

/** From the first letter of a script to the last in a row, with the spaces and signs between them. */
const SCRIPT_RUN = new RegExp(
  [...scripts.map(({ letters }) => `[${letters}]`), REST]
    .map((letter) => `(${letter}\\p{M}*(?:(?:${letter}|[${SHARED}])*${letter}\\p{M}*)?)`)
    .join('|'),
  'gu',
);
/** Whatever a script run can begin with. No such letter stands before these. */
const BEYOND_LATIN = /[\u0370-\u1FFF\u2C00-\u{10FFFF}]/u;
/** Letters that Arabic itself is not written with. */
const BEYOND_ARABIC = /(?![\u0621-\u064A])\p{sc=Arab}/u;
/** How Arabic words begin or end, and short words of it, that the other languages in its letters do not have. */
const ARABIC_WORD =
  /(?<!\p{L})(?:[وفبل]?(?:هذا|هذه|ليس|ليست|إلى|التي|الذي|نحن|لكن)|[وفب]?ال\p{L}{2,}|\p{L}{2,}ة)(?![\p{L}\p{M}])/gu;
/** As many of them: the others borrow a word or two. */
const ARABIC_FROM = 2;
/** No longer stretch is looked through. */
const ARABIC_WITHIN = 2000;
const FROM_RIGHT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}]/u;
/** A Greek letter alone is a sign: α, Δ, μ. */
const GREEK_WORD = /\p{sc=Grek}\p{M}*\p{sc=Grek}/u;

const WORD = /[a-z]+/g;
/** Expressions in small letters with spaces: their language, and how they are found. */
const languages = new Map(
  Object.entries(foreignWords.expressions).flatMap(([lang, expressions]) =>
    expressions.map(
      (one) => [plain(one), { lang, pattern: one.replaceAll(' ', '[\\s-]') }] as const,
    ),
  ),
);
/** The longest first: one may begin another. */
const EXPRESSION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...languages.values()]
    .map(({ pattern }) => pattern)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** What expressions begin with. Most texts hold none of it, and to look for that takes a fraction of the time. */
const beginnings = new Set([...languages.keys()].flatMap((one) => one.match(WORD)?.[0] ?? []));

function plain(expression: string): string {
  return expression.toLowerCase().replace(/[\s-]/g, ' ');
}

type Found = { readonly from: number; readonly to: number; readonly lang: string };

/** The text in runs, in its order and whole: the runs' texts after each other are the text. */
export function spokenRuns(text: string): readonly Spoken[] {
  const found = [...(BEYOND_LATIN.test(text) ? inScripts(text) : []), ...inExpressions(text)];
  if (found.length === 0) return [{ text }];
  const runs: Spoken[] = [];
  let at = 0;
  for (const { from, to, lang } of found.sort((one, other) => one.from - other.from)) {
    if (from > at) runs.push({ text: text.slice(at, from) });
    runs.push({ text: text.slice(from, to), lang });
    at = to;
  }
  return at < text.length ? [...runs, { text: text.slice(at) }] : runs;
}

function inScripts(text: string): Found[] {
  return [...text.matchAll(SCRIPT_RUN)].flatMap(({ 0: run, index, ...groups }) => {
    const which = scripts.findIndex((_, at) => groups[at + 1] !== undefined);
    const lang = scripts[which]?.lang ?? UNKNOWN;
    if (lang === 'el' && !GREEK_WORD.test(run)) return [];
    return [{ from: index, to: index + run.length, lang: toldBy(run, lang) }];
  });
}

/** The language of words in one script, where the words tell more than the script. */
function toldBy(run: string, lang: string): string {
  if (lang === 'und-Hani' && JAPANESE.test(run)) return 'ja';
  return lang === 'und-Arab' && isArabic(run.slice(0, ARABIC_WITHIN)) ? 'ar' : lang;
}

function isArabic(run: string): boolean {
  return !BEYOND_ARABIC.test(run) && [...run.matchAll(ARABIC_WORD)].length >= ARABIC_FROM;
}

/** True for text with letters that are read from the right. */
export function holdsFromRight(text: string): boolean {
  return BEYOND_LATIN.test(text) && FROM_RIGHT.test(text);
}

function inExpressions(text: string): Found[] {
  if (
    !text
      .toLowerCase()
      .match(WORD)
      ?.some((word) => beginnings.has(word))
  )
    return [];
  return [...text.matchAll(EXPRESSION)].flatMap(({ 0: words, index }) => {
    const lang = languages.get(plain(words))?.lang;
    return lang === undefined ? [] : [{ from: index, to: index + words.length, lang }];
  });
}
