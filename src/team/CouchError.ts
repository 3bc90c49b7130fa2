// Why a team database did not do what it was asked.

import type { SyncRefusal } from '#machines/syncMachine.ts';

/** `away`: not reached, or not able to answer now; trying again later may help. `too-big`: one document is. */
export type CouchFault = SyncRefusal | 'away' | 'too-big';

export class CouchError extends Error {
  override name = 'CouchError';
  readonly fault: CouchFault;
  constructor(fault: CouchFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
