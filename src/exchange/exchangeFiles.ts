// The files others' programs can read, each with its name and type. What is in them is open to all.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Instant } from '#forms/answers/record.ts';
import type { Content } from '#forms/content/types.ts';
import { fileName } from '../app/download.ts';
import type { CaseIdentity } from '../storage/caseFile.ts';
import { toCaseFile } from '../storage/caseFile.ts';
import { CASE_FILE_VERSION } from '../storage/caseFormat.ts';
import { calendarOf, countEntries } from './calendar.ts';
import { questionnaireOf } from './questionnaire.ts';
import { responseOf } from './response.ts';

/** A file as it is handed over. Its name tells nothing about the case. */
export type ExchangeFile = { readonly name: string; readonly type: string; readonly text: string };

/** A case, seen on a day, and when it was last written in. */
export type OpenCase = {
  readonly view: CaseView;
  readonly identity: CaseIdentity;
  readonly authored: Instant;
};

const FHIR = 'application/fhir+json';

/** The answers as a FHIR QuestionnaireResponse. Throws when it cannot hold the whole case. */
export function answersFile({ view, identity, authored }: OpenCase): ExchangeFile {
  const { content } = view.index;
  const file = toCaseFile(content, identity, view.record);
  const response = responseOf(content, file, { today: view.today, authored });
  return { name: fileName('fhir-svar', 'json', identity.id), type: FHIR, text: textOf(response) };
}

/** The questionnaire they answer; the same for all cases of the same content. */
export function questionnaireFile(content: Content): ExchangeFile {
  const name = `fhir-spoergeskema-${content.version}.json`;
  return { name, type: FHIR, text: textOf(questionnaireOf(content)) };
}

/** The days to watch as a calendar; undefined when there is none. */
export function calendarFile({ view, identity }: OpenCase, now: Date): ExchangeFile | undefined {
  if (countEntries(view) === 0) return undefined;
  const name = fileName('frister', 'ics', identity.id);
  return { name, type: 'text/calendar;charset=utf-8', text: calendarOf(view, identity, now) };
}

/** The published JSON Schema of the case file. */
export async function schemaFile(content: Content): Promise<ExchangeFile> {
  const { caseFileJsonSchemaText } = await import('../storage/caseFileJsonSchema.ts');
  const name = `sag-${CASE_FILE_VERSION}.schema.json`;
  return { name, type: 'application/schema+json', text: caseFileJsonSchemaText(content) };
}

function textOf(resource: object): string {
  return `${JSON.stringify(resource, null, 2)}\n`;
}
