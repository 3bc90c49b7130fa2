// The draft of a case, as each who may get one is spoken to. What is in it is the same; the words around it differ.
import type { DraftTexts } from '#forms/content/handouts.ts';
import { handoutTexts } from '#forms/content/handouts.ts';
import type { Edition } from './edition.ts';
import { supporterLabels, supporterTitles, youngLabels, youngTitles } from './editionLabels.ts';
import { family } from './handouts.ts';

/** The family's draft in other words. */
function draftIn(
  { docTitle, mark, title, purpose, says, requestsLabel, parts, draft, note }: DraftTexts,
  words: Pick<Edition, 'audience' | 'labels' | 'titles'>,
): Edition {
  const { note: _, ...same } = family;
  const partTitles = new Map(Object.entries(parts));
  return {
    ...same,
    ...words,
    ...(note !== undefined && { note }),
    docTitle,
    mark,
    cover: { ...family.cover, title, purpose, says, requestsLabel },
    parts: family.parts.map((part) => ({
      ...part,
      title: partTitles.get(part.id) ?? part.title,
      from: part.from.map((one) => ('text' in one ? { text: one.text, ...draft } : one)),
    })),
  };
}

const { young, supporter } = handoutTexts.drafts;

/** By who gets it. */
export const drafts = {
  custodian: family,
  young: draftIn(young, { audience: 'child', labels: youngLabels, titles: youngTitles }),
  supporter: draftIn(supporter, {
    audience: 'family',
    labels: supporterLabels,
    titles: supporterTitles,
  }),
} satisfies { readonly [is in keyof typeof handoutTexts.drafts]: Edition };
