// What a child is told of its own case: what it said, who decides, what is decided, what happens now, and who helps.
import type { CaseView } from '#forms/answers/caseView.ts';
import { type ChildBand, type ChildTexts, childTexts } from '#forms/content/child-edition.ts';
import type { Row } from '#forms/kinds/answer.ts';
import { isBlank, listIn, textIn } from '#forms/kinds/answer.ts';
import { isLocalDate, longDate } from '#forms/kinds/localDate.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import { decisionsIn, rowsAt, textAt } from '../deadlines/readCase.ts';
import type { PictureId } from '../pictures/drawings.ts';
import type { Block, Chapter, ToldField } from './model.ts';
import type { Telling } from './telling.ts';
import { listed, lowered, words } from './values.ts';
import { LEFT_OUT } from './words.ts';

/** The words of the telling's band; an edition that has none speaks as to the middle one. */
function textsOf({ edition: { bands = childTexts, band = 'middle' } }: Telling): ChildTexts {
  return bands[band];
}

/** How many of the times they talked are told, the latest: the youngest read little. */
const MOST_TALKS: { readonly [band in ChildBand]: number } = { small: 1, middle: 3, teen: 10 };

/** What the child said or showed, and what came of it. */
export function saidChapters(telling: Telling): readonly Chapter[] {
  const { sections, said, came } = textsOf(telling);
  const words = saidBlocks(telling);
  const lead = words.length === 0 ? said.none : said.lead;
  const goals = goalsOfChild(telling);
  const isSaid = words.some(({ block }) => block === 'said');
  return [
    chapter('said', sections.said, [large(telling, [lead], 'speech'), ...words]),
    ...(isSaid
      ? [
          chapter(
            'came',
            sections.came,
            goals.length === 0
              ? [large(telling, [came.noted])]
              : [large(telling, [came.goals]), ...goals],
          ),
        ]
      : []),
  ];
}

/** The child's own wishes, and what it said when they talked, the latest first. */
function saidBlocks(telling: Telling): readonly Block[] {
  const { view, edition } = telling;
  const { said } = textsOf(telling);
  const wished = childWishes(view).map((row) => textIn(row.cells.words));
  const wishes = wished.length === 0 ? [] : [own(said.wish, wished)];
  const talks = rowsAt(view, 'child-voice', 'talks')
    .filter(({ cells }) => !isBlank(cells.words))
    .map(({ cells }) => ({ on: textIn(cells.date), text: textIn(cells.words) }))
    .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
    .slice(0, MOST_TALKS[edition.band ?? 'middle'])
    .map(({ on, text }) => own(said.talk, [text], isLocalDate(on) ? longDate(on) : ''));
  const blocks = [...wishes, ...talks];
  return isOutIn(telling, 'child-voice/talks', 'wishes/wishes')
    ? [...blocks, { block: 'left-out' }]
    : blocks;
}

/** Goals that come from what the child wishes. */
function goalsOfChild(telling: Telling): readonly Block[] {
  const { view } = telling;
  const ids = new Set(childWishes(view).map(({ id }) => id));
  const goals = rowsAt(view, 'goals', 'goals')
    .filter(({ cells }) => listIn(cells.wishes).some((one) => ids.has(one)))
    .map(({ cells }) => textIn(cells.goal).trim())
    .filter((text) => text !== '');
  if (goals.length === 0) return [];
  const told = goals.length === 1 ? goals : goals.map((text, at) => `${at + 1}. ${text}`);
  const blocks: readonly Block[] = [large(telling, told)];
  return isOutIn(telling, 'goals/goals') ? [...blocks, { block: 'left-out' }] : blocks;
}

function childWishes(view: CaseView): readonly Row[] {
  return rowsAt(view, 'wishes', 'wishes').filter(
    ({ cells }) => ['child', 'both'].includes(textIn(cells.whose)) && !isBlank(cells.words),
  );
}

/** True where an answer or any row of it is not told. */
function isOutIn({ leftOut }: Telling, ...places: readonly string[]): boolean {
  return [...leftOut].some((one) => places.some((at) => one === at || one.startsWith(`${at}/`)));
}

/** What happens, by where the case is. */
export function nowChapters(telling: Telling): readonly Chapter[] {
  const { phases, sections } = textsOf(telling);
  const texts = phases[nextOpenPhase(telling.view) ?? 'closed'];
  const { who, decided, now, next } = sections;
  return [
    chapter('who', who, [large(telling, texts.who, 'house')]),
    chapter('decided', decided, decidedBlocks(telling)),
    chapter('happens', now, [large(telling, [...texts.now, ...followUpIn(telling.view)], 'path')]),
    chapter('next', next, [large(telling, texts.next, 'hands')]),
  ];
}

/** Whom the child can ask, and who else helps. */
export function askChapters(telling: Telling): readonly Chapter[] {
  const { ask, sections } = textsOf(telling);
  const name = textAt(telling.view, 'caseworkers', 'adviser').trim();
  const number = textAt(telling.view, 'caseworkers', 'phone').trim();
  const paragraphs = [
    name === '' ? ask.nobody : ask.adviser.replace('{name}', () => name),
    ...(number === '' ? [] : [ask.phone.replace('{number}', () => number)]),
    ask.bisidder,
    ask.parents,
    ask.line,
  ];
  return [chapter('ask', sections.ask, [large(telling, paragraphs, 'phone')])];
}

function chapter(id: string, title: string, blocks: readonly Block[]): Chapter {
  return { id, title, blocks };
}

/** Large text; the oldest read it without pictures. */
function large({ edition }: Telling, paragraphs: readonly string[], picture?: PictureId): Block {
  const isPictured = picture !== undefined && edition.band !== 'teen';
  return { block: 'text', paragraphs, isLarge: true, ...(isPictured ? { picture } : {}) };
}

/** The child's own words: what is said of one thing stands under one label. */
function own(who: string, texts: readonly string[], when = ''): Block {
  const field = (id: string, said: string): ToldField => ({
    id,
    label: '',
    value: words(said),
    labelled: false,
  });
  const how = when === '' ? [] : [field('on', when)];
  const said = texts.map((text, at) => field(at === 0 ? 'words' : `words-${at}`, text));
  return { block: 'said', whose: 'child', isLarge: true, who, how, words: said };
}

/** Each thing that was asked for, under yes, partly and no; and that one may complain where it is not all yes. */
function decidedBlocks(telling: Telling): readonly Block[] {
  const { view, leftOut } = telling;
  const { decided } = textsOf(telling);
  const all = decisionsIn(view).filter((one) => one.outcome !== '' && one.decidedOn !== undefined);
  const blocks = (['granted', 'partly', 'refused'] as const).flatMap((outcome): Block[] => {
    const names = all
      .filter((one) => one.outcome === outcome)
      .map((one) => lowered(nameOf(one.instance)));
    if (names.length === 0) return [];
    return [large(telling, [`${decided[outcome]} ${listed(names)}.`])];
  });
  const isOut = decisionsIn(view).some((one) => leftOut.has(`${one.key}/outcome`));
  if (isOut) blocks.push({ block: 'left-out' });
  if (blocks.length === 0) return [large(telling, [decided.none])];
  return all.some((one) => one.outcome !== 'granted')
    ? [...blocks, large(telling, [decided.appeal])]
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
