// What the vault could not do, with a sentence for the adviser.

/**
 * `taken`: there is a vault already. `absent`: there is none (any more). `newer`: made by a newer
 * version. `damaged`: the record cannot be read. `lost`: it is gone, and locked cases are there. `unfit`: the new passphrase breaks a rule.
 * `busy`: another tab is at it and does not come to an end. `failed`: the machine could not do it now.
 */
export type VaultProblem =
  | 'taken'
  | 'absent'
  | 'newer'
  | 'damaged'
  | 'lost'
  | 'unfit'
  | 'busy'
  | 'failed';

/** The message is a Danish sentence that says what happened and what to do. */
export class VaultError extends Error {
  override name = 'VaultError';
  readonly problem: VaultProblem;
  constructor(problem: VaultProblem, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.problem = problem;
  }
}
