// What goes into a case file: what stands in the case, and nothing that has lost its row.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { recordOf, toCaseFile } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { defer, row, say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const identity = { id: 'c1', practice: false, createdAt: '2026-02-03T10:00:00.000Z' };

/** The file of a case with these changes; it must open again as the same. */
function fileOf(...changes: Change[]) {
  const file = toCaseFile(smallContent, identity, viewOf(smallContent, changes).record);
  expect(readCaseFile(smallContent, JSON.stringify(file))).toEqual({ ok: true, file, notices: [] });
  expect(toCaseFile(smallContent, identity, recordOf(smallContent, file))).toEqual(file);
  return file;
}

const wish = (id: string, order: number, words: string) => [
  row(`wishes/wishes:${id}`, order),
  say(`wishes/wishes:${id}/words`, words),
];
const seen = [row('wish@ra/seen:s1', 1), say('wish@ra/seen:s1/text', 'Smiler i vandet')];

describe('a file holds', () => {
  test('nothing for a case with nothing in it', () => {
    expect(fileOf()).toEqual({
      format: 'udredningsguiden-sag',
      version: 3,
      ...identity,
      contentVersion: 'test.1',
      phases: {},
      reopened: [],
      answers: {},
      deferred: {},
      withheld: {},
      withheldBecause: {},
      reviews: [],
      reviewAnswers: [],
      reviewReplies: [],
      reviewEnds: [],
    });
  });

  test('values, parts and rows in their order, and what waits', () => {
    const file = fileOf(
      ...wish('ra', 2, 'At svømme'),
      ...wish('rb', 1, 'At sove'),
      say('wishes/wishes:ra/whose', ['child', 'parents']),
      say('screening/outcome/choice', 'full'),
      say('child/phone', '12345678'),
      defer('theme/level', 'Vi venter'),
    );
    expect(file.answers).toEqual({
      child: { phone: '12345678' },
      screening: { outcome: { choice: 'full' } },
      wishes: {
        wishes: [
          { id: 'rb', words: 'At sove' },
          { id: 'ra', words: 'At svømme', whose: ['child', 'parents'] },
        ],
      },
    });
    expect(file.deferred).toEqual({ theme: { level: 'Vi venter' } });
  });

  test('the same text for the same case, in whatever order it was written', () => {
    const changes = [
      ...wish('ra', 1, 'At svømme'),
      ...seen,
      say('wish@ra/note', 'I hallen'),
      say('child/phone', '12345678'),
      say('screening/outcome/reason', 'Derfor'),
      say('screening/outcome/choice', 'full'),
    ];
    expect(JSON.stringify(fileOf(...changes.toReversed()))).toBe(
      JSON.stringify(fileOf(...changes)),
    );
  });
});

describe('a file leaves out', () => {
  test('an answer taken back, without a trace', () => {
    expect(fileOf(say('child/phone', '1'), say('child/phone', '')).answers).toEqual({});
  });

  test('a row taken out, the references to it, and the section repeated for it', () => {
    const changes = [
      ...wish('ra', 1, 'At svømme'),
      ...wish('rb', 2, 'At sove'),
      say('wish@rb/points-at', ['ra', 'rb']),
      say('wish@ra/note', 'I hallen'),
      defer('wish@ra/note', 'Vi venter'),
    ];
    expect(fileOf(...changes).answers['wish@rb']).toEqual({ 'points-at': ['ra', 'rb'] });
    const file = fileOf(...changes, row('wishes/wishes:ra', 1, true));
    expect(file.answers).toEqual({
      wishes: { wishes: [{ id: 'rb', words: 'At sove' }] },
      'wish@rb': { 'points-at': ['rb'] },
    });
    expect(file.deferred).toEqual({});
  });

  test('references to the oplysninger of a section that went with its row', () => {
    const changes = [
      ...wish('ra', 1, 'At svømme'),
      ...wish('rb', 2, 'At sove'),
      ...seen,
      say('wish@rb/rests-on', ['s1']),
    ];
    expect(fileOf(...changes).answers['wish@rb']).toEqual({ 'rests-on': ['s1'] });
    const file = fileOf(...changes, row('wishes/wishes:ra', 1, true));
    expect(Object.keys(file.answers)).toEqual(['wishes']);
  });

  test('words in a row that was never put in', () => {
    expect(fileOf(say('wishes/wishes:ra/words', 'At svømme')).answers).toEqual({});
  });
});
