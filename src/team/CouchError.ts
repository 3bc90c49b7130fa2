// Why a team database did not do what it was asked.

/**
 * What must be put right by a person before it helps to try again. `password`: user or password is
 * wrong. `access`: the user is not let in. `missing`: there is no such database. `unlike`: what answers
 * is no CouchDB. `reload`: this page was opened before the address was set and may not connect to it.
 */
export type Refusal = 'password' | 'access' | 'missing' | 'unlike' | 'reload';

/** `away`: not reached, or not able to answer now; trying again later may help. `too-big`: one document is. */
export type CouchFault = Refusal | 'away' | 'too-big';

export class CouchError extends Error {
  override name = 'CouchError';
  readonly fault: CouchFault;
  constructor(fault: CouchFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
