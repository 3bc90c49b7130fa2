// Who a paper is for, and which marks leave something out for them.
import type { WithheldReason } from '#forms/content/withholding.ts';

/** Who a paper is for. The adviser sees everything. */
export type Audience = 'adviser' | 'family' | 'child' | 'appeals' | 'course';

/** Marks that hold for everybody but the adviser. */
const FOR_ALL: readonly WithheldReason[] = ['protected-address', 'third-party'];

const reasonsOf: { readonly [audience in Audience]: ReadonlySet<WithheldReason> } = {
  adviser: new Set(),
  family: new Set([...FOR_ALL, 'not-for-family']),
  child: new Set([...FOR_ALL, 'not-for-child']),
  appeals: new Set([...FOR_ALL, 'not-for-appeals']),
  course: new Set(FOR_ALL),
};

/** True when something with these marks is left out for the audience. */
export function isWithheldFrom(audience: Audience, reasons: readonly WithheldReason[]): boolean {
  return reasons.some((reason) => reasonsOf[audience].has(reason));
}
