// The case as a document: cover, overview, one part for each phase, appeal guidance last.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesIn, instancesInPhase } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import type { Instant } from '#forms/answers/record.ts';
import { isFinished, phases, phasesOf } from '#machines/phases.ts';
import { eggChapter, historyChapter, pointsChapter, sectionChapter } from './chapters.ts';
import { buildCover } from './cover.ts';
import type { Chapter, Doc, DocPart, DocStatus } from './model.ts';
import type { Unsettled } from './unsettled.ts';
import { markUnsettled, unsettledBlocks } from './unsettled.ts';
import { DOC_TITLE, partTitles, phaseTitles } from './words.ts';

/** What the document says about the case beside its answers. */
export type DocMeta = {
  readonly practice: boolean;
  /** The moment the file carries as its date: when the case was last changed. */
  readonly datedAt: Instant;
  /** Answers that stand in several versions; none without it. */
  readonly unsettled?: readonly Unsettled[];
  /** Which version of the case it is, with its fingerprint, in a sentence; absent for the case as it is. */
  readonly version?: string;
};

/** The section whose words close the document, so that the way to complain is easy to find. */
const APPEAL = 'appeal';

/** Builds the document. Pure: the same case on the same day gives the same document. */
export function buildDocument(view: CaseView, meta: DocMeta): Doc {
  const status = statusOf(view, meta);
  const { unsettled = [] } = meta;
  const told = numbered([...phaseParts(view), ...appealPart(view)]).map((part) => ({
    ...part,
    chapters: part.chapters.map((chapter) => markUnsettled(view, chapter, unsettled)),
  }));
  const chapters = told.flatMap((part) => part.chapters);
  const points = pointsChapter(view, chapters);
  const front: DocPart = {
    id: 'front',
    title: partTitles.front,
    chapters: [
      { ...points, blocks: [...points.blocks, ...unsettledBlocks(view, chapters, unsettled)] },
      historyChapter(view),
    ],
  };
  return {
    title: DOC_TITLE,
    language: 'da-DK',
    status,
    datedAt: meta.datedAt,
    cover: buildCover(view, status, meta.version),
    parts: [front, ...told],
  };
}

/** Final when every phase up to the plan is finished, and nothing is missing or stands in two versions. */
function statusOf(view: CaseView, { practice, unsettled = [] }: DocMeta): DocStatus {
  if (practice) return 'ØVELSE';
  if (unsettled.length > 0) return 'UDKAST';
  const decided = phasesOf(view).filter((phase) => phase !== 'followUp');
  const isFinal = decided.every(
    (phase) => isFinished(view, phase) && gapsInPhase(view, phase).length === 0,
  );
  return isFinal ? 'ENDELIG' : 'UDKAST';
}

function phaseParts(view: CaseView): readonly DocPart[] {
  return phases.flatMap((phase) => {
    const asked = instancesInPhase(view, phase).filter((one) => one.section.id !== APPEAL);
    if (asked.length === 0) return [];
    const chapters = withEgg(view, asked);
    return [{ id: phase, title: phaseTitles[phase], chapters }];
  });
}

function appealPart(view: CaseView): readonly DocPart[] {
  const asked = instancesIn(view).filter((one) => one.section.id === APPEAL);
  if (asked.length === 0) return [];
  const chapters = asked.map((instance) => {
    const { group: _alone, ...chapter } = sectionChapter(view, instance);
    return chapter;
  });
  return [{ id: APPEAL, title: partTitles.appeal, chapters }];
}

/** The Egg goes before the first theme: the whole first, then its parts. */
function withEgg(view: CaseView, asked: readonly Instance[]): readonly Chapter[] {
  const chapters = asked.map((instance) => sectionChapter(view, instance));
  const first = asked.findIndex((instance) => instance.section.theme !== undefined);
  const egg = first < 0 ? undefined : eggChapter(view);
  return egg ? chapters.toSpliced(first, 0, egg) : chapters;
}

/** Numbers parts and chapters, and keeps a group's heading on its first chapter only. */
function numbered(parts: readonly DocPart[]): readonly DocPart[] {
  return parts.map((part, at) => {
    const number = String(at + 1);
    let heading: string | undefined;
    const chapters = part.chapters.map(({ group, ...chapter }, place): Chapter => {
      const isHead = headsGroup(part.chapters, place);
      if (isHead || group !== heading) heading = isHead ? group : undefined;
      return {
        ...chapter,
        ...(isHead && group !== undefined ? { group } : {}),
        ...(heading === undefined ? {} : { isGrouped: true }),
        number: `${number}.${place + 1}`,
      };
    });
    return { ...part, number, chapters };
  });
}

/** True where a group's heading stands: on its first chapter of several, unless the title says it. */
function headsGroup(chapters: readonly Chapter[], place: number): boolean {
  const [before, chapter, after] = [chapters[place - 1], chapters[place], chapters[place + 1]];
  if (chapter?.group === undefined || before?.group === chapter.group) return false;
  const says = (one: string, other: string) => one.toLowerCase().startsWith(other.toLowerCase());
  const { group, title } = chapter;
  return after?.group === group && !says(title, group) && !says(group, title);
}
