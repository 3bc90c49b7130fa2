// Sections of the case as chapters, whatever they ask; the chapters the document makes itself.
import type { Instance } from '#forms/answers/caseView.ts';
import { findInstance, instancesInPhase } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn, sectionState } from '#forms/answers/completeness.ts';
import type { LocalDate, PhaseId, Question } from '#forms/content/types.ts';
import { isAnswerBlank, leafIn, textIn } from '#forms/kinds/answer.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { phases, phasesOf } from '#machines/phases.ts';
import { eggThemesIn } from '../egg/eggThemes.ts';
import { answerBlocks } from './answerBlocks.ts';
import type { Block, Chapter, MissingPoint, ToldField, WaitingPoint } from './model.ts';
import type { Telling } from './telling.ts';
import { isLeftOut, labelOf, titleOf, toldQuestions } from './telling.ts';
import { startPrinting, words } from './values.ts';
import { isEndWithheld, withheldDates } from './withheldDates.ts';
import {
  ALL_ANSWERED,
  chapterTitles,
  LEFT_OUT,
  NOTHING_OPEN,
  NOTHING_WRITTEN,
  phaseTitles,
} from './words.ts';

/** A section copy as a chapter: every question told in order, the child's own voice first. */
export function sectionChapter(telling: Telling, instance: Instance): Chapter {
  const printing = startPrinting(telling, instance);
  const told = childFirst(toldQuestions(telling, instance)).flatMap((question) =>
    answerBlocks(printing, question),
  );
  const blocks = isUnwritten(telling, instance, told) ? [...told, NOTHING_HERE] : told;
  return {
    id: instance.key,
    title: titleOf(telling, instance),
    group: instance.section.group,
    instance: instance.key,
    blocks: withoutRepeats(blocks).map((block) => withoutEcho(block, instance.section.title)),
  };
}

const NOTHING_HERE: Block = { block: 'text', paragraphs: [NOTHING_WRITTEN] };

/**
 * True where nothing is told and nobody has written anything: at most that the theme matters. What is written and not
 * for this reader is no reason to say so.
 */
function isUnwritten(
  { view, edition, leftOut }: Telling,
  { key }: Instance,
  blocks: readonly Block[],
): boolean {
  const answers = view.record.answers[key] ?? {};
  const isRelevant = textIn(leafIn(answers.relevance)) === 'relevant';
  if (blocks.length === 0 && !edition.tellsOpen) return false;
  if (blocks.some((one) => !(isRelevant && isRelevance(one)))) return false;
  if ([...leftOut].some((one) => one.startsWith(`${key}/`))) return false;
  return Object.entries(answers).every(
    ([question, answer]) => question === 'relevance' || isAnswerBlank(answer),
  );
}

function isRelevance(block: Block): boolean {
  return block.block === 'answer' && block.of.question === 'relevance';
}

/** One mark for what is left out in a row of answers: how many they are is nobody's business. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    ({ block }, at) => block !== 'left-out' || blocks[at - 1]?.block !== 'left-out',
  );
}

/** A list that is all its chapter is about needs no label that says the chapter's title again. */
function withoutEcho(block: Block, title: string): Block {
  const isList = block.block === 'table' || block.block === 'records';
  return isList && block.label === title ? { ...block, label: '' } : block;
}

/** The child speaks before anybody else; only whether the theme matters at all goes before. */
function childFirst(questions: readonly Question[]): readonly Question[] {
  const isChild = (one: Question) => one.kind === 'perspective' && one.whose === 'child';
  if (!questions.some(isChild)) return questions;
  const isFrame = (one: Question) => one.id === 'relevance' || one.id === 'relevance-reason';
  return [
    ...questions.filter(isFrame),
    ...questions.filter(isChild),
    ...questions.filter((one) => !isFrame(one) && !isChild(one)),
  ];
}

/** The Egg with its table; undefined in a case without themes. */
export function eggChapter(telling: Telling): Chapter | undefined {
  const themes = eggThemesIn(telling.view, (...at) => isLeftOut(telling, ...at));
  if (themes.length === 0) return undefined;
  const title = telling.edition.titles.get('egg') ?? chapterTitles.egg;
  return { id: 'egg', title, blocks: [{ block: 'egg', themes }] };
}

/**
 * Everything open of what the edition tells: what waits and what is missing, chapter by chapter. That something left
 * out is not finished tells of it.
 */
export function pointsChapter(telling: Telling, chapters: readonly Chapter[]): Chapter {
  const { view } = telling;
  const waiting: WaitingPoint[] = [];
  const missing: MissingPoint[] = [];
  for (const { id, number, title, instance: key } of chapters) {
    const instance = key === undefined ? undefined : findInstance(view, key);
    if (!instance) continue;
    const place = { id, title, ...(number === undefined ? {} : { number }) };
    const label = (question: Question) => labelOf(telling, instance.section.id, question);
    const printed = toldQuestions(telling, instance).filter(
      ({ id: question }) => !isLeftOut(telling, instance, question),
    );
    for (const { question, reason } of deferralsIn(view, instance.key))
      if (printed.includes(question)) waiting.push({ place, label: label(question), reason });
    const open = new Set(
      gapsIn(view, instance.key)
        .filter(({ question, row }) => !isLeftOut(telling, instance, question, row))
        .map(({ question }) => question),
    );
    const labels = printed.filter((one) => open.has(one.id)).map(label);
    const isBegun = sectionState(view, instance.key) !== 'empty';
    if (labels.length > 0) missing.push({ place, labels, isBegun });
  }
  const blocks: readonly Block[] =
    waiting.length + missing.length > 0
      ? [{ block: 'points', waiting, missing }]
      : [{ block: 'text', paragraphs: [telling.leftOut.size === 0 ? ALL_ANSWERED : NOTHING_OPEN] }];
  return { id: 'points', title: chapterTitles.points, blocks };
}

/** How the case has gone: each phase with its state, and every reopening with its reason; no withheld date. */
export function historyChapter(telling: Telling): Chapter {
  const { view } = telling;
  const dates = withheldDates(telling);
  const asked = new Set(phasesOf(view));
  const rows = phases
    .filter((phase) => asked.has(phase) || instancesInPhase(view, phase).length > 0)
    .map((phase) => [
      told('phase', phaseTitles[phase]),
      told('state', phaseState(telling, phase, dates)),
    ]);
  const columns = [
    { head: 'Fase', share: 0.26 },
    { head: 'Status', share: 0.74 },
  ];
  const blocks: Block[] = [{ block: 'table', label: '', columns, rows }];
  const reopened = view.record.reopened.map(({ at, reason }) => {
    const on = localDateOf(new Date(at));
    const when = dates.has(on) ? 'Sagen er genåbnet' : `Sagen er genåbnet ${longDate(on)}`;
    return reason === '' ? `${when}. ${LEFT_OUT}` : `${when}, fordi: ${reason}`;
  });
  if (reopened.length > 0) blocks.push({ block: 'list', label: 'Genåbnet', items: reopened });
  return { id: 'history', title: chapterTitles.history, blocks };
}

function told(id: string, text: string): readonly ToldField[] {
  return [{ id, label: '', value: words(text), labelled: false }];
}

function phaseState(telling: Telling, phase: PhaseId, dates: ReadonlySet<LocalDate>): string {
  const mark = telling.view.record.phases[phase];
  if (!mark) return 'Ikke afsluttet';
  const on = localDateOf(new Date(mark.at));
  const isFinished = mark.state === 'finished';
  if (dates.has(on) || isEndWithheld(telling, phase))
    return `${isFinished ? 'Afsluttet' : 'Åben igen'}. ${LEFT_OUT}`;
  if (isFinished) return `Afsluttet ${longDate(on)}`;
  return `Åben igen fra ${longDate(on)}${mark.because === undefined ? '' : `: ${mark.because}`}`;
}
