// The shape of a case file, made from the content: strict, so that nothing unread slips in.
import { z } from 'zod';
import { findSection, indexContent } from '#forms/answers/contentIndex.ts';
import type { Content, Part, Question } from '#forms/content/types.ts';
import type { WithheldReason } from '#forms/content/withholding.ts';
import { withholdings } from '#forms/content/withholding.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { isImpossibleDate } from '#forms/kinds/localDate.ts';
import { CASE_FILE_VERSION, CASE_FORMAT } from './caseFormat.ts';
import { reviewShape } from './reviewSchemas.ts';
import { IMPOSSIBLE_DATE, instant, REPEATED, ROW_ID, rowId } from './schemaParts.ts';

/** A list where nothing stands twice. */
function setOf<T extends string>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z
    .array(item)
    .refine((list) => new Set(list).size === list.length, { error: REPEATED })
    .meta({ uniqueItems: true });
}

function partSchema(part: Part): z.ZodType<string | string[]> {
  switch (part.kind) {
    case 'choices':
      return setOf(z.enum(part.options.map((option) => option.value)));
    case 'references':
      return setOf(rowId);
    case 'choice':
      return z.enum(part.options.map((option) => option.value));
    case 'date':
      return z.string().refine((text) => !isImpossibleDate(text), { error: IMPOSSIBLE_DATE });
    case 'text':
    case 'longText':
      return z.string();
  }
}

function partsShape(
  parts: readonly Part[],
): Record<string, z.ZodOptional<z.ZodType<string | string[]>>> {
  return Object.fromEntries(parts.map((part) => [part.id, partSchema(part).optional()]));
}

function answerSchema(question: Question): z.ZodType<FileAnswer> {
  const { shape, parts } = kindOf(question);
  if (shape === 'cells') return z.strictObject(partsShape(parts));
  if (shape === 'rows') return z.array(z.strictObject({ id: rowId, ...partsShape(parts) }));
  switch (question.kind) {
    case 'text':
    case 'longText':
    case 'choice':
    case 'choices':
    case 'date':
    case 'references':
      return partSchema(question);
    default:
      throw new Error(`Expected a simple kind, got ${question.kind}`);
  }
}

type FileCells = { [part: string]: string | string[] | undefined };
/** An answer as it stands in a file: text, a list, named parts, or rows with their ids. */
export type FileAnswer = string | string[] | FileCells | ({ id: string } & FileCells)[];

type FileSection<V> = { [question: string]: V | undefined };

/** A schema for each section, by its id. */
export type SectionSchemas<V> = ReadonlyMap<string, z.ZodType<FileSection<V>>>;

/** What the sections hold: their answers. */
export function answerSchemas(content: Content): SectionSchemas<FileAnswer> {
  return sectionSchemas(content, answerSchema);
}

/** What waits in the sections: the reasons. */
export function deferralSchemas(content: Content): SectionSchemas<string> {
  return sectionSchemas(content, () => z.string());
}

/** What is withheld in the sections, by question, or `question/row` where it has rows. */
export function withheldSchemas(content: Content): SectionSchemas<WithheldReason[]> {
  const reasons = setOf(z.enum(withholdings.map((one) => one.value)));
  return markSchemas(content, reasons);
}

/** Why it is withheld, in the adviser's own words. */
export function withheldBecauseSchemas(content: Content): SectionSchemas<string> {
  return markSchemas(content, z.string());
}

function markSchemas<V>(content: Content, value: z.ZodType<V>): SectionSchemas<V> {
  return new Map(
    content.sections.map(({ id, questions }) => {
      const markable = questions.map((question) =>
        kindOf(question).shape === 'rows' ? `${question.id}(?:/${ROW_ID})?` : question.id,
      );
      const key = z.string().regex(new RegExp(`^(?:${markable.join('|')})$`));
      return [id, z.record(key, value)];
    }),
  );
}

function sectionSchemas<V>(
  content: Content,
  make: (question: Question) => z.ZodType<V>,
): SectionSchemas<V> {
  return new Map(
    content.sections.map((section) => [
      section.id,
      z.strictObject(
        Object.fromEntries(
          section.questions.map((question) => [question.id, make(question).optional()]),
        ),
      ),
    ]),
  );
}

/** What was wrong inside a section, told with the path from the file's top. */
function passOn(context: z.RefinementCtx, key: string, issue: z.core.$ZodIssue) {
  const path = [key, ...issue.path];
  if (issue.code === 'unrecognized_keys') context.addIssue({ ...issue, path, input: {} });
  else context.addIssue({ code: 'custom', path, message: issue.message, input: undefined });
}

/** Sections asked once stand by their id, repeated ones by `section@row`. */
function bySection<V>(content: Content, schemas: SectionSchemas<V>) {
  return z.record(z.string(), z.unknown()).transform((all, context) => {
    const read: { [instance: string]: FileSection<V> } = {};
    for (const [key, value] of Object.entries(all)) {
      const section = findSection(indexContent(content), key);
      const schema = section && schemas.get(section.id);
      if (!schema) {
        context.addIssue({ code: 'unrecognized_keys', keys: [key], input: all });
        continue;
      }
      const result = schema.safeParse(value);
      if (result.success) read[key] = result.data;
      else for (const issue of result.error.issues) passOn(context, key, issue);
    }
    return read;
  });
}

const phaseMark = z.strictObject({
  state: z.enum(['finished', 'withdrawn']),
  at: instant,
  because: z.string().optional(),
});

/** Everything around the answers, the same in every content. */
export const envelope = {
  format: z.literal(CASE_FORMAT),
  version: z.literal(CASE_FILE_VERSION),
  id: rowId,
  /** True for a fictional case: marked as practice everywhere, never mixed with real ones. */
  practice: z.boolean(),
  /** A practice case that was made from a real one, without its words. */
  fromReal: z.literal(true).optional(),
  /** The version of the content the case was last written with. */
  contentVersion: z.string(),
  createdAt: instant,
  phases: z.strictObject({
    opening: phaseMark.optional(),
    investigation: phaseMark.optional(),
    decision: phaseMark.optional(),
    plan: phaseMark.optional(),
    followUp: phaseMark.optional(),
  }),
  reopened: z.array(z.strictObject({ id: rowId, at: instant, reason: z.string() })),
  ...reviewShape,
};

function makeSchema(content: Content) {
  return z.strictObject({
    ...envelope,
    answers: bySection(content, answerSchemas(content)),
    deferred: bySection(content, deferralSchemas(content)),
    withheld: bySection(content, withheldSchemas(content)),
    withheldBecause: bySection(content, withheldBecauseSchemas(content)),
  });
}

type CaseFileSchema = ReturnType<typeof makeSchema>;

const made = new WeakMap<Content, CaseFileSchema>();

/** The schema of a case file for a content pack, made once for each pack. */
export function caseFileSchema(content: Content): CaseFileSchema {
  const found = made.get(content);
  if (found) return found;
  const schema = makeSchema(content);
  made.set(content, schema);
  return schema;
}

/** A case as it is handed over: the folded record with what says which case it is. */
export type CaseFile = z.infer<CaseFileSchema>;
