// The vault's two secrets: the passphrase changed, the recovery code checked, renewed and confirmed.
import { lockWithCode, openWithCode, openWithVaultKey, refuseUnfit } from './opening.ts';
import { makeRecoveryCode } from './recoveryCode.ts';
import { noTries } from './tries.ts';
import type { Refusal, VaultBook, VaultTools } from './VaultBook.ts';

/** A recovery code that fits no lock here, or has a slip; the sentence says which. */
export type CodeRefusal = { readonly is: 'refused'; readonly sentence: string };

export type Renewed = { readonly is: 'renewed'; readonly recoveryCode: string };

/** Works on the record alone, whether the vault is open or not; rejects as `Vault` does. */
export class VaultSecrets {
  readonly #book: VaultBook;
  readonly #tools: Pick<VaultTools, 'alone'>;

  constructor(book: VaultBook, tools: Pick<VaultTools, 'alone'>) {
    this.#book = book;
    this.#tools = tools;
  }

  async check(code: string): Promise<{ readonly is: 'fits' } | CodeRefusal> {
    const found = await openWithCode(await this.#book.get(), code);
    return found.is === 'refused' ? found : { is: 'fits' };
  }

  changePassphrase(old: string, next: string): Promise<{ readonly is: 'changed' } | Refusal> {
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const tried = await this.#book.tryPassphrase(record, old);
      if (tried.is !== 'fits') return tried;
      await this.#book.keepTries(record, noTries);
      refuseUnfit(next, (await openWithVaultKey(tried.vaultKey, record)).owner);
      const lock = await this.#book.lockWith(next, tried.vaultKey);
      await this.#book.write({ ...record, passphrase: lock, tries: noTries });
      return { is: 'changed' };
    });
  }

  renewCode(passphrase: string): Promise<Renewed | Refusal> {
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const tried = await this.#book.tryPassphrase(record, passphrase);
      if (tried.is !== 'fits') return tried;
      const recoveryCode = makeRecoveryCode();
      const recovery = await lockWithCode(recoveryCode, tried.vaultKey);
      await this.#book.write({ ...record, recovery, tries: noTries, isCodeConfirmed: false });
      return { is: 'renewed', recoveryCode };
    });
  }

  /** An older code than the one that opens now confirms nothing: another tab may have made a new one. */
  confirmCode(code: string): Promise<{ readonly is: 'confirmed' } | CodeRefusal> {
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const found = await openWithCode(record, code);
      if (found.is === 'refused') return found;
      if (!record.isCodeConfirmed) await this.#book.write({ ...record, isCodeConfirmed: true });
      return { is: 'confirmed' };
    });
  }

  isCodeConfirmed(): Promise<boolean> {
    return this.#tools.alone(async () => (await this.#book.get()).isCodeConfirmed);
  }
}
