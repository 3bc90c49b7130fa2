// Drafts given to read: rounds, answers, replies; in the record, the log, conflicts, history and files.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey } from '#forms/answers/address.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import {
  answerChange,
  changesOfReviews,
  endChange,
  replyChange,
  roundChange,
} from '#forms/answers/reviewChanges.ts';
import {
  closingFields,
  closingsOf,
  commentsOf,
  isClosingId,
  unansweredIn,
} from '#forms/answers/reviewSaid.ts';
import type { ReviewAnswer, ReviewReply, Reviews } from '#forms/answers/reviews.ts';
import { answersOf, endOf, noReviews, replyTo, roundsOf } from '#forms/answers/reviews.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { redact } from '#src/document/redact.ts';
import { tellChanges } from '#src/log/changeSentences.ts';
import { changesSince } from '#src/log/changesSince.ts';
import { conflictsIn, joinedValue, settle } from '#src/log/conflicts.ts';
import { historySentence, readHistory } from '#src/log/history.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { readEntry } from '#src/log/readEntry.ts';
import { fingerprintOfCase } from '#src/proof/caseFingerprint.ts';
import { recordOf, toCaseFile } from '#src/storage/caseFile.ts';
import { practiceCopyOf } from '#src/storage/practiceCopy.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { upgradeCaseFile } from '#src/storage/upgradeCaseFile.ts';
import { minute, Writer } from './fixtures/logWriters.ts';
import { say, viewOf } from './fixtures/makeCase.ts';
import { answerIn, anyReviews, comment, reply, roundTo, spots } from './fixtures/rounds.ts';
import { closeCase, World } from './fixtures/sessionWorld.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { all, caseInFile, fileOf, linked, readWhole } from './fixtures/workFiles.ts';

const index = indexContent(smallContent);
const identity = { id: 'c1', practice: true, createdAt: minute(0) };
const view = (...changes: readonly Change[]) => viewOf(smallContent, changes);

const wrong = comment('c1', 's1', 'wrong', 'Han bor hos os');
const missing = comment('c2', 's2', 'missing', 'Hans venner');
const fine = comment('c3', 's2', 'recognise');
const general = comment('c4', '', 'recognise', 'Tak for mødet');
const round = roundTo('v1');
const first = answerIn('v1', 'a1', [wrong, missing, fine, general]);
const later = (id: string, minutes: number, more: Partial<ReviewAnswer> = {}) =>
  answerIn('v1', id, [wrong], { writtenAt: minute(120 + minutes), ...more });
const known: readonly Change[] = [roundChange(round), answerChange(first)];

/** The record with all this in it. */
const record = (given: Partial<Reviews>) =>
  view(...changesOfReviews({ ...noReviews, ...given })).record;

describe('a round', () => {
  const other = roundTo('v0', { sentAt: minute(500) });
  const read = record({
    reviews: [other, round],
    reviewAnswers: [later('a2', 40), first],
    reviewReplies: [reply('v1', 'c1', 'kept', 'Skolen skriver det')],
    reviewEnds: [{ review: 'v0', at: minute(600), because: 'Sendt til den forkerte' }],
  });

  test('is read by time, with what came back, what was replied, and whether it was called off', () => {
    expect(roundsOf(read).map(({ id }) => id)).toEqual(['v1', 'v0']);
    expect(answersOf(read, 'v1').map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(answersOf(read, 'v0')).toEqual([]);
    expect(replyTo(read, 'v1', 'c1')).toMatchObject({ state: 'kept', words: 'Skolen skriver det' });
    expect(replyTo(read, 'v0', 'c1')).toBeUndefined();
    expect(endOf(read, 'v0')).toMatchObject({ because: 'Sendt til den forkerte' });
    expect(endOf(read, 'v1')).toBeUndefined();
  });

  test('stands at its own address, value by value', () => {
    for (const { address, value } of changesOfReviews(read))
      expect(valueAt(read, address)).toEqual(value);
    expect(valueAt(read, { in: 'review', id: 'v9' })).toBeUndefined();
    expect(valueAt(read, { in: 'reviewEnd', review: 'v1' })).toBeUndefined();
  });

  test('is not taken in where it says it is another, or its words are no plain text', () => {
    const odd: readonly Change[] = [
      { address: { in: 'review', id: 'v2' }, value: round },
      { address: { in: 'reviewAnswer', review: 'v2', id: 'a1' }, value: first },
      { address: { in: 'reviewAnswer', review: 'v1', id: 'a2' }, value: first },
      {
        address: { in: 'reviewReply', review: 'v1', comment: 'c2' },
        value: reply('v1', 'c1', 'kept'),
      },
      { address: { in: 'reviewEnd', review: 'v1' }, value: { at: minute(0), reason: 'x' } },
      { address: { in: 'reviewEnd', review: 'v1' }, value: 'x' },
      { address: { in: 'phase', phase: 'plan' }, value: reply('v1', 'c1', 'kept') },
      { address: { in: 'review', id: 'v1' }, value: roundTo('v1', { answerBy: '2026-02-31' }) },
      {
        address: { in: 'review', id: 'v1' },
        value: roundTo('v1', { recipient: { is: 'young', name: '\u0000' } }),
      },
      {
        address: { in: 'reviewAnswer', review: 'v1', id: 'a1' },
        value: answerIn('v1', 'a1', [comment('c1', '', 'wrong', '\u0007')]),
      },
    ];
    expect(view(...odd).record).toEqual(emptyRecord);
  });

  test('is written without the signs no text in a case may hold', () => {
    const read = record({
      reviews: [roundTo('v1', { recipient: { is: 'young', name: 'Mi\u0000na' } })],
      reviewAnswers: [answerIn('v1', 'a1', [comment('c1', '', 'wrong', 'Nej\u0007\r\ntak')])],
    });
    expect(read.reviews[0]?.recipient.name).toBe('Mina');
    expect(read.reviewAnswers[0]?.comments[0]?.words).toBe('Nej\ntak');
  });
});

describe('the comments of a round', () => {
  const told = (...reviewAnswers: readonly ReviewAnswer[]) =>
    commentsOf(record({ reviews: [round], reviewAnswers }), 'v1').map((one) => ({
      id: one.comment.id,
      words: one.comment.words,
      from: one.answer.id,
      ...(one.isTakenBack ? { isTakenBack: true } : {}),
      ...(one.earlier.length > 0 ? { earlier: one.earlier.map(({ words }) => words) } : {}),
    }));

  test('have the place they were written to, with its words', () => {
    const read = commentsOf(record({ reviews: [round], reviewAnswers: [first] }), 'v1');
    expect(read.map((one) => one.spot)).toEqual([spots[0], spots[1], spots[1], undefined]);
  });

  test('come with the newest words first, and none is lost by being said no more', () => {
    const again = later('a2', 40, { comments: [{ ...wrong, words: 'Han bor hos mig' }] });
    expect(told(first, again)).toEqual([
      { id: 'c1', words: 'Han bor hos mig', from: 'a2', earlier: ['Han bor hos os'] },
      { id: 'c2', words: 'Hans venner', from: 'a1', isTakenBack: true },
      { id: 'c3', words: '', from: 'a1', isTakenBack: true },
      { id: 'c4', words: 'Tak for mødet', from: 'a1', isTakenBack: true },
    ]);
  });

  test('given on paper or by phone stand beside those of a file, and take nothing back', () => {
    const phoned = later('a2', 40, { way: 'phone', comments: [comment('c9', '', 'missing')] });
    expect(told(first, phoned).filter((one) => 'isTakenBack' in one)).toEqual([]);
    const file = later('a3', 50);
    expect(told(first, phoned, file).map(({ id, isTakenBack }) => [id, isTakenBack])).toEqual([
      ['c1', undefined],
      ['c9', undefined],
      ['c2', true],
      ['c3', true],
      ['c4', true],
    ]);
  });

  test('that want a reply are those wrong or missing, and those on the whole draft', () => {
    const given = { reviews: [round], reviewAnswers: [first] };
    const open = (more: Partial<Reviews> = {}) =>
      unansweredIn(record({ ...given, ...more })).map((one) => one.comment.id);
    expect(open()).toEqual(['c1', 'c2', 'c4']);
    expect(open({ reviewReplies: [reply('v1', 'c1', 'open'), reply('v2', 'c2', 'kept')] })).toEqual(
      ['c2', 'c4'],
    );
    const called = { review: 'v1', at: minute(0), because: 'Flyttet' };
    expect(open({ reviewEnds: [called] })).toEqual(['c1', 'c2', 'c4']);
  });

  test('at the end are answered as comments are: the newest of the files, and each other way for itself', () => {
    const at = (
      id: string,
      minutes: number,
      more: Partial<ReviewAnswer['closing']>,
      way = 'file',
    ) =>
      later(id, minutes, {
        comments: [],
        way: way === 'file' ? 'file' : 'phone',
        closing: { ...first.closing, meeting: 'Ja', important: 'Ja', ...more },
      });
    const given = {
      reviews: [round],
      reviewAnswers: [
        at('a2', 10, { wishes: 'At sove', support: 'For lidt', different: 'Kortere' }),
        at('a3', 20, { wishes: 'At sove', support: 'Nok' }),
        at('a4', 30, { wishes: 'En ven' }, 'phone'),
        at('a5', 40, { wishes: 'At sove', support: 'Nok' }),
      ],
    };
    const said = closingsOf(record(given), 'v1');
    expect(
      said.map(({ comment: { id, words }, field, since, earlier, isTakenBack }) => [
        ...[id, field, words, since],
        ...[earlier.map((one) => one.words), isTakenBack],
      ]),
    ).toEqual([
      ['closing-wishes', 'wishes', 'At sove', minute(130), [], false],
      ['closing-wishes-a4', 'wishes', 'En ven', minute(150), [], false],
      ['closing-support', 'support', 'Nok', minute(140), ['For lidt'], false],
      ['closing-different', 'different', 'Kortere', minute(130), [], true],
    ]);
    const replies = said.map(({ comment: { id } }) => reply('v1', id, 'kept', 'Fordi'));
    const open = (reviewReplies: readonly ReviewReply[]) =>
      unansweredIn(record({ ...given, reviewReplies })).map((one) => one.comment.id);
    expect(open(replies.slice(1))).toEqual(['closing-wishes']);
    expect(open(replies)).toEqual([]);
    for (const { comment } of said) {
      expect(isClosingId(comment.id)).toBe(true);
      const { address } = replyChange(reply('v1', comment.id, 'kept', 'Fordi'));
      expect(view(replyChange(reply('v1', comment.id, 'kept', 'Fordi'))).record).toMatchObject({
        reviewReplies: [{ comment: comment.id }],
      });
      expect(address).toMatchObject({ in: 'reviewReply' });
    }
  });

  test('in any case are each there once, and unanswered as one would count by hand', () => {
    fc.assert(
      fc.property(anyReviews, (given) => {
        const read = record(given);
        const expected: string[] = [];
        const reviews = new Set(given.reviewAnswers.map((one) => one.review));
        for (const review of reviews) {
          // The newest last: what is said last counts.
          const said = new Map<string, { readonly says: string; readonly spot: string }>();
          const inTime = given.reviewAnswers
            .filter((one) => one.review === review)
            .sort((a, b) => (a.writtenAt + a.id < b.writtenAt + b.id ? -1 : 1));
          for (const one of inTime) for (const each of one.comments) said.set(each.id, each);
          expect(new Set(commentsOf(read, review).map((one) => one.comment.id))).toEqual(
            new Set(said.keys()),
          );
          expect(commentsOf(read, review)).toHaveLength(said.size);
          for (const [id, { says, spot }] of said) {
            const isReplied = given.reviewReplies.some(
              (one) => one.review === review && one.comment === id,
            );
            if (!isReplied && (spot === '' || says === 'wrong' || says === 'missing'))
              expected.push(`${review}/${id}`);
          }
        }
        // What is said at the end waits as well, until it is answered by its own id.
        for (const review of reviews)
          for (const { comment } of closingsOf(read, review))
            expected.push(`${review}/${comment.id}`);
        const found = unansweredIn(read).map((one) => `${one.review}/${one.comment.id}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('are never lost, whatever comes later', () => {
    fc.assert(
      fc.property(anyReviews, (given) => {
        const read = record(given);
        for (const answer of given.reviewAnswers) {
          const kept = commentsOf(read, answer.review).flatMap((one) => [
            one.comment,
            ...one.earlier,
          ]);
          for (const one of answer.comments) expect(kept).toContainEqual(one);
          const ends = closingsOf(read, answer.review).flatMap((one) =>
            [one.comment, ...one.earlier].map(({ words }) => `${one.field} ${words}`),
          );
          for (const field of closingFields)
            if (answer.closing[field].trim() !== '')
              expect(ends).toContain(`${field} ${answer.closing[field]}`);
        }
      }),
    );
  });
});

/** One operation for each change, by writers who saw nothing of each other. */
function unseen(changes: readonly Change[]): readonly Operation[] {
  return changes.map((change, nth) =>
    makeOperation(new CaseFold(index), [change], { id: `o${nth}`, at: minute(nth), by: 'anna' }),
  );
}

function folded(operations: readonly Operation[]): CaseFold {
  const fold = new CaseFold(index);
  for (const operation of operations) fold.apply(operation);
  return fold;
}

describe('in the log', () => {
  test('any rounds, in any order and as often as they come, fold to the same record', () => {
    fc.assert(
      fc.property(anyReviews, fc.infiniteStream(fc.nat()), (given, dice) => {
        const operations = unseen(changesOfReviews(given));
        const expected = folded(operations);
        const shuffled = [...operations, ...operations]
          .map((one) => ({ one, die: dice.next().value }))
          .sort((a, b) => a.die - b.die)
          .map(({ one }) => one);
        const fold = new CaseFold(index);
        for (const one of shuffled) {
          fold.apply(one);
          // Read under way as well, as a session does.
          expect(fold.record.reviews.length).toBeLessThanOrEqual(given.reviews.length);
        }
        expect(fold.record).toEqual(expected.record);
        expect(fold.conflicts).toEqual(expected.conflicts);
        expect(
          CaseFold.fromState(index, JSON.parse(JSON.stringify(fold.toState())))?.record,
        ).toEqual(expected.record);
      }),
    );
  });

  test('the same answer loaded by two, and twice by one, is one answer and no conflict', async () => {
    const [anna, bo] = [new Writer('anna'), new Writer('bo')];
    await anna.write(0, [roundChange(round)]);
    await bo.meet(anna);
    await anna.write(1, [answerChange(first)]);
    await anna.write(2, [answerChange(first)]);
    // Another program may put the keys in another order.
    const { closing, ...rest } = answerIn('v1', 'a1', first.comments);
    const other = { closing: Object.fromEntries(Object.entries(closing).toReversed()), ...rest };
    await bo.write(3, [answerChange(JSON.parse(JSON.stringify(other)))]);
    await anna.meet(bo);
    await bo.meet(anna);
    for (const { fold } of [anna, bo]) {
      expect(fold.conflicts).toEqual([]);
      expect(fold.record.reviewAnswers).toEqual([first]);
    }
  });

  /** Two who reply to one comment without seeing each other. */
  async function repliedApart(one: ReviewReply, two: ReviewReply) {
    const [anna, bo] = [new Writer('anna'), new Writer('bo')];
    await anna.write(0, known);
    await bo.meet(anna);
    await anna.write(1, [replyChange(one)]);
    await bo.write(2, [replyChange(two)]);
    await anna.meet(bo);
    await bo.meet(anna);
    expect(bo.fold.record).toEqual(anna.fold.record);
    const seen = { index, record: anna.fold.record, today: '2026-11-21' };
    return { anna, conflicts: conflictsIn(seen, anna.fold) };
  }
  const kept = reply('v1', 'c1', 'kept', 'Skolen skriver det', 20);
  const taken = reply('v1', 'c1', 'taken-in', 'Vi har rettet det', 30);

  test('two different replies to one comment are shown for a person to choose', async () => {
    const { anna, conflicts } = await repliedApart(kept, taken);
    expect(conflicts).toMatchObject([
      {
        section: 'Gennemlæsning',
        label: 'Svar på bemærkning',
        row: 'Mette Holm',
        part: '”Han bor hos os”',
        join: 'none',
        versions: [
          { by: 'bo', value: taken, text: 'Taget med. Vi har rettet det' },
          { by: 'anna', value: kept, text: 'Teksten er ikke ændret. Skolen skriver det' },
        ],
      },
    ]);
    const [conflict] = conflicts;
    if (!conflict) throw new Error('Expected a conflict');
    expect(joinedValue(conflict)).toBeUndefined();
    // Until then the latest is read, and the comment has its reply.
    expect(replyTo(anna.fold.record, 'v1', 'c1')).toEqual(taken);
    const { changes, seen } = settle(conflict, kept);
    await anna.write(3, changes, seen);
    expect(anna.fold.conflicts).toEqual([]);
    expect(anna.fold.record.reviewReplies).toEqual([kept]);
  });

  test('the same reply given at two times is no conflict', async () => {
    const again = { ...kept, at: minute(300), words: ' Skolen skriver det ' };
    expect((await repliedApart(kept, again)).conflicts).toEqual([]);
    expect((await repliedApart(kept, { ...kept, state: 'open' })).conflicts).toHaveLength(1);
  });

  test('is called off once, whoever did', async () => {
    const [anna, bo] = [new Writer('anna'), new Writer('bo')];
    await anna.write(1, [endChange('v1', { at: minute(1), because: 'Fejl' })]);
    await bo.write(2, [endChange('v1', { at: minute(2), because: 'Sendt forkert' })]);
    await anna.meet(bo);
    expect(anna.fold.conflicts).toEqual([]);
    expect(anna.fold.record.reviewEnds).toEqual([
      { review: 'v1', at: minute(2), because: 'Sendt forkert' },
    ]);
  });

  test('takes a chosen reply into a closed case too', async () => {
    const world = new World();
    closeCase(world);
    const address = { in: 'reviewReply', review: 'v1', comment: 'c1' } as const;
    world.session.choose({ address, key: addressKey(address), seen: [] }, kept);
    await world.rest();
    expect(world.session.getSnapshot().phase).toBe('closed');
    expect(world.session.getSnapshot().view.record.reviewReplies).toEqual([kept]);
    const stored = folded([...world.store.operations.values()]);
    expect(stored.record.reviewReplies).toEqual([kept]);
  });
});

describe('the history', () => {
  const end = { at: minute(9), because: 'Mette har fået ny adresse' };

  test('tells who got a draft, what came back and how, and what was replied', async () => {
    const writer = new Writer('anna');
    await writer.write(0, [roundChange(round)]);
    await writer.write(1, [answerChange(first)]);
    await writer.write(2, [answerChange(later('a2', 1, { way: 'phone' }))]);
    await writer.write(3, [replyChange(reply('v1', 'c1', 'taken-in', 'Vi har rettet det.'))]);
    await writer.write(4, [replyChange(reply('v1', 'c2', 'open'))]);
    await writer.write(5, [endChange('v1', end)]);
    await writer.write(6, [
      roundChange(roundTo('v2', { recipient: { is: 'supporter', name: ' ' } })),
    ]);
    const now = { index, record: writer.fold.record, today: '2026-11-21' };
    const { ofCase, ofQuestion } = readHistory(now, writer.operations);
    expect(ofCase.map(historySentence)).toEqual([
      'Udkast sendt til en modtager uden navn.',
      'Gennemlæsning afblæst: Mette har fået ny adresse.',
      'Bemærkning besvaret: Står åben.',
      'Bemærkning besvaret: Taget med. Vi har rettet det.',
      'Svar fra Mette Holm (telefon).',
      'Svar fra Mette Holm (fil).',
      'Udkast sendt til Mette Holm.',
    ]);
    expect(ofCase[6]).toMatchObject({ by: 'anna', at: minute(0), event: 'review-sent' });
    expect(ofQuestion('wishes', 'purpose')).toEqual([]);
  });

  test('tells what has happened since a version, and nothing of what was there', () => {
    const since = (before: readonly Change[], after: readonly Change[]) =>
      tellChanges(changesSince(view(...before), view(...before, ...after))).course;
    const replied = replyChange(reply('v1', 'c1', 'kept', 'Skolen skriver det'));
    expect(since([], [...known, replied, endChange('v1', end)])).toEqual([
      'Udkast sendt til Mette Holm.',
      'Svar fra Mette Holm (fil).',
      'Bemærkning besvaret: Teksten er ikke ændret. Skolen skriver det.',
      'Gennemlæsning afblæst: Mette har fået ny adresse.',
    ]);
    expect(since([...known, replied], [replied, answerChange(first)])).toEqual([]);
    const other = replyChange(reply('v1', 'c1', 'taken-in', 'Rettet'));
    expect(since([...known, replied], [other])).toEqual([
      'Bemærkning besvaret: Taget med. Rettet.',
    ]);
  });
});

describe('an entry of the log', () => {
  const entry = (...changes: readonly unknown[]) => ({
    operation: { id: 'o1', at: minute(0), by: '', changes, supersedes: [] },
    after: [],
  });
  const put = (base: Change, value: object) => ({
    ...base,
    value: { ...Object(base.value), ...value },
  });
  const sent = roundChange(round);
  const came = answerChange(first);
  const replied = replyChange(reply('v1', 'c1', 'kept', 'Fordi'));
  const ended = endChange('v1', { at: minute(0), because: '' });

  test('with any rounds is read as it was written', () => {
    fc.assert(
      fc.property(anyReviews, (given) => {
        const one = JSON.parse(JSON.stringify(entry(...changesOfReviews(given))));
        expect(readEntry(one)).toBe(one);
      }),
    );
    expect(readEntry(entry(sent, came, replied, ended))).toBeDefined();
  });

  test.each<[string, unknown]>([
    ['a round of another id', put(sent, { id: 'v2' })],
    ['a round to somebody unknown', put(sent, { recipient: { is: 'school', name: 'x' } })],
    [
      'a round to a row that is none',
      put(sent, { recipient: { is: 'young', name: 'x', row: 'Å' } }),
    ],
    ['a round sent at no moment', put(sent, { sentAt: '2026-02-31T10:00:00.000Z' })],
    ['a round to be answered on no day', put(sent, { answerBy: '2026-02-31' })],
    ['a round of a short hash', put(sent, { draft: 'ab' })],
    ['a round of a hash in capitals', put(sent, { draft: 'AB'.repeat(32) })],
    ['a key of 31 bytes', put(sent, { key: `${'A'.repeat(42)}==` })],
    ['a key of 33 bytes', put(sent, { key: 'A'.repeat(44) })],
    ['a key with bits to spare', put(sent, { key: `${'A'.repeat(42)}B=` })],
    ['a key that goes on', put(sent, { key: `${'A'.repeat(43)}=\n` })],
    ['one place twice', put(sent, { spots: [spots[0], spots[0]] })],
    ['a place in no answer', put(sent, { spots: [{ ...spots[0], at: 'theme' }] })],
    ['a place before the first', put(sent, { spots: [{ ...spots[0], nth: -1 }] })],
    ['a place and a half', put(sent, { spots: [{ ...spots[0], nth: 0.5 }] })],
    ['a place with more', put(sent, { spots: [{ ...spots[0], note: '' }] })],
    ['something left out nowhere', put(sent, { leftOut: ['theme'] })],
    ['a round with more', put(sent, { note: '' })],
    ['an answer of another round', put(came, { review: 'v2' })],
    ['an answer of another id', put(came, { id: 'a2' })],
    ['an answer by dove', put(came, { way: 'dove' })],
    ['an answer that may be shared', put(came, { shares: 'maybe' })],
    ['one comment twice', put(came, { comments: [wrong, wrong] })],
    ['a comment that sings', put(came, { comments: [{ ...wrong, says: 'la' }] })],
    ['a comment on no place', put(came, { comments: [{ ...wrong, spot: 'S1' }] })],
    ['a comment with an id that is none', put(came, { comments: [{ ...wrong, id: '' }] })],
    ['a comment without words', put(came, { comments: [{ ...wrong, words: undefined }] })],
    ['an end with more', put(came, { closing: { ...first.closing, more: '' } })],
    ['an end with less', put(came, { closing: { statement: '' } })],
    ['a reply to another comment', put(replied, { comment: 'c2' })],
    ['a reply of another round', put(replied, { review: 'v2' })],
    ['a reply in no state', put(replied, { state: 'finished' })],
    ['a reply of 20 million signs', put(replied, { words: 'x'.repeat(20_000_001) })],
    ['an end at no moment', put(ended, { at: '2026-02-03' })],
    ['an end without why', { ...ended, value: { at: minute(0) } }],
    ['a round in words', { ...sent, value: 'x' }],
    ['an address with more', { ...ended, address: { in: 'reviewEnd', review: 'v1', id: 'x' } }],
    ['an address with less', { ...came, address: { in: 'reviewAnswer', id: 'a1' } }],
    ['an address of no id', { ...sent, address: { in: 'review', id: 'V1' } }],
    ['an unknown register', { ...sent, address: { in: 'reviews', id: 'v1' } }],
  ])('with %s is refused whole', (_what, change) => {
    expect(readEntry(entry(change))).toBeUndefined();
  });
});

describe('a case file', () => {
  const replies = [reply('v1', 'c1', 'kept', 'Skolen skriver det')];
  const ends = [{ review: 'v2', at: minute(9), because: '' }];
  const given = {
    reviews: [round, roundTo('v2')],
    reviewAnswers: [first],
    reviewReplies: replies,
    reviewEnds: ends,
  };
  const file = toCaseFile(smallContent, identity, record(given));

  test('carries them, and gives them back', () => {
    expect(file).toMatchObject({ version: 3, ...given });
    expect(readCaseFile(smallContent, JSON.stringify(file))).toMatchObject({ ok: true, file });
    expect(recordOf(smallContent, file)).toEqual(record(given));
  });

  test('gives any rounds back', () => {
    fc.assert(
      fc.property(anyReviews, (some) => {
        const before = record(some);
        const text = JSON.stringify(toCaseFile(smallContent, identity, before));
        const read = readCaseFile(smallContent, text);
        if (!read.ok) throw new Error(read.sentence);
        expect(read.notices).toEqual([]);
        expect(recordOf(smallContent, read.file)).toEqual(before);
      }),
    );
  });

  test('of version 2 is one with none', () => {
    const { reviews, reviewAnswers, reviewReplies, reviewEnds, ...rest } = file;
    const old = { ...rest, version: 2 };
    expect(upgradeCaseFile(old)).toEqual({ ...rest, ...noReviews, version: 3 });
    const read = readCaseFile(smallContent, JSON.stringify(old));
    if (!read.ok) throw new Error(read.sentence);
    expect(recordOf(smallContent, read.file)).toMatchObject(noReviews);
    // Whatever it says of rounds is never dropped.
    expect(upgradeCaseFile({ ...old, reviews, reviewAnswers, reviewReplies, reviewEnds })).toEqual(
      file,
    );
  });

  test.each<[string, object, RegExp]>([
    ['a round of another shape', { reviews: [{ ...round, key: 'x' }] }, /fået et udkast/],
    [
      'an answer of another shape',
      { reviewAnswers: [{ ...first, way: 'dove' }] },
      /svarene på et udkast/,
    ],
    ['a reply of another shape', { reviewReplies: ['x'] }, /bemærkninger/],
    ['an end of another shape', { reviewEnds: [{ review: 'v1' }] }, /afblæst/],
    ['a day that is none', { reviews: [{ ...round, answerBy: '2026-02-31' }] }, /kalenderen/],
    ['something more', { reviews: [{ ...round, note: 'x' }] }, /”note”/],
    ['one round twice', { reviews: [round, round] }, /samme mærke \(v1\)/],
    ['one place twice', { reviews: [{ ...round, spots: [spots[0], spots[0]] }] }, /\(s1\)/],
    ['one answer twice', { reviewAnswers: [first, first] }, /\(v1\/a1\)/],
    ['one comment twice', { reviewAnswers: [{ ...first, comments: [wrong, wrong] }] }, /\(c1\)/],
    ['two replies to one comment', { reviewReplies: [...replies, ...replies] }, /\(v1\/c1\)/],
    ['one round called off twice', { reviewEnds: [...ends, ...ends] }, /\(v2\)/],
  ])('with %s is refused with a sentence', (_what, more, sentence) => {
    const read = readCaseFile(smallContent, JSON.stringify({ ...file, ...more }));
    expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  test('made into practice carries no rounds, and nothing anybody wrote of them', () => {
    const copy = practiceCopyOf(smallContent, file, -40);
    expect(copy).toMatchObject(noReviews);
    expect(JSON.stringify(copy)).not.toMatch(/Mette|Han bor|Skolen|AAAA/);
    expect(readCaseFile(smallContent, JSON.stringify(copy))).toMatchObject({ ok: true });
  });
});

describe('besides', () => {
  test('a working file gives any rounds back', async () => {
    await fc.assert(
      fc.asyncProperty(anyReviews, async (given) => {
        const entries = await linked(unseen(changesOfReviews(given)));
        const { readCases } = await readWhole(await fileOf([caseInFile('c1', { entries })]));
        const [read] = await all(readCases());
        expect(read?.entries).toEqual(entries);
        expect(folded(read?.entries.map((one) => one.operation) ?? []).record).toEqual(
          folded(entries.map((one) => one.operation)).record,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('no audience is told of rounds: what is printed of them is chosen where it is printed', () => {
    const seen = view(...known, say('wishes/purpose', 'At få ro'));
    for (const audience of ['family', 'child', 'appeals', 'course'] as const)
      expect(redact(seen, audience).told.record).toMatchObject(noReviews);
  });

  test('the fingerprint of a case without rounds is the one it had before there were any', async () => {
    const plain = view(say('wishes/purpose', 'At få ro')).record;
    const { reviews: _1, reviewAnswers: _2, reviewReplies: _3, reviewEnds: _4, ...before } = plain;
    const told = JSON.stringify({
      case: 'c1',
      record: Object.fromEntries(Object.entries(before).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    });
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(told));
    const { digest } = await fingerprintOfCase('c1', plain);
    expect(digest).toBe(Buffer.from(hash).toString('base64url'));
    const withRound = view(say('wishes/purpose', 'At få ro'), ...known).record;
    expect((await fingerprintOfCase('c1', withRound)).digest).not.toBe(digest);
    expect(writeChange(index, plain, roundChange(round)).reviews).toHaveLength(1);
  });
});
