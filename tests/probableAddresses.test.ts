// Where a protected address probably stands: found by how addresses look, and only where one is protected.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { probableAddresses } from '#src/checks/probableAddresses.ts';
import { row, say, viewOf } from './fixtures/makeCase.ts';

const isProtected = say('child/protected-address', 'custodian');
const found = (...changes: readonly Change[]) =>
  probableAddresses(viewOf(content, [isProtected, ...changes])).map(
    ({ instance, question, row: id }) => [instance, question, id].filter(Boolean).join('/'),
  );

/** What the family says about where the child lives. */
const lives = (text: string) => say('child/protected-note', text);

describe('an address', () => {
  test.each([
    'Familien bor Ahornvej 12.',
    'De er flyttet til store opdigtede gade 3 B, 2. th.',
    'Far bor på Æblevænget 7',
    'Skolen ligger på Torvet ved 8000 Opdigtet',
    'adressen er Lærkeparken 104, 0. sal',
  ])('is found in %j', (text) => {
    expect(found(lives(text))).toEqual(['child/protected-note']);
  });

  test.each([
    'Mor arbejder til klokken 16 hver dag.',
    'I 2024 Maja begyndte i skole',
    'Han fik 10 gange 45 minutter hos fysioterapeuten',
    'Hun går en tur i haven hver dag',
  ])('is not found in %j', (text) => {
    expect(found(lives(text))).toEqual([]);
  });

  test('is suggested wherever somebody can be reached', () => {
    const contact = [
      row('child/custodians:ra', 1),
      say('child/custodians:ra/contact', 'Ring om aftenen'),
      row('child/custodians:rb', 2),
      say('child/custodians:rb/name', 'Opdigtet Forælder'),
    ];
    expect(found(...contact)).toEqual(['child/custodians/ra']);
  });

  test('is not looked for where none is protected, nor where nobody has said', () => {
    const note = lives('Ahornvej 12');
    for (const said of ['no', ''])
      expect(
        probableAddresses(viewOf(content, [say('child/protected-address', said), note])),
      ).toEqual([]);
  });
});
