// What every file claims in its metadata: PDF/UA-1, and PDF/A-2a or, where a file lies in it, PDF/A-3a. Held by
// tests/pdfConformance.test.ts and tests/pdfAttachment.test.ts.
import { describedSchema } from './schemas.ts';

const pdfUa = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

const pdfA = (
  part: 2 | 3,
) => `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>`;

/** PDF/A knows no metadata of PDF/UA: a file with it must say what it is (ISO 19005-2, 6.6.2.3). */
export const pdfUaSchema = describedSchema({
  schema: 'PDF/UA identification',
  namespaceURI: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [
    {
      name: 'part',
      valueType: 'Integer',
      category: 'internal',
      description: 'Part of ISO 14289 the file conforms to',
    },
  ],
});

/** Descriptions for the metadata. Part 3 is for a file that carries another: part 2 allows none but PDF/A. */
export function claimsFor(part: 2 | 3): readonly string[] {
  return [pdfUa, pdfA(part)];
}
