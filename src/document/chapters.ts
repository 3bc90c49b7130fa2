// Sections of the case as chapters, whatever they ask; the chapters the document makes itself.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesInPhase, isShown } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn } from '#forms/answers/completeness.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { PhaseId, Question } from '#forms/content/types.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { phases, phasesOf } from '#machines/phases.ts';
import { eggThemesIn } from '../egg/eggThemes.ts';
import { answerBlocks } from './answerBlocks.ts';
import type { Block, Chapter, OpenPoint, ToldField } from './model.ts';
import { printLabelOf } from './printLabels.ts';
import { startPrinting, words } from './values.ts';
import { chapterTitles, phaseTitles } from './words.ts';

/** A section copy as a chapter: every shown question in order, the child's own voice first. */
export function sectionChapter(view: CaseView, instance: Instance): Chapter {
  const printing = startPrinting(view, instance);
  const shown = instance.section.questions.filter((one) => isShown(view, instance.key, one));
  return {
    id: instance.key,
    title: instance.title,
    group: instance.section.group,
    instance: instance.key,
    blocks: childFirst(shown).flatMap((question) => answerBlocks(printing, question)),
  };
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
export function eggChapter(view: CaseView): Chapter | undefined {
  const themes = eggThemesIn(view);
  if (themes.length === 0) return undefined;
  return { id: 'egg', title: chapterTitles.egg, blocks: [{ block: 'egg', themes }] };
}

/** Everything open: what is missing and what waits, chapter by chapter. */
export function pointsChapter(
  view: CaseView,
  chapters: readonly Chapter[],
  instances: ReadonlyMap<string, Instance>,
): Chapter {
  const missing: OpenPoint[] = [];
  const waiting: OpenPoint[] = [];
  for (const { id, number = '', title, instance } of chapters) {
    const found = instance === undefined ? undefined : instances.get(instance);
    if (!found) continue;
    const place = { chapter: id, number, title };
    for (const gap of gapsIn(view, found.key)) {
      const question = findQuestion(view.index, found.key, gap.question);
      if (!question) continue;
      const label = printLabelOf(found.section.id, question);
      missing.push({ ...place, label, sentence: gap.message });
    }
    for (const { question, reason } of deferralsIn(view, found.key))
      waiting.push({ ...place, label: printLabelOf(found.section.id, question), sentence: reason });
  }
  const blocks: Block[] = [];
  if (waiting.length > 0)
    blocks.push({ block: 'points', label: 'Venter på svar', points: waiting });
  if (missing.length > 0) blocks.push({ block: 'points', label: 'Mangler', points: missing });
  if (blocks.length === 0)
    blocks.push({ block: 'text', paragraphs: ['Alt er besvaret. Ingen punkter er udskudt.'] });
  return { id: 'points', title: chapterTitles.points, blocks };
}

/** How the case has gone: each phase with its state, and every reopening with its reason. */
export function historyChapter(view: CaseView): Chapter {
  const asked = new Set(phasesOf(view));
  const rows = phases
    .filter((phase) => asked.has(phase) || instancesInPhase(view, phase).length > 0)
    .map((phase) => [told('phase', phaseTitles[phase]), told('state', phaseState(view, phase))]);
  const columns = [
    { head: 'Fase', share: 0.26 },
    { head: 'Status', share: 0.74 },
  ];
  const blocks: Block[] = [{ block: 'table', label: '', columns, rows }];
  const reopened = view.record.reopened.map(
    ({ at, reason }) =>
      `Sagen er genåbnet ${longDate(localDateOf(new Date(at)))}, fordi: ${reason}`,
  );
  if (reopened.length > 0) blocks.push({ block: 'list', label: 'Genåbnet', items: reopened });
  return { id: 'history', title: chapterTitles.history, blocks };
}

function told(id: string, text: string): readonly ToldField[] {
  return [{ id, label: '', value: words(text), labelled: false }];
}

function phaseState(view: CaseView, phase: PhaseId): string {
  const mark = view.record.phases[phase];
  if (!mark) return 'Ikke afsluttet';
  const on = longDate(localDateOf(new Date(mark.at)));
  if (mark.state === 'finished') return `Afsluttet ${on}`;
  return `Åben igen fra ${on}${mark.because === undefined ? '' : `: ${mark.because}`}`;
}
