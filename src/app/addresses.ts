// The pages' addresses. They hold random ids and section names only, nothing about a person.
import type { InstanceKey } from '#forms/answers/address.ts';
import { idAt } from '#forms/fields/fieldId.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from '../storage/caseStore.ts';

export const routes = {
  overview: '/',
  about: '/om',
  security: '/sikkerhed',
  newVault: '/sikkerhed/ny',
  access: '/sikkerhed/adgang',
  protection: '/sikkerhed/beskyttelse',
  removeAll: '/sikkerhed/fjern',
  copy: '/sikkerhed/kopi',
  bringIn: '/hent',
  team: '/team',
  case: '/sag/:caseId',
  section: 'afsnit/:instance',
  themes: 'temaer',
  read: 'laes',
  print: 'pdf',
  file: 'fil',
  sharing: 'deling',
  withheld: 'hvem-maa-se-hvad',
  review: 'gennemlaesning',
  history: 'historik',
  version: 'historik/:versionId',
} as const;

export const addressOf = {
  case: (id: CaseId) => `/sag/${id}`,
  section: (id: CaseId, instance: InstanceKey) => `/sag/${id}/afsnit/${instance}`,
  /** Leads to the very field. */
  field: (id: CaseId, instance: InstanceKey, question: string) =>
    `/sag/${id}/afsnit/${instance}#${idAt({ instance, question })}`,
  themes: (id: CaseId) => `/sag/${id}/temaer`,
  read: (id: CaseId) => `/sag/${id}/laes`,
  print: (id: CaseId) => `/sag/${id}/pdf`,
  file: (id: CaseId) => `/sag/${id}/fil`,
  sharing: (id: CaseId) => `/sag/${id}/deling`,
  /** For whom each answer is meant. */
  withheld: (id: CaseId) => `/sag/${id}/hvem-maa-se-hvad`,
  /** Drafts given to read. */
  review: (id: CaseId) => `/sag/${id}/gennemlaesning`,
  history: (id: CaseId) => `/sag/${id}/historik`,
  version: (id: CaseId, version: OperationId) => `/sag/${id}/historik/${version}`,
} as const;

/** What a link to a section asks of it: to go on where one was, or to show what is missing. */
export type SectionArrival = { readonly resume?: true; readonly showGaps?: true };

/** What a link to choosing a passphrase asks: that a new case is started afterwards. */
export type NewVaultArrival = { readonly startsCase?: true };

/** A part of an address as it was meant; undefined when it is malformed, such as `%E0%A4%A`. */
export function findDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
