// Finds in a case's log the state that a PDF says it shows.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Instant } from '#forms/answers/record.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { DocFingerprint } from '../document/fingerprint.ts';
import { type Conflict, conflictsIn } from '../log/conflicts.ts';
import type { LogEntry } from '../log/entry.ts';
import { CaseFold } from '../log/operation.ts';
import { inSlices, type Pace } from '../log/slices.ts';
import { turnOf } from '../log/turns.ts';
import { fingerprintOf, foldAt, type NamedVersion, versionsIn } from '../log/versions.ts';
import type { CaseNow } from '../pdf/makeFiles.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { fingerprintOfCase } from './caseFingerprint.ts';
import type { PdfClaim } from './readProof.ts';

/** A case as this browser has it. */
export type KnownCase = {
  readonly id: CaseId;
  readonly practice: boolean;
  readonly index: ContentIndex;
  readonly entries: readonly LogEntry[];
};

/** The case as it was, with what is needed to print it. */
export type CaseThen = {
  readonly fingerprint: DocFingerprint;
  /** Undefined for the case as it stood. */
  readonly version: NamedVersion | undefined;
  readonly view: CaseView;
  readonly changedAt: Instant;
  /** Answers that stood in several versions then. */
  readonly conflicts: readonly Conflict[];
  /** How many entries it stands on are not there. */
  readonly missing: number;
  /** The case as it stood when the version was printed without what had been withheld since. */
  readonly now?: CaseNow;
};

/** A version by the entry that names it; undefined where the log has no such version. */
export async function versionThen(
  index: ContentIndex,
  entries: readonly LogEntry[],
  id: string,
  pace: Pace = {},
): Promise<(CaseThen & { readonly version: NamedVersion }) | undefined> {
  const entry = entries.find(({ operation }) => operation.id === id);
  const [version] = entry ? versionsIn([entry]) : [];
  const then = version && (await foldAt(index, entries, id, pace));
  if (!entry || !then) return undefined;
  const view = { index, record: then.fold.record, today: localDateOf(new Date(version.at)) };
  return {
    fingerprint: { ...(await fingerprintOf(entry)), of: 'version' },
    version,
    view,
    changedAt: version.at,
    conflicts: conflictsIn(view, then.fold),
    missing: then.missing.length,
  };
}

/** The state that is claimed; undefined where the case has never stood so, as far as this browser knows. */
export async function stateClaimed(
  known: KnownCase,
  claim: PdfClaim,
  pace: Pace = {},
): Promise<CaseThen | undefined> {
  return claim.of === 'version'
    ? claimedVersion(known, claim, pace)
    : claimedMoment(known, claim, pace);
}

/** The whole fingerprint has to fit: the short one can be typed by anyone. */
async function claimedVersion(
  known: KnownCase,
  claim: PdfClaim,
  pace: Pace,
): Promise<CaseThen | undefined> {
  const { index, entries } = known;
  for (const entry of entries) {
    const { mark, id } = entry.operation;
    if (!mark || (await fingerprintOf(entry)).digest !== claim.digest) continue;
    const then = await versionThen(index, entries, id, pace);
    if (!then || claim.later === undefined) return then;
    const later = await claimedMoment(known, { ...claim, digest: claim.later }, pace);
    if (!later) return undefined;
    const { record } = later.view;
    return { ...then, now: { record, changedAt: claim.changedAt, digest: claim.later } };
  }
  return undefined;
}

async function claimedMoment(
  { id, index, entries }: KnownCase,
  { digest, changedAt, day }: Pick<PdfClaim, 'digest' | 'changedAt' | 'day'>,
  pace: Pace,
): Promise<CaseThen | undefined> {
  const upTo = turnAt(entries, changedAt);
  const then = entries.filter(({ operation }) => turnOf(operation) <= upTo);
  // A case that was printed from a file came in later: then it is as it stands now, or nowhere.
  for (const some of then.length < entries.length ? [then, entries] : [then]) {
    const fold = new CaseFold(index);
    await inSlices(some, ({ operation }) => fold.apply(operation), pace);
    const fingerprint = await fingerprintOfCase(id, fold.record);
    if (fingerprint.digest !== digest) continue;
    const view = { index, record: fold.record, today: day };
    const isOfThen = some === then && fold.writtenAt !== '';
    const conflicts = conflictsIn(view, fold);
    return {
      fingerprint,
      version: undefined,
      view,
      changedAt: isOfThen ? fold.writtenAt : changedAt,
      conflicts,
      missing: 0,
    };
  }
  return undefined;
}

/** The last turn of what is dated at this moment; where nothing is, the moment itself. */
function turnAt(entries: readonly LogEntry[], at: Instant): Instant {
  return entries.reduce(
    (last, { operation }) =>
      operation.at === at && turnOf(operation) > last ? turnOf(operation) : last,
    at,
  );
}
