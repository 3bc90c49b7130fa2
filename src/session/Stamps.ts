// The times a session stamps its operations with: a clock set back must not hide newer words.
import type { Instant } from '#forms/answers/record.ts';

export class Stamps {
  readonly #now: () => Date;
  #last = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** From now on every stamp is later than this one; '' for none. */
  after(at: Instant): void {
    if (at !== '') this.#last = Math.max(this.#last, Date.parse(at));
  }

  /** Now, but never before what was stamped last. */
  next(): Instant {
    this.#last = Math.max(this.#last + 1, this.#now().getTime());
    return new Date(this.#last).toISOString();
  }
}
