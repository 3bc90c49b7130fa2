// Text as it may be written in files: entities, percent signs, escapes, base64, hexadecimal. Each way undone once or more.
import { isText, readings } from '../pdfcheck/looseStrings.ts';

/** Ways of writing inside each other are followed so far. */
const ROUNDS = 3;

/** A way to read a text. `isCode`: it may be no text at all, so that a short word in it tells nothing. */
export type Decoding = { readonly text: string; readonly isCode?: true };

/** The text itself, the text with one way of writing after the other undone, and what its base64 and hexadecimal hold. */
export function decodings(text: string): readonly Decoding[] {
  const own = stagesOf(text).map((one): Decoding => ({ text: one }));
  const held = base64In(text).flatMap((bytes) => {
    const isClean = isUtf8Text(bytes);
    return readings(bytes).flatMap((one): readonly Decoding[] =>
      isClean ? stagesOf(one).map((text) => ({ text })) : [{ text: one, isCode: true }],
    );
  });
  const hexadecimal = hexIn(text)
    .filter(isUtf8Text)
    .map((bytes): Decoding => ({ text: new TextDecoder().decode(bytes) }));
  return [...own, ...held, ...hexadecimal];
}

function isUtf8Text(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(bytes);
  } catch {
    return false;
  }
}

/**
 * The text, and each text it becomes while entities, percent signs and escapes of scripts and stylesheets are
 * undone, until nothing changes. What somebody typed may look like one of these itself, so each is read.
 */
function stagesOf(text: string): readonly string[] {
  const stages = new Set([text]);
  let after = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = after;
    for (const undo of [unescapeEntities, unpercent, unescapeScript]) {
      after = undo(after);
      stages.add(after);
    }
    if (after === before) break;
  }
  return [...stages];
}

/** `&aelig;`, `&#230;`, `&#xE6;`, also without the semicolon. */
function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d?));?/gi,
    (whole, hex, decimal, name) => {
      if (typeof hex === 'string') return signOf(Number.parseInt(hex, 16), whole);
      if (typeof decimal === 'string') return signOf(Number(decimal), whole);
      return NAMED.get(String(name)) ?? NAMED.get(String(name).toLowerCase()) ?? whole;
    },
  );
}

/** `%C3%A6`, as UTF-8 and where it is none as Latin 1. */
function unpercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (one) => Number.parseInt(one, 16));
    const said = new TextDecoder().decode(bytes);
    return said.includes('\uFFFD') ? String.fromCharCode(...bytes) : said;
  });
}

/** `\u00e6`, `\u{e6}`, `\xe6`, `\n`, and a stylesheet's `\e6 `. */
function unescapeScript(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (whole, a, b, c) =>
      signOf(Number.parseInt(String(a ?? b ?? c), 16), whole),
    )
    .replace(/\\([0-9a-f]{1,6})[ \t\n]?/gi, (whole, hex) =>
      signOf(Number.parseInt(String(hex), 16), whole),
    )
    .replace(/\\[nrtvf]/g, ' ')
    .replace(/\\(.)/g, '$1');
}

/** Surrogates stay: two escapes in a row are one sign. */
function signOf(code: number, otherwise: string): string {
  if (!(code > 0 && code <= 0x10ffff)) return otherwise;
  return code <= 0xffff ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** What base64 of twenty signs or more holds; line ends inside it are let through, and signs before it. */
function base64In(text: string): readonly Uint8Array[] {
  const found = text.matchAll(/[A-Za-z0-9+/_-]{20,}(?:\r?\n[A-Za-z0-9+/_-]{1,100})*={0,2}/g);
  return [...found].flatMap(([whole]) => {
    const signs = whole.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
    return [0, 1, 2, 3].map((from) => bytesOf(signs.slice(from)));
  });
}

/** What eight pairs of hexadecimal signs or more hold, wherever the pairs begin. */
function hexIn(text: string): readonly Uint8Array[] {
  return [...text.matchAll(/[0-9a-f]{16,}/gi)].flatMap(([signs]) =>
    [signs, signs.slice(1)].map((from) =>
      Uint8Array.from(from.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    ),
  );
}

function bytesOf(signs: string): Uint8Array {
  const whole = signs.length % 4 === 1 ? signs.slice(0, -1) : signs;
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}

/** The entities of Latin 1 in their order from 160, and the others that text is written with. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    rdquo: '”',
    ldquo: '“',
    rsquo: '’',
    lsquo: '‘',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwj: '\u200D',
    zwnj: '\u200C',
    Tab: '\t',
    NewLine: '\n',
    comma: ',',
    period: '.',
    hyphen: '-',
    dash: '-',
    oelig: 'œ',
    scaron: 'š',
    zcaron: 'ž',
    ccaron: 'č',
  }),
]);
