// What a case is called: random text whose first letter says which home it has.
import type { CaseFile } from './caseFileSchema.ts';
import type { CaseId } from './caseStore.ts';
import type { Home } from './loadCase.ts';
import { newId } from './newId.ts';

const LETTER = { practice: 'p', vault: 'c' } as const satisfies { readonly [home in Home]: string };

/** As `newId` makes them; whatever else a file calls itself might tell something. */
const RANDOM = /^[cp][0-9a-v]{26}$/;

/** Tells the files of two cases apart by four of the id's random signs; '' for an id that is not ours. */
export function fileMark(id: CaseId): string {
  return RANDOM.test(id) ? `-${id.slice(1, 5)}` : '';
}

/** Undefined for an id that no home gives. */
export function homeOf(id: CaseId): Home | undefined {
  if (id.startsWith(LETTER.practice)) return 'practice';
  return id.startsWith(LETTER.vault) ? 'vault' : undefined;
}

export function homeFor({ practice }: { readonly practice: boolean }): Home {
  return practice ? 'practice' : 'vault';
}

export function newCaseId(home: Home): CaseId {
  return newId(LETTER[home]);
}

/** The id a file's case is kept under: its own where this product gave it to a case of that home. */
export function caseIdFor(file: Pick<CaseFile, 'id' | 'practice'>): CaseId {
  const home = homeFor(file);
  return RANDOM.test(file.id) && homeOf(file.id) === home ? file.id : newCaseId(home);
}
