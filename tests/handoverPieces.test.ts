// What a hand-out must not tell in part either: the first name of somebody who is withheld, a protected street.
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import type { WithheldReason } from '#forms/content/withholding.ts';
import { findEdition } from '#src/document/editions.ts';
import { readBackHtml } from '#src/handover/readBack.ts';
import { textsNotIn, textsToldIn } from '#src/handover/sought.ts';
import { answer, changed, rowMark, viewOf } from './fixtures/printedCase.ts';

const family = () => {
  const found = findEdition('family');
  if (!found) throw new Error('Expected the edition for the family');
  return found;
};
const mark = (
  instance: string,
  question: string,
  reasons: readonly WithheldReason[],
  row?: string,
): Change => ({
  address: { in: 'withheld', instance, question, ...(row === undefined ? {} : { row }) },
  value: reasons,
});
const row = (at: string, id: string, cells: { readonly [column: string]: string }) => {
  const [instance = '', question = ''] = at.split('/');
  return [
    rowMark(instance, question, id, 1),
    ...Object.entries(cells).map(([column, value]) =>
      answer(instance, question, value, column, id),
    ),
  ];
};
const siblings = (name: string) => [
  ...row('child/siblings', 's1', { name }),
  mark('child', 'siblings', ['third-party'], 's1'),
];
const caseOf = (...changes: readonly Change[]): CaseView =>
  viewOf(changed([answer('child', 'child-name', 'Nora Dalsgaard'), ...changes]));
const lookIn = (view: CaseView, printed: string) =>
  readBackHtml(`<h1>Udkast</h1><p>${printed}</p>`, textsNotIn(view, family()), {
    told: textsToldIn(view, family()),
  });
const found = (view: CaseView, printed: string) =>
  lookIn(view, printed).hits.map((one) => one.found);

describe('somebody who is marked', () => {
  const anton = caseOf(...siblings('Anton Dalsgaard Brink'));

  test.each([
    ['the first name', 'Hun leger med Anton om aftenen.', ['Anton']],
    ['whose something is', 'Hun sover i Antons værelse.', ['Anton']],
    ['a surname nobody else has', 'Familien Brink flyttede.', ['Brink']],
    ['the surname of the child', 'Familien Dalsgaard flyttede.', []],
    ['small letters', 'De antog en antons af brink.', []],
    ['inside a word', 'Antonia og Brinkmann kom forbi.', []],
    ['the whole name', 'Anton  Dalsgaard <b>Brink</b> kom forbi.', ['Anton Dalsgaard Brink']],
  ])('%s', (_name, printed, expected) => {
    expect(found(anton, printed)).toEqual(expected);
  });

  test('the sentence says whose name it is, where it stands, and what to do', () => {
    const view = caseOf(
      ...siblings('Anton Dalsgaard Brink'),
      answer('wishes', 'wish-parents', 'At Anton får ro'),
      answer('parent-view', 'worries', 'At Anton får ro', 'words'),
    );
    const [hit] = lookIn(view, 'Hun leger med Anton.').hits;
    expect(hit?.sentence).toMatch(
      /^”Anton” fra navnet ”Anton Dalsgaard Brink” står under ”Udkast”\./,
    );
    expect(hit?.sentence).toContain('Skriv det uden navnet, eller mærk også det sted.');
  });

  test('a short name is looked for with its capital, as a whole word', () => {
    const bo = caseOf(...siblings('Bo'));
    expect(found(bo, 'Hun vil bo hjemme. Boligen er god.')).toEqual([]);
    expect(found(bo, 'Hun ser op til Bo.')).toEqual(['Bo']);
    expect(lookIn(bo, '').notSearched).toEqual([]);
    expect(found(bo, 'Hun låner Bos cykel.')).toEqual(['Bo']);
  });

  test('a name typed in small letters is looked for in any', () => {
    const small = caseOf(...siblings('anton brink'));
    expect(found(small, 'Hun leger med anton.')).toEqual(['anton']);
    expect(found(small, 'Hun leger med Anton.')).toEqual(['anton']);
  });

  test('a word of ours as a name is told as not searched', () => {
    const view = caseOf(...siblings('Barnet'));
    expect(lookIn(view, 'Barnet trives.')).toMatchObject({
      hits: [],
      searched: [],
      notSearched: [{ text: 'Barnet' }],
    });
  });

  test('who is marked for the address alone is not gone from the case by the name', () => {
    const custodian = row('child/custodians', 'c1', {
      name: 'Karin Holm',
      contact: 'Birkevej 12, 3. tv',
    });
    const reasons = (...all: readonly WithheldReason[]) =>
      caseOf(...custodian, mark('child', 'custodians', all, 'c1'));
    expect(found(reasons('protected-address'), 'Karin siger, det går godt.')).toEqual([]);
    expect(found(reasons('not-for-family'), 'Karin siger, det går godt.')).toEqual(['Karin']);
    const also = { ...family(), leftOut: ['child/custodians/c1'] };
    const view = caseOf(...custodian);
    expect(
      readBackHtml('<p>Karin siger, det går godt.</p>', textsNotIn(view, also)).hits,
    ).toHaveLength(1);
  });

  test('a name that is only mentioned elsewhere excuses nothing', () => {
    const view = caseOf(
      ...siblings('Anton Brink'),
      ...row('screening/known', 'f1', { text: 'Hun leger', 'source-name': 'Anton' }),
      ...row('screening/known', 'f2', { text: 'Hun ler', 'source-name': 'Anton Quist' }),
    );
    // The second is somebody else, who is told; the first may be the very same.
    expect(found(view, 'Brink')).toEqual(['Brink']);
    const only = caseOf(
      ...siblings('Anton Brink'),
      ...row('screening/known', 'f1', { text: 'Hun leger', 'source-name': 'Anton' }),
    );
    expect(found(only, 'Anton')).toEqual(['Anton']);
    expect(found(view, 'Anton')).toEqual([]);
  });
});

describe('a protected address', () => {
  const hidden = (address: string) =>
    caseOf(
      ...row('child/custodians', 'c1', { name: 'Karin Holm', contact: address }),
      mark('child', 'custodians', ['protected-address'], 'c1'),
    );

  test.each([
    ['Birkevej 12, 3. tv', 'De mødes på Birkevej 12.', 'Birkevej 12'],
    ['Birkevej 12, 3. tv', 'De mødes på Birkevej.', 'Birkevej'],
    ['Bor på Birkevej', 'Skoven ved Birkevej er god.', 'Birkevej'],
    ['birkevej 12', 'De mødes på Birkevej.', 'birkevej'],
    ['Store Torv 3 B, 1. th', 'De mødes på Store Torv.', 'Store Torv'],
    ['H.C. Andersens Vej 7', 'Han bor på Andersens Vej.', 'Andersens Vej'],
    ['Solsikken 44, 2. sal', 'De bor i Solsikken 44.', 'Solsikken 44'],
    ['c/o Yrsa, Ny Kirkegade 5', 'De går ad Ny Kirkegade.', 'Kirkegade'],
    ['Den Gamle Landevej 11, 2. tv', 'De mødes på Gamle Landevej 11.', 'Landevej 11'],
    ['Solhjem 11. Maj er de ude', 'De bor i Solhjem 11.', 'Solhjem 11'],
    ['Solhjem 11, 2. th.', 'De bor i Solhjem 11.', 'Solhjem 11'],
  ])('%s: %s', (address, printed, expected) => {
    expect(found(hidden(address), printed)).toEqual([expected]);
  });

  test.each([
    ['Birkevej 12, 3. tv', 'Hun går på Birkevejskolen på 3. år.'],
    ['Store Torv 3', 'Der er mange på et torv.'],
    ['Birkevej 12', 'De sås den 12. maj.'],
    ['Ring efter 12. maj 2026', 'De sås i maj.'],
    ['Den 11. september flyttede de', 'Afgørelsen er fra den 11. marts 2026.'],
    ['Den 11. fik de nøglen', 'Mødet var Den 11. marts.'],
    ['Mandag 11/9 flyttede de', 'Vi ses mandag 11/9 igen.'],
    ['Flyttedag 11.09.2026', 'Flyttedag 11 gange.'],
  ])('%s is not: %s', (address, printed) => {
    expect(found(hidden(address), printed)).toEqual([]);
  });

  test('the sentence says of what it is a part', () => {
    const [hit] = lookIn(hidden('Birkevej 12, 3. tv'), 'De mødes på Birkevej 12.').hits;
    expect(hit?.sentence).toBe(
      '”Birkevej 12” fra den beskyttede adresse ”Birkevej 12, 3. tv” står under ”Udkast”. Skriv det uden adressen, eller mærk også det sted.',
    );
  });

  test.each([
    ['Åkandevej 12, 2. th.', 'De mødes på Aakandevej 12.'],
    ['Aakandevej 12, 2. th.', 'De mødes på Åkandevej 12.'],
    ['Aagårdsvej 4', 'De bor på Ågaardsvej 4.'],
    ['Ærøvej 3', 'De bor på Aeroevej 3.'],
    ['Soelvvej 9', 'De bor på Sølvvej 9.'],
    ['Ørnevej 5', 'De bor på Örnevej 5.'],
    ['Fællesvej 8', 'De bor på FÄLLESVEJ 8.'],
    ['Birkevej 12', 'De bor på В\u0456rk\u0435v\u0435j 12.'],
    ['Rådhusgårdens Sidevej 14', 'Hun bor Raadhus-gaardens side-vej 14.'],
    ['Ågårdsvej 14', 'Skrevet i kode: c38567c3a572647376656a203134.'],
  ])('%s spelt another way: %s', (address, printed) => {
    expect(found(hidden(address), printed)).toContain(address.split(',')[0]);
  });

  test('words that are spelt alike are not taken for each other', () => {
    expect(found(hidden('Ågade 3'), 'Da agat 3 blev fundet på Algade 3.')).toEqual([]);
    expect(found(caseOf(...siblings('Mikael Brink')), 'Mikal er hendes fætter.')).toEqual([]);
  });

  test('another mark makes no street of it', () => {
    const view = caseOf(
      ...row('child/custodians', 'c1', { name: 'Karin Holm', contact: 'Birkevej 12, 3. tv' }),
      mark('child', 'custodians', ['third-party'], 'c1'),
    );
    expect(found(view, 'De mødes på Birkevej.')).toEqual([]);
  });
});

describe('what the edition never holds', () => {
  const said = 'Faren har truet med at tage Nora med sig';
  const view = caseOf(
    answer('screening', 'risk-assessment', said),
    answer('child', 'protected-note', 'Bor hos sin moster, Birkevej 12'),
    answer('child', 'child-personal-number', '000000-0000'),
  );

  test.each([
    ['the assessment of a risk', `Mor siger: ${said}.`, [said]],
    ['the note on a protected address', 'De mødes på Birkevej.', ['Birkevej']],
    ['the personal number', 'Nummeret er 000000-0000.', ['0000000000']],
    ['nothing of it', 'Nora tager sin taske med sig.', []],
  ])('is looked for without a mark: %s', (_name, printed, expected) => {
    expect(found(view, printed)).toEqual(expected);
  });

  test('is not looked for in the one that holds everything', () => {
    const work = findEdition('work');
    if (!work) throw new Error('Expected the edition for the adviser');
    expect(textsNotIn(view, work)).toEqual([]);
  });
});

describe('who said what is withheld', () => {
  const fact = (source: string) => [
    ...row('theme-family/statements', 'f1', { text: 'Hun falder ofte', 'source-name': source }),
    mark('theme-family', 'statements', ['not-for-family'], 'f1'),
  ];
  const søren = row('caseworkers/professionals', 'p1', {
    name: 'Søren Højlund',
    role: 'Ergoterapeut',
  });
  const onCover = 'Fagpersoner: Søren Højlund, ergoterapeut';

  test('is no leak where the person is told in an own place', () => {
    expect(found(caseOf(...fact('Søren Højlund, ergoterapeut'), ...søren), onCover)).toEqual([]);
    expect(found(caseOf(...fact('Søren Højlund'), ...søren), onCover)).toEqual([]);
  });

  test('is none by first names either, and the names of those who are not told stay one', () => {
    const two = [
      ...row('child/custodians', 'c1', { name: 'Line Holm' }),
      ...row('child/custodians', 'c2', { name: 'Mads Holm' }),
    ];
    expect(found(caseOf(...fact('Line'), ...two), 'Line ser frem til det.')).toEqual([]);
    expect(found(caseOf(...fact('Line og Mads'), ...two), 'Line og Mads ringer.')).toEqual([]);
    expect(found(caseOf(...fact('Line og Yrsa'), ...two), 'Line og Yrsa ringer.')).toHaveLength(1);
    expect(found(caseOf(...fact('Line')), 'Line ser frem til det.')).toEqual(['Line']);
  });

  test('what else the line tells is looked for all the same', () => {
    const view = caseOf(...fact('Søren Højlund, som så hende på Solsikken'), ...søren);
    expect(found(view, onCover)).toEqual([]);
    expect(found(view, 'Det er en, som så hende på Solsikken.')).toHaveLength(1);
  });

  test('is one where the person is told nowhere', () => {
    expect(found(caseOf(...fact('Søren Højlund, ergoterapeut')), onCover)).toHaveLength(1);
  });

  test('a person that is marked is told of on the first page, by the name of the line', () => {
    const view = caseOf(
      ...row('child/siblings', 's1', { name: 'Søren Højlund' }),
      mark('child', 'siblings', ['third-party'], 's1'),
      ...søren,
    );
    const [hit] = lookIn(view, onCover).hits;
    expect(hit?.alsoIn).toContain('”Fagpersoner” på forsiden');
  });
});

test('what an edition never holds is told nowhere, so that its own words excuse nothing', () => {
  const course = findEdition('course');
  if (!course) throw new Error('Expected the course booklet');
  const text = 'Farbror Ejnar har nummeret på den lille røde seddel';
  const view = caseOf(answer('child', 'child-personal-number', text));
  const told = textsToldIn(view, course);
  expect(told.map((one) => one.text)).toEqual(['Nora Dalsgaard']);
  // Five words of it are enough, and nobody is told that they stand where they may.
  const part = 'Ejnar har nummeret på den';
  const { hits } = readBackHtml(`<p>${part}</p>`, textsNotIn(view, course), { told });
  expect(hits).toMatchObject([{ found: part, alsoIn: [] }]);
});
