// What the page says of the last look into a file: no more was looked for than was, and no less is said.
import { expect, test } from 'vitest';
import { notSearchedSentence } from '#src/handover/words.ts';
import { printWords } from '#src/pages/printWords.ts';

const said = (withheld: number, never: number, ...notSearched: readonly string[]) =>
  printWords.searched({ withheld, never, notSearched });

test('nothing marked is said as that, whatever no edition of the kind ever holds', () => {
  expect(said(0, 0)).toBe(
    'Filen er læst igennem. Ingen tekster i sagen er markeret til at blive udeladt her.',
  );
  expect(said(0, 1)).toBe(
    'Filen er læst igennem. Ingen tekster i sagen er markeret til at blive udeladt her. Det, der aldrig er med i denne udgave, er der også søgt efter: Det står ikke i den.',
  );
});

test('what was looked for is counted, and what was not is not', () => {
  expect(said(1, 0)).toBe(
    'Filen er læst igennem for den tekst, der er udeladt. Den står ikke i den.',
  );
  expect(said(2, 0, 'Bo')).toBe(
    'Filen er læst igennem for 2 tekster, der er udeladt. Ingen af dem står i den.',
  );
  expect(said(0, 0, 'Bo')).toBe('Filen er læst igennem.');
});

test('what was not looked for is named once, with what to do', () => {
  expect(notSearchedSentence([])).toBeUndefined();
  expect(notSearchedSentence(['Far', 'far'])).toBe(
    'En udeladt tekst er for kort eller almindelig til at blive søgt frem: ”far”. Se selv efter, om filen fortæller det, den handler om, før du giver filen videre.',
  );
  expect(notSearchedSentence(['Bo', 'Skole', 'far'])).toContain(
    'søgt frem: ”Bo”, ”Skole” og ”far”.',
  );
  const many = Array.from({ length: 14 }, (_, at) => `ord ${at}`);
  expect(notSearchedSentence(many)).toContain('”ord 11” og 2 til.');
});
