// The sentences the machines put into the record, in Danish.

/** Why a finished phase is open again. */
export function withdrawnBecause(question: string, section: string): string {
  return `”${question}” i ”${section}” er ændret, efter at fasen blev afsluttet.`;
}

/** Why a finish does not stand after a merge that left a required answer empty. */
export const mergedWithGap =
  'To har skrevet i sagen uden at se hinandens ændringer, og nu mangler der et svar.';

/** Why a finish does not stand after a merge that opened an earlier phase. */
export const mergedOutOfOrder =
  'To har skrevet i sagen uden at se hinandens ændringer, og en tidligere fase er åben igen.';
