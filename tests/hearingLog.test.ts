// The log of the hearing of parties: what it asks of each row, how files from before it read, and how it is printed.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { gapsIn } from '#forms/answers/completeness.ts';
import type { ReviewAnswer, ReviewRound } from '#forms/answers/reviews.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { content } from '#forms/content/index.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { findEdition } from '#src/document/editions.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { upgradeCaseFile } from '#src/storage/upgradeCaseFile.ts';
import { caseText } from './fixtures/badFiles.ts';
import { meta } from './fixtures/printedCase.ts';
import type { TestAnswers } from './fixtures/soundCase.ts';
import { rowsOf, soundView } from './fixtures/soundCase.ts';
import { index } from './setup/contentPlaces.ts';

const [heardMother, heardFather] = rowsOf.hearings;

/** What is missing of the hearing: `question/row/part`. */
function gapsOf(view: CaseView): readonly string[] {
  return gapsIn(view, 'recommendation')
    .filter(({ question }) => question.startsWith('hearing'))
    .map(({ question, row, part }) =>
      [question, row, part].filter((one) => one !== undefined).join('/'),
    );
}

const gapsWith = (recommendation: TestAnswers[string]) => gapsOf(soundView({ recommendation }));

describe('the log', () => {
  test('asks for a row where something was sent, and for the reason where nothing was', () => {
    expect(gapsWith({ hearing: null })).toEqual(['hearing']);
    expect(gapsWith({})).toEqual([]);
    expect(gapsWith({ hearings: null })).toEqual(['hearings']);
    for (const hearing of ['not-needed', 'exception']) {
      expect(gapsWith({ hearing })).toEqual(['hearing-reason']);
      expect(gapsWith({ hearing, 'hearing-reason': 'De kender oplysningerne.' })).toEqual([]);
    }
  });

  test.each([
    ['custodian', ['who']],
    ['child', []],
    ['other', ['name']],
  ])('asks of a row for %s who that is', (party, who) => {
    const row = { id: 'h1', party };
    const asked = [...who, 'sent', 'deadline', 'answer', 'changed'];
    expect(gapsWith({ hearings: [row] })).toEqual(asked.map((part) => `hearings/h1/${part}`));
  });

  test('asks for an answer that came when and what, and never for what silence said', () => {
    const { words: _words, 'answered-on': _on, ...came } = heardMother;
    expect(gapsWith({ hearings: [came, heardFather] })).toEqual([
      'hearings/h1/answered-on',
      'hearings/h1/words',
    ]);
  });

  test('is not kept by a draft that was read and answered', () => {
    const round: ReviewRound = {
      id: 'round-1',
      recipient: { is: 'custodian', name: 'Karin', row: 'rc' },
      sentAt: '2026-04-22T10:00:00.000Z',
      answerBy: '2026-05-04',
      draft: '',
      key: '',
      spots: [],
      leftOut: [],
    };
    const answer: ReviewAnswer = {
      id: 'answer-1',
      review: 'round-1',
      way: 'file',
      writtenAt: '2026-05-01T10:00:00.000Z',
      shares: true,
      comments: [],
      closing: {
        statement: 'Vi er enige.',
        wishes: '',
        support: '',
        meeting: '',
        important: '',
        different: '',
      },
    };
    for (const recommendation of [{ hearing: null }, { hearings: null }]) {
      const view = soundView({ recommendation });
      const read = { ...view.record, reviews: [round], reviewAnswers: [answer] };
      expect(gapsOf({ ...view, record: read })).toEqual(gapsOf(view));
      expect(gapsOf(view)).toHaveLength(1);
    }
  });
});

/** The text of the whole case as version 2 wrote it, with this about the hearing, and these marks. */
function oldText(recommendation: object, more: object = {}): string {
  const { answers, ...file } = JSON.parse(caseText('cerebral-parese.json'));
  for (const part of Object.keys(noReviews)) delete file[part];
  const { hearing: _one, hearings: _log, ...others } = answers.recommendation;
  return JSON.stringify({
    ...file,
    version: 2,
    contentVersion: '2026-11-21.1',
    answers: { ...answers, recommendation: { ...others, ...recommendation } },
    ...more,
  });
}

function readOld(text: string) {
  const result = readCaseFile(content, text);
  if (!result.ok) throw new Error(result.sentence);
  const { file } = result;
  return { file, view: { index, record: recordOf(content, file), today: '2026-11-21' } };
}

describe('a case file from before the log', () => {
  const held = {
    hearing: 'held',
    'hearing-sent': '2026-05-06',
    'hearing-deadline': '2026-05-20',
    'hearing-note': 'Mor svarede 19. maj, at tre timer manglede.',
  };

  test('has its two dates in a row of the log, its note as it was, and the rest to be written', () => {
    const { file, view } = readOld(oldText(held));
    const { hearing, hearings, 'hearing-note': note } = file.answers.recommendation ?? {};
    expect({ hearing, hearings, note }).toEqual({
      hearing: 'held',
      hearings: [{ id: 'r-hearing-before', sent: '2026-05-06', deadline: '2026-05-20' }],
      note: held['hearing-note'],
    });
    const asked = ['party', 'answer', 'changed'];
    expect(gapsOf(view)).toEqual(asked.map((part) => `hearings/r-hearing-before/${part}`));
  });

  test.each(['not-needed', 'exception'])('with %s has its note as the reason', (hearing) => {
    const { file, view } = readOld(oldText({ hearing, 'hearing-note': 'De får det hele.' }));
    expect(file.answers.recommendation).toMatchObject({ 'hearing-reason': 'De får det hele.' });
    expect(file.answers.recommendation).not.toHaveProperty('hearing-note');
    expect(gapsOf(view)).toEqual([]);
  });

  test('keeps what was withheld and deferred, for the whole log', () => {
    const at = (marks: object) => ({ recommendation: marks });
    const { file } = readOld(
      oldText(
        { hearing: 'held', 'hearing-note': held['hearing-note'] },
        {
          withheld: at({
            'hearing-sent': ['third-party'],
            'hearing-deadline': ['not-for-family'],
            'hearing-note': ['third-party'],
          }),
          withheldBecause: at({ 'hearing-sent': 'Om en nabo.', 'hearing-deadline': 'Om en nabo.' }),
          deferred: at({ 'hearing-sent': 'Brevet skrives.', 'hearing-deadline': 'Aftales.' }),
        },
      ),
    );
    expect(file.withheld.recommendation).toEqual({
      hearings: ['third-party', 'not-for-family'],
      'hearing-note': ['third-party'],
    });
    expect(file.withheldBecause.recommendation).toEqual({ hearings: 'Om en nabo.' });
    expect(file.deferred.recommendation).toEqual({ hearings: 'Brevet skrives. Aftales.' });
  });

  test('keeps the mark of a note that became the reason', () => {
    const { file } = readOld(
      oldText(
        { hearing: 'not-needed', 'hearing-note': 'De får det hele.' },
        { withheld: { recommendation: { 'hearing-note': ['not-for-family'] } } },
      ),
    );
    expect(file.withheld.recommendation).toEqual({ 'hearing-reason': ['not-for-family'] });
  });

  test('that never came so far has no log, and one that is odd is refused as it is', () => {
    expect(readOld(oldText({})).file.answers.recommendation).not.toHaveProperty('hearings');
    const both = oldText({ ...held, hearings: [heardMother] });
    expect(readCaseFile(content, both)).toMatchObject({ ok: false });
    expect(readCaseFile(content, oldText({ ...held, 'hearing-sent': 7 }))).toMatchObject({
      ok: false,
    });
    expect(upgradeCaseFile({ version: 2, answers: 7 })).toMatchObject({ answers: 7, version: 3 });
  });
});

describe('on paper', () => {
  const edition = (id: string) => {
    const found = findEdition(id);
    if (!found) throw new Error(`Expected an edition ${id}`);
    return found;
  };
  const readCase = (name: string): CaseView => readOld(caseText(name)).view;

  test('the log is a table of who, of what, when, and what came of it', () => {
    const doc = buildDocument(readCase('cerebral-parese.json'), meta);
    const blocks = doc.parts.flatMap((part) => part.chapters.flatMap((one) => one.blocks));
    const table = blocks.find((one) => one.block === 'table' && one.of?.question === 'hearings');
    if (table?.block !== 'table') throw new Error('Expected a table');
    expect(table.columns.map((one) => one.head)).toEqual(['Part', 'Hørt om', 'Sendt', 'Svar']);
    const told = table.rows.map((cells) =>
      cells.map((fields) => fields.map((one) => one.label).join(', ')),
    );
    expect(told).toEqual([
      [
        'Part, Hvilken forælder?',
        'Oplysninger, Andet sendt',
        'Sendt, Frist',
        'Svar, Svaret kom, Partens svar, Betydning',
      ],
      ['Part, Hvilken forælder?', 'Oplysninger', 'Sendt, Frist', 'Svar, Betydning'],
      [
        'Part',
        'Oplysninger, Andet sendt',
        'Sendt, Frist',
        'Svar, Svaret kom, Partens svar, Betydning',
      ],
    ]);
    expect(JSON.stringify(table.rows[1])).toMatch(/Morten Brink.*intet svar inden fristen/);
  });

  test('nothing of it is in the draft that a family reads', () => {
    for (const name of readdirSync(new URL('../src/cases/', import.meta.url))) {
      if (!name.endsWith('.json')) continue;
      const doc = JSON.stringify(buildDocument(readCase(name), meta, edition('family')));
      expect(doc, name).not.toMatch(/"question":"hearing/);
    }
  });
});
