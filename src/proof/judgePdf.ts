// Whether a PDF is what it says: the state it names is found in the case, made anew, and held against it.

import type { Instant } from '#forms/answers/record.ts';
import type { Pace } from '../log/slices.ts';
import type { NamedVersion } from '../log/versions.ts';
import { type CaseThen, type KnownCase, stateClaimed } from './caseAt.ts';
import type { PdfComparison } from './comparePdfs.ts';
import type { PdfReader } from './pdfReader.ts';
import type { PdfClaim, ReadProof } from './readProof.ts';

export type PdfJudgement =
  /** It cannot be read, or says nothing of a case: so no more can be said. */
  | { readonly is: Exclude<ReadProof['is'], 'ours'> }
  /** A state that this case has not, as far as this browser knows. */
  | { readonly is: 'unknown'; readonly claim: PdfClaim }
  /** An edition that this app does not make. */
  | { readonly is: 'unknown-edition'; readonly claim: PdfClaim }
  | {
      /** `same`: nothing differs. `restyled`: every word is the same, in order, and the pages are not. */
      readonly is: 'same' | 'restyled' | 'differs';
      readonly claim: PdfClaim;
      /** Undefined for the case as it stood at a moment. */
      readonly version: NamedVersion | undefined;
      readonly changedAt: Instant;
      readonly differences: PdfComparison['differences'];
      /** Whether a file lies in it, and whether it may. */
      readonly carries: 'nothing' | 'case' | 'too-much';
    };

export type JudgeTools = {
  readonly reader: Pick<PdfReader, 'readProof' | 'compare'>;
  /** Makes that edition of the case as it was; undefined where there is no such edition. */
  make(then: CaseThen, edition: string): Promise<Uint8Array> | undefined;
  readonly pace?: Pace;
};

/** Changes nothing. Rejects where a document cannot be made, or with the reason of `pace.signal`. */
export async function judgePdf(
  file: Blob,
  known: KnownCase,
  { reader, make, pace = {} }: JudgeTools,
): Promise<PdfJudgement> {
  const read = await reader.readProof(file);
  if (read.is !== 'ours') return read;
  const { claim } = read;
  const then = await stateClaimed(known, claim, pace);
  if (!then) return { is: 'unknown', claim };
  const making = make(then, claim.edition);
  if (!making) return { is: 'unknown-edition', claim };
  const { differences, sameWords, files } = await reader.compare(file, await making);
  pace.signal?.throwIfAborted();
  const mayCarry = claim.edition === 'work' && claim.of === 'case' ? 1 : 0;
  const carries = files > mayCarry ? 'too-much' : files > 0 ? 'case' : 'nothing';
  const isSame = differences.length === 0 && carries !== 'too-much';
  // What opens something by itself, or holds a file it may not, is never only set in another way.
  const isOnlyLook =
    sameWords &&
    carries !== 'too-much' &&
    differences.every(({ is }) => is !== 'other' && is !== 'metadata');
  return {
    is: isSame ? 'same' : isOnlyLook ? 'restyled' : 'differs',
    claim,
    version: then.version,
    changedAt: then.changedAt,
    differences,
    carries,
  };
}
