// The pages' addresses. They hold random ids and section names only, nothing about a person.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseId } from '../storage/caseStore.ts';

export const routes = {
  overview: '/',
  about: '/om',
  case: '/sag/:caseId',
  section: 'afsnit/:instance',
  read: 'laes',
  print: 'pdf',
} as const;

export const addressOf = {
  case: (id: CaseId) => `/sag/${id}`,
  section: (id: CaseId, instance: InstanceKey) => `/sag/${id}/afsnit/${instance}`,
  read: (id: CaseId) => `/sag/${id}/laes`,
  print: (id: CaseId) => `/sag/${id}/pdf`,
} as const;
