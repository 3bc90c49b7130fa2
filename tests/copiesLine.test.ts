// The saved line's words about copies: the truth about files and the team, and when it reminds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CopiesKnown } from '#src/app/copiesLine.ts';
import { isMoreThanWorkingDay, tellCopies } from '#src/app/copiesLine.ts';

// A Thursday.
const now = '2026-11-19T09:41:00.000Z';
const known: CopiesKnown = {
  copies: { file: undefined, behindSince: undefined },
  kept: { is: 'none' },
  team: undefined,
  now,
};
const file = { at: '2026-11-19T09:40:00.000Z', how: 'kept' } as const;
const old = '2026-11-17T09:00:00.000Z';
const name = 'sager.udredning';

describe('the copies', () => {
  test('are named with their age', () => {
    const team = { text: 'i takt', isNewest: true };
    expect(tellCopies({ ...known, copies: { file, behindSince: undefined }, team })).toEqual({
      sentences: ['Fil: i dag kl. 10.40.', 'Team: i takt.'],
      offer: undefined,
    });
  });

  test('say of a download only that it was handed over', () => {
    const download = { ...file, how: 'download' } as const;
    const { sentences } = tellCopies({
      ...known,
      copies: { file: download, behindSince: undefined },
    });
    expect(sentences).toEqual(['Fil: gemt i dag kl. 10.40.']);
  });

  test('say of a PDF that the case lies in it', () => {
    const pdf = { ...file, how: 'pdf' } as const;
    const { sentences } = tellCopies({ ...known, copies: { file: pdf, behindSince: undefined } });
    expect(sentences).toEqual(['PDF med sagen: i dag kl. 10.40.']);
  });

  test('say when a file lacks the newest, whichever kind it is', () => {
    for (const how of ['kept', 'download', 'pdf'] as const) {
      const { sentences } = tellCopies({
        ...known,
        copies: { file: { ...file, how }, behindSince: now },
      });
      expect(sentences.join()).toMatch(/uden det nyeste\.$/);
    }
    expect(tellCopies(known).sentences).toEqual(['Fil: ingen endnu.']);
  });

  test('ask for leave, or show what is wrong, before anything else', () => {
    const copies = { file, behindSince: old };
    expect(tellCopies({ ...known, copies, kept: { is: 'no-permission', name } }).offer).toBe(
      'allow',
    );
    expect(tellCopies({ ...known, copies, kept: { is: 'changed-elsewhere', name } }).offer).toBe(
      'see',
    );
    expect(
      tellCopies({ ...known, copies, kept: { is: 'failed', name, sentence: 'Optaget.' } }).offer,
    ).toBe('see');
  });
});

describe('the reminder', () => {
  test('comes when only this browser has had the newest for more than a working day', () => {
    expect(tellCopies({ ...known, copies: { file, behindSince: old } }).offer).toBe('save');
    expect(tellCopies({ ...known, copies: { file: undefined, behindSince: old } }).offer).toBe(
      'save',
    );
  });

  test('does not come before, nor when the file or the team has everything', () => {
    const copies = { file, behindSince: '2026-11-19T08:00:00.000Z' };
    expect(tellCopies({ ...known, copies }).offer).toBeUndefined();
    expect(
      tellCopies({ ...known, copies: { file, behindSince: undefined } }).offer,
    ).toBeUndefined();
    const pdf = { ...file, how: 'pdf' } as const;
    expect(
      tellCopies({ ...known, copies: { file: pdf, behindSince: undefined } }).offer,
    ).toBeUndefined();
    expect(tellCopies({ ...known, copies: { file: pdf, behindSince: old } }).offer).toBe('save');
    const team = { text: 'i takt', isNewest: true };
    expect(
      tellCopies({ ...known, copies: { file, behindSince: old }, team }).offer,
    ).toBeUndefined();
    const behind = { text: 'venter på net', isNewest: false };
    expect(tellCopies({ ...known, copies: { file, behindSince: old }, team: behind }).offer).toBe(
      'save',
    );
  });
});

describe('a working day', () => {
  test.each([
    ['from Thursday to Friday', '2026-11-19T09:00:00Z', '2026-11-20T09:00:01Z'],
    ['from Friday to Monday', '2026-11-20T09:00:00Z', '2026-11-23T09:00:01Z'],
    ['from Saturday to Monday', '2026-11-21T09:00:00Z', '2026-11-23T09:00:01Z'],
  ])('goes %s', (_, since, after) => {
    expect(isMoreThanWorkingDay(since, after)).toBe(true);
    const before = new Date(Date.parse(after) - 2000).toISOString();
    expect(isMoreThanWorkingDay(since, before)).toBe(false);
  });

  test('is one to three days long', () => {
    const day = 86_400_000;
    const from = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(from, (at) => {
        const since = new Date(at).toISOString();
        const later = (pause: number) => new Date(at + pause).toISOString();
        expect(isMoreThanWorkingDay(since, later(day - 1))).toBe(false);
        expect(isMoreThanWorkingDay(since, later(3 * day + 1))).toBe(true);
      }),
    );
  });
});
