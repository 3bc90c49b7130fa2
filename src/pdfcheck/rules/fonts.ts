// Rules on fonts and glyphs (ISO 14289 7.21, ISO 19005 6.2.11).
import type { Facts } from '../facts.ts';
import type { Font, UsedCode } from '../fonts.ts';
import { get, getDict, getName, getNumber, getText } from '../look.ts';
import { isStream, type PdfDict } from '../objects.ts';
import { each, type Finding, type Place, type Rule, rule } from '../rule.ts';

/** The predefined maps we meet; others must be in the file. */
const IDENTITY = new Set(['Identity-H', 'Identity-V']);
const KINDS = new Set('Type1 MMType1 TrueType Type3 Type0 CIDFontType0 CIDFontType2'.split(' '));
const PRIVATE_USE = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/;

export const fontRules: readonly Rule[] = [
  ...rule(
    { a: '6.2.11.2-2' },
    'En skrift er af en slags, som PDF ikke kender.',
    'Every font has a Subtype of ISO 32000-1.',
    (facts) => ofFonts(facts, ({ kind }) => KINDS.has(kind)),
  ),
  ...rule(
    { a: '6.2.11.2-3' },
    'En skrift har intet navn.',
    'Every font but Type3 has BaseFont.',
    (facts) => ofFonts(facts, ({ kind, name }) => kind === 'Type3' || name !== ''),
  ),
  ...rule(
    { ua: '7.21.3.1-1', a: '6.2.11.3.1-1' },
    'En skrifts tegn er ordnet på to måder, der ikke passer sammen.',
    'CIDSystemInfo of a font and of its encoding agree, or the encoding is Identity.',
    (facts) => {
      const { pdf } = facts;
      const composite = [...facts.fonts.values()].filter(({ kind }) => kind === 'Type0');
      return each(composite, ({ dict, inner, name }) => {
        if (IDENTITY.has(getName(pdf, dict, 'Encoding') ?? '')) return undefined;
        const [own, map] = [inner, getDict(pdf, dict, 'Encoding')].map((one) =>
          getDict(pdf, one, 'CIDSystemInfo'),
        );
        const agrees = ['Registry', 'Ordering'].every((key) => {
          const [a, b] = [own, map].map((one) => get(pdf, one, key));
          return JSON.stringify(a) === JSON.stringify(b) && a !== null;
        });
        const isNoNewer =
          (getNumber(pdf, own, 'Supplement') ?? 0) <= (getNumber(pdf, map, 'Supplement') ?? 0);
        return !(agrees && isNoNewer) && { what: name };
      });
    },
  ),
  ...rule(
    { ua: '7.21.3.2-1', a: '6.2.11.3.2-1' },
    'Det fremgår ikke, hvilke tegn en skrift viser.',
    'An embedded CIDFontType2 has CIDToGIDMap.',
    ({ pdf, fonts }) => {
      const trueTypes = [...fonts.values()].filter(
        ({ inner, isEmbedded }) => isEmbedded && getName(pdf, inner, 'Subtype') === 'CIDFontType2',
      );
      return each(trueTypes, ({ inner, name }) => {
        const map = get(pdf, inner, 'CIDToGIDMap');
        return (
          !isStream(map) && getName(pdf, inner, 'CIDToGIDMap') !== 'Identity' && { what: name }
        );
      });
    },
  ),
  ...rule(
    { ua: '7.21.3.3-1', a: '6.2.11.3.3-1' },
    'En skrift kræver en tabel, som ikke er i filen.',
    'The encoding of a composite font is Identity, or in the file.',
    ({ pdf, fonts }) =>
      each(
        [...fonts.values()].filter(({ kind }) => kind === 'Type0'),
        ({ dict, name }) => {
          const named = getName(pdf, dict, 'Encoding');
          const isThere =
            named === undefined
              ? isStream(get(pdf, dict, 'Encoding'))
              : named.includes('-') || named === 'H' || named === 'V';
          return !isThere && { what: `${name} ${named ?? ''}` };
        },
      ),
  ),
  ...rule(
    { ua: '7.21.4.1-1', a: '6.2.11.4.1-1' },
    'En skrift er ikke med i filen, så teksten kan komme til at se anderledes ud.',
    'Every font that text is seen in is embedded.',
    (facts) =>
      ofFonts(
        facts,
        ({ kind, codes, isEmbedded }) =>
          kind === 'Type3' || isEmbedded || ![...codes.values()].some(({ isSeen }) => isSeen),
      ),
  ),
  ...rule(
    { ua: '7.21.4.1-2', a: '6.2.11.4.1-2' },
    'Et tegn er ikke med i den skrift, det står i.',
    'The font program has every glyph that is seen.',
    (facts) =>
      ofCodes(facts, ({ program, glyphOf }, code, { isSeen }) => {
        if (!program || !glyphOf || !isSeen) return undefined;
        return glyphOf(code) < program.glyphs;
      }),
  ),
  ...rule(
    { ua: '7.21.4.2-2', a: '6.2.11.4.2-2' },
    'En skrifts liste over sine tegn er ikke fuldstændig.',
    'A CIDSet lists every glyph in the font program.',
    (facts) => {
      const { pdf } = facts;
      const listed = [...facts.fonts.values()].flatMap((font) => {
        const set = get(pdf, font.descriptor, 'CIDSet');
        return isStream(set) && font.program && font.glyphOf
          ? [{ font, bytes: pdf.decoded(set).bytes }]
          : [];
      });
      return each(listed, ({ font, bytes }) => {
        const isListed = (cid: number) => ((bytes[cid >> 3] ?? 0) & (128 >> (cid & 7))) !== 0;
        const glyphs = font.program?.glyphs ?? 0;
        for (let cid = 0; cid < glyphs; cid += 1) {
          const glyph = font.glyphOf?.(cid) ?? 0;
          const isThere = cid === 0 || (glyph > 0 && font.program?.isDrawn(glyph));
          if (isThere && !isListed(cid)) return { what: `${font.name} ${cid}` };
        }
        return undefined;
      });
    },
  ),
  ...rule(
    { ua: '7.21.5-1', a: '6.2.11.5-1' },
    'Et tegn er bredere eller smallere i filen end i sin skrift.',
    'The width of a glyph in the dictionary is that in the font program, to within 1.',
    (facts) =>
      ofCodes(facts, ({ program, glyphOf, widthOf }, code, { isSeen }) => {
        const width = widthOf(code);
        const own = glyphOf && program?.widthOf(glyphOf(code));
        if (!isSeen || width === undefined || own === undefined) return undefined;
        return Math.abs(width - own) <= 1;
      }),
  ),
  ...rule(
    { ua: '7.21.6-2', a: '6.2.11.6-2' },
    'En skrifts tegn kan ikke oversættes til bogstaver.',
    'A non-symbolic TrueType font has MacRomanEncoding or WinAnsiEncoding.',
    (facts) =>
      ofTrueTypes(facts, false, ({ dict }) => {
        const base = getName(facts.pdf, getDict(facts.pdf, dict, 'Encoding'), 'BaseEncoding');
        const named = getName(facts.pdf, dict, 'Encoding') ?? base;
        return named === 'MacRomanEncoding' || named === 'WinAnsiEncoding';
      }),
  ),
  ...rule(
    { ua: '7.21.6-3', a: '6.2.11.6-3' },
    'En skrift med symboler har en tabel, den ikke må have.',
    'A symbolic TrueType font has no Encoding.',
    (facts) => ofTrueTypes(facts, true, ({ dict }) => !dict.entries.has('Encoding')),
  ),
  ...rule(
    { ua: '7.21.7-1', a: '6.2.11.7.2-1' },
    'Et tegn kan ses, men hverken læses op, søges eller kopieres.',
    'Every code that is shown has a Unicode value.',
    (facts) =>
      ofCodes(facts, ({ kind, unicode, dict, inner }, code) => {
        if (kind !== 'Type0')
          return unicode === undefined || unicode.has(code) || dict.entries.has('Encoding')
            ? true
            : undefined;
        if (!unicode && !isIdentity(facts, dict, inner)) return undefined;
        return unicode?.has(code) === true;
      }),
  ),
  ...rule(
    { ua: '7.21.7-2', a: '6.2.11.7.2-2' },
    'Et tegn læses op som noget, der ikke er et tegn.',
    'No code that is shown has the Unicode value 0, FEFF or FFFE.',
    (facts) =>
      ofCodes(facts, ({ unicode }, code) => {
        const text = unicode?.get(code);
        return text === undefined ? undefined : !/[\0\uFEFF\uFFFE]/.test(text);
      }),
  ),
  ...rule(
    { a: '6.2.11.7.3-1' },
    'Et tegn er privat, og der står ikke, hvad det betyder.',
    'A code with a private Unicode value stands under an ActualText.',
    (facts) =>
      ofCodes(facts, ({ unicode }, code, { isBare }) => {
        const text = unicode?.get(code);
        return text === undefined ? undefined : !(isBare && PRIVATE_USE.test(text));
      }),
  ),
  ...rule(
    { ua: '7.21.8-1', a: '6.2.11.8-1' },
    'Et tegn mangler i skriften og vises som en tom firkant.',
    'No code that is shown is the glyph .notdef.',
    (facts) => ofCodes(facts, ({ glyphOf }, code) => (glyphOf ? glyphOf(code) !== 0 : undefined)),
  ),
];

/** Codes that mean nothing but a place in the font, rather than a sign of a known set. */
function isIdentity({ pdf }: Facts, dict: PdfDict, inner: PdfDict): boolean {
  const set = getText(pdf, getDict(pdf, inner, 'CIDSystemInfo'), 'Ordering');
  return IDENTITY.has(getName(pdf, dict, 'Encoding') ?? '') && set === 'Identity';
}

function ofFonts({ fonts }: Facts, isRight: (font: Font) => boolean): Finding {
  return each(fonts.values(), (font) => !isRight(font) && { what: font.name });
}

/** Simple TrueType fonts that are symbolic, or not (bit 3 of Flags). */
function ofTrueTypes(facts: Facts, isSymbolic: boolean, isRight: (font: Font) => boolean): Finding {
  const all = [...facts.fonts.values()].filter(({ kind, descriptor }) => {
    const flags = getNumber(facts.pdf, descriptor, 'Flags') ?? 0;
    return kind === 'TrueType' && ((flags & 4) !== 0) === isSymbolic;
  });
  return each(all, (font) => !isRight(font) && { what: font.name });
}

/** Every code shown in every font; `undefined` where the rule has nothing to say of it. */
function ofCodes(
  { fonts }: Facts,
  judge: (font: Font, code: number, used: UsedCode) => boolean | undefined,
): Finding {
  let looked = 0;
  const places: Place[] = [];
  for (const font of fonts.values())
    for (const [code, used] of font.codes) {
      const isRight = judge(font, code, used);
      if (isRight !== undefined) looked += 1;
      if (isRight === false) {
        const hex = code.toString(16).padStart(4, '0');
        places.push({
          page: used.page,
          what: `${font.name} <${hex}> ${font.unicode?.get(code) ?? ''}`.trim(),
        });
      }
    }
  return { looked, places };
}
