// The annex on drafts given to read: who got one, each comment with the place and the answer, and own words in full.

import type { Instant } from '#forms/answers/record.ts';
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { commentsOf, wantsReply } from '#forms/answers/reviewSaid.ts';
import type { ReviewAnswer, ReviewReply, ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { answersOf, endOf, replyTo, roundsAwaited } from '#forms/answers/reviews.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import type { Block, Chapter, ToldField, Value } from './model.ts';
import { type ReviewTelling, reviewTellingOf } from './reviewTelling.ts';
import {
  closingTexts,
  recipientTexts,
  recognisedBy,
  replyTexts,
  reviewTitles,
  saysTexts,
  reviewTexts as texts,
  wayTexts,
} from './reviewWords.ts';
import type { Telling } from './telling.ts';
import { words } from './values.ts';
import { LEFT_OUT } from './words.ts';

/** The chapters; none where no draft was given to anybody, and nothing came back. */
export function reviewChapters(telling: Telling): readonly Chapter[] {
  const told = reviewTellingOf(telling);
  return told ? [...toldChapters(telling, told), ...awaited(telling)] : awaited(telling);
}

function toldChapters(telling: Telling, told: ReviewTelling): readonly Chapter[] {
  const { record, tellsAnswers } = told;
  const open = record.reviews.filter((one) => endOf(record, one.id) === undefined);
  const rounds = open.filter(tellsAnswers);
  const answered = open.some(({ id }) => answersOf(record, id).length > 0);
  const isKept = open.some((one) => !tellsAnswers(one) && answersOf(record, one.id).length > 0);
  const given: Block = {
    block: 'list',
    label: texts.given,
    items: record.reviews.map((round) => givenText(telling, told, round)),
  };
  const about = [texts.about, ...(isKept ? [texts.kept] : [])];
  return [
    {
      id: 'review-rounds',
      title: reviewTitles.rounds,
      blocks: [{ block: 'text', paragraphs: about }, given],
    },
    ...(answered && rounds.length > 0
      ? [
          {
            id: 'review-comments',
            title: reviewTitles.comments,
            blocks: commentBlocks(told, rounds),
          },
        ]
      : []),
    ...rounds.flatMap((round) => ownWords(telling, told, round)),
  ];
}

/** To whom and when, and what came of it as far as the reader may know. */
function givenText({ edition }: Telling, told: ReviewTelling, round: ReviewRound): string {
  const { record, who, tellsAnswers } = told;
  const { is } = round.recipient;
  const to = `${who(round)}, ${recipientTexts[is]}, ${dayOf(round.sentAt)}.`;
  if (endOf(record, round.id)) return `${to} ${texts.calledOff}`;
  const answers = answersOf(record, round.id);
  if (answers.length === 0) return `${to} ${texts.noAnswer}`;
  if (!tellsAnswers(round)) return to;
  const came = answers.map(({ writtenAt, way }) => `${dayOf(writtenAt)} ${wayTexts[way]}`);
  const last = answers.at(-1);
  const isParent = is === 'custodian' && edition.audience !== 'family';
  const shares = isParent && last ? [last.shares ? texts.shares : texts.sharesNot] : [];
  return [to, `Svar: ${came.join(', ')}.`, ...shares].join(' ');
}

type Said = ReceivedComment & { readonly round: ReviewRound };

/** Place by place, so that what two people say of one place stands together. */
function commentBlocks(told: ReviewTelling, rounds: readonly ReviewRound[]): readonly Block[] {
  const all = rounds.flatMap((round) =>
    commentsOf(told.record, round.id).map((one): Said => ({ ...one, round })),
  );
  const shown = all.filter(({ spot }) => spot === undefined || !told.isOut(spot.at));
  const isBare = ({ comment, earlier }: Said) =>
    comment.says === 'recognise' &&
    comment.spot !== '' &&
    comment.words.trim() === '' &&
    earlier.length === 0;
  const inTable = inPlaces(
    rounds,
    shown.filter((one) => !isBare(one)),
  );
  const recognised = rounds.flatMap((round): Block[] => {
    const own = inPlaces(
      [round],
      shown.filter((one) => one.round === round && isBare(one)),
    );
    const items = [...new Set(own.map(({ spot }) => (spot ? titleOf(told, spot) : texts.nowhere)))];
    return items.length === 0
      ? []
      : [{ block: 'list', label: recognisedBy(told.who(round)), items }];
  });
  const table: Block = {
    block: 'table',
    label: '',
    columns: [
      { head: texts.place, share: 0.36 },
      { head: texts.said, share: 0.34 },
      { head: texts.answered, share: 0.3 },
    ],
    rows: inTable.map((one, at) => [
      placeCell(told, one, inTable[at - 1]),
      saidCell(told, one),
      answerCell(told, one),
    ]),
  };
  return [
    ...(inTable.length > 0 ? [table] : []),
    ...(all.length === 0 ? [{ block: 'text' as const, paragraphs: [texts.noComments] }] : []),
    ...recognised,
    ...(shown.length < all.length ? [{ block: 'left-out' as const }] : []),
  ];
}

function titleOf(told: ReviewTelling, { title }: Spot): string {
  return told.value(title).is === 'left-out' ? LEFT_OUT : title;
}

/** What is said of the whole first, then in the order the places were read. */
function inPlaces(rounds: readonly ReviewRound[], all: readonly Said[]): readonly Said[] {
  const order = new Map<string, number>();
  for (const { at, nth } of rounds.flatMap((one) => one.spots)) {
    const key = `${at} ${nth}`;
    if (!order.has(key)) order.set(key, order.size);
  }
  const placeOf = ({ spot, comment }: Said) => {
    if (comment.spot === '') return -1;
    return spot === undefined ? order.size : (order.get(`${spot.at} ${spot.nth}`) ?? order.size);
  };
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeCell(told: ReviewTelling, one: Said, before: Said | undefined): readonly ToldField[] {
  const { spot, comment } = one;
  if (comment.spot === '') return [field('place', words(texts.whole))];
  if (!spot) return [field('place', words(texts.nowhere))];
  const isSame = before?.spot?.at === spot.at && before.spot.text === spot.text;
  if (isSame) return [field('place', words(texts.same))];
  return [field('place', told.value(spot.title)), field('text', told.value(`”${spot.text}”`))];
}

function saidCell(told: ReviewTelling, one: Said): readonly ToldField[] {
  const { comment, answer, round, earlier, isTakenBack } = one;
  const who = told.who(round);
  const says = [
    ...(comment.spot === '' ? [] : [saysTexts[comment.says]]),
    ...(answer.way === 'file' ? [] : [`(${wayTexts[answer.way]})`]),
  ];
  const said = comment.words.trim() === '' ? [] : [told.value(comment.words)];
  const first = says.length > 0 ? words(says.join(' ')) : said.shift();
  return [
    ...(first ? [field('says', first, who)] : []),
    ...said.map((value) => field('words', value)),
    ...earlier.map((then, at) =>
      field(
        `earlier-${at}`,
        told.value([saysTexts[then.says], then.words.trim()].filter(Boolean).join(': ')),
        texts.earlier,
      ),
    ),
    ...(isTakenBack ? [field('taken-back', words(texts.takenBack))] : []),
  ];
}

function answerCell(told: ReviewTelling, { review, comment }: Said): readonly ToldField[] {
  const reply = replyTo(told.record, review, comment.id);
  if (!reply)
    return [field('state', words(wantsReply(comment) ? texts.notAnswered : texts.noneWanted))];
  return [
    field('state', words(stateText(reply))),
    ...(reply.words.trim() === '' ? [] : [field('reply', told.value(reply.words))]),
  ];
}

function stateText({ state, at }: ReviewReply): string {
  return `${replyTexts[state]} (${dayOf(at)})`;
}

/** Everything somebody said at the end of a round, each text once, with how and when it came. */
function ownWords(
  { edition }: Telling,
  told: ReviewTelling,
  round: ReviewRound,
): readonly Chapter[] {
  const asked = closingTexts.filter(
    (one) => !('isForWork' in one) || edition.audience === 'adviser',
  );
  const seen = new Set<string>();
  const blocks = answersOf(told.record, round.id).flatMap((answer) =>
    asked
      .map(({ id, label }) => ({ id, label, text: answer.closing[id].trim() }))
      .filter(({ id, text }) => {
        if (text === '' || seen.has(`${id} ${text}`)) return false;
        seen.add(`${id} ${text}`);
        return true;
      })
      // How and when it came is said once.
      .map(({ label, text }, at): Block => saidBlock(label, told.value(text), at === 0 && answer)),
  );
  if (blocks.length === 0) return [];
  const title = `${told.who(round)}, ${recipientTexts[round.recipient.is]}`;
  return [{ id: `review-${round.id}`, title, blocks }];
}

/** What came back to drafts that are not here: in the adviser's own paper alone, as nobody knows whom it is from. */
function awaited({ edition, view: { record, whole } }: Telling): readonly Chapter[] {
  const { record: all } = whole ?? { record };
  const rounds = edition.audience === 'adviser' ? roundsAwaited(all) : [];
  if (rounds.length === 0) return [];
  const blocks = rounds.flatMap((review) => [
    ...commentsOf(all, review).map(({ comment: { id, spot, says, words: own }, answer }) => {
      const reply = replyTo(all, review, id);
      const place = spot === '' ? texts.whole : `${texts.awaitedPlace}: ${saysTexts[says]}`;
      const said = saidBlock(place, own.trim() === '' ? undefined : words(own), answer);
      return reply
        ? { ...said, words: [...said.words, field('reply', words(reply.words), stateText(reply))] }
        : said;
    }),
    ...answersOf(all, review).flatMap((answer) =>
      closingTexts
        .map(({ id, label }) => ({ label, text: answer.closing[id].trim() }))
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => saidBlock(label, words(text), answer)),
    ),
  ]);
  const about: Block = { block: 'text', paragraphs: [texts.awaited] };
  return [{ id: 'review-awaited', title: reviewTitles.awaited, blocks: [about, ...blocks] }];
}

function saidBlock(
  who: string,
  value: Value | undefined,
  answer: ReviewAnswer | false,
): Extract<Block, { block: 'said' }> {
  return {
    block: 'said',
    whose: 'parent',
    who,
    how: answer ? [field('how', words(`${dayOf(answer.writtenAt)} ${wayTexts[answer.way]}`))] : [],
    words: value ? [field('words', value)] : [],
  };
}

function field(id: string, value: Value, label = ''): ToldField {
  return { id, label, value, labelled: label !== '' };
}

function dayOf(at: Instant): string {
  return longDate(localDateOf(new Date(at)));
}
