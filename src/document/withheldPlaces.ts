// What is withheld from one audience, place by place, and why.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { isShown } from '#forms/answers/caseView.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { markKey } from '#forms/answers/withheld.ts';
import type { Question } from '#forms/content/types.ts';

/** Why something is left out: marked itself, asked only because of what is, or resting on nothing else. */
export type LeftOutFor = 'marked' | 'asked-for' | 'rests-on';

export class WithheldPlaces {
  readonly #why = new Map<string, LeftOutFor>();

  /** True when it was not there. */
  add(at: Markable, why: LeftOutFor): boolean {
    const key = placeKey(at);
    if (this.#why.has(key)) return false;
    this.#why.set(key, why);
    return true;
  }

  /** Why the very place is withheld; undefined when it is not. */
  why(at: Markable): LeftOutFor | undefined {
    return this.#why.get(placeKey(at));
  }

  /** True for an answer, and for a row that is withheld itself or with its answer. */
  has(at: Markable): boolean {
    const { instance, question } = at;
    return this.#why.has(placeKey(at)) || this.#why.has(placeKey({ instance, question }));
  }

  get isEmpty(): boolean {
    return this.#why.size === 0;
  }
}

/** The place as one string: `instance/question` or `instance/question/row`. */
export function placeKey(at: Markable): string {
  return `${at.instance}/${markKey(at)}`;
}

/** The questions of a section that are asked now. */
export function shownIn(view: CaseView, { key, section }: Instance): readonly Question[] {
  return section.questions.filter((question) => isShown(view, key, question));
}
