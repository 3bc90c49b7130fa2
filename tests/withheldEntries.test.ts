// What the page about who may see what offers to mark: everything written, and nothing else.
import { describe, expect, test } from 'vitest';
import { instancesIn } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { entriesIn, findEntry } from '#src/pages/withheldEntries.ts';
import { defer, row, say, viewOf } from './fixtures/makeCase.ts';
import { because, placeAt, withhold } from './fixtures/marks.ts';
import { exampleView } from './fixtures/printedCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const facts = [
  row('theme/facts:ra', 1),
  say('theme/facts:ra/text', 'Morfar bor hos dem'),
  row('theme/facts:rb', 2, true),
  say('theme/facts:rb/text', 'Taget ud igen'),
];
const entries = (...changes: readonly Change[]) => {
  const view = viewOf(smallContent, changes);
  return instancesIn(view).flatMap((one) => entriesIn(view, one));
};

describe('the entries', () => {
  test('are the answers with their first words, and each row there is', () => {
    expect(entries()).toEqual([]);
    expect(
      entries(say('child/child-name', ' Alma '), say('theme/level/choice', '1'), ...facts).map(
        ({ key, label, text }) => [key, label, text],
      ),
    ).toEqual([
      ['child/child-name', 'Navn', 'Alma'],
      ['theme/facts', 'Oplysninger', '1 række'],
      ['theme/facts/ra', 'Oplysning ”Morfar bor hos dem”', ''],
      ['theme/level', 'level', '1'],
    ]);
  });

  test('carry the marks of the very place, and why', () => {
    const marked = entries(
      ...facts,
      withhold('theme/facts:ra', 'third-party'),
      because('theme/facts:ra', 'Han har bedt om det'),
    );
    expect(marked.map(({ key, reasons, because: why }) => [key, reasons, why])).toEqual([
      ['theme/facts', [], ''],
      ['theme/facts/ra', ['third-party'], 'Han har bedt om det'],
    ]);
  });

  test('tell why an answer waits, and show a long text by its first words', () => {
    const [waiting, long] = entries(
      defer('screening/outcome', 'vi venter på lægen'),
      say('wishes/purpose', 'At få ro. '.repeat(100)),
    );
    expect(waiting?.text).toBe('Udskudt, fordi vi venter på lægen');
    expect(long?.text).toMatch(/^At få ro\. .* …$/);
    expect(long?.text.length).toBeLessThan(170);
  });

  test('of a row that is named by another row quote the name once', async () => {
    const view = await exampleView('autisme');
    const labels = instancesIn(view).flatMap((one) =>
      entriesIn(view, one).map(({ label }) => label),
    );
    expect(labels).toContain('Forælder ”Line Brinch Thorsen”');
    expect(labels.filter((label) => /^Forælder ”{2}/.test(label))).toEqual([]);
  });

  test('are found by their place; none for what is not there', () => {
    const view = viewOf(smallContent, facts);
    expect(findEntry(view, placeAt('theme/facts:ra'))?.key).toBe('theme/facts/ra');
    expect(findEntry(view, placeAt('theme/facts:rb'))).toBeUndefined();
    expect(findEntry(view, placeAt('theme/level'))).toBeUndefined();
    expect(findEntry(view, placeAt('nowhere/level'))).toBeUndefined();
  });
});
