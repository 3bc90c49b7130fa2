// The addresses and link ids that say what is what in the exchanged files. They never change meaning.
import type { Coding, Extension } from './fhir.ts';

/** Names, not addresses to visit: a name under .example belongs to nobody (as in publiccode.yml). */
const BASE = 'https://udredningsguiden.example/fhir';

export const QUESTIONNAIRE_URL = `${BASE}/Questionnaire/udredningsguiden`;
/** The system of the cases' own random ids, and of the ids of rows that references point at. */
export const CASE_SYSTEM = `${BASE}/NamingSystem/sag`;
export const ROW_SYSTEM = `${BASE}/NamingSystem/raekke`;

/** What FHIR itself cannot say; FHIR.md tells what each holds. */
export type ExtensionName =
  | 'act'
  | 'as-typed'
  | 'because'
  | 'case-created'
  | 'condition'
  | 'deferred'
  | 'for-row'
  | 'ground'
  | 'hint'
  | 'kind'
  | 'law-as-of'
  | 'not-asked'
  | 'phase'
  | 'phase-mark'
  | 'provenance'
  | 'reopened'
  | 'row'
  | 'withheld';

export function extensionUrl(name: ExtensionName): string {
  return `${BASE}/StructureDefinition/${name}`;
}

/** An extension of one value; none where the value is absent. */
export function valueIn(
  name: ExtensionName,
  value: Omit<Extension, 'url'> | undefined,
): readonly Extension[] {
  return value === undefined ? [] : [{ url: extensionUrl(name), ...value }];
}

/** The first extension of a name. */
export function findExtension(
  extensions: readonly Extension[] | undefined,
  name: ExtensionName,
): Extension | undefined {
  const url = extensionUrl(name);
  return extensions?.find((one) => one.url === url);
}

/** Where something stands: `section`, `section/question`, `section/question/part`. */
export function linkIdOf(section: string, question?: string, part?: string): string {
  return [section, question, part].filter((one) => one !== undefined).join('/');
}

/** One row of a rows question. */
export function rowLinkId(section: string, question: string): string {
  return `${linkIdOf(section, question)}:row`;
}

/** In a repeated section: what its row says in a column, told again. */
export function forRowLinkId(section: string, column: string): string {
  return `${section}/:row/${column}`;
}

/** An option of the question or part with this link id. */
export function codingOf(linkId: string, value: string, label?: string): Coding {
  const system = `${BASE}/CodeSystem/${linkId}`;
  return { system, code: value, ...(label === undefined ? {} : { display: label }) };
}
