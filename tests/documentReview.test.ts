// What the document tells of drafts given to read: each comment with its answer, to those it is for, and nobody else.
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { answerChange, endChange, replyChange, roundChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewAnswer, ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions, findEdition } from '#src/document/editions.ts';
import { heldSince } from '#src/document/heldSince.ts';
import { leftOutTexts } from '#src/document/leftOutTexts.ts';
import { sinceOf } from '#src/document/sinceDraft.ts';
import { LEFT_OUT } from '#src/document/words.ts';
import { readBackHtml } from '#src/handover/readBack.ts';
import { textsNotIn, textsToldIn } from '#src/handover/sought.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { docTexts } from './fixtures/printedTexts.ts';
import { answerIn, comment, reply, roundTo } from './fixtures/rounds.ts';

let view: CaseView;
let spots: readonly Spot[];
let said: Spot;
beforeAll(async () => {
  view = await exampleView('autisme');
  spots = spotsOf(buildDocument(view, meta, reviewEdition('custodian', [])));
  const found = spots.find(({ at }) => at === 'parent-view@r-mor/worries');
  if (!found) throw new Error('Expected a place where a parent speaks');
  said = found;
});

const mother = (more: Partial<ReviewRound> = {}) =>
  roundTo('v1', {
    spots,
    leftOut: [],
    recipient: { is: 'custodian', name: 'Line Brinch Thorsen', row: 'r-mor' },
    ...more,
  });
const father = (more: Partial<ReviewRound> = {}) =>
  mother({
    id: 'v2',
    recipient: { is: 'custodian', name: 'Mads Thorsen', row: 'r-far' },
    ...more,
  });
const closing = {
  statement: 'Udtalt helt ud: hejrehuset.\nOg i to afsnit.',
  wishes: 'Ønsket var skovduen.',
  support: 'Støtten ligner en gynge.',
  meeting: 'Mødet var stille.',
  important: 'Vigtigt nok.',
  different: 'Kortere bord.',
};
const hers = (shares = false, more: Partial<ReviewAnswer> = {}) =>
  answerChange(
    answerIn(
      'v1',
      'a1',
      [comment('c1', said.id, 'wrong', 'Sådan var det aldrig, siger spættemor.')],
      {
        shares,
        closing,
        ...more,
      },
    ),
  );
const his = (shares = false) =>
  answerChange(
    answerIn('v2', 'a2', [comment('c2', said.id, 'missing', 'Her mangler ugletimen.')], {
      shares,
      way: 'phone',
    }),
  );
const replied = replyChange(reply('v1', 'c1', 'kept', 'Begge syn står der nu, dompap.'));

function told(id: string, changes: readonly Change[], base = view): string {
  const edition = findEdition(id);
  if (!edition) throw new Error(`Expected an edition ${id}`);
  const doc = buildDocument(viewOf(changed(changes, base.record)), meta, edition);
  return [...docTexts(doc), JSON.stringify(doc.cover)].join('\n');
}

test('a case in which nobody got a draft tells nothing of it', () => {
  for (const edition of editions) {
    const doc = buildDocument(view, meta, edition);
    expect(JSON.stringify(doc), edition.id).not.toContain('review');
    expect(doc.cover, edition.id).not.toHaveProperty('handed');
  }
});

describe('the annex', () => {
  test('has each comment, by whom, to which words, and what was answered', () => {
    const all = [roundChange(mother()), roundChange(father()), hers(), his(), replied];
    for (const id of ['work', 'appeals']) {
      const text = told(id, all);
      for (const part of [
        'Sådan var det aldrig, siger spættemor.',
        `”${said.text.split('\n')[0]}`,
        'Line Brinch Thorsen',
        'Ikke ændret',
        'Begge syn står der nu, dompap.',
        'Her mangler ugletimen.',
        'i telefonen',
        'Ikke besvaret',
        'Samme sted',
        'Og i to afsnit.',
        'Ønsket var skovduen.',
        'Støtten ligner en gynge.',
      ])
        expect(text, `${id}: ${part}`).toContain(part);
    }
  });

  test('quotes what was chosen with what was asked', () => {
    const talk = spots.find(
      ({ at, text }) => /^child-voice\/talks\//.test(at) && text.includes('\nJa'),
    );
    if (!talk) throw new Error('Expected a talk without parents');
    const of = answerIn('v1', 'a1', [comment('c1', talk.id, 'wrong', 'Jeg var der.')]);
    const text = told('work', [roundChange(mother()), answerChange(of)]);
    const annex = text.slice(text.indexOf('Jeg var der.') - 2000);
    expect(annex).toContain('Uden forældre: Ja');
    expect(annex).toContain('Form: Billeder eller tegninger');
  });

  test('has how the meetings were in the working copy alone', () => {
    const all = [roundChange(mother()), hers(true), roundChange(father()), his(true)];
    expect(told('work', all)).toContain('Mødet var stille.');
    for (const id of ['appeals', 'decision']) {
      expect(told(id, all)).toContain('skovduen');
      expect(told(id, all)).not.toContain('Mødet var stille.');
    }
  });

  test('has what became of wishes and own words, each with its reply, and what was written there before', () => {
    const again = hers(true, {
      id: 'a9',
      writtenAt: '2026-02-06T10:00:00.000Z',
      closing: { ...closing, wishes: 'Nu er ønsket en musvit.', support: '' },
    });
    const answers = [
      replyChange(reply('v1', 'closing-wishes', 'taken-in', 'Musvitten er et mål nu.')),
      replyChange(reply('v1', 'closing-different', 'kept', 'Bordet er det eneste.')),
    ];
    for (const id of ['work', 'appeals']) {
      const text = told(id, [roundChange(mother()), hers(true), again, ...answers]);
      const wishes = text.slice(text.indexOf('Ønsker og mål'));
      const places = [
        'Nu er ønsket en musvit.',
        'Ønsker og mål (skrev før)',
        'Ønsket var skovduen.',
        'Svar: Taget med (3. februar 2026).',
        'Musvitten er et mål nu.',
        'Teksten er ikke med i det nyeste svar.',
        'Støtten ligner en gynge.',
        'Svar: Ikke besvaret.',
        'Kortere bord.',
        'Bordet er det eneste.',
      ].map((part) => wishes.indexOf(part));
      expect(places, id).not.toContain(-1);
      expect(
        places.toSorted((one, other) => one - other),
        id,
      ).toEqual(places);
      expect(text.split('Udtalt helt ud')).toHaveLength(2);
    }
  });

  test('gives an agreement that is taken back as one, as the screen does', () => {
    const agreed = comment('c5', said.id, 'recognise');
    const first = answerChange(answerIn('v1', 'a1', [agreed]));
    const without = answerChange(
      answerIn('v1', 'a2', [], { writtenAt: '2026-02-06T10:00:00.000Z' }),
    );
    const recognised = 'Line Brinch Thorsen kan genkende';
    expect(told('work', [roundChange(mother()), first])).toContain(recognised);
    const text = told('work', [roundChange(mother()), first, without]);
    expect(text).not.toContain(recognised);
    expect(text).toContain('Bemærkningen er ikke med i det nyeste svar.');
    expect(text).toContain('Skal ikke besvares');
  });

  test('keeps what came back to a draft that was called off, and says that it was', () => {
    const end = endChange('v1', { at: '2026-02-04T10:00:00.000Z', because: 'Forkert tapet' });
    const all = [roundChange(mother()), hers(true), replied, end];
    for (const id of ['work', 'appeals']) {
      const text = told(id, all);
      for (const part of ['spættemor', 'dompap', 'skovduen', '(udkastet er kaldt tilbage)'])
        expect(text, `${id}: ${part}`).toContain(part);
      expect(text.split('Udkastet er kaldt tilbage.').length, id).toBeGreaterThan(2);
    }
    for (const id of ['work', 'appeals', 'decision']) {
      expect(told(id, all)).toContain('Udkastet er kaldt tilbage.');
      expect(told(id, all)).not.toContain('tapet');
    }
  });

  test('is in no draft and in no paper to the child', () => {
    for (const id of ['family', 'child', 'course'])
      expect(told(id, [roundChange(mother()), hers(true), replied])).not.toContain('spættemor');
  });
});

describe('what one parent says, in the paper both get', () => {
  const both = () => [roundChange(mother()), roundChange(father())];

  test.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('she shares: %s, he shares: %s, so it is told: %s', (she, he, isTold) => {
    const text = told('decision', [...both(), hers(she), his(he), replied]);
    for (const one of ['spættemor', 'dompap', 'skovduen', 'ugletimen'])
      expect(text.includes(one), one).toBe(isTold);
    expect(text.includes('Svarene på udkastet står ikke her.')).toBe(!isTold);
  });

  test('is not told while the other has not answered: silence is no yes', () => {
    const text = told('decision', [...both(), hers(true), replied]);
    for (const one of ['spættemor', 'dompap', 'skovduen']) expect(text).not.toContain(one);
    expect(text).toContain('Svarene på udkastet står ikke her.');
  });

  test('is not told where the other never got the draft', () => {
    for (const shares of [true, false])
      expect(told('decision', [roundChange(mother()), hers(shares)])).not.toContain('spættemor');
  });

  test('is not told where a young person got the draft and so gets the decision too', () => {
    const young = mother({ id: 'v3', recipient: { is: 'young', name: 'Alma Prøve' } });
    const all = [...both(), hers(true), his(true)];
    expect(told('decision', all)).toContain('spættemor');
    expect(told('decision', [...all, roundChange(young)])).not.toContain('spættemor');
  });

  test('stands beside a supporter’s, which is told to be elsewhere and not to be here', () => {
    const supporter = mother({ id: 'v3', recipient: { is: 'supporter', name: 'Bente Bisidder' } });
    const bentes = hers(true, { id: 'a3', review: 'v3', comments: [], closing });
    const text = told('decision', [
      ...both(),
      hers(true),
      his(true),
      roundChange(supporter),
      bentes,
    ]);
    expect(text).toContain('spættemor');
    expect(text).toContain('Kun nogle af svarene på udkastet står her.');
    expect(text).not.toContain('Svarene på udkastet står ikke her.');
  });

  test('is told in no earlier version once it is shared no more', () => {
    const then = viewOf(changed([...both(), hers(true), his(true)], view.record));
    const again = hers(false, { id: 'a9', writtenAt: '2026-02-06T10:00:00.000Z' });
    const now = viewOf(changed([again], then.record));
    expect(told('decision', [], then)).toContain('spættemor');
    expect(told('decision', [], heldSince(then, now, 'family'))).not.toContain('spættemor');
    expect(heldSince(then, then, 'family')).toBe(then);
  });

  test('is never a supporter’s or the young person’s: they were not asked', () => {
    for (const is of ['supporter', 'young'] as const) {
      const round = mother({ recipient: { is, name: 'Bente Bisidder' } });
      expect(told('decision', [roundChange(round), hers(false)])).not.toContain('spættemor');
      expect(told('work', [roundChange(round), hers(false)])).toContain('spættemor');
    }
  });
});

describe('what is withheld', () => {
  const withhold = (at: string, reason: string): Change => {
    const [instance = '', question = '', row] = at.split('/');
    return {
      address: { in: 'withheld', instance, question, ...(row === undefined ? {} : { row }) },
      value: [reason],
    };
  };
  const all = () => [roundChange(mother()), hers(true), roundChange(father()), his(true), replied];

  test('a place that is not for the reader now: neither its words nor what was said of it', () => {
    const marked = [...all(), withhold(said.at, 'third-party')];
    for (const id of ['decision', 'appeals']) {
      const text = told(id, marked);
      for (const one of ['spættemor', 'dompap', 'ugletimen', said.text.split('\n')[0] ?? ''])
        expect(text, `${id}: ${one}`).not.toContain(one);
      expect(text).toContain(LEFT_OUT);
      expect(text).toContain('skovduen');
    }
    expect(told('work', marked)).toContain('spættemor');
    const texts = leftOutTexts(viewOf(changed(marked, view.record)), 'family');
    expect(texts.map(({ text }) => text)).toContain('Sådan var det aldrig, siger spættemor.');
  });

  test('a place left out for one parent is in nothing both get', () => {
    const changes = [
      roundChange(mother()),
      roundChange(father({ leftOut: [said.at] })),
      hers(true),
    ];
    expect(told('decision', changes)).not.toContain('spættemor');
    expect(told('appeals', changes)).toContain('spættemor');
  });

  test('words that repeat what is withheld elsewhere are left out, and the finished file is clean', async () => {
    const secret = 'Morbror Zakarias bor på Hejrevænget 93 i Tudstrup';
    const changes = [
      ...all(),
      answer('child', 'protected-note', 'x'),
      answer('decision', 'decided-on', ''),
      answer('analysis', 'basis', secret, 'text'),
      withhold('analysis/basis', 'third-party'),
      roundChange(mother({ id: 'v4' })),
      answerChange(
        answerIn('v4', 'a4', [comment('c4', said.id, 'wrong', `Nej! ${secret}, og det ved I.`)], {
          shares: true,
          closing: { ...closing, statement: `Skriv ikke at ${secret}.` },
        }),
      ),
      replyChange(reply('v4', 'c4', 'taken-in', `${secret} er rettet.`)),
    ];
    const edition = findEdition('decision');
    if (!edition) throw new Error('Expected the edition');
    const now = viewOf(changed(changes, view.record));
    const doc = buildDocument(now, meta, edition);
    expect(JSON.stringify(doc)).not.toContain('Hejrevænget');
    expect(JSON.stringify(doc)).toContain('spættemor');
    const { hits } = readBackHtml(await makeTwin(doc), textsNotIn(now, edition), {
      told: textsToldIn(now, edition),
    });
    expect(hits.map(({ sentence }) => sentence)).toEqual([]);
  });

  test('a parent who is withheld has no name here', () => {
    const changes = [...all(), withhold('child/custodians/r-far', 'protected-address')];
    const text = told('appeals', changes);
    const given = text.slice(text.indexOf('Udkastet er givet til'), text.indexOf('Sagens forløb'));
    expect(given).not.toContain('Mads');
    expect(given).toContain('En forælder, forælder, 3. februar 2026');
    expect(text).toContain('{"who":"En forælder","what":"Udkast til gennemlæsning"');
  });
});

describe('since the draft', () => {
  const spot = (at: string, nth: number, text: string): Spot => ({
    id: `${at}${nth}`,
    at,
    nth,
    title: at,
    text,
  });

  test('tells changed, new and gone apart, answer by answer', () => {
    const before = [spot('a/x', 0, 'Et'), spot('a/x', 1, 'To'), spot('b/y', 0, 'Væk')];
    const now = [spot('a/x', 0, 'To'), spot('a/x', 1, 'Tre'), spot('c/z', 0, 'Nyt')];
    const { changed: other, added, gone } = sinceOf(before, now);
    expect(other.map((one) => [one.before.text, one.now.text])).toEqual([['Et', 'Tre']]);
    expect(added.map(({ text }) => text)).toEqual(['Nyt']);
    expect(gone.map(({ text }) => text)).toEqual(['Væk']);
    expect(sinceOf(now, now)).toEqual({ changed: [], added: [], gone: [] });
  });

  test('stands in the paper, once for those who read the same', () => {
    const text = told('decision', [
      roundChange(mother()),
      roundChange(father()),
      answer('recommendation', 'proposal', 'Nu foreslås en svanesø.'),
    ]);
    expect(text).toContain('Udkastet til Line Brinch Thorsen og Mads Thorsen, 3. februar 2026');
    expect(text).toContain('Nu foreslås en svanesø.');
    expect(told('decision', [roundChange(mother())])).toContain('Intet er ændret.');
  });
});

describe('answers to a draft that is not in the case yet', () => {
  const early = () => [hers(true), replied];

  test('stand with their replies in the working copy, which says why nobody is named', () => {
    for (const around of [[], [roundChange(father()), his(true)]]) {
      const text = told('work', [...around, ...early()]);
      for (const one of ['spættemor', 'dompap', 'skovduen', 'gynge', 'som svarfil'])
        expect(text, one).toContain(one);
      expect(text).toContain('Hent sagen fra den, der sendte udkastet.');
      expect(text).not.toContain('Line Brinch Thorsen, forælder');
    }
  });

  test('are in no paper for anybody else', () => {
    for (const { id } of editions.filter((one) => one.id !== 'work'))
      expect(told(id, early()), id).not.toMatch(/spættemor|dompap|skovduen|hentet ind, før/);
  });

  test('stand with the draft when it comes', () => {
    const text = told('work', [...early(), roundChange(mother())]);
    expect(text).toContain('spættemor');
    expect(text).not.toContain('hentet ind, før');
  });
});

test('the cover tells who has received what, by date, drafts and hearings apart', () => {
  const edition = findEdition('decision');
  if (!edition) throw new Error('Expected the edition');
  const record = changed([roundChange(mother()), roundChange(father())], view.record);
  expect(buildDocument(viewOf(record), meta, edition).cover.handed).toEqual([
    { who: 'Line Brinch Thorsen', what: 'Partshøring', date: '24. november 2025' },
    { who: 'Mads Thorsen', what: 'Partshøring', date: '24. november 2025' },
    { who: 'Line Brinch Thorsen', what: 'Udkast til gennemlæsning', date: '3. februar 2026' },
    { who: 'Mads Thorsen', what: 'Udkast til gennemlæsning', date: '3. februar 2026' },
  ]);
});
