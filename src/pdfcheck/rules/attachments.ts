// Our own rules on files that lie in a document: that readers list them, what they are, that they are whole and claimed.
import {
  associatedFiles,
  type Embedded,
  embeddedIn,
  listedFiles,
  misfitOf,
} from '../attachments.ts';
import type { Facts } from '../facts.ts';
import { get, getDict, getName, getText } from '../look.ts';
import { dictOf, isString } from '../objects.ts';
import { each, type Finding, nothing, type Place, type Rule, rule, whole } from '../rule.ts';
import { fieldsIn, findAll, NS, property } from '../xmp.ts';

/** What a file can be to a document (ISO 32000-2, table 43). */
const RELATIONSHIPS: ReadonlySet<string> = new Set(
  'Source Data Alternative Supplement EncryptedPayload FormData Schema Unspecified'.split(' '),
);

export const attachmentRules: readonly Rule[] = [
  ...rule(
    { reader: 'attachment-listed' },
    'En fil, der ligger i dokumentet, er ikke på listen over vedhæftede filer.',
    'Every embedded file stands in EmbeddedFiles of the names, and in AF of the catalog.',
    (facts) => {
      const listed = listedFiles(facts.pdf);
      const associated = associatedFiles(facts.pdf);
      return ofFiles(
        facts,
        ({ specification }) => listed.has(specification) && associated.has(specification),
      );
    },
  ),
  ...rule(
    { reader: 'attachment-named' },
    'En fil, der ligger i dokumentet, hedder noget forskelligt, eller det står ikke, hvad den er.',
    'F and UF of a file specification are the same, and Desc says what the file is.',
    (facts) =>
      ofFiles(facts, ({ specification }) => {
        const [f, uf, desc] = ['F', 'UF', 'Desc'].map((key) =>
          getText(facts.pdf, specification, key),
        );
        return f === uf && (desc?.trim() ?? '') !== '';
      }),
  ),
  ...rule(
    { reader: 'attachment-relationship' },
    'Det er skrevet forkert, hvad en fil i dokumentet er i forhold til det.',
    'AFRelationship is one of those that the standard names.',
    (facts) =>
      ofFiles(facts, ({ specification }) => {
        const told = getName(facts.pdf, specification, 'AFRelationship');
        return told === undefined || RELATIONSHIPS.has(told);
      }),
  ),
  ...rule(
    { reader: 'attachment-dated' },
    'Det fremgår ikke, hvor stor en fil i dokumentet er, eller hvornår den sidst er ændret.',
    'An embedded file has Params with Size, CheckSum and ModDate.',
    (facts) =>
      ofFiles(facts, ({ stream }) => {
        const params = getDict(facts.pdf, stream.dict, 'Params');
        const date = getText(facts.pdf, params, 'ModDate') ?? '';
        const hasSum = isString(get(facts.pdf, params, 'CheckSum'));
        const hasSize = typeof get(facts.pdf, params, 'Size') === 'number';
        return hasSize && hasSum && /^D:\d{4}(\d\d){5}(Z|[+-]\d\d'\d\d'?)$/.test(date);
      }),
  ),
  ...rule(
    { reader: 'attachment-whole' },
    'En fil, der ligger i dokumentet, er ikke den, der blev lagt i.',
    'Size and CheckSum of an embedded file are those of its bytes.',
    (facts) => {
      const files = embeddedIn(facts.pdf, facts.values);
      return each(files, (file) => {
        const what = misfitOf(facts.pdf, file);
        return what !== undefined && { object: file.id, what };
      });
    },
  ),
  ...rule(
    { reader: 'attachment-specified' },
    'Der ligger en fil i dokumentet, som intet fører hen til.',
    'Every embedded file has a file specification.',
    (facts) => {
      const known = new Set(embeddedIn(facts.pdf, facts.values).map(({ stream }) => stream.dict));
      const all = [...facts.pdf.objects.values()].filter(
        ({ value }) => getName(facts.pdf, dictOf(value), 'Type') === 'EmbeddedFile',
      );
      return each(all, ({ id, value }) => {
        const dict = dictOf(value);
        return dict !== undefined && !known.has(dict) && { object: id };
      });
    },
  ),
  ...rule(
    { reader: 'attachment-claimed' },
    'Filen siger ikke rigtigt om sig selv, om der ligger en anden fil i den.',
    'pdfaid:part is 3 where a file is embedded, and 2 where none is.',
    (facts) => {
      const part = property(facts.xmp, NS.pdfaid, 'part')?.text;
      if (part === undefined) return nothing;
      const hasFiles = embeddedIn(facts.pdf, facts.values).length > 0;
      return whole(part === (hasFiles ? '3' : '2'), part);
    },
    true,
  ),
  ...rule(
    { reader: 'schema-told' },
    'Filen siger noget om sig selv, som kun er halvt forklaret i filen.',
    'A described schema has a name, a namespace and a prefix, and each of its properties all four fields.',
    schemasTold,
  ),
];

function ofFiles(facts: Facts, isRight: (file: Embedded) => boolean): Finding {
  return each(
    embeddedIn(facts.pdf, facts.values),
    (file) => !isRight(file) && { object: file.id, what: file.name },
  );
}

const FIELDS = ['name', 'valueType', 'category', 'description'] as const;

function schemasTold({ xmp }: Facts): Finding {
  const containers = (xmp?.properties ?? []).flatMap(({ uri, local, node }) =>
    uri === NS.extension && local === 'schemas' && node ? findAll(node, NS.rdf, 'Bag') : [],
  );
  const places: Place[] = [];
  let looked = 0;
  for (const schema of containers.flatMap(({ kids }) => kids)) {
    looked += 1;
    const [name] = fieldsIn(schema, NS.schema, 'namespaceURI');
    const hasAll = ['schema', 'namespaceURI', 'prefix'].every(
      (field) => (fieldsIn(schema, NS.schema, field)[0] ?? '') !== '',
    );
    if (!hasAll) places.push({ what: name ?? 'a schema without a namespace' });
    const lists = findAll(schema, NS.schema, 'property').flatMap((one) =>
      findAll(one, NS.rdf, 'Seq'),
    );
    for (const told of lists.flatMap(({ kids }) => kids)) {
      looked += 1;
      const values = FIELDS.map((field) => fieldsIn(told, NS.property, field)[0] ?? '');
      const isRight =
        values.every((text) => text !== '') && /^(in|ex)ternal$/.test(values[2] ?? '');
      if (!isRight) places.push({ what: values.join(', ') });
    }
  }
  return { looked, places };
}
