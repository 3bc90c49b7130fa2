// The annex on drafts given to read: who got one, each comment with the place and the answer, and own words in full.
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { commentsOf, wantsReply } from '#forms/answers/reviewSaid.ts';
import { sharesIn } from '#forms/answers/reviewSharing.ts';
import type { ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { answersOf, endOf, replyTo, roundsAwaited } from '#forms/answers/reviews.ts';
import type { Block, Chapter, ToldField, Value } from './model.ts';
import { labelledText } from './quotedPlace.ts';
import { closingBlocks, dayOf, field, saidBlock, stateText } from './reviewClosings.ts';
import { type ReviewTelling, reviewTellingOf } from './reviewTelling.ts';
import {
  recipientTexts,
  recognisedBy,
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
  const rounds = told.rounds.filter(tellsAnswers);
  const answered = rounds.some(({ id }) => answersOf(record, id).length > 0);
  const isKept = told.rounds.some(
    (one) => !tellsAnswers(one) && answersOf(record, one.id).length > 0,
  );
  const given: Block = {
    block: 'list',
    label: texts.given,
    items: told.rounds.map((round) => givenText(telling, told, round)),
  };
  const about = [texts.about, ...(isKept ? [answered ? texts.someKept : texts.kept] : [])];
  return [
    {
      id: 'review-rounds',
      title: reviewTitles.rounds,
      blocks: [{ block: 'text', paragraphs: about }, given],
    },
    ...(answered
      ? [
          {
            id: 'review-comments',
            title: reviewTitles.comments,
            blocks: commentBlocks(telling, told, rounds),
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
  const answers = answersOf(record, round.id);
  const end = endOf(record, round.id) ? [texts.calledOff] : [];
  if (answers.length === 0) return [to, ...(end.length > 0 ? end : [texts.noAnswer])].join(' ');
  if (!tellsAnswers(round)) return [to, ...end].join(' ');
  const came = answers.map(({ writtenAt, way }) => `${dayOf(writtenAt)} ${wayTexts[way]}`);
  const isParent = is === 'custodian' && edition.audience !== 'family';
  const shares = isParent ? [sharesIn(record, round.id) ? texts.shares : texts.sharesNot] : [];
  return [to, ...end, `Svar: ${came.join(', ')}.`, ...shares].join(' ');
}

type Said = ReceivedComment & { readonly round: ReviewRound };

/** Place by place, so that what two people say of one place stands together. */
function commentBlocks(
  telling: Telling,
  told: ReviewTelling,
  rounds: readonly ReviewRound[],
): readonly Block[] {
  const all = rounds.flatMap((round) =>
    commentsOf(told.record, round.id).map((one): Said => ({ ...one, round })),
  );
  const shown = all.filter(({ spot }) => spot === undefined || !told.isOut(spot.at));
  const isBare = ({ comment, earlier, isTakenBack }: Said) =>
    !isTakenBack &&
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
      : [
          {
            block: 'list',
            label: `${recognisedBy(told.who(round))}${endNote(told, round)}`,
            items,
          },
        ];
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
      placeCell(telling, told, one, inTable[at - 1]),
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

/** Said of what came back to a draft that was called off since; it stays, for it was said. */
function endNote({ record }: ReviewTelling, { id }: ReviewRound): string {
  return endOf(record, id) ? ` (${texts.calledOffShort})` : '';
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

function placeCell(
  telling: Telling,
  told: ReviewTelling,
  one: Said,
  before: Said | undefined,
): readonly ToldField[] {
  const { spot, comment } = one;
  if (comment.spot === '') return [field('place', words(texts.whole))];
  if (!spot) return [field('place', words(texts.nowhere))];
  const isSame = before?.spot?.at === spot.at && before.spot.text === spot.text;
  if (isSame) return [field('place', words(texts.same))];
  return [field('place', told.value(spot.title)), field('text', quoted(telling, told, spot))];
}

function quoted(telling: Telling, told: ReviewTelling, spot: Spot): Value {
  const value = told.value(spot.text);
  return value.is === 'left-out' ? value : words(`”${labelledText(telling, spot)}”`);
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
    ...(endOf(told.record, round.id) ? [field('called-off', words(texts.calledOff))] : []),
  ];
}

function answerCell(told: ReviewTelling, one: Said): readonly ToldField[] {
  const { review, comment, isTakenBack } = one;
  const reply = replyTo(told.record, review, comment.id);
  if (!reply) {
    const none = isTakenBack ? texts.noneNeeded : texts.noneWanted;
    return [field('state', words(wantsReply(comment) ? texts.notAnswered : none))];
  }
  return [
    field('state', words(stateText(reply))),
    ...(reply.words.trim() === '' ? [] : [field('reply', told.value(reply.words))]),
  ];
}

/** Everything somebody said at the end of a round, each text once, with what came of it. */
function ownWords(
  { edition }: Telling,
  told: ReviewTelling,
  round: ReviewRound,
): readonly Chapter[] {
  const isForWork = edition.audience === 'adviser';
  const blocks = closingBlocks(told.record, round.id, told.value, isForWork);
  if (blocks.length === 0) return [];
  const title = `${told.who(round)}, ${recipientTexts[round.recipient.is]}${endNote(told, round)}`;
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
    ...closingBlocks(all, review, words, true),
  ]);
  const about: Block = { block: 'text', paragraphs: [texts.awaited] };
  return [{ id: 'review-awaited', title: reviewTitles.awaited, blocks: [about, ...blocks] }];
}
