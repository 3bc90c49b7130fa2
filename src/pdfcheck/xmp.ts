// Reads the XMP metadata: its properties by namespace, and whether it is XML at all (14.3.2).
import { type SaxesAttributeNS, SaxesParser } from 'saxes';

export const NS = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xml: 'http://www.w3.org/XML/1998/namespace',
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  property: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

/** An XML element as the rules need it. */
export type Node = {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: readonly Pick<SaxesAttributeNS, 'uri' | 'local' | 'prefix' | 'value'>[];
  readonly kids: readonly Node[];
  text: string;
};

/** A property of the document: an element, or an attribute, of an rdf:Description. */
export type Property = {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly text: string;
  readonly node: Node | undefined;
};

export type Xmp = {
  readonly properties: readonly Property[];
  readonly isUtf8: boolean;
  /** What is wrong with the XML; undefined where nothing is. */
  readonly fault: string | undefined;
  /** Attributes of the packet's header: `begin`, `id`, and the forbidden `bytes` and `encoding`. */
  readonly header: string;
};

/** More elements inside each other than any metadata has. */
const DEEPEST = 100;

/** Reads the metadata stream's bytes. Never throws. */
export function readXmp(bytes: Uint8Array): Xmp {
  let text: string;
  let isUtf8 = true;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    isUtf8 = false;
    text = new TextDecoder('utf-8').decode(bytes);
  }
  const parser = new SaxesParser({ xmlns: true });
  const root: Draft = { ...emptyNode, attributes: [], kids: [], text: '' };
  const open: Draft[] = [root];
  let fault: string | undefined;
  let header = '';
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'xpacket' && header === '') header = body;
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    const node: Draft = {
      uri,
      local,
      prefix,
      attributes: Object.values(attributes),
      kids: [],
      text: '',
    };
    if (open.length > DEEPEST) fault ??= 'elements nested too deep';
    else open.at(-1)?.kids.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (part) => {
      const node = open.at(-1);
      if (node) node.text += part;
    });
  try {
    parser.write(text).close();
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error);
  }
  const rdf = findAll(root, NS.rdf, 'RDF')[0];
  if (!rdf) fault ??= 'no rdf:RDF';
  // What is not XML tells no reader anything, however much of it looks right.
  const properties = rdf && fault === undefined ? propertiesOf(rdf) : [];
  return { properties, isUtf8, fault, header };
}

type Draft = Omit<Node, 'kids'> & { readonly kids: Draft[] };

const emptyNode = { uri: '', local: '', prefix: '' } as const;

function propertiesOf(rdf: Node): readonly Property[] {
  return findAll(rdf, NS.rdf, 'Description', 2).flatMap((description) => [
    ...description.attributes
      .filter(
        ({ uri, prefix }) => uri !== NS.rdf && uri !== NS.xml && prefix !== 'xmlns' && uri !== '',
      )
      .filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/')
      .map(({ uri, local, prefix, value }) => ({
        uri,
        local,
        prefix,
        text: value,
        node: undefined,
      })),
    ...description.kids.map((node) => ({
      uri: node.uri,
      local: node.local,
      prefix: node.prefix,
      text: allText(node).trim(),
      node,
    })),
  ]);
}

/** Elements of a name, at most so many levels below. */
export function findAll(node: Node, uri: string, local: string, levels = 8): readonly Node[] {
  if (levels === 0) return [];
  return node.kids.flatMap((kid) =>
    kid.uri === uri && kid.local === local ? [kid] : findAll(kid, uri, local, levels - 1),
  );
}

/** The texts of a field wherever it stands below, as an element or as an attribute. */
export function fieldsIn(node: Node, uri: string, local: string): readonly string[] {
  const asAttributes = node.attributes
    .filter((one) => one.uri === uri && one.local === local)
    .map(({ value }) => value);
  const asElements = node.kids.flatMap((kid) =>
    kid.uri === uri && kid.local === local ? [allText(kid).trim()] : fieldsIn(kid, uri, local),
  );
  return [...asAttributes, ...asElements];
}

function allText(node: Node): string {
  return node.text + node.kids.map(allText).join('');
}

export function property(xmp: Xmp | undefined, uri: string, local: string): Property | undefined {
  return xmp?.properties.find((one) => one.uri === uri && one.local === local);
}
