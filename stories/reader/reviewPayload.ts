// What a review file holds, for stories: the draft of a fictional case, given to somebody invented.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { deriveHere } from '#src/review/deriveHere.ts';
import { REVIEW_FORMAT, REVIEW_VERSION, type ReviewPayload } from '#src/review/payload.ts';
import { childPageOf, reviewEdition } from '#src/review/reviewEdition.ts';
import { sealPayload } from '#src/review/sealPayload.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';

export const PASSPHRASE = 'hest lampe torsdag sky';

/** The draft of the girl of twelve, with what the story is about put in. */
export async function payloadWith(
  more: Partial<ReviewPayload> = {},
  change: (file: CaseFile) => CaseFile = (file) => file,
): Promise<ReviewPayload> {
  const example = examples.find((one) => one.id === 'cerebral-parese');
  if (!example) throw new Error('Expected the fictional case');
  const file = change(await example.load());
  const view = {
    index: indexContent(content),
    record: recordOf(content, file),
    today: '2027-01-10',
  };
  const meta = { practice: true, datedAt: '2026-11-21T10:00:00.000Z' };
  const edition = reviewEdition('custodian', []);
  const doc = buildDocument(view, meta, edition);
  const { childName } = doc.cover;
  return {
    format: REVIEW_FORMAT,
    version: REVIEW_VERSION,
    review: 'g0',
    key: `${'A'.repeat(43)}=`,
    madeAt: '2027-01-10T10:00:00.000Z',
    answerBy: '2100-01-24',
    from: { adviser: 'Rita Rådgiver', unit: 'Team Øst', contact: '00 00 00 00' },
    to: { is: 'custodian', name: 'Pia Prøve' },
    child: childName?.is === 'words' ? childName.paragraphs.join(' ') : '',
    practice: true,
    doc,
    childPage: buildDocument(view, meta, childPageOf(view, edition)),
    ...more,
  };
}

/** What is locked, behind a lock that costs next to nothing. */
export async function sealed(): Promise<string> {
  return sealPayload(await payloadWith(), {
    passphrase: PASSPHRASE,
    derive: deriveHere(),
    cost: { m: 8, t: 1, p: 1 },
    random: (count) => new Uint8Array(count).fill(7),
  });
}
