// What in a file cannot be read: nothing can be said of it, so nothing may be proved by it.
import { type Facts, isArtifact } from './facts.ts';
import { filtersOf } from './filters.ts';
import { textShown } from './fonts.ts';
import { get, getName } from './look.ts';
import { isName, isStream } from './objects.ts';

/** Pictures keep their own packing: what they show is not text. */
const PICTURES = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/** Every part that was not unpacked, broke off, or is written in signs the file does not explain. */
export function unreadIn(facts: Facts): readonly string[] {
  const { pdf, content } = facts;
  const damaged = pdf.damages.map(({ id, why }) => `object ${id}: ${why}`);
  if (pdf.isEncrypted) return ['the file is encrypted', ...damaged];
  const packed = [...pdf.objects.values()].flatMap(({ id, value }) => {
    if (!isStream(value)) return [];
    const rest = pdf.decoded(value).rest.filter((one) => !PICTURES.has(one));
    return rest.length > 0 ? [`object ${id}: ${filtersOf(value.dict, pdf.look).join(', ')}`] : [];
  });
  const broken = content.faults.flatMap(({ page, kind, what }) =>
    kind === 'broken' ? [`page ${page}: ${what}`] : [],
  );
  return [...new Set([...damaged, ...packed, ...broken, ...unexplained(facts)])];
}

/** Text whose signs no map explains. What stands for nothing, such as a leader of dots, is an artifact. */
function unexplained({ pdf, content, fonts }: Facts): readonly string[] {
  return content.shown.flatMap(({ page, font: dict, codes, mark }) => {
    if (codes.length === 0) return [];
    const font = dict && fonts.get(dict);
    if (!font) return [`page ${page}: text in no font`];
    const text = textShown(font, codes);
    if (text === undefined) return [`page ${page}: text in a font that does not say what it shows`];
    if (text.includes('\uFFFD') && !isArtifact(mark))
      return [`page ${page}: signs that the font does not explain`];
    const encoding = get(pdf, dict, 'Encoding');
    const isOwn = encoding !== null && !isName(encoding);
    const isSimple = font.kind !== 'Type0' && font.unicode === undefined;
    if (isSimple && (isOwn || getName(pdf, dict, 'Subtype') === 'Type3'))
      return [`page ${page}: text in a font with an order of its own`];
    return [];
  });
}
