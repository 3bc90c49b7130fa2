// The document never pretends that there is one answer where two stand.
import { expect, test } from 'vitest';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Doc } from '#src/document/model.ts';
import { say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const view = viewOf(smallContent, [
  say('wishes/purpose', 'At være med'),
  say('child/child-name', 'Alma'),
]);
const meta = { practice: false, datedAt: '2026-02-03T10:00:00.000Z' } as const;
const unsettled = [{ instance: 'wishes', question: 'purpose', versions: 2 }] as const;

const chapter = (doc: Doc, id: string) =>
  doc.parts.flatMap((part) => part.chapters).find((one) => one.id === id);

test('marks the answer where it stands, and lists it among what is open', () => {
  const doc = buildDocument(view, { ...meta, unsettled });
  const blocks = chapter(doc, 'wishes')?.blocks ?? [];
  const at = blocks.findIndex((block) => block.block === 'answer');
  expect(blocks[at + 1]).toEqual({
    block: 'missing',
    of: { instance: 'wishes', question: 'purpose' },
    label: 'Samlet formål',
    sentence: 'Et valg mellem to versioner af svaret. Her står den nyeste.',
  });
  expect(chapter(doc, 'points')?.blocks.at(-1)).toMatchObject({
    block: 'list',
    label: 'Svar i flere versioner',
    items: [expect.stringMatching(/^[\d.]+ wishes: Samlet formål$/)],
  });
});

test('marks it also where the answer shown is empty, and nowhere else', () => {
  const name = [{ instance: 'voice', question: 'words', versions: 3 }];
  const doc = buildDocument(view, { ...meta, unsettled: name });
  expect(chapter(doc, 'voice')?.blocks).toEqual([
    expect.objectContaining({
      block: 'missing',
      sentence: expect.stringContaining('tre versioner'),
    }),
  ]);
  expect(chapter(doc, 'wishes')).toEqual(chapter(buildDocument(view, meta), 'wishes'));
});

test('is no final document while two versions stand', () => {
  const finished = { state: 'finished', at: '2026-02-03T10:00:00.000Z' } as const;
  const done = viewOf(smallContent, [
    ...['screening/outcome', 'theme/level', 'plan-choice/plan-choice'].flatMap((one) => [
      say(`${one}/reason`, 'Derfor'),
      say(
        `${one}/choice`,
        { screening: 'full', theme: '1' }[one.split('/')[0] ?? ''] ?? 'child-plan',
      ),
    ]),
    say('wishes/purpose', 'At være med'),
    ...(['opening', 'investigation', 'decision', 'plan'] as const).map((phase) => ({
      address: { in: 'phase', phase } as const,
      value: finished,
    })),
  ]);
  expect(buildDocument(done, meta).status).toBe('ENDELIG');
  expect(buildDocument(done, { ...meta, unsettled }).status).toBe('UDKAST');
});
