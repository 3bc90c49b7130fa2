// Text as the printed page can show it: nothing invisible, no sign the font lacks, no break inside a reference to law.

/** True when the font has a sign for the code point. */
export type Coverage = (codePoint: number) => boolean;

/** Turns text into what is printed, and remembers every sign it could not print. */
export type Printer = {
  readonly say: (text: string) => string;
  /** The signs that were replaced by a visible mark, each once. */
  readonly replaced: ReadonlySet<string>;
};

/** What stands for a sign the font lacks: nobody writes it by chance. */
const REPLACEMENT = '◊';

// Control characters, formatting marks without looks (soft hyphen, joiners, direction marks), lone surrogates.
const INVISIBLE =
  /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]|\p{Cs}/gu;

const FIXED_SPACE = /[\u2007\u202F]/g;
const ODD_SPACE = /[\u1680\u2000-\u200A\u205F\u3000]/g;
const ODD_HYPHEN = /[\u2010\u2011]/g;
/** A number or § and what it belongs to stay on one line. */
const KEPT_TOGETHER = /(§§?|\b(?:stk|nr|kl|ca|kr|kap)\.) (?=\S)/g;

/** So do the day and the month of a date. */
const DATE =
  /(\b\d{1,2}\.) (?=(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)/g;

/** Makes the text of one document printable in a font with the given coverage. */
export function makePrinter(covers: Coverage): Printer {
  const replaced = new Set<string>();
  const isMissing = (sign: string) => !covers(sign.codePointAt(0) ?? 0);
  const say = (text: string) => {
    const plain = text
      .normalize('NFC')
      .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
      .replace(INVISIBLE, '')
      .replace(FIXED_SPACE, '\u00A0')
      .replace(ODD_SPACE, ' ')
      .replace(ODD_HYPHEN, '-')
      .replace(KEPT_TOGETHER, '$1\u00A0')
      .replace(DATE, '$1\u00A0');
    return plain.replace(/[^ -~æøåÆØÅ]/gu, (sign) => {
      if (!isMissing(sign)) return sign;
      replaced.add(sign);
      return REPLACEMENT;
    });
  };
  return { say, replaced };
}
