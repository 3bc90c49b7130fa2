// The times a session dates its operations with: by its own clock, and after what others wrote by clocks near it.
import type { Instant } from '#forms/answers/record.ts';
import { CLOCKS_DIFFER } from '../log/turns.ts';

export class Stamps {
  readonly #now: () => Date;
  /** What the next comes after: the latest from elsewhere, and the latest from here. */
  readonly #before = { elsewhere: 0, here: 0 };

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** From now on every stamp is later than this one, unless that is far ahead of the clock; '' for none. */
  after(at: Instant): void {
    const { elsewhere } = this.#before;
    if (at !== '') this.#before.elsewhere = Math.max(elsewhere, Date.parse(at));
  }

  /**
   * Now, but after what was dated before, as far as that is near. A date is what people read: nobody's is
   * made by a clock that ran ahead, be it another's or this one before it was set right.
   */
  next(): Instant {
    const now = this.#now().getTime();
    const near = Object.values(this.#before).filter((one) => one - now < CLOCKS_DIFFER);
    const at = Math.max(now, ...near.map((one) => one + 1));
    this.#before.here = at;
    return new Date(at).toISOString();
  }
}
