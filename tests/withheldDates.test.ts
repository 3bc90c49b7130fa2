// A date that is withheld is not told by the course of the case either.
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { findEdition } from '#src/document/editions.ts';
import { withhold } from './fixtures/marks.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { docTexts } from './fixtures/printedTexts.ts';

const finished = (phase: PhaseId, day: string): Change => ({
  address: { in: 'phase', phase },
  value: { state: 'finished', at: `${day}T10:00:00.000Z` },
});
const course: readonly Change[] = [
  answer('screening', 'screened-on', '2026-01-05'),
  answer('assessment', 'inquiry-finished', '2026-03-01'),
  answer('decision@r-hjem', 'decided-on', '2026-04-07'),
  finished('opening', '2026-01-06'),
  finished('investigation', '2026-03-02'),
  finished('decision', '2026-04-07'),
  {
    address: { in: 'reopening', id: 'o1' },
    value: { at: '2026-04-07T10:00:00.000Z', reason: 'Barnet er flyttet.' },
  },
];

/** All that is told of the course, in the paper to the appeals board. */
async function historyOf(edition: string, ...more: readonly Change[]): Promise<string> {
  const { record } = await exampleView('autisme');
  const view: CaseView = viewOf(changed([...course, ...more], record));
  const doc = buildDocument(view, meta, findEdition(edition));
  const parts = doc.parts.map((part) => ({
    ...part,
    chapters: part.chapters.filter(({ id }) => id === 'history'),
  }));
  return docTexts({ ...doc, parts }).join('\n');
}

const end = withhold('assessment/inquiry-finished', 'not-for-appeals');

describe('the course', () => {
  test('tells when each phase was done where nothing is withheld', async () => {
    const told = await historyOf('appeals');
    for (const date of ['6. januar 2026', '2. marts 2026', '7. april 2026'])
      expect(told).toContain(`Afsluttet ${date}`);
  });

  test('tells that a phase is done, not when, where the day it was done is withheld', async () => {
    const told = await historyOf('appeals', end);
    expect(told).toContain('Afsluttet. Noget er udeladt her.');
    expect(told).not.toMatch(/\b[12]\. marts 2026/);
    expect(told).toContain('Afsluttet 6. januar 2026');
  });

  test('tells no day that is withheld anywhere, and no phase that was opened again on it', async () => {
    const told = await historyOf(
      'appeals',
      withhold('decision@r-hjem/decided-on', 'not-for-appeals'),
    );
    expect(told).not.toContain('7. april 2026');
    expect(told).toContain('Sagen er genåbnet. Noget er udeladt her.');
    const again: Change = {
      address: { in: 'phase', phase: 'investigation' },
      value: { state: 'withdrawn', at: '2026-03-02T10:00:00.000Z' },
    };
    expect(await historyOf('appeals', end, again)).toContain('Åben igen. Noget er udeladt her.');
  });

  test('tells the adviser all', async () => {
    const told = await historyOf('work', end);
    expect(told).toContain('Afsluttet 2. marts 2026');
    expect(told).toContain('fordi: Barnet er flyttet.');
  });
});
