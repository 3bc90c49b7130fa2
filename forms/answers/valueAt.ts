// Reads the value a record has at an address.
import { cellsIn, leafIn } from '../kinds/answer.ts';
import type { Address } from './address.ts';
import type { CaseRecord, StoredValue } from './record.ts';
import { reviewValueAt } from './reviewChanges.ts';
import { markKey } from './withheld.ts';

/** The value written at the address; undefined for none. */
export function valueAt(record: CaseRecord, address: Address): StoredValue | undefined {
  switch (address.in) {
    case 'answer': {
      const answer = record.answers[address.instance]?.[address.question];
      if (address.part === undefined) return leafIn(answer);
      if (address.row === undefined) return cellsIn(answer)[address.part];
      return findRow(record, address.instance, address.question, address.row)?.cells[address.part];
    }
    case 'row': {
      const row = findRow(record, address.instance, address.question, address.row);
      return row && { order: row.order, removed: row.removed === true };
    }
    case 'deferral':
      return record.deferred[address.instance]?.[address.question];
    case 'withheld':
      return record.withheld[address.instance]?.[markKey(address)];
    case 'withheldBecause':
      return record.withheldBecause[address.instance]?.[markKey(address)];
    case 'phase':
      return record.phases[address.phase];
    case 'reopening':
      return record.reopened.find((one) => one.id === address.id);
    case 'review':
    case 'reviewAnswer':
    case 'reviewReply':
    case 'reviewEnd':
      return reviewValueAt(record, address);
  }
}

function findRow(record: CaseRecord, instance: string, question: string, row: string) {
  const answer = record.answers[instance]?.[question];
  return answer?.shape === 'rows' ? answer.rows.find((one) => one.id === row) : undefined;
}
