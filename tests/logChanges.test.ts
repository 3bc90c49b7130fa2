// What has changed from one version to another: every change, under its question, and no other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { tellChanges } from '#src/log/changeSentences.ts';
import type { CaseChanges, ValueChange } from '#src/log/changesSince.ts';
import { changesSince } from '#src/log/changesSince.ts';
import { toCaseFile } from '#src/storage/caseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { minute } from './fixtures/logWriters.ts';
import { contentWith, defer, row, say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

/** The changes that `later` makes in a case of `earlier`. */
const between = (earlier: readonly Change[], later: readonly Change[], content = smallContent) =>
  changesSince(viewOf(content, earlier), viewOf(content, [...earlier, ...later]));

/** The sentences, by section and question. */
const told = (...given: Parameters<typeof between>) =>
  tellChanges(between(...given)).sections.map(({ title, questions }) => [
    title,
    ...questions.map(({ label, sentences }) => [label, ...sentences]),
  ]);

const phase = (state: 'finished' | 'withdrawn', because?: string): Change => ({
  address: { in: 'phase', phase: 'opening' },
  value: { state, at: minute(0), ...(because === undefined ? {} : { because }) },
});

describe('what has changed since', () => {
  test('is told section by section, in the order of the content', () => {
    expect(
      told(
        [say('child/child-name', 'Alma'), say('wishes/purpose', 'At få ro')],
        [
          say('rhythm/first-date', '2026-05-03'),
          say('wishes/purpose', ''),
          say('child/phone', '1'),
          say('child/child-name', 'Alma B.'),
        ],
      ),
    ).toEqual([
      ['child', ['Navn', 'Ændret fra ”Alma” til ”Alma B.”.'], ['Telefon', 'Tilføjet: ”1”.']],
      ['wishes', ['Formål', 'Fjernet: ”At få ro”.']],
      ['rhythm', ['Dato', 'Tilføjet: ”3. maj 2026”.']],
    ]);
  });

  test('names the part of a composite answer', () => {
    expect(
      told(
        [say('screening/outcome/choice', 'none'), say('screening/outcome/reason', 'Derfor')],
        [say('screening/outcome/choice', 'full')],
      ),
    ).toEqual([['screening', ['outcome', 'outcome: Ændret fra ”none” til ”full”.']]]);
  });

  test('names the row and the cell, and tells a new row with what it says', () => {
    const wishes = [
      row('wishes/wishes:ra', 1),
      say('wishes/wishes:ra/words', 'Cykle'),
      row('wishes/wishes:rb', 2),
    ];
    expect(
      told(wishes, [
        say('wishes/wishes:ra/whose', ['child']),
        row('wishes/wishes:rb', 2, true),
        row('wishes/wishes:rc', 3),
        say('wishes/wishes:rc/words', 'Svømme'),
      ])[0],
    ).toEqual([
      'wishes',
      [
        'Ønsker',
        'Ønske ”Cykle”. Hvis: Tilføjet: ”Barn”.',
        'Tilføjet: Ønske ”Svømme”. Ord: ”Svømme”.',
        'Fjernet: Ønske uden navn.',
      ],
    ]);
  });

  test('tells another order only of rows that stand in both', () => {
    const wishes = [row('wishes/wishes:ra', 1), row('wishes/wishes:rb', 2)];
    expect(told(wishes, [row('wishes/wishes:ra', 3)])).toEqual([
      ['wishes', ['Ønsker', 'Rækkefølgen er ændret.']],
    ]);
    expect(told(wishes, [row('wishes/wishes:rc', 0)])[0]).toEqual([
      'wishes',
      ['Ønsker', 'Tilføjet: Ønske uden navn.'],
    ]);
    expect(told(wishes, [row('wishes/wishes:ra', 1.5)])).toEqual([]);
  });

  test('tells deferrals: set, worded anew, taken back', () => {
    const put = defer('wishes/purpose', 'vi venter på skolen');
    expect(told([], [put])).toEqual([
      ['wishes', ['Formål', 'Udskudt, fordi vi venter på skolen.']],
    ]);
    expect(told([put], [defer('wishes/purpose', 'vi venter på lægen.')])).toEqual([
      [
        'wishes',
        [
          'Formål',
          'Grunden til at vente er ændret fra ”vi venter på skolen” til ”vi venter på lægen.”.',
        ],
      ],
    ]);
    expect(told([put], [defer('wishes/purpose', ''), say('wishes/purpose', 'Ro')])).toEqual([
      [
        'wishes',
        ['Formål', 'Tilføjet: ”Ro”.', 'Ikke udskudt længere. Grunden var: ”vi venter på skolen”.'],
      ],
    ]);
  });

  test('tells what is no longer asked as gone, although it is kept', () => {
    const content = contentWith([
      {
        id: 'why',
        kind: 'longText',
        label: 'Hvorfor?',
        missing: 'Skriv hvorfor',
        shownWhen: { when: { question: 'child/phone', is: ['1'] }, because: 'test' },
      },
    ]);
    const before = [say('child/phone', '1'), say('extra/why', 'Derfor')];
    expect(told(before, [say('child/phone', '2')], content)).toEqual([
      ['child', ['Telefon', 'Ændret fra ”1” til ”2”.']],
      ['Ekstra', ['Hvorfor?', 'Fjernet: ”Derfor”.', 'Der spørges ikke længere om det.']],
    ]);
    const hidden = [say('child/phone', '2'), say('extra/why', 'Derfor')];
    expect(told(hidden, [say('extra/why', 'Altså')], content)).toEqual([]);
  });

  test('leaves out a part that the other parts leave out', () => {
    const content = contentWith([
      { id: 'views', kind: 'statements', label: 'Oplysninger', missing: 'Skriv' },
    ]);
    const before = [
      row('extra/views:s1', 1),
      say('extra/views:s1/source', 'school'),
      say('extra/views:s1/source-name', 'Lærer'),
    ];
    const [section] = between(before, [say('extra/views:s1/source', 'child')], content).sections;
    expect(section?.questions[0]?.rows[0]?.cells).toMatchObject([
      { how: 'changed', part: { id: 'source' }, before: 'Skole', after: 'Barnet' },
      { how: 'removed', part: { id: 'source-name' }, before: 'Lærer', after: '' },
    ]);
  });

  test('puts no colon after a label that ends as a sentence, and one after any other', () => {
    const labelled = (id: string, label: string) => ({
      id,
      kind: 'text' as const,
      label,
      missing: 'Skriv',
    });
    const content = contentWith([
      {
        id: 'meetings',
        kind: 'rows',
        label: 'Møder',
        missing: 'Skriv et møde',
        itemName: 'møde',
        addLabel: 'Tilføj møde',
        atLeast: 0,
        nameColumn: 'what',
        columns: [
          labelled('what', 'Hvad'),
          labelled('when', 'Hvornår?'),
          labelled('who', 'Hvem kom? Skriv navne'),
        ],
      },
    ]);
    const cell = (id: string) => say(`extra/meetings:ra/${id}`, 'x');
    const [, meetings] =
      told([row('extra/meetings:ra', 1)], [cell('what'), cell('when'), cell('who')], content)[0] ??
      [];
    expect(meetings).toEqual([
      'Møder',
      'Møde ”x”. Hvad: Tilføjet: ”x”.',
      'Møde ”x”. Hvornår? Tilføjet: ”x”.',
      'Møde ”x”. Hvem kom? Skriv navne: Tilføjet: ”x”.',
    ]);
  });

  test('ends every sentence once, whatever was written', () => {
    const sentenceFor = (reason: string) => told([], [defer('wishes/purpose', reason)])[0]?.[1];
    expect(sentenceFor('vi venter, jf. skolen')).toEqual([
      'Formål',
      'Udskudt, fordi vi venter, jf. skolen.',
    ]);
    expect(sentenceFor('vi venter!')).toEqual(['Formål', 'Udskudt, fordi vi venter!']);
    expect(sentenceFor('vi venter …')).toEqual(['Formål', 'Udskudt, fordi vi venter …']);
  });

  test('takes white space around a reason to wait for nothing', () => {
    expect(
      told([defer('wishes/purpose', 'vi venter')], [defer('wishes/purpose', ' vi venter ')]),
    ).toEqual([]);
  });

  test('tells a section that went with its row where it stood', () => {
    const before = [
      row('wishes/wishes:ra', 1),
      row('wishes/wishes:rb', 2),
      say('wish@ra/note', 'a'),
    ];
    const later = [
      row('wishes/wishes:ra', 1, true),
      say('wish@rb/note', 'b'),
      say('rhythm/first-date', '2026-05-03'),
      say('child/phone', '1'),
    ];
    expect(between(before, later).sections.map(({ instance }) => instance)).toEqual([
      'child',
      'wishes',
      'wish@rb',
      'wish@ra',
      'rhythm',
    ]);
  });

  test('tells a section that went with its row by the name it had', () => {
    const before = [
      row('wishes/wishes:ra', 1),
      say('wishes/wishes:ra/words', 'Cykle'),
      say('wish@ra/note', 'På gården'),
    ];
    expect(told(before, [row('wishes/wishes:ra', 1, true)])).toEqual([
      ['wishes', ['Ønsker', 'Fjernet: Ønske ”Cykle”. Ord: ”Cykle”.']],
      ['wish: Cykle', ['Note', 'Fjernet: ”På gården”.', 'Der spørges ikke længere om det.']],
    ]);
  });

  test('tells a reason to wait as taken back where the section went with its row', () => {
    const before = [row('wishes/wishes:ra', 1), defer('wish@ra/note', 'vi venter')];
    expect(told(before, [row('wishes/wishes:ra', 1, true)])[1]).toEqual([
      'wish',
      ['Note', 'Ikke udskudt længere. Grunden var: ”vi venter”.'],
    ]);
  });

  test('tells how the case has gone', () => {
    const reopened: Change = {
      address: { in: 'reopening', id: 'o1' },
      value: { at: minute(1), reason: 'ny viden' },
    };
    expect(tellChanges(between([], [phase('finished'), reopened])).course).toEqual([
      'Åbning er afsluttet.',
      'Sagen er åbnet igen, fordi: ny viden.',
    ]);
    expect(
      tellChanges(between([phase('finished')], [phase('withdrawn', '”Navn” er ændret.')])).course,
    ).toEqual(['Åbning er ikke længere afsluttet. ”Navn” er ændret.']);
    expect(between([phase('withdrawn')], [phase('withdrawn', 'igen')]).course).toEqual([]);
    expect(between([phase('finished'), reopened], [phase('finished')]).course).toEqual([]);
  });
});

describe('any two versions', () => {
  const several = fc.array(anyChange(smallContent), { maxLength: 40 });
  const views = (earlier: readonly Change[], later: readonly Change[]) =>
    [viewOf(smallContent, earlier), viewOf(smallContent, later)] as const;

  test('that are the same have no changes', () => {
    fc.assert(
      fc.property(several, (changes) => {
        const [one, two] = views(changes, changes);
        expect(changesSince(one, two)).toStrictEqual({ sections: [], course: [] });
      }),
    );
  });

  test('say the same the other way round', () => {
    fc.assert(
      fc.property(several, several, (earlier, later) => {
        const [one, two] = views(earlier, later);
        expect(valuesIn(changesSince(two, one)).map(reversed).sort()).toEqual(
          valuesIn(changesSince(one, two)).map(asText).sort(),
        );
      }),
    );
  });

  test('whose files differ in an answer that is asked have a change, told in whole sentences', () => {
    fc.assert(
      fc.property(several, several, (earlier, later) => {
        const [one, two] = views(earlier, later);
        const changes = changesSince(one, two);
        const file = (view: typeof one) => {
          const identity = { id: 'c1', practice: true, createdAt: minute(0) };
          const { child, screening, theme, wishes } = toCaseFile(
            smallContent,
            identity,
            view.record,
          ).answers;
          return JSON.stringify(trimmed({ child, screening, theme, wishes }));
        };
        if (file(one) !== file(two)) expect(changes.sections).not.toEqual([]);
        // What is not there is absent, so that it can be kept and read again.
        expect(JSON.parse(JSON.stringify(changes))).toStrictEqual(changes);
        const sentences = tellChanges(changes).sections.flatMap((section) =>
          section.questions.flatMap((question) => {
            expect(question.sentences).not.toEqual([]);
            return question.sentences;
          }),
        );
        for (const sentence of sentences) {
          expect(sentence).toMatch(/[.!?…]$/);
          expect(sentence).not.toMatch(/undefined|\[object/);
        }
      }),
    );
  });
});

/** Everything in it, texts trimmed and lists sorted: what says the same is the same. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) {
    const list = value.map(trimmed);
    return list.every((one) => typeof one === 'string') ? list.sort() : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, trimmed(one)] as const)
      .filter(([, one]) => one !== '' && JSON.stringify(one) !== '{}')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

type Placed = { readonly place: string; readonly change: ValueChange };

function valuesIn({ sections }: CaseChanges): readonly Placed[] {
  return sections.flatMap(({ instance, questions }) =>
    questions.flatMap(({ question, values, rows, deferral, marks = [] }) => [
      ...values.map((change) => ({ place: `${instance}/${question}`, change })),
      ...rows.flatMap(({ row: id, cells }) =>
        cells.map((change) => ({ place: `${instance}/${question}:${id}`, change })),
      ),
      ...(deferral ? [{ place: `${instance}/${question} deferral`, change: deferral }] : []),
      ...marks.map((change) => ({
        place: `${instance}/${question}:${change.row} ${change.in}`,
        change,
      })),
    ]),
  );
}

function asText({ place, change: { how, part, before, after } }: Placed): string {
  return JSON.stringify([place, part?.id, how, before, after]);
}

function reversed({ place, change: { how, part, before, after } }: Placed): string {
  const back = { added: 'removed', removed: 'added', changed: 'changed' }[how];
  return JSON.stringify([place, part?.id, back, after, before]);
}
