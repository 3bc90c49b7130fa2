// The printed case as meaning: every shown answer is in it, in order, and what is not there is said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn } from '#forms/answers/completeness.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { content } from '#forms/content/index.ts';
import type { Content } from '#forms/content/types.ts';
import { liveRows } from '#forms/kinds/answer.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { coverDates, coverSources } from '#src/document/cover.ts';
import { findEdition } from '#src/document/editions.ts';
import type { Block, Doc } from '#src/document/model.ts';
import { printChoices } from '#src/document/printChoices.ts';
import { printLabels } from '#src/document/printLabels.ts';
import { quotedAnswers, rowLayouts } from '#src/document/rowLayouts.ts';
import { shorten } from '#src/document/values.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { answersIn, blockTexts, docTexts } from './fixtures/printedTexts.ts';
import { smallContent } from './fixtures/smallContent.ts';

const chaptersOf = (doc: Doc) => doc.parts.flatMap((part) => part.chapters);

function blocksOf(doc: Doc, instance: string, question?: string): readonly Block[] {
  const blocks = chaptersOf(doc).find((one) => one.instance === instance)?.blocks ?? [];
  if (question === undefined) return blocks;
  return blocks.filter((one) => 'of' in one && one.of?.question === question);
}

/** What a shown answer says that its own blocks do not. */
function leftOut(view: Parameters<typeof answersIn>[0]): readonly string[] {
  const doc = buildDocument(view, meta);
  return answersIn(view).flatMap(({ instance, question, texts }) => {
    const printed = blocksOf(doc, instance.key, question.id).flatMap(blockTexts).join('\n');
    return texts.filter((text) => !printed.includes(text));
  });
}

describe.each(examples.map((one) => one.id))('the fictional case %s', (id) => {
  test('is printed whole, each answer in its own place', async () => {
    const view = await exampleView(id);
    expect(answersIn(view).flatMap((one) => one.texts).length).toBeGreaterThan(200);
    expect(leftOut(view)).toEqual([]);
  });

  test('keeps the order of the questions, with the child before others', async () => {
    const view = await exampleView(id);
    const doc = buildDocument(view, meta);
    for (const { key, section } of instancesIn(view)) {
      const asked = section.questions.map((one) => one.id);
      const printed = blocksOf(doc, key).flatMap((one) => ('of' in one && one.of ? [one.of] : []));
      const order = [...new Set(printed.map((one) => one.question))];
      const moved = order.indexOf('child-view');
      const rest = order.filter((one) => one !== 'child-view');
      expect(rest).toEqual(asked.filter((one) => rest.includes(one)));
      if (moved >= 0)
        expect(order.slice(0, moved).join()).toMatch(/^relevance(,relevance-reason)?$/);
    }
  });

  test('says what is missing and what waits, at its place and in the overview', async () => {
    const view = await exampleView(id);
    const doc = buildDocument(view, meta);
    const overview = chaptersOf(doc).find((one) => one.id === 'points');
    const listed = overview?.blocks.flatMap(blockTexts).join('\n') ?? '';
    for (const { key } of instancesIn(view)) {
      for (const gap of gapsIn(view, key))
        expect(blocksOf(doc, key, gap.question).flatMap(blockTexts).join('\n')).toContain(
          gap.message,
        );
      for (const { question, reason } of deferralsIn(view, key)) {
        expect(blocksOf(doc, key, question.id).flatMap(blockTexts)).toContain(reason);
        expect(listed).toContain(reason);
      }
    }
  });

  test('cites facts by the numbers they stand under', async () => {
    const view = await exampleView(id);
    const doc = buildDocument(view, meta);
    const facts = chaptersOf(doc)
      .flatMap((one) => one.blocks)
      .flatMap((one) => (one.block === 'facts' ? one.facts : []));
    expect(facts.map((one) => [one.id, one.number])).toEqual(
      statementsIn(view).map((one) => [one.id, one.number]),
    );
    expect(facts.length).toBeGreaterThan(10);
  });
});

describe('the document', () => {
  test('begins with the overview, follows the phases and ends with the appeal', async () => {
    const doc = buildDocument(await exampleView('cerebral-parese'), meta);
    expect(doc.parts.map((part) => part.id)).toEqual([
      'front',
      'opening',
      'investigation',
      'decision',
      'plan',
      'followUp',
      'appeal',
    ]);
    expect(doc.parts[0]?.chapters[0]?.id).toBe('points');
    const investigation = doc.parts[2]?.chapters.map((one) => one.id) ?? [];
    expect(investigation[0]).toBe('child-voice');
    expect(investigation.indexOf('egg')).toBe(investigation.indexOf('theme-body-and-health') - 1);
  });

  test('reckons the age on its cover from the decision, and from today until there is one', () => {
    const child = answer('child', 'child-birth-date', '2014-02-01');
    const birth = (changes: readonly Change[]) => {
      const told = buildDocument(viewOf(changed(changes)), meta).cover.birth;
      return told?.is === 'words' ? told.paragraphs[0] : undefined;
    };
    expect(birth([child])).toBe('1. februar 2014 (12 år den 10. januar 2027)');
    const decided = [
      rowMark('intake', 'requests', 'r1', 1),
      answer('intake', 'requests', 'lost-earnings', 'benefit', 'r1'),
      answer('decision@r1', 'decided-on', '2025-06-01'),
    ];
    expect(birth([child, ...decided])).toBe('1. februar 2014 (11 år ved afgørelsen)');
  });

  test('carries no name in its title and the mark of a practice case', async () => {
    const view = await exampleView('autisme');
    const doc = buildDocument(view, meta);
    const name =
      doc.cover.childName?.is === 'words' ? (doc.cover.childName.paragraphs[0] ?? '') : '';
    expect(name).not.toBe('');
    for (const word of name.split(' ')) expect(doc.title).not.toContain(word);
    expect(doc.status).toBe('ØVELSE');
  });

  test('is a draft until every phase up to the plan is finished, and then final', async () => {
    const real = { ...meta, practice: false };
    const whole = await exampleView('cerebral-parese');
    expect(buildDocument(whole, real).status).toBe('ENDELIG');
    expect(buildDocument(await exampleView('cerebral-parese-halvvejs'), real).status).toBe(
      'UDKAST',
    );
    const { decision: _taken, ...others } = whole.record.phases;
    expect(buildDocument(viewOf({ ...whole.record, phases: others }), real).status).toBe('UDKAST');
  });

  test('prints an empty case as missing, question by question', () => {
    const view = viewOf(emptyRecord);
    const doc = buildDocument(view, meta);
    expect(doc.cover.childName?.is).toBe('missing');
    const gaps = instancesIn(view).flatMap((one) => gapsIn(view, one.key));
    expect(gaps.length).toBeGreaterThan(30);
    for (const gap of gaps)
      expect(blocksOf(doc, gap.instance, gap.question).flatMap(blockTexts)).toContain(gap.message);
  });

  test('prints what is written of an answer that waits, and the reason', () => {
    const waits: Change = {
      address: { in: 'deferral', instance: 'screening', question: 'outcome' },
      value: 'vi mangler svar fra skolen',
    };
    const view = viewOf(changed([answer('screening', 'outcome', 'Halvt tænkt', 'reason'), waits]));
    const texts = blocksOf(buildDocument(view, meta), 'screening', 'outcome').flatMap(blockTexts);
    expect(texts).toContain('Halvt tænkt');
    expect(texts).toContain('vi mangler svar fra skolen');
    expect(texts).not.toContain('Mangler:');
  });

  test('says of a section in which nothing is written that nothing is, to the parents too', async () => {
    const { record } = await exampleView('autisme-halvvejs');
    const theme = 'theme-family';
    const told = (id: string, ...more: readonly Change[]) =>
      blocksOf(buildDocument(viewOf(changed(more, record)), meta, findEdition(id)), theme);
    const line = { block: 'text', paragraphs: ['Her er ikke skrevet noget endnu.'] };
    expect(told('family').map((one) => one.block)).toEqual(['answer', 'text']);
    expect(told('family').at(-1)).toEqual(line);
    // What is missing is told to the adviser, and says it by itself.
    expect(told('work')).not.toContainEqual(line);
    const written = [
      rowMark(theme, 'statements', 'r1', 1),
      answer(theme, 'statements', 'Sover dårligt', 'text', 'r1'),
    ];
    const marked: Change = {
      address: { in: 'withheld', instance: theme, question: 'statements' },
      value: ['third-party'],
    };
    expect(told('family', ...written)).not.toContainEqual(line);
    expect(told('family', ...written, marked)).not.toContainEqual(line);
    expect(blocksOf(buildDocument(viewOf(record), meta), 'follow-up-records')).toEqual([line]);
  });

  test('numbers every need in one form, however long its sentence is', async () => {
    const { record } = await exampleView('autisme');
    const there = liveRows(record.answers.assessment?.needs).map(
      (row): Change => ({
        address: { in: 'row', instance: 'assessment', question: 'needs', row: row.id },
        value: { order: 0, removed: true },
      }),
    );
    const needs = ['Ro', `${'Forældrene har brug for hjælp '.repeat(5)}hver dag`, 'To\nlinjer', ''];
    const changes = needs.flatMap((text, at): readonly Change[] => [
      rowMark('assessment', 'needs', `new${at}`, at + 1),
      answer('assessment', 'needs', text, 'what', `new${at}`),
    ]);
    const view = viewOf(changed([...there, ...changes], record));
    const [block] = blocksOf(buildDocument(view, meta), 'assessment', 'needs');
    if (block?.block !== 'records') throw new Error('Expected records');
    expect(block.items.map((one) => one.title)).toEqual([
      '1. Ro',
      `2. ${needs[1]}`,
      '3. Behov',
      '4. Behov',
    ]);
  });

  test('keeps the capital of a name on the cover, and takes that of a profession away', () => {
    const roles = ['Klasselærer i 6.b', 'Jettes mormor', 'PPR-psykolog', 'Lægesekretær Idas mor'];
    const changes = roles.flatMap((role, at): readonly Change[] => [
      rowMark('caseworkers', 'professionals', `r${at}`, at),
      answer('caseworkers', 'professionals', `Opdigtet ${at}`, 'name', `r${at}`),
      answer('caseworkers', 'professionals', role, 'role', `r${at}`),
    ]);
    const { contributors } = buildDocument(viewOf(changed(changes)), meta).cover;
    expect(contributors.find((one) => one.role === 'Fagpersoner')?.names).toEqual([
      'Opdigtet 0, klasselærer i 6.b',
      'Opdigtet 1, Jettes mormor',
      'Opdigtet 2, PPR-psykolog',
      'Opdigtet 3, Lægesekretær Idas mor',
    ]);
  });

  test('prints a value that is no answer together with what is wrong', () => {
    const view = viewOf(changed([answer('intake', 'received', 'i foråret')]));
    const [block] = blocksOf(buildDocument(view, meta), 'intake', 'received');
    expect(block && blockTexts(block).join(' ')).toMatch(/i foråret .*dag\.måned\.år/);
  });

  test('says so where a cited fact is gone', () => {
    const view = viewOf(
      changed([
        answer('screening', 'outcome', 'full', 'choice'),
        answer('screening', 'outcome', ['s-gone', 's-here'], 'basis'),
        rowMark('screening', 'known', 's-here', 1),
        answer('screening', 'known', 'Går 60 meter.', 'text', 's-here'),
      ]),
    );
    const [block] = blocksOf(buildDocument(view, meta), 'screening', 'outcome');
    const rest = block?.block === 'judgement' ? block.rest : [];
    expect(rest.find((one) => one.id === 'basis')?.value).toEqual({
      is: 'notes',
      notes: { numbers: [1], lost: 1 },
    });
  });

  test('tells a reopened case and a withdrawn phase', () => {
    const view = viewOf(
      changed([
        {
          address: { in: 'phase', phase: 'opening' },
          value: { state: 'withdrawn', at: '2026-03-01T10:00:00.000Z', because: 'Ny oplysning.' },
        },
        {
          address: { in: 'reopening', id: 'o1' },
          value: { at: '2026-03-02T10:00:00.000Z', reason: 'Barnet er flyttet.' },
        },
      ]),
    );
    const texts = docTexts(buildDocument(view, meta)).join('\n');
    expect(texts).toContain('Åben igen fra 1. marts 2026: Ny oplysning.');
    expect(texts).toContain('Sagen er genåbnet 2. marts 2026, fordi: Barnet er flyttet.');
  });

  test('prints a section and a kind of list it has never heard of', () => {
    const known = smallContent.sections[0];
    if (!known) throw new Error('Expected a section');
    const short = { kind: 'text', label: 'Kort', missing: 'Skriv' } as const;
    const long = { kind: 'longText', label: 'Langt', missing: 'Skriv' } as const;
    const list = {
      kind: 'rows',
      itemName: 'ting',
      addLabel: 'Tilføj',
      atLeast: 1,
      missing: 'Skriv',
      nameColumn: 'a',
    } as const;
    const pack: Content = {
      ...smallContent,
      sections: [
        ...smallContent.sections,
        {
          ...known,
          id: 'brand-new',
          title: 'Helt nyt afsnit',
          phase: 'decision',
          questions: [
            {
              ...list,
              id: 'few',
              label: 'Få',
              columns: [
                { id: 'a', ...short },
                { id: 'b', ...long },
              ],
            },
            {
              ...list,
              id: 'many',
              label: 'Mange',
              columns: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, ...short })),
            },
          ],
        },
      ],
    };
    const changes = ['few', 'many'].flatMap((question) => [
      rowMark('brand-new', question, 'r1', 1),
      answer('brand-new', question, `${question} a`, 'a', 'r1'),
      answer('brand-new', question, `${question} b`, 'b', 'r1'),
    ]);
    const view = viewOf(changed(changes, emptyRecord, pack), pack);
    const doc = buildDocument(view, meta);
    expect(blocksOf(doc, 'brand-new', 'few').map((one) => one.block)).toEqual(['table']);
    expect(blocksOf(doc, 'brand-new', 'many').map((one) => one.block)).toEqual(['records']);
    expect(leftOut(view)).toEqual([]);
  });
});

test.each([
  ['the whole content', content],
  ['a small content', smallContent],
])('every shown answer of any record is printed at its place: %s', (_name, pack) => {
  fc.assert(
    fc.property(fc.array(anyChange(pack), { maxLength: 80 }), (changes) => {
      const view = viewOf(changed(changes, emptyRecord, pack), pack);
      expect(leftOut(view)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('what print knows of the content', () => {
  const places = new Set(
    content.sections.flatMap((section) =>
      section.questions.flatMap((one) => [one.id, `${section.id}/${one.id}`]),
    ),
  );
  const isPlace = (key: string) => places.has(key.split('#', 1)[0] ?? '');

  test.each([
    ['labels', [...printLabels.keys()].filter((key) => !key.startsWith('#'))],
    ['layouts', [...rowLayouts.keys()]],
    ['quoted answers', [...quotedAnswers.keys()]],
    ['dates of the cover', coverDates.map((one) => one.at)],
    ['people of the cover', Object.values(coverSources).flat()],
  ])('%s point at questions that exist', (_what, keys) => {
    expect(keys.filter((key) => !isPlace(key))).toEqual([]);
  });

  test('choices that read otherwise are choices of questions', () => {
    const choices = new Set(
      content.sections.flatMap((section) =>
        section.questions.flatMap((one) =>
          one.kind === 'choice'
            ? one.options.map(({ value }) => `${section.id}/${one.id}=${value}`)
            : [],
        ),
      ),
    );
    expect([...printChoices.keys()].filter((key) => !choices.has(key))).toEqual([]);
  });

  test('every layout holds columns that exist', () => {
    const unknown = [...rowLayouts].flatMap(([key, layout]) => {
      const asked = content.sections.flatMap((section) =>
        section.questions.filter((one) => key === one.id || key === `${section.id}/${one.id}`),
      );
      const columns = asked.flatMap((one) => (one.kind === 'rows' ? one.columns : []));
      const held =
        layout.as === 'table'
          ? layout.columns.flatMap((one) => one.holds)
          : layout.as === 'quotes'
            ? [...layout.words, ...(layout.labelled ?? []), ...(layout.who ? [layout.who] : [])]
            : [];
      return held.filter((id) => !columns.some((one) => one.id === id)).map((id) => `${key}#${id}`);
    });
    expect(unknown).toEqual([]);
  });

  test('no two shown questions of a section are called the same', async () => {
    const view = await exampleView('cerebral-parese');
    for (const { key, section } of instancesIn(view)) {
      const labels = section.questions
        .filter((one) => isShown(view, key, one))
        .map(
          (one) =>
            printLabels.get(`${section.id}/${one.id}`) ?? printLabels.get(one.id) ?? one.label,
        );
      expect(new Set(labels).size, `${section.id}: ${labels.join(', ')}`).toBe(labels.length);
    }
  });
});

test('a shortened text ends with a whole word, or with a part of it', () => {
  expect(shorten('Selv at komme rundt', 30)).toBe('Selv at komme rundt');
  expect(shorten('Selv at komme mellem lokaler, til klub og rundt i byen', 35)).toBe(
    'Selv at komme mellem lokaler …',
  );
  expect(shorten('Signe kører selv i alle lokaleskift', 20)).toBe('Signe kører selv i …');
  expect(shorten('At specialundervisningsbistanden gives', 20)).toBe(
    'At specialundervisningsbistanden …',
  );
  expect(shorten('x'.repeat(500), 20)).toBe(`${'x'.repeat(20)} …`);
});

test.each([
  { written: [], says: 'Fødselsdatoen er ikke skrevet.' },
  {
    written: [answer('child', 'child-birth-date', '31.2.2015')],
    says: 'Fødselsdatoen kan ikke læses som en dato.',
  },
])('the cover says why there is no birth date: $says', ({ written, says }) => {
  const { cover } = buildDocument(viewOf(changed(written)), meta);
  expect(cover.birth).toEqual({ is: 'missing', sentence: says });
});
