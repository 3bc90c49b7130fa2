// Rules on what the file says of itself: XMP, title, claims (ISO 14289 5 and 7.1, ISO 19005 6.6).
import type { Facts } from '../facts.ts';
import { get } from '../look.ts';
import { isStream, isString, textOf } from '../objects.ts';
import { type Finding, nothing, type Rule, rule, whole } from '../rule.ts';
import { fieldsIn, findAll, type Node, NS, property, type Xmp } from '../xmp.ts';

/** Schemas that PDF/A knows without being told of them (XMP 2005, ISO 19005-1 to -3). */
const KNOWN_SCHEMAS: ReadonlySet<string> = new Set([
  NS.dc,
  NS.pdf,
  NS.pdfaid,
  NS.extension,
  NS.rdf,
  NS.xml,
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/exif/1.0/aux/',
]);

export const metadataRules: readonly Rule[] = [
  ...rule(
    { ua: '7.1-8', a: '6.6.2.1-1' },
    'Filen siger intet om sig selv.',
    'The catalog has a metadata stream.',
    ({ pdf, catalog }) => whole(isStream(get(pdf, catalog, 'Metadata'))),
  ),
  ...rule(
    { a: '6.6.2.1-2' },
    'Filens oplysninger om sig selv er skrevet på en måde, som ikke længere bruges.',
    'The header of the XMP packet has no attribute bytes.',
    (facts) => ofXmp(facts, ({ header }) => !/\bbytes\s*=/.test(header)),
  ),
  ...rule(
    { a: '6.6.2.1-3' },
    'Filens oplysninger om sig selv er skrevet på en måde, som ikke længere bruges.',
    'The header of the XMP packet has no attribute encoding.',
    (facts) => ofXmp(facts, ({ header }) => !/\bencoding\s*=/.test(header)),
  ),
  ...rule(
    { a: '6.6.2.1-4' },
    'Filens oplysninger om sig selv kan ikke læses.',
    'The metadata is well-formed XML with an rdf:RDF.',
    (facts) =>
      ofXmp(
        facts,
        ({ fault }) => fault === undefined,
        ({ fault }) => fault,
      ),
  ),
  ...rule(
    { a: '6.6.2.1-5' },
    'Filens oplysninger om sig selv er skrevet med fremmede tegn.',
    'The metadata is UTF-8.',
    (facts) => ofXmp(facts, ({ isUtf8 }) => isUtf8),
  ),
  ...rule(
    { a: '6.6.2.3.1-1' },
    'Filen siger noget om sig selv, som ikke er forklaret i filen.',
    'Every XMP property is of a schema that PDF/A knows, or of one the packet describes.',
    (facts) =>
      ofXmp(
        facts,
        (xmp) => undescribed(xmp).length === 0,
        (xmp) => undescribed(xmp).join(', '),
      ),
  ),
  ...rule(
    { ua: '7.1-9' },
    'Dokumentet har ingen titel.',
    'The metadata has dc:title with a text.',
    ({ xmp }) => whole((property(xmp, NS.dc, 'title')?.text ?? '') !== ''),
  ),
  ...rule(
    { ua: '7.2-33' },
    'Det fremgår ikke, hvilket sprog dokumentets titel er på.',
    'Text in the metadata that is x-default alone has the language of the catalog.',
    ({ pdf, catalog, xmp }) => {
      const isDefault = xmp?.properties.some(({ node }) => {
        const langs = node ? findAll(node, NS.rdf, 'li').flatMap(langOf) : [];
        return langs.length > 0 && langs.every((one) => one === 'x-default');
      });
      return isDefault ? whole(isString(get(pdf, catalog, 'Lang'))) : nothing;
    },
  ),
  ...rule(
    { ua: '5-1' },
    'Filen siger ikke om sig selv, at den er tilgængelig (PDF/UA).',
    'The metadata has pdfuaid:part.',
    ({ xmp }) => whole(property(xmp, NS.pdfuaid, 'part') !== undefined),
    true,
  ),
  ...rule(
    { ua: '5-2' },
    'Filen siger om sig selv, at den følger en anden standard for tilgængelighed.',
    'pdfuaid:part is 1.',
    (facts) => claimed(facts, NS.pdfuaid, 'part', (text) => text === '1'),
    true,
  ),
  ...prefixes({ part: '5-3', amd: '5-4', corr: '5-5' }, 'ua', NS.pdfuaid, 'pdfuaid'),
  ...rule(
    { a: '6.6.4-1' },
    'Filen siger ikke om sig selv, at den kan gemmes i et arkiv (PDF/A).',
    'The metadata has pdfaid:part.',
    ({ xmp }) => whole(property(xmp, NS.pdfaid, 'part') !== undefined),
    true,
  ),
  ...rule(
    { a2: '6.6.4-2' },
    'Filen siger om sig selv, at den følger en anden del af arkivstandarden end PDF/A-2.',
    'pdfaid:part is 2.',
    (facts) => claimed(facts, NS.pdfaid, 'part', (text) => text === '2'),
    true,
  ),
  ...rule(
    { a3: '6.6.4-2' },
    'Filen siger om sig selv, at den følger en anden del af arkivstandarden end PDF/A-3.',
    'pdfaid:part is 3.',
    (facts) => claimed(facts, NS.pdfaid, 'part', (text) => text === '3'),
    true,
  ),
  ...rule(
    { a: '6.6.4-3' },
    'Filen siger ikke om sig selv, at den er både læselig og tilgængelig (niveau A).',
    'pdfaid:conformance is A.',
    ({ xmp }) => {
      if (property(xmp, NS.pdfaid, 'part') === undefined) return nothing;
      return whole(property(xmp, NS.pdfaid, 'conformance')?.text === 'A');
    },
    true,
  ),
  ...prefixes(
    { part: '6.6.4-4', conformance: '6.6.4-5', amd: '6.6.4-6', corr: '6.6.4-7' },
    'a',
    NS.pdfaid,
    'pdfaid',
  ),
];

function ofXmp(
  { xmp }: Facts,
  isRight: (xmp: Xmp) => boolean,
  what: (xmp: Xmp) => string | undefined = () => undefined,
): Finding {
  return xmp ? whole(isRight(xmp), what(xmp)) : nothing;
}

function claimed(
  { xmp }: Facts,
  uri: string,
  local: string,
  isRight: (text: string) => boolean,
): Finding {
  const found = property(xmp, uri, local);
  return found ? whole(isRight(found.text), found.text) : nothing;
}

function prefixes(
  ids: Readonly<Record<string, string>>,
  standard: 'ua' | 'a',
  uri: string,
  prefix: string,
): readonly Rule[] {
  return Object.entries(ids).flatMap(([local, id]) =>
    rule(
      { [standard]: id },
      'Filens oplysninger om, hvilken standard den følger, er skrevet med et forkert navn.',
      `${local} of the identification has the prefix ${prefix}.`,
      ({ xmp }) => {
        const found = property(xmp, uri, local);
        return found ? whole(found.prefix === prefix, found.prefix) : nothing;
      },
      true,
    ),
  );
}

function langOf({ attributes }: Node): readonly string[] {
  return attributes
    .filter(({ uri, local }) => uri === NS.xml && local === 'lang')
    .map(({ value }) => value);
}

/** Properties of schemas that are neither known nor described in the packet, as `prefix:name`. */
function undescribed(xmp: Xmp): readonly string[] {
  const containers = xmp.properties.flatMap(({ uri, local, node }) =>
    uri === NS.extension && local === 'schemas' && node ? [node] : [],
  );
  const told = (uri: string, local: string) =>
    new Set(containers.flatMap((one) => fieldsIn(one, uri, local)));
  const described = told(NS.schema, 'namespaceURI');
  const names = told(NS.property, 'name');
  return xmp.properties
    .filter(
      ({ uri, local }) => !KNOWN_SCHEMAS.has(uri) && !(described.has(uri) && names.has(local)),
    )
    .map(({ prefix, local }) => `${prefix}:${local}`);
}

/** The title in the metadata, and in the older Info dictionary. */
export function titlesOf({ pdf, xmp }: Facts): readonly (string | undefined)[] {
  const info = pdf.look(pdf.trailer.entries.get('Info'));
  const old = typeof info === 'object' && info?.kind === 'dict' ? get(pdf, info, 'Title') : null;
  return [property(xmp, NS.dc, 'title')?.text, isString(old) ? textOf(old) : undefined];
}
