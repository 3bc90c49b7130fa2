// Answers written where an earlier content asked for them, read where they are asked for now. The log stays as it is.
import type { Change } from '#forms/answers/record.ts';

const INSTANCE = 'recommendation';
const LOG = 'hearings';
/** The row that the two dates of the hearing of parties stand in, from when it had no log. */
const ROW = 'r-hearing-before';
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['hearing-sent', 'sent'],
  ['hearing-deadline', 'deadline'],
]);

/** The changes of an operation as this content asks. The same list where nothing has moved. */
export function changesNow(changes: readonly Change[]): readonly Change[] {
  return changes.some(hasMoved) ? changes.flatMap(placesNow) : changes;
}

function hasMoved({ address }: Change): boolean {
  return 'question' in address && address.instance === INSTANCE && COLUMNS.has(address.question);
}

function placesNow(change: Change): readonly Change[] {
  const { address, value } = change;
  if (!hasMoved(change) || !('question' in address)) return [change];
  const part = COLUMNS.get(address.question);
  const log = { instance: INSTANCE, question: LOG } as const;
  const row = { ...log, row: ROW } as const;
  switch (address.in) {
    case 'answer': {
      if (part === undefined) return [];
      const cell: Change = { address: { in: 'answer', ...row, part }, value };
      // A date taken back makes no row, and takes none away that the other date stands in.
      if (value === '') return [cell];
      return [{ address: { in: 'row', ...row }, value: { order: 1, removed: false } }, cell];
    }
    case 'deferral':
      return [{ address: { in: 'deferral', ...log }, value }];
    case 'withheld':
    case 'withheldBecause': {
      // Each at a place of its own, so that neither mark can take the other away.
      const place = part === 'sent' ? row : log;
      return [{ address: { in: address.in, ...place }, value }];
    }
    case 'row':
      return [];
  }
}
