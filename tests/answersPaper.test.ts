// The paper with the replies to one who answered a draft: all they said, and no word of anybody else.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { answerChange, endChange, replyChange, roundChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { answersEditions, answersTitle } from '#src/document/answersEdition.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Edition } from '#src/document/edition.ts';
import { editions, editionsOf, findEdition } from '#src/document/editions.ts';
import { makeFiles } from '#src/pdf/makeFiles.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { readProof } from '#src/proof/readProof.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { docTexts } from './fixtures/printedTexts.ts';
import { readText } from './fixtures/readPdf.ts';
import { answerIn, comment, reply, roundTo } from './fixtures/rounds.ts';

let view: CaseView;
let spots: readonly Spot[];
beforeAll(async () => {
  view = await exampleView('autisme');
  spots = spotsOf(buildDocument(view, meta, reviewEdition('custodian', [])));
});

type Recipient = ReviewRound['recipient'];
const PEOPLE: readonly Recipient[] = [
  { is: 'custodian', name: 'Line Brinch Thorsen', row: 'r-mor' },
  { is: 'custodian', name: 'Mads Thorsen', row: 'r-far' },
  { is: 'young', name: 'Alma Prøve' },
  { is: 'supporter', name: 'Bente Bisidder' },
];
const closing = {
  statement: '',
  wishes: '',
  support: '',
  meeting: '',
  important: '',
  different: '',
};

/** A draft to somebody, with an answer in words that nobody else uses, and a reply to each. */
function said(id: string, recipient: Recipient, place = spots[0]?.id ?? ''): readonly Change[] {
  const own = answerIn(id, `a${id}`, [comment('c1', place, 'wrong', `Bemærkning ${id}fugl.`)], {
    closing: { ...closing, statement: `Udtalelse ${id}fugl.`, wishes: `Ønske ${id}fugl.` },
  });
  return [
    roundChange(roundTo(id, { recipient, spots, leftOut: [] })),
    answerChange(own),
    replyChange(reply(id, 'c1', 'taken-in', `Svaret ${id}fugl.`)),
    replyChange(reply(id, 'closing-wishes', 'kept', `Derfor ${id}fugl.`)),
  ];
}
const WORDS = ['Bemærkning', 'Udtalelse', 'Ønske', 'Svaret', 'Derfor'];
const everybody = () => PEOPLE.flatMap((one, at) => said(`v${at}`, one));

function textOf(of: CaseView, edition: Edition): string {
  const doc = buildDocument(of, meta, edition);
  return [...docTexts(doc), JSON.stringify(doc.cover)].join('\n');
}

describe('a paper with replies', () => {
  test('is there for each who has answered, and for nobody else', () => {
    expect(editionsOf(view.record)).toEqual(editions);
    const [line, mads] = PEOPLE;
    if (!line || !mads) throw new Error('Expected two people');
    const silent = roundChange(roundTo('v9', { recipient: mads, spots }));
    const { record } = viewOf(changed([...said('v1', line), silent], view.record));
    expect(answersEditions(record).map(({ id, title }) => [id, title])).toEqual([
      ['answers-v1', 'Svar til Line Brinch Thorsen'],
    ]);
    expect(findEdition('answers-v1', record)?.audience).toBe('family');
    for (const id of ['answers-v9', 'answers-', 'answers-v2'])
      expect(findEdition(id, record)).toBeUndefined();
    expect(findEdition('answers-v1')).toBeUndefined();
    expect(answersTitle('answers-v1')).toBe('Svar på bemærkninger til udkastet');
    expect(answersTitle('work')).toBeUndefined();
  });

  test('has all that one said with each reply and what has changed, says for whom it is, and has nothing of the others', () => {
    const now = viewOf(
      changed(
        [...everybody(), answer('recommendation', 'proposal', 'Nu en svanesø.')],
        view.record,
      ),
    );
    const made = answersEditions(now.record);
    expect(made).toHaveLength(PEOPLE.length);
    for (const [at, edition] of made.entries()) {
      const text = textOf(now, edition);
      for (const word of WORDS) expect(text, edition.title).toContain(`${word} v${at}fugl.`);
      for (const [other, { name }] of PEOPLE.entries())
        if (other !== at) {
          expect(text, edition.title).not.toContain(`v${other}fugl`);
          expect(text, edition.title).not.toContain(`${name}, `);
        }
      expect(text).toContain(`"title":"Svar til ${PEOPLE[at]?.name}"`);
      expect(text).toContain('Taget med');
      expect(text).toContain('Nu en svanesø.');
      expect(edition.docTitle + edition.fileName).not.toMatch(/Line|Mads|Alma|Bente/);
    }
  });

  test('holds every draft one got, also one called off', () => {
    const [line] = PEOPLE;
    if (!line) throw new Error('Expected somebody');
    const end = endChange('v1', { at: '2026-02-04T10:00:00.000Z', because: 'Forkert tapet' });
    const of = viewOf(changed([...said('v1', line), end, ...said('v2', line)], view.record));
    const [own, ...others] = answersEditions(of.record);
    expect(others).toEqual([]);
    const text = own ? textOf(of, own) : '';
    for (const one of ['Bemærkning v1fugl.', 'Bemærkning v2fugl.', 'Udkastet er kaldt tilbage.'])
      expect(text).toContain(one);
    expect(text).not.toContain('tapet');
  });

  test('of any drafts and answers, no word of one is in the paper of another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            who: fc.integer({ min: 0, max: PEOPLE.length - 1 }),
            place: fc.nat({ max: 40 }),
            isOff: fc.boolean(),
            shares: fc.boolean(),
          }),
          { minLength: 2, maxLength: 5 },
        ),
        (drawn) => {
          const changes = drawn.flatMap(({ who, place, isOff, shares }, at) => {
            const person = PEOPLE[who];
            if (!person) return [];
            const id = `v${at}`;
            const yes = answerIn(id, `b${id}`, [], { way: 'phone', shares });
            return [
              ...said(id, person, spots[place % spots.length]?.id),
              answerChange({ ...yes, writtenAt: '2026-02-05T10:00:00.000Z' }),
              ...(isOff ? [endChange(id, { at: '2026-02-06T10:00:00.000Z', because: 'x' })] : []),
            ];
          });
          const of = viewOf(changed(changes, view.record));
          const made = answersEditions(of.record);
          expect(made).toHaveLength(new Set(drawn.map(({ who }) => who)).size);
          for (const edition of made) {
            const text = textOf(of, edition);
            const mine = new Set(edition.rounds);
            for (const at of drawn.keys())
              expect(text.includes(`v${at}fugl`), `${edition.title} v${at}`).toBe(
                mine.has(`v${at}`),
              );
            expect(new Set([...mine].map((id) => drawn[Number(id.slice(1))]?.who)).size).toBe(1);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('what is not for the one it is for', () => {
  const place = () => {
    const found = spots.find(({ at }) => at === 'parent-view@r-mor/worries');
    if (!found) throw new Error('Expected a place');
    return found;
  };

  test('is out of it: a place left out for them alone, and one that is marked since', () => {
    const [line, mads] = PEOPLE;
    if (!line || !mads) throw new Error('Expected two people');
    const { id, at } = place();
    const alone = roundChange(roundTo('v3', { recipient: line, spots, leftOut: [at] }));
    const both = [...said('v0', line, id), ...said('v1', mads, id)];
    const ofHer = viewOf(changed([...both, alone], view.record));
    const [hers, his] = answersEditions(ofHer.record).map((one) => textOf(ofHer, one));
    expect(hers).not.toContain('Bemærkning v0fugl.');
    expect(hers).toContain('Udtalelse v0fugl.');
    expect(his).toContain('Bemærkning v1fugl.');
    const [instance = '', question = ''] = at.split('/');
    const mark: Change = {
      address: { in: 'withheld', instance, question },
      value: ['not-for-child'],
    };
    const young = PEOPLE[2];
    if (!young) throw new Error('Expected the young person');
    const marked = viewOf(changed([...both, ...said('v2', young, id), mark], view.record));
    const texts = answersEditions(marked.record).map((one) => textOf(marked, one));
    expect(texts[2]).not.toContain('Bemærkning v2fugl.');
    expect(texts[2]).toContain('Udtalelse v2fugl.');
    expect(texts[0]).toContain('Bemærkning v0fugl.');
  });

  test('is looked for in both finished files, which say for whom they are and which paper it is', async () => {
    const { id, at } = place();
    const [line] = PEOPLE;
    if (!line) throw new Error('Expected somebody');
    const [instance = '', question = ''] = at.split('/');
    const mark: Change = {
      address: { in: 'withheld', instance, question },
      value: ['third-party'],
    };
    const of = viewOf(changed([...said('v0', line, id), mark], view.record));
    const [edition] = answersEditions(of.record);
    if (!edition) throw new Error('Expected the paper');
    const digest = 'a'.repeat(43);
    const fingerprint = { digest, short: 'AAAA-BBBB-CCCC-DDDD', of: 'case' } as const;
    const made = await makeFiles(
      { view: of, meta: { ...meta, fingerprint }, edition, forms: ['pdf', 'html'] },
      { fonts: readNodeFonts },
    );
    if (made.is !== 'made') throw new Error(`Stopped: ${JSON.stringify(made)}`);
    expect(made.searched?.withheld).toBeGreaterThan(0);
    const [pdf, html] = made.files;
    if (!pdf || !html) throw new Error('Expected two files');
    for (const text of [await readText(pdf.bytes), new TextDecoder().decode(html.bytes)]) {
      expect(text).toContain('Svar til Line Brinch Thorsen');
      expect(text).toContain('Ønske v0fugl.');
      expect(text).not.toContain('Bemærkning v0fugl.');
    }
    expect(await readProof(new Blob([pdf.bytes]))).toMatchObject({
      is: 'ours',
      claim: { edition: 'answers-v0' },
    });
  });
});
