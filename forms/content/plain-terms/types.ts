// What an explained word is.
import type { Ground } from '../types.ts';

/** A word of the trade that a family meets in a draft, with what it means. */
export type PlainTerm = {
  /** Kebab-case ASCII. */
  readonly id: string;
  /** The word as it heads its explanation. */
  readonly term: string;
  /**
   * Every way it stands in texts: whole words, the term itself among them. Without capitals they count
   * in any case; with capitals only as they stand (`ASK` is a means to talk, Ask is somebody's name).
   * Where one lies in another (`dagtilbud`, `særligt dagtilbud`) the longest is meant.
   */
  readonly forms: readonly string[];
  /** What it means, in one or two plain Danish sentences to a parent. */
  readonly says: string;
  /** Where the law has it, and how well that was read. */
  readonly law?: Pick<Ground, 'act' | 'ref' | 'status'>;
  /** It stands in no text of the app, but advisers write it. */
  readonly onlyInTheTrade?: true;
};
