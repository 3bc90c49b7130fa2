// Text as the printed page can show it: nothing invisible, no sign the font lacks, no break inside a reference to law.
import { SIGN_MARK } from '../document/words.ts';
import { holdsArabic, NON_JOINER } from './arabic.ts';
import { privateSigns, standIns } from './standIns.ts';

/** True when the font has a sign for the code point. */
export type Coverage = (codePoint: number) => boolean;

/** What stands on the page, and what it stands for. */
export type Shown = { readonly shown: string; readonly actual: string };

/** Turns text into what is printed, and remembers every sign it could not print. */
export type Printer = {
  /** The text, with a place of its own for each stretch of signs that the font lacks: see `shownAt`. */
  readonly say: (text: string) => string;
  /** What is shown in such a place. Undefined for all other signs. */
  readonly shownAt: (sign: string) => Shown | undefined;
  /** The signs that were replaced by a visible mark, each once. */
  readonly replaced: ReadonlySet<string>;
};

// Control characters, marks without looks (soft hyphen, joiners, direction marks, variants), lone surrogates.
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/** Of those, what makes one sign of several: an emoji is itself only with them. */
const JOINING = /[\u200D\uFE0F\u{E0020}-\u{E007F}]/u;
const ANY_SPACE = /[\t\r\n\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/g;
const ANY_FIXED_SPACE = /[\u2007\u202F]/g;
const ODD_HYPHEN = /[\u2010\u2011]/g;
/** A number or § and what it belongs to stay on one line. */
const KEPT_TOGETHER = /(§§?|\b(?:stk|nr|kl|ca|kr|kap)\.) (?=\S)/g;

/** So do the day and the month of a date. */
const DATE =
  /(\b\d{1,2}\.) (?=(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)/g;

/** Where signs the font lacks have their places: private signs, which no font means anything by. */
const PLACES = { first: 0xe000, last: 0xf8ff } as const;
const PRIVATE = /\p{Co}/u;

/** Signs in a row that the font lacks, while a text is gone through. */
type Lacking = { shown: string; actual: string; isMarked: boolean };

/** Makes the text of one document printable in a font with the given coverage. */
export function makePrinter(covers: Coverage): Printer {
  const replaced = new Set<string>();
  const places = new Map<string, string>();
  const shownAt = new Map<string, Shown>();
  const covered = (signs: string) =>
    Array.from(signs).every((sign) => !PRIVATE.test(sign) && covers(sign.codePointAt(0) ?? 0));

  const placeOf = ({ shown, actual }: Shown): string => {
    const key = `${shown}\n${actual}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const code = PLACES.first + places.size;
    // More than a reader could take in: what is shown is told by `replaced` alone.
    if (code > PLACES.last) return shown;
    const place = String.fromCharCode(code);
    places.set(key, place);
    shownAt.set(place, { shown, actual });
    return place;
  };

  const likeness = (sign: string): string | undefined => {
    const other = standIns.get(sign) ?? sign.normalize('NFKC').replace(/\s/gu, '');
    return other !== '' && covered(other) ? other : undefined;
  };

  /** Text outside ASCII and the Danish letters. */
  const replaceIn = (text: string): string => {
    let told = '';
    let lacking: Lacking | undefined;
    const close = () => {
      if (lacking)
        told += placeOf({ shown: lacking.shown, actual: lacking.actual.normalize('NFC') });
      lacking = undefined;
    };
    for (const sign of text) {
      if (INVISIBLE.test(sign)) {
        if (lacking && JOINING.test(sign)) lacking.actual += sign;
        if (!lacking && sign === NON_JOINER && holdsArabic(told.slice(-1))) told += sign;
        continue;
      }
      const known = privateSigns.get(sign) ?? (covered(sign) ? sign : sign.normalize('NFD'));
      if (covered(known)) {
        close();
        told += known;
        continue;
      }
      const like = likeness(sign);
      if (like !== undefined) {
        close();
        told += placeOf({ shown: like, actual: sign });
        continue;
      }
      replaced.add(sign);
      if (!lacking && /\p{M}/u.test(sign) && /\p{L}$/u.test(told)) {
        // A mark belongs to the letter before it.
        const letter = told.slice(-1);
        told = told.slice(0, -1);
        lacking = { shown: letter, actual: letter, isMarked: false };
      }
      lacking ??= { shown: '', actual: '', isMarked: false };
      lacking.actual += sign;
      if (!lacking.isMarked) lacking.shown += SIGN_MARK;
      lacking.isMarked = true;
    }
    close();
    return told;
  };

  const say = (text: string) =>
    text
      .normalize('NFC')
      .replace(ANY_SPACE, ' ')
      .replace(ANY_FIXED_SPACE, '\u00A0')
      .replace(ODD_HYPHEN, '-')
      .replace(/[A-Za-zæøåÆØÅ]?[^ -~æøåÆØÅ]+/gu, replaceIn)
      .replace(KEPT_TOGETHER, '$1\u00A0')
      .replace(DATE, '$1\u00A0');
  return { say, replaced, shownAt: (sign) => shownAt.get(sign) };
}
