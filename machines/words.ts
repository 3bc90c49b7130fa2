// The sentences the machines put into the record, in Danish.

/** Why a finished phase is open again. */
export function withdrawnBecause(question: string, section: string): string {
  return `”${question}” i ”${section}” er ændret, efter at fasen blev afsluttet.`;
}
