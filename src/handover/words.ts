// The read-back's own Danish words: where something was found, and what to do about it.
import type { LeftOutText } from '../document/leftOutTexts.ts';
import type { FilePart } from '../pdfcheck/filePlaces.ts';

/** Words that documents print and no list holds: they stand in the code that prints them. */
export const printedWords = [
  'januar februar marts april maj juni juli august september oktober november december',
  'Tegning et stort hus med en dør et flag',
  'Mangler Venter side af Fase Status Begyndt Ikke begyndt Født Fødselsdatoen Henvendt Børnetelefonen',
  'Indholdsliste Udredningsguiden Næste Oplysning Oplysninger',
  'Den samme tabel står efter før tegningen Tabellen Niveau vurderet Beskrevet her sættes intet niveau Udeladt',
] as const;

/** Words of the formats, where they stand among texts: in the metadata and in attributes. */
export const formatWords = [
  'xpacket begin end id xmpmeta xmlns x meta rdf about http https www org com net w3 ns syntax description xmp xap',
  'createdate modifydate creatortool creator purl dc elements title xml lang default alt li bag seq pdf producer',
  'pdfuaid pdfaid pdfua pdfa aiim part conformance pdfaextension extension pdfaschema schema schemas pdfaproperty',
  'property parsetype resource identification namespaceuri prefix valuetype integer text category internal external',
  'iso the file conforms to of which is identity adobe srgb iec61966 application octet stream json embedded',
  'doctype html utf content security policy src style none sha256 base uri form action viewport width device initial',
  'scale img round referrer no robots noindex generator ibm plex sans serif kap col row colgroup rowgroup happens next date',
  'svg egg text anchor middle fill ffffff',
] as const;

/** Where in a PDF. */
export function placeInPdf(part: FilePart, page: number | undefined): string {
  const onPage = page === undefined ? '' : ` på side ${page}`;
  switch (part) {
    case 'page':
      return page === undefined ? 'i teksten' : `på side ${page}`;
    case 'bookmark':
      return 'i et bogmærke';
    case 'properties':
      return 'i dokumentets oplysninger';
    case 'aloud':
      return `i det, der læses højt${onPage}`;
    case 'annotation':
      return `i en note eller et link${onPage}`;
    case 'attachment':
      return 'i en vedhæftet fil';
    case 'name':
      return 'i et navn, som links fører til';
    case 'leftover':
      return 'i rester af en tidligere version af filen';
    case 'other':
      return 'i filens kode';
  }
}

/** Where in an HTML file: under a heading, or in what is not shown. */
export function placeInHtml(heading: string | undefined): string {
  return heading === undefined || heading === '' ? 'øverst i teksten' : `under ”${heading}”`;
}

export const htmlPlaces = {
  code: 'i HTML-koden',
  attribute: 'i HTML-koden (en egenskab)',
  comment: 'i HTML-koden (en kommentar)',
  script: 'i HTML-koden (et script eller et typografiark)',
  data: 'i HTML-koden (indlejrede data)',
} as const;

/** Where in data that is locked inside a file, and in the file around it. */
export const dataPlaces = {
  data: 'i det, der er låst i filen',
  key: 'i et navn i det, der er låst i filen',
  lock: 'i filen uden for låsen',
} as const;

/** The first words of a text, in quotation marks. */
function firstWords(text: string, most = 6): string {
  const words = text.trim().split(/\s+/);
  const shown = words.slice(0, most).join(' ');
  return words.length > most ? `”${shown} …”` : `”${shown}”`;
}

/** What a part is of, and what to do where it stands. */
const wholes = {
  name: { of: 'navnet', advice: 'Skriv det uden navnet, eller mærk også det sted.' },
  street: {
    of: 'den beskyttede adresse',
    advice: 'Skriv det uden adressen, eller mærk også det sted.',
  },
} as const;

/** ”Bor på en hemmelig adresse …” står på side 3. `part`: what of the text was found, where that is a part. */
export function hitSentence(
  { text, partly }: LeftOutText,
  where: string,
  alsoIn: readonly string[],
  part?: string,
): string {
  const also =
    alsoIn.length === 0
      ? ''
      : ` De samme ord står også i ${listed(alsoIn)}, som ikke er holdt tilbage.`;
  if (part === undefined || partly === undefined)
    return `${firstWords(text)} står ${where}.${also}`;
  const { of, advice } = wholes[partly];
  const whole = part === text ? '' : ` fra ${of} ${firstWords(text)}`;
  return `”${part}”${whole} står ${where}.${also} ${advice}`;
}

/** Texts in a sentence before they get too many to read. */
const MOST_NAMED = 12;

/** What could not be looked for, and that somebody must look; undefined where there was nothing. */
export function notSearchedSentence(texts: readonly string[]): string | undefined {
  const each = [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
  if (each.length === 0) return undefined;
  const named = each.slice(0, MOST_NAMED).map((text) => firstWords(text));
  const more = each.length - named.length;
  const all = listed(more > 0 ? [...named, `${more} til`] : named);
  return each.length === 1
    ? `En udeladt tekst er for kort eller almindelig til at blive søgt frem: ${all}. Se selv efter, om filen fortæller det, den handler om, før du giver filen videre.`
    : `Nogle udeladte tekster er for korte eller almindelige til at blive søgt frem: ${all}. Se selv efter, om filen fortæller det, de handler om, før du giver filen videre.`;
}

function listed(all: readonly string[]): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} og ${last}`;
}

/** Why a file cannot be handed over although nothing was found in it. */
export const refusals = {
  noPdf: 'Filen kan ikke læses igennem: Den er ikke en hel PDF. Lav den igen.',
  encrypted: 'Filen er låst, så den kan ikke læses igennem. Lav den igen uden lås.',
  parts:
    'En del af filen kan ikke læses igennem, så vi ved ikke, om noget er med, som ikke må være det. Lav den igen.',
  picture:
    'Der er et billede i filen. Det, et billede viser, kan ikke læses igennem. Tag billedet ud, og lav filen igen.',
  attachment:
    'Der ligger en fil i dokumentet, som ikke kan læses igennem. Lav dokumentet igen uden den.',
} as const;
