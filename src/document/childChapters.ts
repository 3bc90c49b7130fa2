// What a child is told of its own case: who decides, what is decided, what happens now, and who helps.
import type { CaseView } from '#forms/answers/caseView.ts';
import { handoutTexts } from '#forms/content/handouts.ts';
import { isLocalDate, longDate } from '#forms/kinds/localDate.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import { decisionsIn, textAt } from '../deadlines/readCase.ts';
import type { Block, Chapter } from './model.ts';
import type { Telling } from './telling.ts';
import { listed, lowered } from './values.ts';
import { LEFT_OUT } from './words.ts';

const { child } = handoutTexts;

/** What happens, by where the case is. */
export function nowChapters(telling: Telling): readonly Chapter[] {
  const texts = child.phases[nextOpenPhase(telling.view) ?? 'closed'];
  const { who, decided, now, next } = child.sections;
  return [
    chapter('who', who, [large(texts.who)]),
    chapter('decided', decided, decidedBlocks(telling)),
    chapter('happens', now, [large([...texts.now, ...followUpIn(telling.view)])]),
    chapter('next', next, [large(texts.next)]),
  ];
}

/** Whom the child can ask, and who else helps. */
export function askChapters({ view }: Telling): readonly Chapter[] {
  const { ask, sections } = child;
  const name = textAt(view, 'caseworkers', 'adviser').trim();
  const number = textAt(view, 'caseworkers', 'phone').trim();
  const paragraphs = [
    name === '' ? ask.nobody : ask.adviser.replace('{name}', () => name),
    ...(number === '' ? [] : [ask.phone.replace('{number}', () => number)]),
    ask.bisidder,
    ask.parents,
    ask.line,
  ];
  return [chapter('ask', sections.ask, [large(paragraphs)])];
}

function chapter(id: string, title: string, blocks: readonly Block[]): Chapter {
  return { id, title, blocks };
}

function large(paragraphs: readonly string[]): Block {
  return { block: 'text', paragraphs, isLarge: true };
}

/** Each thing that was asked for, under yes, partly and no; and that one may complain where it is not all yes. */
function decidedBlocks({ view, leftOut }: Telling): readonly Block[] {
  const { decided } = child;
  const all = decisionsIn(view).filter((one) => one.outcome !== '' && one.decidedOn !== undefined);
  const blocks = (['granted', 'partly', 'refused'] as const).flatMap((outcome): Block[] => {
    const names = all
      .filter((one) => one.outcome === outcome)
      .map((one) => lowered(nameOf(one.instance)));
    if (names.length === 0) return [];
    return [large([`${decided[outcome]} ${listed(names)}.`])];
  });
  const isOut = decisionsIn(view).some((one) => leftOut.has(`${one.key}/outcome`));
  if (isOut) blocks.push({ block: 'left-out' });
  if (blocks.length === 0) return [large([decided.none])];
  return all.some((one) => one.outcome !== 'granted')
    ? [...blocks, large([decided.appeal])]
    : blocks;
}

/** The name of what was asked for, without the section's own. */
function nameOf({
  title,
  section,
}: {
  readonly title: string;
  readonly section: { readonly title: string };
}): string {
  const name = title.slice(section.title.length).replace(/^: /, '');
  return name === '' ? LEFT_OUT : name;
}

/** When they meet again, where that is agreed. */
function followUpIn(view: CaseView): readonly string[] {
  const date = textAt(view, 'follow-up-rhythm', 'first-date');
  const isAhead = isLocalDate(date) && date >= view.today;
  return isAhead ? [`Vi ses igen den ${longDate(date)}.`] : [];
}
