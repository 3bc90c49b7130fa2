// The file's metadata as XMP: well-formed whatever the title holds, and saying the same as the file's own record.
import { claimsFor, pdfUaSchema } from './claims.ts';
import { type FileProof, PROOF_NAMESPACE, proofElements, proofSchema } from './proof.ts';
import { schemasDescription } from './schemas.ts';

/** What the file says of itself. */
export type FileInfo = {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly producer: string;
  readonly createdAt: Date;
  readonly language: string;
  /** Which state of the case it shows; absent where nobody can be asked to prove it. */
  readonly proof?: FileProof;
};

/** Writes the packet. `part`: which part of PDF/A the file claims to keep. */
export function xmpPacket(info: FileInfo, part: 2 | 3): string {
  const { proof } = info;
  const created = `${info.createdAt.toISOString().split('.')[0]}Z`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    described('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreateDate', created),
      element('xmp:CreatorTool', xmlText(info.creator)),
    ]),
    described('dc', 'http://purl.org/dc/elements/1.1/', [
      element('dc:title', inLanguages(info.title)),
      element('dc:description', inLanguages(info.subject)),
      element('dc:language', `<rdf:Bag>${element('rdf:li', info.language)}</rdf:Bag>`),
    ]),
    described('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      element('pdf:Producer', xmlText(info.producer)),
    ]),
    ...(proof ? [described('ug', PROOF_NAMESPACE, proofElements(proof))] : []),
    ...claimsFor(part),
    schemasDescription(proof ? [pdfUaSchema, proofSchema] : [pdfUaSchema]),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function described(prefix: string, namespace: string, properties: readonly string[]): string {
  const attributes = `rdf:about="" xmlns:${prefix}="${namespace}"`;
  return `<rdf:Description ${attributes}>\n${properties.join('\n')}\n</rdf:Description>`;
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

function inLanguages(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`;
}

/** What XML cannot hold at all: controls, halves of signs, and two code points that are none. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text inside an element. */
function xmlText(text: string): string {
  return text
    .replace(NOT_XML, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
