// The published JSON Schema of a case file, made from the zod schemas that read it.
import { z } from 'zod';
import type { Content } from '#forms/content/types.ts';
import type { SectionSchemas } from './caseFileSchema.ts';
import {
  answerSchemas,
  deferralSchemas,
  envelope,
  withheldBecauseSchemas,
  withheldSchemas,
} from './caseFileSchema.ts';
import { CASE_FILE_VERSION } from './caseFormat.ts';

/**
 * The schema as it is kept in `case-file.schema.json`. It says the shape; what it cannot say is that a
 * date exists, and that references and repeated sections have their rows in the file.
 */
function caseFileJsonSchema(content: Content) {
  const { properties, required, ...outer } = z.toJSONSchema(z.strictObject(envelope));
  return {
    ...outer,
    title: `Udredningsguiden case file, version ${CASE_FILE_VERSION}`,
    description: `Made from content ${content.version}. Dates are local dates in Denmark (YYYY-MM-DD) or the words typed; instants are UTC.`,
    properties: {
      ...properties,
      answers: sectionsOf(content, answerSchemas(content)),
      deferred: sectionsOf(content, deferralSchemas(content)),
      withheld: sectionsOf(content, withheldSchemas(content)),
      withheldBecause: sectionsOf(content, withheldBecauseSchemas(content)),
    },
    required: [...(required ?? []), 'answers', 'deferred', 'withheld', 'withheldBecause'],
  };
}

/** Sections asked once stand by their id, repeated ones by `section@row`. */
function sectionsOf<V>(content: Content, schemas: SectionSchemas<V>) {
  const all = content.sections.map(({ id, repeatFor }) => {
    const schema = schemas.get(id);
    if (!schema) throw new Error(`Expected a schema for section ${id}`);
    const { $schema: _dialect, ...shape } = z.toJSONSchema(schema);
    return { id, isRepeated: repeatFor !== undefined, shape };
  });
  return {
    type: 'object',
    properties: Object.fromEntries(
      all.filter((one) => !one.isRepeated).map(({ id, shape }) => [id, shape]),
    ),
    patternProperties: Object.fromEntries(
      all
        .filter((one) => one.isRepeated)
        .map(({ id, shape }) => [`^${id}@[a-z][a-z0-9-]{0,63}$`, shape]),
    ),
    additionalProperties: false,
  };
}

/** The text of `case-file.schema.json`. */
export function caseFileJsonSchemaText(content: Content): string {
  return `${JSON.stringify(caseFileJsonSchema(content), undefined, 2)}\n`;
}
