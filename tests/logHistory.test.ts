// The history: who wrote what, and when, for each answer and for the case.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import type { CaseHistory, HistoryItem } from '#src/log/history.ts';
import { historySentence, readHistory } from '#src/log/history.ts';
import type { Operation } from '#src/log/operation.ts';
import { anyLife, index, live, minute, Writer } from './fixtures/logWriters.ts';
import { defer, row, say } from './fixtures/makeCase.ts';

function historyOf(writer: Writer, operations = writer.operations): CaseHistory {
  return readHistory({ index, record: writer.fold.record, today: '2026-11-21' }, operations);
}

/** One writer who writes these one after the other. */
async function wrote(...groups: readonly (readonly Change[])[]): Promise<Writer> {
  const writer = new Writer('anna');
  for (const [clock, changes] of groups.entries()) await writer.write(clock, changes);
  return writer;
}

const told = (writer: Writer, instance: string, question: string) =>
  historyOf(writer).ofQuestion(instance, question).map(historySentence);
const ofCase = (writer: Writer) => historyOf(writer).ofCase.map(historySentence);

describe('the history of an answer', () => {
  test('says who wrote what when, newest first', async () => {
    const writer = await wrote(
      [say('child/child-name', 'Alma')],
      [say('child/phone', '1')],
      [say('child/child-name', 'Alma B.')],
      [say('child/child-name', '')],
    );
    const items = historyOf(writer).ofQuestion('child', 'child-name');
    expect(items.map(({ at, by, event, text }) => ({ at, by, event, text }))).toEqual([
      { at: minute(3), by: 'anna', event: 'emptied', text: '' },
      { at: minute(2), by: 'anna', event: 'written', text: 'Alma B.' },
      { at: minute(0), by: 'anna', event: 'written', text: 'Alma' },
    ]);
    expect(items.map(historySentence)).toEqual([
      'Svaret er slettet.',
      'Skrevet: Alma B.',
      'Skrevet: Alma.',
    ]);
    expect(historyOf(writer).ofQuestion('child', 'child-birth-date')).toEqual([]);
  });

  test('keeps the same order for what was written at the same moment', async () => {
    const writers = ['c', 'a', 'b'].map((name) => new Writer(name));
    const [writer] = writers;
    for (const one of writers) await one.write(1, [say('child/phone', one.name)]);
    const operations = writers.flatMap((one) => one.operations);
    for (const order of [operations, operations.toReversed()]) {
      const items = writer && historyOf(writer, order).ofQuestion('child', 'phone');
      expect(items?.map((one) => one.by)).toEqual(['c', 'b', 'a']);
    }
  });

  test('reads dates, choices and references as words', async () => {
    const writer = await wrote(
      [say('child/child-birth-date', '2014-05-03')],
      [row('wishes/wishes:ra', 1), say('wishes/wishes:ra/words', 'Cykle selv')],
      [say('wishes/wishes:ra/whose', ['parents', 'child'])],
      [row('wish@ra/seen:s1', 1), say('wish@ra/seen:s1/text', 'Hun cykler på gården')],
      [say('wish@ra/points-at', ['ra', 'rx']), say('wish@ra/rests-on', ['s1'])],
    );
    expect(told(writer, 'child', 'child-birth-date')).toEqual(['Skrevet: 3. maj 2014.']);
    expect(told(writer, 'wish@ra', 'points-at')).toEqual([
      'Skrevet: ”Cykle selv”, noget, der er fjernet siden.',
    ]);
    expect(told(writer, 'wish@ra', 'rests-on')).toEqual(['Skrevet: ”Hun cykler på gården”.']);
    expect(told(writer, 'wishes', 'wishes')).toEqual([
      'Ønske ”Cykle selv”, Hvis: Skrevet: Barn, Forældre.',
      'Ønske ”Cykle selv”: Tilføjet.',
      'Ønske ”Cykle selv”, Ord: Skrevet: Cykle selv.',
    ]);
  });

  test('tells rows put in, moved, taken out and put back', async () => {
    const writer = await wrote(
      [row('wishes/wishes:ra', 1)],
      [row('wishes/wishes:ra', 2)],
      [row('wishes/wishes:ra', 2, true)],
      [row('wishes/wishes:ra', 2)],
    );
    expect(told(writer, 'wishes', 'wishes')).toEqual([
      'Ønske uden navn: Sat ind igen.',
      'Ønske uden navn: Fjernet.',
      'Ønske uden navn: Flyttet i rækkefølgen.',
      'Ønske uden navn: Tilføjet.',
    ]);
  });

  test('tells deferrals with their reasons, and their end', async () => {
    const writer = await wrote(
      [defer('wishes/purpose', 'vi venter på skolen')],
      [defer('wishes/purpose', ''), say('wishes/purpose', 'At være med')],
    );
    expect(told(writer, 'wishes', 'purpose')).toEqual([
      'Ikke udskudt længere.',
      'Skrevet: At være med.',
      'Udskudt, fordi vi venter på skolen.',
    ]);
  });

  test('says where somebody chose between what two had written', async () => {
    const [anna, bo] = [new Writer('anna'), new Writer('bo')];
    await anna.write(0, [say('wishes/purpose', 'Før'), say('child/phone', '1')]);
    await bo.meet(anna);
    await anna.write(1, [say('wishes/purpose', 'At være med')]);
    await bo.write(2, [say('wishes/purpose', 'At få ro')]);
    await anna.meet(bo);
    await anna.write(3, [say('wishes/purpose', 'Begge dele'), say('child/phone', '2')]);
    expect(told(anna, 'wishes', 'purpose')).toEqual([
      'Skrevet: Begge dele. Valgt, efter at flere havde skrevet hver sit.',
      'Skrevet: At få ro.',
      'Skrevet: At være med.',
      'Skrevet: Før.',
    ]);
    expect(told(anna, 'child', 'phone')).toEqual(['Skrevet: 2.', 'Skrevet: 1.']);
  });

  test('calls it no choice where an operation names what it replaces elsewhere', async () => {
    const writer = await wrote(
      [say('wishes/purpose', 'a'), say('child/phone', '1')],
      [say('wishes/purpose', 'b')],
      [say('wishes/purpose', 'c')],
      [say('wishes/purpose', 'd'), say('child/phone', '2')],
    );
    expect(writer.operations.at(-1)?.supersedes).toHaveLength(2);
    expect(
      historyOf(writer)
        .ofQuestion('wishes', 'purpose')
        .filter((one) => one.chose),
    ).toEqual([]);
  });

  test('has no control signs and no white space around it, whatever it is', async () => {
    const writer = await wrote(
      [say('child/child-name', ' Alma\u0007\n')],
      [defer('wishes/purpose', ' vi venter\u0000 på lægen ')],
    );
    expect(told(writer, 'child', 'child-name')).toEqual(['Skrevet: Alma.']);
    expect(told(writer, 'wishes', 'purpose')).toEqual(['Udskudt, fordi vi venter på lægen.']);
  });

  test('names what is pointed at by its own list, and what has no words as such', async () => {
    const writer = await wrote(
      [row('wishes/wishes:ra', 1), say('wishes/wishes:ra/words', 'Cykle selv')],
      [row('wishes/wishes:rb', 2), say('wishes/wishes:rb/words', ' ')],
      [row('wish@ra/seen:ra', 1), say('wish@ra/seen:ra/text', 'Hun cykler på gården')],
      [row('wish@ra/seen:s2', 2), say('wish@ra/seen:s2/text', ' ')],
      [say('wish@ra/points-at', ['ra', 'rb']), say('wish@ra/rests-on', ['ra', 's2'])],
    );
    const history = historyOf(writer);
    const last = (question: string) =>
      history.ofQuestion('wish@ra', question).slice(0, 1).map(historySentence);
    for (let again = 0; again < 2; again += 1) {
      expect(last('points-at')).toEqual(['Skrevet: ”Cykle selv”, ”Ønske 2”.']);
      expect(last('rests-on')).toEqual(['Skrevet: ”Hun cykler på gården”, oplysning uden navn.']);
    }
    expect(last('seen')).toEqual(['Oplysning uden navn: Tilføjet.']);
    expect(told(writer, 'wish@ra', 'seen').slice(-2)).toEqual([
      'Oplysning ”Hun cykler på gården”: Tilføjet.',
      'Oplysning ”Hun cykler på gården”, Oplysning: Skrevet: Hun cykler på gården.',
    ]);
  });

  test('has no control signs, and can be asked for what the content no longer asks', async () => {
    const writer = await wrote(
      [say('not-asked/any-more', 'ord\u0007')],
      [row('not-asked/any-more:ra', 1)],
      [say('not-asked/any-more:ra/part', 'en del')],
      [say('wishes/wishes:rx/not-asked', 'af en række, der ikke er her')],
    );
    expect(told(writer, 'not-asked', 'any-more')).toEqual([
      'Skrevet: en del.',
      'Tilføjet.',
      'Skrevet: ord.',
    ]);
    expect(told(writer, 'wishes', 'wishes')).toEqual([
      'Ønske uden navn: Skrevet: af en række, der ikke er her.',
    ]);
  });

  test('names a part as a label would, and ends each sentence once', () => {
    const item: HistoryItem = {
      operation: 'o1',
      at: minute(0),
      by: '',
      event: 'written',
      place: '',
      text: 'ja, jf. skolen',
    };
    expect(
      ['', 'Dato', 'Hvornår?', 'Hvem kom? (navne)'].map((place) =>
        historySentence({ ...item, place }),
      ),
    ).toEqual([
      'Skrevet: ja, jf. skolen.',
      'Dato: Skrevet: ja, jf. skolen.',
      'Hvornår? Skrevet: ja, jf. skolen.',
      'Hvem kom? (navne): Skrevet: ja, jf. skolen.',
    ]);
    expect(historySentence({ ...item, text: 'Nej!' })).toBe('Skrevet: Nej!');
  });

  test('has in each item what there is and nothing that is empty, so that it can be kept', async () => {
    const [anna, bo] = [new Writer('anna'), new Writer('bo')];
    await anna.write(1, [say('wishes/purpose', 'a')]);
    await bo.write(2, [say('wishes/purpose', 'b')]);
    await anna.meet(bo);
    await anna.write(3, [say('wishes/purpose', 'c')]);
    const items = historyOf(anna).ofQuestion('wishes', 'purpose');
    expect(items.map(({ chose }) => chose)).toEqual([true, undefined, undefined]);
    expect(JSON.parse(JSON.stringify(items))).toStrictEqual(items);
  });
});

describe('the history of a case', () => {
  test('tells phases, reopenings and versions, newest first', async () => {
    const phase = (state: 'finished' | 'withdrawn', because?: string): Change => ({
      address: { in: 'phase', phase: 'opening' },
      value: { state, at: minute(0), ...(because === undefined ? {} : { because }) },
    });
    const writer = await wrote(
      [phase('finished')],
      [phase('withdrawn', ' ”Navn” er ændret. ')],
      [{ address: { in: 'reopening', id: 'o1' }, value: { at: minute(2), reason: ' Ny viden\n' } }],
    );
    await writer.mark(3, { kind: 'draft-sent', name: 'Til mødet' });
    await writer.mark(4, { kind: 'final', name: '' });
    await writer.mark(5, { kind: 'other', name: 'Til teamet' });
    await writer.mark(6, { kind: 'other', name: '' });
    expect(ofCase(writer)).toEqual([
      'Version gemt: Version.',
      'Version gemt: Til teamet.',
      'Version gemt: Endelig.',
      'Version gemt: Udkast sendt: Til mødet.',
      'Sagen er åbnet igen, fordi: Ny viden.',
      'Åbning: Fasen er åben igen: ”Navn” er ændret.',
      'Åbning: Fasen er afsluttet.',
    ]);
  });

  test('tells a file brought in once, and where each answer came from', async () => {
    const operation = (id: string, change: Change, source: 'import' | 'undo'): Operation => ({
      id,
      at: minute(source === 'import' ? 1 : 2),
      by: 'anna',
      changes: [change],
      supersedes: source === 'import' ? [] : ['o1'],
      source,
    });
    const operations = [
      operation('o1', say('child/phone', '1'), 'import'),
      operation('o2', say('child/child-name', 'Alma'), 'import'),
      operation('o3', say('child/phone', ''), 'undo'),
    ];
    const writer = new Writer('anna');
    for (const one of operations) writer.fold.apply(one);
    for (const order of [operations, operations.toReversed(), [...operations, ...operations]]) {
      const history = historyOf(writer, order);
      expect(history.ofCase.map(({ operation: id }) => id)).toEqual(['o3', 'o1']);
      expect(history.ofCase.map(historySentence)).toEqual([
        'Hentning fra en fil er fortrudt.',
        'Hentet ind fra en fil.',
      ]);
      expect(history.ofQuestion('child', 'phone').map(historySentence)).toEqual([
        'Svaret er slettet. Sat tilbage, da en hentning fra en fil blev fortrudt.',
        'Skrevet: 1. Det skete, da en fil blev hentet ind.',
      ]);
    }
  });

  test('leaves out nothing that anybody wrote', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), async (steps) => {
        const [writer, ...others] = await live(steps);
        if (!writer) throw new Error('Expected a writer');
        for (const other of others) await writer.meet(other);
        const history = historyOf(writer);
        for (const operation of writer.operations) {
          for (const { address } of operation.changes) {
            const items =
              'question' in address
                ? history.ofQuestion(address.instance, address.question)
                : history.ofCase;
            const found = items.filter(
              (one) =>
                one.operation === operation.id &&
                JSON.stringify(one.address) === JSON.stringify(address),
            );
            expect(found).toHaveLength(1);
            expect(historySentence(found[0] ?? items[0] ?? never())).toMatch(/[.!?]$/);
          }
          if (operation.mark)
            expect(history.ofCase.map((one) => one.operation)).toContain(operation.id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function never(): never {
  throw new Error('Expected an item');
}
