// Everything that is killed in its midst.
import { caseActs } from './caseActs.ts';
import { fileActs } from './fileActs.ts';
import { formActs } from './formActs.ts';
import { keyActs } from './keyActs.ts';
import type { Act } from './scene.ts';
import { joining, shareActs } from './shareActs.ts';
import { syncActs } from './syncActs.ts';

/** Making the vault is killed where there is none yet: at the beginning of a profile. */
export const MAKING = 'making the vault';
/** And joining a team where there was none. */
export const JOINING = joining.name;

/** Those that need a team database, and a colleague. */
const teamActs: readonly Act[] = [...syncActs, ...shareActs];

export const acts: readonly Act[] = [
  ...formActs,
  ...keyActs,
  ...caseActs,
  ...fileActs,
  ...teamActs,
];

export const actNames: readonly string[] = [MAKING, JOINING, ...acts.map(({ name }) => name)];

export const needsTeam = (chosen: readonly string[]): boolean =>
  chosen.some((name) => name === JOINING || teamActs.some((act) => act.name === name));
