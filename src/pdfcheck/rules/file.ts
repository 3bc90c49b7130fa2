// Rules on the file's own form: header, trailer, objects, streams (ISO 19005 6.1, ISO 14289 6.1 and 7.16).

import type { Facts } from '../facts.ts';
import { filtersOf } from '../filters.ts';
import { getDict, getList, getNumber, getNumbers } from '../look.ts';
import { dictOf, isName, isStream, isString, latin1, type PdfStream } from '../objects.ts';
import { each, type Finding, type Rule, rule, whole } from '../rule.ts';

const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(
    ' ',
  ),
);
const INLINE_FILTERS = new Set([...FILTERS, 'AHx', 'A85', 'Fl', 'RL', 'CCF', 'DCT']);
const LARGEST_INTEGER = 2_147_483_647;
const LARGEST_REAL = 3.403e38;

export const fileRules: readonly Rule[] = [
  ...rule(
    { ua: '6.1-1', a: '6.1.2-1' },
    'Filen begynder ikke sådan, som en PDF skal.',
    'The file begins with %PDF-1.n at byte 0 and one line end.',
    ({ pdf }) => whole(/^%PDF-1\.[0-7][\r\n]/.test(latin1(pdf.bytes.subarray(0, 16)))),
  ),
  ...rule(
    { a: '6.1.2-2' },
    'Filen siger ikke i sin anden linje, at den ikke er ren tekst.',
    'The second line is a comment of at least four bytes above 127.',
    ({ pdf }) =>
      whole(/^[^\r\n]*(\r\n|\r|\n)%[\x80-\xff]{4}/.test(latin1(pdf.bytes.subarray(0, 64)))),
  ),
  ...rule(
    { a: '6.1.3-1' },
    'Filen har intet kendemærke, som den kan kendes igen på.',
    'The trailer has a file identifier: ID.',
    ({ pdf }) => {
      const [id] = getList(pdf, pdf.trailer, 'ID').map(pdf.look);
      return whole(isString(id) && id.bytes.length > 0);
    },
  ),
  ...rule(
    { a: '6.1.3-2' },
    'Filen er låst med en adgangskode. Et dokument til arkivet må ikke være låst.',
    'The file is not encrypted.',
    ({ pdf }) => whole(!pdf.isEncrypted),
  ),
  ...rule(
    { ua: '7.16-1' },
    'Filen er låst, så hjælpemidler ikke kan læse den op.',
    'An encrypted file permits extraction for accessibility (bit 10 of P).',
    ({ pdf }) => {
      if (!pdf.isEncrypted) return { looked: 0, places: [] };
      const permitted = getNumber(pdf, getDict(pdf, pdf.trailer, 'Encrypt'), 'P');
      return whole(permitted !== undefined && (permitted & 512) === 512);
    },
  ),
  ...rule(
    { a: '6.1.3-3' },
    'Der står noget efter filens slutning.',
    'Nothing but one line end follows the last %%EOF.',
    ({ pdf }) => {
      const tail = latin1(pdf.bytes.subarray(-2048));
      return whole(/%%EOF(\r\n|\r|\n)?$/.test(tail));
    },
  ),
  ...rule(
    { a: '6.1.4-2' },
    'Filens indholdsfortegnelse er ikke skrevet, som den skal.',
    'xref and the numbers after it are parted by a single line end.',
    ({ pdf }) => whole(pdf.crossReferences.tablesAreTidy),
  ),
  ...rule(
    { a: '6.1.6-1' },
    'En tekst i filen er skrevet med et ulige antal hexcifre.',
    'A hexadecimal string has an even count of digits.',
    (facts) => hexStrings(facts, 'odd'),
  ),
  ...rule(
    { a: '6.1.6-2' },
    'En tekst i filen er skrevet med tegn, som ikke er hexcifre.',
    'A hexadecimal string holds only hexadecimal digits.',
    (facts) => hexStrings(facts, 'sign'),
  ),
  ...rule(
    { a: '6.1.7.1-1' },
    'En del af filen er længere eller kortere, end den siger.',
    'Length is the count of bytes between the line ends of stream and endstream.',
    (facts) => streams(facts, ({ form }) => form.lengthIsRight),
  ),
  ...rule(
    { a: '6.1.7.1-2' },
    'En del af filen begynder eller slutter uden linjeskift.',
    'stream is followed by LF or CR LF, and endstream stands after a line end.',
    (facts) => streams(facts, ({ form }) => form.startsOnNewLine && form.endsOnNewLine),
  ),
  ...rule(
    { a: '6.1.7.1-3' },
    'En del af filen ligger uden for filen.',
    'No stream has the keys F, FFilter or FDecodeParms.',
    (facts) =>
      streams(
        facts,
        ({ dict }) => !['F', 'FFilter', 'FDecodeParms'].some((key) => dict.entries.has(key)),
      ),
  ),
  ...rule(
    { a: '6.1.7.2-1' },
    'En del af filen er pakket på en måde, som arkivet ikke kan regne med.',
    'Every filter is one of ISO 32000-1, table 6, but neither LZWDecode nor Crypt.',
    (facts) =>
      streams(facts, ({ dict }) =>
        filtersOf(dict, facts.pdf.look).every((one) => FILTERS.has(one)),
      ),
  ),
  ...rule(
    { a: '6.1.10-1' },
    'Et billede på siden er pakket på en måde, som arkivet ikke kan regne med.',
    'A picture in line has a filter of ISO 32000-1, table 6, but neither LZW nor Crypt.',
    ({ pdf, content }) =>
      each(content.inlineImages, ({ dict, page }) => {
        const given = [...getList(pdf, dict, 'F'), ...getList(pdf, dict, 'Filter')];
        const isRight = given.every((one) => isName(one) && INLINE_FILTERS.has(one.name));
        return !isRight && { page };
      }),
  ),
  ...rule(
    { a: '6.1.9-1' },
    'En del af filen er ikke skrevet på linjer for sig.',
    'Object number, generation and obj are parted by single spaces; obj and endobj stand on lines of their own.',
    ({ pdf }) => each(pdf.objects.values(), ({ id, isTidy }) => !isTidy && { object: id }),
  ),
  ...rule(
    { a: '6.1.12-1' },
    'Filen har rettigheder, som arkivet ikke kender.',
    'The permissions dictionary has no key but UR3 and DocMDP.',
    ({ pdf, catalog }) => {
      const permissions = getDict(pdf, catalog, 'Perms');
      return each(
        permissions?.entries.keys() ?? [],
        (key) => key !== 'UR3' && key !== 'DocMDP' && { what: key },
      );
    },
  ),
  ...rule(
    { a: '6.1.13-1' },
    'Et tal i filen er for stort.',
    'No integer lies outside 32 bits with sign.',
    ({ values }) =>
      eachNumber(
        values,
        (one) =>
          Number.isInteger(one) &&
          Math.abs(one) < LARGEST_REAL &&
          (one > LARGEST_INTEGER || one < -LARGEST_INTEGER - 1),
      ),
  ),
  ...rule(
    { a: '6.1.13-2' },
    'Et tal i filen er for stort.',
    'No real number lies outside ±3.403e38.',
    ({ values }) => eachNumber(values, (one) => Math.abs(one) > LARGEST_REAL),
  ),
  ...rule(
    { a: '6.1.13-3' },
    'En tekst i filen er for lang.',
    'No string is longer than 32767 bytes.',
    ({ values }) =>
      each(
        values,
        ({ value, id }) => isString(value) && value.bytes.length > 32_767 && { object: id },
      ),
  ),
  ...rule(
    { a: '6.1.13-4' },
    'Et navn i filen er for langt.',
    'No name is longer than 127 bytes.',
    ({ values }) =>
      each(values, ({ value, id }) => {
        if (isName(value)) return value.name.length > 127 && { object: id };
        const keys = [...(dictOf(value)?.entries.keys() ?? [])];
        return keys.some((key) => key.length > 127) && { object: id };
      }),
  ),
  ...rule(
    { a: '6.1.13-8' },
    'En side er tegnet mere indviklet, end et arkiv kan regne med.',
    'q and Q are nested no deeper than 28.',
    ({ content, pages }) => ({
      looked: pages.length,
      places: content.faults
        .filter(({ kind }) => kind === 'depth')
        .map(({ page, what }) => ({ page, what })),
    }),
  ),
  ...rule(
    { a: '6.1.13-11' },
    'En side er mindre eller større, end en side må være.',
    'Every page boundary is from 3 to 14400 units in both directions.',
    ({ pdf, pages }) =>
      each(pages, ({ dict, mediaBox, number, id }) => {
        const boxes = ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox'].map((key) =>
          getNumbers(pdf, dict, key),
        );
        const isWrong = [mediaBox, ...boxes].some((box) => box.length === 4 && !isSized(box));
        return isWrong && { page: number, object: id };
      }),
  ),
];

function isSized([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean {
  return [right - left, top - bottom].map(Math.abs).every((side) => side >= 3 && side <= 14_400);
}

/** In the objects, and where text is shown. */
function hexStrings({ values, content }: Facts, fault: 'odd' | 'sign'): Finding {
  const kind = fault === 'odd' ? 'odd hex' : 'strange hex';
  const shown = content.faults.filter((one) => one.kind === kind).map(({ page }) => ({ page }));
  const { looked, places } = each(
    values,
    ({ value, id }) => isString(value) && value.hexFault === fault && { object: id },
  );
  return { looked, places: [...places, ...shown] };
}

/** Streams that stand in the file; those of the cross-references are not among them. */
function streams({ pdf }: Facts, isRight: (stream: PdfStream) => boolean): Finding {
  const all = [...pdf.objects.values()].flatMap(({ id, value }) =>
    isStream(value) ? [{ id, value }] : [],
  );
  return each(all, ({ id, value }) => !isRight(value) && { object: id });
}

function eachNumber(values: Facts['values'], isWrong: (one: number) => boolean): Finding {
  return each(
    values,
    ({ value, id }) => typeof value === 'number' && isWrong(value) && { object: id },
  );
}
