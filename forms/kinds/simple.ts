// The simple kinds: one value, no parts.
import type { PartQuestion } from '../content/types.ts';
import type { Kind } from './kind.ts';

export const simple: Kind<PartQuestion> = {
  shape: 'leaf',
  parts: () => [],
  rowsNeeded: () => 0,
  isPartNeeded: () => true,
};
