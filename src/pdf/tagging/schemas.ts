// Metadata that PDF/A does not know by itself, described in the file (ISO 19005-2, 6.6.2.3).

export type SchemaProperty = {
  readonly name: string;
  readonly valueType: 'Text' | 'Integer';
  /** Whether the file's own software or a person writes it. */
  readonly category: 'internal' | 'external';
  readonly description: string;
};

export type Schema = {
  readonly schema: string;
  readonly namespaceURI: string;
  readonly prefix: string;
  readonly properties: readonly SchemaProperty[];
};

/** One schema as an item of the list of schemas. Its texts hold no signs that XML reads. */
export function describedSchema({ schema, namespaceURI, prefix, properties }: Schema): string {
  const told = properties.map(
    (one) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${one.name}</pdfaProperty:name>
<pdfaProperty:valueType>${one.valueType}</pdfaProperty:valueType>
<pdfaProperty:category>${one.category}</pdfaProperty:category>
<pdfaProperty:description>${one.description}</pdfaProperty:description>
</rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespaceURI}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${told.join('\n')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

/** The list of schemas. A file has one list only. */
export function schemasDescription(schemas: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${schemas.join('\n')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}
