// The editions: each says what its description says, to its own reader, and nothing that is not for them.
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { childTexts } from '#forms/content/child-edition.ts';
import { handoutTexts } from '#forms/content/handouts.ts';
import { content } from '#forms/content/index.ts';
import { liveRows } from '#forms/kinds/answer.ts';
import { editionFileName } from '#src/app/download.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { drafts } from '#src/document/drafts.ts';
import type { Edition } from '#src/document/edition.ts';
import { familyLabels, familyTitles } from '#src/document/editionLabels.ts';
import { refusalFor } from '#src/document/editionNeeds.ts';
import { editions, findEdition } from '#src/document/editions.ts';
import { neverHandedOut, searchedFor } from '#src/document/handouts.ts';
import type { Block, Doc } from '#src/document/model.ts';
import { notesIn } from '#src/document/notesIn.ts';
import { LEFT_OUT } from '#src/document/words.ts';
import { drawings } from '#src/pictures/drawings.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { docTexts } from './fixtures/printedTexts.ts';

const edition = (id: string): Edition => {
  const found = findEdition(id);
  if (!found) throw new Error(`Expected an edition ${id}`);
  return found;
};
const chaptersOf = (doc: Doc) => doc.parts.flatMap((part) => part.chapters);
const blocksOf = (doc: Doc): readonly Block[] => chaptersOf(doc).flatMap((one) => one.blocks);
const factsOf = (doc: Doc) =>
  blocksOf(doc).flatMap((one) => (one.block === 'facts' ? one.facts : []));
const real = { ...meta, practice: false };
const print = (view: CaseView, id: string) => buildDocument(view, real, edition(id));
const withhold = (
  instance: string,
  question: string,
  reasons: readonly string[],
  row?: string,
): Change => ({
  address: { in: 'withheld', instance, question, ...(row === undefined ? {} : { row }) },
  value: reasons,
});

describe('the files of a case', () => {
  test('are told apart by their names, and say nothing of the case', () => {
    const id = 'c7k2qvvvvvvvvvvvvvvvvvvvvvv';
    const names = editions.map((one) => editionFileName(one, 'pdf', { id, practice: false }));
    const day = String.raw`-\d{4}-\d\d-\d\d-7k2q\.pdf`;
    const begun = 'arbejdskopi udkast-familien afgoerelse boern ankestyrelsen kursus'.split(' ');
    expect(names).toEqual(
      begun.map((one) => expect.stringMatching(new RegExp(`^${one}${day}$`, 'u'))),
    );
    expect(editionFileName(edition('work'), 'html', { id, practice: true })).toMatch(
      /^oevelse-arbejdskopi-[\d-]{10}-7k2q\.html$/,
    );
  });
});

describe.each(examples.map((one) => one.id))('the fictional case %s', (id) => {
  test('has every reference lead to its fact, under the same number in each edition', async () => {
    const view = await exampleView(id);
    const numbers = new Map(statementsIn(view).map((one) => [one.id, one.number]));
    for (const one of editions) {
      const doc = buildDocument(view, meta, one);
      const facts = factsOf(doc);
      expect(facts.map((fact) => numbers.get(fact.id))).toEqual(facts.map((fact) => fact.number));
      expect(new Set(facts.map((fact) => fact.number)).size).toBe(facts.length);
      const there = new Set(facts.map((fact) => fact.number));
      for (const { numbers: cited, elsewhere = [] } of blocksOf(doc).flatMap(notesIn)) {
        expect(cited.filter((number) => !there.has(number))).toEqual(elsewhere);
        expect(elsewhere, one.id).toEqual([]);
      }
    }
  });

  test('says nothing of what is missing or waits to those it is handed to', async () => {
    const view = await exampleView(id);
    for (const one of editions.filter((edited) => !edited.tellsOpen)) {
      const doc = buildDocument(view, real, one);
      const kinds = new Set(blocksOf(doc).map((block) => block.block));
      for (const kind of ['missing', 'waiting', 'points'] as const)
        expect(kinds.has(kind), `${one.id} ${kind}`).toBe(false);
      expect(JSON.stringify(doc)).not.toContain('"is":"missing"');
      expect(chaptersOf(doc).filter((chapter) => chapter.blocks.length === 0)).toEqual([]);
    }
  });

  test('never has a name in its title', async () => {
    const view = await exampleView(id);
    for (const one of editions) {
      const doc = buildDocument(view, meta, one);
      const name = doc.cover.childName;
      const words = name?.is === 'words' ? name.paragraphs.join(' ').split(' ') : ['?'];
      for (const word of words) expect(doc.title).not.toContain(word);
      expect(doc.mark).toMatch(/^ØVELSE/);
    }
  });
});

describe('what is never handed out', () => {
  const risky = [
    answer('screening', 'risk', 'yes'),
    answer('screening', 'risk-assessed-on', '2026-01-12'),
    answer('screening', 'risk-assessment', 'Farbror truer med hjemsendelse.'),
    answer('screening', 'trigger-abuse', 'unknown'),
    answer('screening', 'triggers-note', 'Blåt mærke set i september.'),
    answer('child', 'child-personal-number', '000000-0000'),
  ];

  test('is in no paper to others, and its place is not marked', async () => {
    const view = viewOf(changed(risky, (await exampleView('cerebral-parese')).record));
    for (const id of ['family', 'decision', 'child', 'appeals']) {
      const told = JSON.stringify(print(view, id));
      for (const secret of ['Farbror', 'Blåt mærke', '000000-0000', 'negativ social'])
        expect(told, id).not.toContain(secret);
      expect(told).not.toContain('"left-out"');
    }
    expect(JSON.stringify(print(view, 'work'))).toContain('Farbror');
  });

  test('is not among what is open either: why it waits tells of it', () => {
    const waits = (question: string, value: string): Change => ({
      address: { in: 'deferral', instance: 'child', question },
      value,
    });
    const view = viewOf(
      changed([
        answer('child', 'child-name', 'Nora'),
        waits('child-personal-number', 'Vi har kun 000000-0000 fra farbror.'),
        waits('child-lives', 'Vi venter på kommunen.'),
      ]),
    );
    const told = JSON.stringify(print(view, 'course'));
    expect(told).toContain('Vi venter på kommunen.');
    expect(told).not.toContain('farbror');
  });

  test('names questions that exist', () => {
    const places = new Set(
      content.sections.flatMap(({ id, questions }) =>
        questions.flatMap((one) => [one.id, `${id}/${one.id}`]),
      ),
    );
    const named = [
      ...neverHandedOut,
      ...searchedFor,
      ...editions.flatMap((one) => one.never),
      ...[...familyLabels.keys()].map((key) => key.split('#')[0] ?? ''),
    ];
    expect(named.filter((one) => !places.has(one))).toEqual([]);
    const sections = new Set<string>(content.sections.map((one) => one.id));
    const sources = editions.flatMap((one) => one.parts.flatMap((part) => part.from));
    const asked = sources.flatMap((one) => ('sections' in one ? one.sections : []));
    expect([...asked, ...familyTitles.keys()].filter((one) => !sections.has(one))).toEqual([]);
  });
});

describe('the draft to the family', () => {
  test('has the child first, says what a draft is and whom to call', async () => {
    const view = viewOf(
      changed(
        [answer('caseworkers', 'phone', '00 00 00 00')],
        (await exampleView('autisme')).record,
      ),
    );
    const doc = print(view, 'family');
    expect(doc.mark).toBe('UDKAST TIL FAMILIEN');
    expect(doc.parts[1]?.chapters[0]?.id).toBe('child-voice');
    const draft = docTexts(doc).join('\n');
    expect(draft).toContain('Hvis I ikke svarer, betyder det ikke, at I er enige.');
    expect(draft).toMatch(/ring til .+ på 00 00 00 00\./);
    expect(doc.cover.requestsLabel).toBe('I har bedt om');
    const labels = blocksOf(doc).flatMap((one) => ('label' in one ? [one.label] : []));
    expect(labels).toContain('Det beder I om');
    expect(labels).toContain('Sådan støtter I');
    expect(labels.filter((one) => /familien|forældrene/i.test(one))).toEqual([]);
  });

  test('is not made while a risk for the child is not assessed', async () => {
    const { record } = await exampleView('autisme');
    const at = (changes: readonly Change[]) =>
      refusalFor(viewOf(changed(changes, record)), false, edition('family'));
    const risk = answer('screening', 'risk', 'yes');
    expect(at([])).toBeUndefined();
    expect(at([risk])).toMatch(/§ 18, stk. 3/);
    expect(at([risk, answer('screening', 'risk-assessed-on', '2026-01-12')])).toBeDefined();
    const assessed = [
      answer('screening', 'risk-assessed-on', '2026-01-12'),
      answer('screening', 'risk-assessment', 'Ingen fare ved samtalen.'),
    ];
    expect(at([risk, ...assessed])).toBeUndefined();
  });
});

describe('the draft in a file', () => {
  const LABELS = new Set(['label', 'title', 'head', 'who', 'mark', 'purpose', 'statusText']);
  /** What the document says of its own accord: titles, labels, heads and running text. */
  const ownWordsIn = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(ownWordsIn);
    if (typeof value !== 'object' || value === null) return [];
    if ('block' in value && value.block === 'text' && 'paragraphs' in value)
      return Array.isArray(value.paragraphs) ? value.paragraphs.map(String) : [];
    return Object.entries(value).flatMap(([key, one]) =>
      typeof one === 'string' ? (LABELS.has(key) ? [one] : []) : ownWordsIn(one),
    );
  };
  const draftTo = async (is: 'custodian' | 'young' | 'supporter', id = 'autisme') =>
    buildDocument(await exampleView(id), real, reviewEdition(is, []));
  const toParents = /(?<!\p{L})(jer|jeres|har I|at I|hvis I|kan I|familien)(?!\p{L})/u;

  test.each(examples.map(({ id }) => id))('says ”du” to a young person: %s', async (id) => {
    const doc = await draftTo('young', id);
    // Target groups and criteria are told in the words of the law to everybody.
    const own = ownWordsIn(doc).filter((one) => !/^Målgruppe: |\?$/.test(one));
    expect(doc).toMatchObject({ mark: 'UDKAST TIL DIG', cover: { title: 'Udkast til dig' } });
    expect(own.filter((one) => toParents.test(one))).toEqual([]);
    expect(own.filter((one) => /(?<!\p{L})barnets?(?!\p{L})/iu.test(one))).toEqual([]);
    expect(own).toContain('Det har du sagt');
    expect(own.join('\n')).toContain('Dine forældres ord');
    expect(own.join('\n')).toContain('Hvis du ikke svarer, betyder det ikke, at du er enig.');
    expect(own.join('\n')).toMatch(/Har du spørgsmål.* sig det til |Har du spørgsmål.* ring til /);
  });

  test('speaks to a bisidder of a family that is not theirs', async () => {
    const doc = await draftTo('supporter');
    const own = ownWordsIn(doc);
    expect(doc.cover.title).toBe('Udkast til bisidderen');
    expect(
      own.filter((one) => /(?<!\p{L})(jer|jeres|har I|hvis I|dine forældre)/u.test(one)),
    ).toEqual([]);
    expect(own.join('\n')).toContain('Forældrenes ord');
  });

  test('has the same places for all of them, so that what is said lands as before', async () => {
    const [parents, young, supporter] = [
      spotsOf(await draftTo('custodian')),
      spotsOf(await draftTo('young')),
      spotsOf(await draftTo('supporter')),
    ].map((spots) => spots.map(({ id }) => id));
    expect(young).toEqual(parents);
    expect(supporter).toEqual(parents);
  });

  test('tells the adviser of talks without the parents wherever it is made for them', () => {
    const sentence = /^Barnets ord fra samtaler uden forældrene er med/;
    expect(reviewEdition('custodian', []).note).toMatch(sentence);
    expect(reviewEdition('supporter', []).note).toMatch(sentence);
    expect(reviewEdition('young', []).note).toBeUndefined();
    expect(edition('family').lead).toContain(reviewEdition('custodian', []).note);
  });

  test('has the neutral mark where a goal points at a need that is not told, and no number of it', async () => {
    const { record } = await exampleView('cerebral-parese');
    const needs = liveRows(record.answers.assessment?.needs).map(({ id }) => id);
    const pointed = (view: CaseView) =>
      blocksOf(buildDocument(view, real, reviewEdition('custodian', [])))
        .flatMap((one) => (one.block === 'table' && one.of?.instance === 'goals' ? one.rows : []))
        .flat(2)
        .filter(({ id }) => id === 'needs');
    const told = JSON.stringify(pointed(viewOf(record)));
    expect(needs.length).toBeGreaterThan(1);
    expect(told).not.toContain(LEFT_OUT);
    const marks = needs.map(
      (row): Change => ({
        address: { in: 'withheld', instance: 'assessment', question: 'needs', row },
        value: ['not-for-family'],
      }),
    );
    const left = pointed(viewOf(changed(marks, record)));
    expect(left.length).toBeGreaterThan(0);
    for (const { value } of left) expect(value).toEqual({ is: 'items', items: [LEFT_OUT] });
  });

  test('names sections that exist in every reader’s titles', () => {
    const sections = new Set<string>([...content.sections.map((one) => one.id), 'egg']);
    const places = new Set(
      content.sections.flatMap(({ id, questions }) =>
        questions.flatMap((one) => [one.id, `${id}/${one.id}`]),
      ),
    );
    for (const { titles, labels } of Object.values(drafts)) {
      expect([...titles.keys()].filter((one) => !sections.has(one))).toEqual([]);
      const named = [...labels.keys()].map((key) => key.split('#')[0] ?? '');
      expect(named.filter((one) => !places.has(one))).toEqual([]);
    }
  });
});

test('the fixed words say where they come from', () => {
  const { status, source } = handoutTexts.provenance;
  expect(status).toBe('inferred');
  expect(source).toContain('law.md');
});

describe('the other editions', () => {
  test('tell a decision only where there is one', async () => {
    const [whole, half] = [
      await exampleView('autisme'),
      await exampleView('cerebral-parese-halvvejs'),
    ];
    for (const id of ['decision', 'appeals']) {
      expect(refusalFor(whole, false, edition(id)), id).toBeUndefined();
      expect(refusalFor(half, false, edition(id)), id).toMatch(/ikke truffet nogen afgørelse/);
    }
  });

  test('make a course booklet of practice cases only', async () => {
    const view = await exampleView('autisme');
    expect(refusalFor(view, true, edition('course'))).toBeUndefined();
    expect(refusalFor(view, false, edition('course'))).toMatch(/rigtig sag/);
    expect(buildDocument(view, meta, edition('course')).hasMargins).toBe(true);
  });

  test('give with a decision each fact it rests on, and no other', async () => {
    const doc = print(await exampleView('cerebral-parese'), 'decision');
    const cited = new Set(
      blocksOf(doc)
        .flatMap(notesIn)
        .flatMap((one) => one.numbers),
    );
    expect(cited.size).toBeGreaterThan(10);
    expect(new Set(factsOf(doc).map((one) => one.number))).toEqual(cited);
    expect(doc.parts.at(-1)?.id).toBe('appeal');
  });

  test('give the appeals board every fact in the order of the numbers', async () => {
    const view = await exampleView('epilepsi');
    const doc = print(view, 'appeals');
    expect(factsOf(doc).map((one) => one.number)).toEqual(
      statementsIn(view).map((_, at) => at + 1),
    );
    expect(docTexts(doc).join('\n')).toContain('Ankestyrelsen kan bede kommunen om resten.');
  });
});

describe('the paper to the child', () => {
  const lix = (text: string): number => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const sentences = text.match(/[.?!:]/g) ?? [];
    const long = words.filter((one) => one.length > 6);
    return words.length / Math.max(sentences.length, 1) + (100 * long.length) / words.length;
  };

  test.each([
    ['small', 25],
    ['middle', 25],
    ['teen', 30],
  ] as const)('is easy to read in every phase: %s, LIX under %i', (band, most) => {
    const { phases, decided, ask, said, came, purpose, says, sections } = childTexts[band];
    const titles = Object.values(sections).map((one) => `${one}.`);
    for (const [phase, { who, now, next }] of Object.entries(phases)) {
      const fixed = [purpose, says, said.lead, said.none, ...Object.values(came), ...titles];
      const text = [...fixed, ...who, ...now, ...next, ...Object.values(ask)];
      const all = [...text, ...Object.values(decided)].join(' ');
      expect(lix(all), phase).toBeLessThan(most);
    }
    expect(lix('Kommunalbestyrelsens afgørelse vedrørende merudgiftsydelse.')).toBeGreaterThan(55);
  });

  test('is told in the band of the child’s age, or in the one that is chosen', async () => {
    const { index, record } = await exampleView('cerebral-parese');
    const bornIn = (year: number) => ({
      index,
      today: '2026-06-01',
      record: changed([answer('child', 'child-birth-date', `${year}-01-01`)], record),
    });
    for (const [age, band] of [
      [3, 'small'],
      [9, 'small'],
      [10, 'middle'],
      [14, 'middle'],
      [15, 'teen'],
      [19, 'teen'],
    ] as const) {
      const doc = print(bornIn(2026 - age), 'child');
      expect(doc.cover.purpose, String(age)).toBe(childTexts[band].purpose);
      expect(docTexts(doc)).toContain(childTexts[band].sections.said);
    }
    const chosen = print(bornIn(2011), 'childsmall');
    expect(chosen.cover.statusText).toContain(childTexts.small.says);
    expect(chosen.edition).toBe('childsmall');
    expect(print(viewOf(emptyRecord), 'child').cover.purpose).toBe(childTexts.middle.purpose);
  });

  test('has what the child said and the goals that come from it, and nothing that is not for it', async () => {
    const { record } = await exampleView('autisme');
    const told = docTexts(print(viewOf(record), 'childteen')).join(' ');
    expect(told).toContain('”Mere tog.” ”Nej, færdig.”');
    expect(told).toContain('Inden 30. juni viser Alfred selv kortet');
    expect(told).toContain('På tegningen af huset flytter Alfred den nye voksen ud');
    expect(told).not.toContain('Vi vil spise sammen alle fire');
    const marked = changed([withhold('child-voice', 'talks', ['not-for-child'])], record);
    const less = docTexts(print(viewOf(marked), 'childteen')).join(' ');
    expect(less).not.toContain('På tegningen af huset');
    expect(less).toContain(LEFT_OUT);
  });

  test('shows pictures, with what they show in words, to all but the oldest', async () => {
    const view = await exampleView('autisme');
    const pictures = (id: string) =>
      blocksOf(print(view, id)).flatMap((one) =>
        one.block === 'text' && one.picture !== undefined ? [one.picture] : [],
      );
    expect(pictures('childsmall')).toEqual(['speech', 'house', 'path', 'hands', 'phone']);
    expect(pictures('childmiddle')).toEqual(pictures('childsmall'));
    expect(pictures('childteen')).toEqual([]);
    const html = await makeTwin(print(view, 'childsmall'));
    for (const { alt } of Object.values(drawings)) expect(html).toContain(`aria-label="${alt}"`);
  });

  test('says where the case is and what is decided', async () => {
    const [whole, half, empty] = [
      print(await exampleView('cerebral-parese'), 'child'),
      print(await exampleView('cerebral-parese-halvvejs'), 'child'),
      print(viewOf(emptyRecord), 'child'),
    ];
    expect(docTexts(whole)).toContain(
      'Vi har sagt ja til det her: støttende indsats til barnet eller familien.',
    );
    expect(docTexts(whole).join(' ')).toContain('Man kan klage.');
    expect(docTexts(half)).toContain('Vi har ikke bestemt noget endnu.');
    expect(docTexts(half)).not.toEqual(docTexts(empty));
    expect(docTexts(empty)).toContain(handoutTexts.child.ask.nobody);
    expect(empty.cover.childName).toBeUndefined();
  });
});

test('the decision says who it comes from, before how to appeal', async () => {
  const { record } = await exampleView('cerebral-parese');
  const called = changed([answer('caseworkers', 'phone', '00 00 00 00')], record);
  const chapters = chaptersOf(print(viewOf(called), 'decision'));
  expect(chapters.slice(-2).map((one) => one.title)).toEqual(['Afsender', 'Klagevejledning']);
  const [block] = chapters.at(-2)?.blocks ?? [];
  if (block?.block !== 'text') throw new Error('Expected the closing lines');
  expect(block.paragraphs[0]).toMatch(/Kommune, 27\. maj 2026$/);
  expect(block.paragraphs.slice(1)).toContain('Med venlig hilsen');
  expect(block.paragraphs.at(-1)).toMatch(/, telefon 00 00 00 00$/);
  const marks = [withhold('caseworkers', 'phone', ['third-party'])];
  const told = chaptersOf(print(viewOf(changed(marks, called)), 'decision')).at(-2);
  expect(JSON.stringify(told)).toContain(LEFT_OUT);
  expect(JSON.stringify(told)).not.toContain('telefon');
});

test.each([
  ['yes', 'Man kan klage over afgørelsen.'],
  [
    'full-grant',
    'Familien får alt det, den har bedt om. Derfor følger der ingen klagevejledning med.',
  ],
])('whether one can appeal (%s) is a sentence, and no bare yes', async (chosen, sentence) => {
  const { record } = await exampleView('autisme');
  const doc = print(
    viewOf(changed([answer('appeal', 'appeal-included', chosen)], record)),
    'decision',
  );
  const [block] = chaptersOf(doc).at(-1)?.blocks ?? [];
  expect(block).toMatchObject({
    label: 'Klage',
    value: { is: 'words', paragraphs: [sentence] },
  });
});

describe('what is marked as not for the reader', () => {
  const at = 'theme-body-and-health';

  test('is marked where it stood, once for answers in a row, and facts keep their numbers', async () => {
    const { record } = await exampleView('cerebral-parese');
    const fact = statementsIn(viewOf(record)).find((one) => one.instance.key === at);
    if (!fact) throw new Error('Expected a fact');
    const marks = [
      withhold(at, 'statements', ['third-party'], fact.id),
      withhold(at, 'resources', ['not-for-family']),
      withhold(at, 'challenges', ['not-for-family']),
    ];
    const view = viewOf(changed(marks, record));
    const doc = print(view, 'family');
    const told = chaptersOf(doc).find((one) => one.id === at)?.blocks ?? [];
    expect(factsOf(doc).map((one) => one.id)).not.toContain(fact.id);
    const numbers = factsOf(doc).map((one) => one.number);
    expect(numbers).toContain(fact.number + 1);
    expect(numbers).not.toContain(fact.number);
    // One after the facts, one for the two answers.
    expect(told.filter((one) => one.block === 'left-out')).toHaveLength(2);
    expect(docTexts(doc)).toContain(LEFT_OUT);
    expect(JSON.stringify(print(view, 'appeals'))).toContain('"left-out"');
    expect(JSON.stringify(print(view, 'work'))).not.toContain('"left-out"');
  });

  test('has one mark among gathered facts, whatever it is and from wherever', async () => {
    const { record } = await exampleView('cerebral-parese');
    const facts = statementsIn(viewOf(record));
    const some = facts.filter((_, at) => at % 3 > 0);
    const marks = some.map(({ id, instance, question }) =>
      withhold(instance.key, question, ['third-party'], id),
    );
    const view = viewOf(changed(marks, record));
    const hidden = new Set(some.map((one) => one.number));
    for (const [id, chapter] of [
      ['appeals', 'facts'],
      ['decision', 'cited'],
    ] as const) {
      const doc = print(view, id);
      const blocks = chaptersOf(doc).find((one) => one.id === chapter)?.blocks ?? [];
      expect(blocks.filter((one) => one.block === 'left-out')).toHaveLength(1);
      expect(blocks.at(-1)).toEqual({ block: 'left-out' });
      const notes = blocksOf(doc).flatMap(notesIn);
      const numbers = [...notes, ...factsOf(doc).map((one) => ({ numbers: [one.number] }))];
      expect(numbers.flatMap((one) => one.numbers).filter((one) => hidden.has(one))).toEqual([]);
      expect(
        notes.some((one) => one.leftOut),
        id,
      ).toBe(true);
    }
    const whole = blocksOf(print(viewOf(record), 'appeals')).flatMap(notesIn);
    expect(whole.some((one) => one.leftOut)).toBe(false);
  });

  test('is not said to be missing: neither a name nor a level', async () => {
    const { record } = await exampleView('cerebral-parese');
    const marks = [
      withhold('child', 'child-name', ['third-party']),
      withhold('theme-mobility', 'level', ['not-for-family']),
    ];
    const doc = print(viewOf(changed(marks, record)), 'family');
    expect(doc.cover.childName).toEqual({ is: 'left-out' });
    const egg = blocksOf(doc).flatMap((one) => (one.block === 'egg' ? one.themes : []));
    expect(egg.find((one) => one.id === 'theme-mobility')?.state).toEqual({ is: 'left-out' });
  });

  test('is not said to be open either: that it is not finished tells of it', () => {
    const begun = [
      answer('child', 'child-name', 'Nora'),
      answer('screening', 'outcome', 'full', 'choice'),
      rowMark('child', 'siblings', 'r1', 1),
      answer('child', 'has-siblings', 'yes'),
      answer('child', 'siblings', 'Anton', 'name', 'r1'),
    ];
    const missing = (...marks: readonly Change[]) =>
      blocksOf(print(viewOf(changed([...begun, ...marks])), 'course'))
        .flatMap((one) => (one.block === 'points' ? one.missing : []))
        .flatMap(({ place, labels }) => (place.id === 'assessment' ? [] : labels));
    expect(missing()).toEqual(expect.arrayContaining(['Valg af spor', 'Søskende']));
    const told = missing(
      withhold('screening', 'outcome', ['third-party']),
      withhold('child', 'siblings', ['third-party'], 'r1'),
    );
    expect(told).not.toContain('Valg af spor');
    expect(told).not.toContain('Søskende');
    expect(told).toContain('Forældremyndighed');
  });

  test('leaves a mark on the cover, beside who and what is still told there', async () => {
    const changes = [
      ...['r1', 'r2'].flatMap((row, at) => [
        rowMark('child', 'custodians', row, at + 1),
        answer('child', 'custodians', `Opdigtet Forælder ${at + 1}`, 'name', row),
      ]),
      withhold('child', 'custodians', ['third-party'], 'r1'),
      withhold('caseworkers', 'unit', ['not-for-appeals']),
      withhold('caseworkers', 'professionals', ['third-party']),
      withhold('intake', 'requests', ['third-party']),
      withhold('screening', 'screened-on', ['third-party']),
    ];
    const { record } = await exampleView('cerebral-parese');
    const { custodians: _given, ...child } = record.answers.child ?? {};
    const start = { ...record, answers: { ...record.answers, child } };
    const { cover } = print(viewOf(changed(changes, start)), 'appeals');
    const told = new Map(cover.contributors.map(({ role, names }) => [role, names]));
    expect(told.get('Forældremyndighed')).toEqual(['Opdigtet Forælder 2', LEFT_OUT]);
    expect(told.get('Fagpersoner')).toEqual([LEFT_OUT]);
    expect(told.get('Rådgiver')?.at(-1)).toBe(LEFT_OUT);
    expect(cover.requests).toEqual([LEFT_OUT]);
    expect(cover.dates).toContainEqual({ label: 'Screening afsluttet', date: LEFT_OUT });
    const whole = print(viewOf(record), 'appeals').cover;
    expect(JSON.stringify(whole)).not.toContain(LEFT_OUT);
  });

  test('leaves rows their numbers, and a reference to what is gone leads nowhere', async () => {
    const changes = [
      ...['r1', 'r2', 'r3'].flatMap((row, index) => [
        rowMark('goals', 'goals', row, index + 1),
        answer('goals', 'goals', `Mål nummer ${index + 1}`, 'goal', row),
      ]),
      withhold('goals', 'goals', ['not-for-family'], 'r2'),
    ];
    const { record } = await exampleView('autisme');
    const goals = { ...record.answers, goals: undefined };
    const doc = print(viewOf(changed(changes, { ...record, answers: goals })), 'family');
    const texts = docTexts(doc).join('\n');
    expect(texts).toContain('3.');
    expect(texts).toContain('Mål nummer 3');
    expect(texts).not.toContain('Mål nummer 2');
  });
});
