// Everything that is killed in its midst.
import { caseActs } from './caseActs.ts';
import { fileActs } from './fileActs.ts';
import { formActs } from './formActs.ts';
import { keyActs } from './keyActs.ts';
import type { Act } from './scene.ts';

/** Making the vault is killed where there is none yet: at the beginning of a profile. */
export const MAKING = 'making the vault';

export const acts: readonly Act[] = [...formActs, ...keyActs, ...caseActs, ...fileActs];

export const actNames: readonly string[] = [MAKING, ...acts.map(({ name }) => name)];
