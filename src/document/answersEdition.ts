// The paper with the replies to one who answered a draft: their own words and nobody else's.
import { personOf } from '#forms/answers/reviewSharing.ts';
import type { ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { answersOf } from '#forms/answers/reviews.ts';
import type { Edition } from './edition.ts';
import { family, plain, review } from './handouts.ts';
import { answersTexts as texts } from './reviewWords.ts';

/** One for each person who has answered, in the order they first got a draft. */
export function answersEditions(record: Reviews): readonly Edition[] {
  const people = new Map<string, ReviewRound[]>();
  for (const round of record.reviews) {
    const of = personOf(round);
    people.set(of, [...(people.get(of) ?? []), round]);
  }
  return [...people.values()].flatMap((rounds) => {
    const last = rounds.at(-1);
    const isAnswered = rounds.some(({ id }) => answersOf(record, id).length > 0);
    return last && isAnswered ? [answersEdition(last, rounds)] : [];
  });
}

/** What the edition with replies to somebody is called where it is not known to whom; undefined for any other. */
export function answersTitle(id: string): string | undefined {
  return id.startsWith(PREFIX) ? texts.anyTitle : undefined;
}

const PREFIX = 'answers-';

/** Told as the draft was: what was left out of it for this one is left out here as well. */
function answersEdition({ id, recipient }: ReviewRound, rounds: readonly ReviewRound[]): Edition {
  const { is, name } = recipient;
  const to = name.trim() === '' ? texts.unnamed[is] : name.trim();
  return {
    ...plain,
    id: `answers-${id}`,
    audience: is === 'young' ? 'child' : 'family',
    leftOut: [...new Set(rounds.flatMap((one) => one.leftOut))],
    rounds: rounds.map((one) => one.id),
    title: `${texts.title} ${to}`,
    forWhom: texts.forWhom[is],
    // As the name of a review file: two of one day apart, and nothing of whom.
    fileName: `svar-${id.slice(1, 5)}`,
    lead: texts.lead,
    docTitle: texts.docTitle,
    mark: texts.mark,
    cover: {
      title: texts.title,
      kind: texts.kind,
      purpose: texts.purpose,
      shows: [],
      says: texts.says,
    },
    parts: [
      {
        id: 'front',
        title: texts.front,
        uncounted: true,
        from: [{ text: 'answers', title: texts.about, paragraphs: texts.paragraphs }],
      },
      { ...review, title: texts.part, from: [{ own: 'review' }, { own: 'since' }] },
      { id: 'sender', title: texts.sender, from: [{ own: 'sender' }] },
    ],
    tellsOpen: false,
    never: family.never,
    needs: family.needs,
  };
}
