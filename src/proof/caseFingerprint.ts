// The fingerprint of a case as it stands, where no version is named.
import type { CaseRecord } from '#forms/answers/record.ts';
import type { DocFingerprint } from '../document/fingerprint.ts';
import { canonicalJson } from '../log/chain.ts';
import { shortFingerprint } from '../log/versions.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { toBase64Url } from '../vault/bytes.ts';

/**
 * SHA-256 over the case's id and its whole record. The id is random and stands in no document: without it a
 * reader could try addresses until the fingerprint fits, and learn what was left out.
 */
export async function fingerprintOfCase(id: CaseId, record: CaseRecord): Promise<DocFingerprint> {
  const text = new TextEncoder().encode(canonicalJson({ case: id, record: toldOf(record) }));
  const digest = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
  return { digest, short: shortFingerprint(digest), of: 'case' };
}

/** Drafts given to read are told where there are some: a case without any keeps the fingerprint its PDFs carry. */
function toldOf({ reviews, reviewAnswers, reviewReplies, reviewEnds, ...rest }: CaseRecord) {
  const all = Object.entries({ reviews, reviewAnswers, reviewReplies, reviewEnds });
  return { ...rest, ...Object.fromEntries(all.filter(([, list]) => list.length > 0)) };
}

/** What is ordered of the case as it stands, with its fingerprint. */
export async function withFingerprint(order: PdfOrder, id: CaseId): Promise<PdfOrder> {
  const fingerprint = await fingerprintOfCase(id, order.record);
  return { ...order, meta: { ...order.meta, fingerprint } };
}

/** What is ordered of an earlier state, with the case as it stands: what that withholds is left out. */
export async function withNow(earlier: PdfOrder, now: PdfOrder, id: CaseId): Promise<PdfOrder> {
  const { record, meta } = now;
  const { digest } = await fingerprintOfCase(id, record);
  return { ...earlier, now: { record, changedAt: meta.datedAt, digest } };
}
