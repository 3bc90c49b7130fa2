// The case as a document, in one of its editions: the cover, then the parts that the edition describes.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import type { Instant } from '#forms/answers/record.ts';
import { isFinished, phasesOf } from '#machines/phases.ts';
import { eggChapter, historyChapter, pointsChapter, sectionChapter } from './chapters.ts';
import { askChapters, nowChapters, saidChapters } from './childChapters.ts';
import { buildCover } from './cover.ts';
import type { Edition, EditionPart, OwnChapter, Source } from './edition.ts';
import { work } from './editions.ts';
import { citedChapter, factsChapter } from './factChapters.ts';
import type { DocFingerprint } from './fingerprint.ts';
import type { Chapter, Doc, DocPart, DocStatus } from './model.ts';
import { reviewChapters } from './reviewChapters.ts';
import { senderChapter } from './senderChapter.ts';
import { sinceChapters } from './sinceDraft.ts';
import type { Telling } from './telling.ts';
import { instancesFrom, tellingOf } from './telling.ts';
import { textChapter } from './textChapter.ts';
import type { Unsettled } from './unsettled.ts';
import { markUnsettled, unsettledBlocks } from './unsettled.ts';
import { chapterTitles } from './words.ts';

/** What the document says about the case beside its answers. */
export type DocMeta = {
  readonly practice: boolean;
  /** The moment the file carries as its date: when the case was last changed. */
  readonly datedAt: Instant;
  /** Answers that stand in several versions; none without it. */
  readonly unsettled?: readonly Unsettled[];
  /** Which version of the case it is, in a sentence; absent for the case as it is. */
  readonly version?: string;
  /** What proves which state of the case it is. */
  readonly fingerprint?: DocFingerprint;
};

/** Builds the document. Pure: the same case on the same day gives the same document in each edition. */
export function buildDocument(view: CaseView, meta: DocMeta, edition: Edition = work): Doc {
  const telling = tellingOf(view, edition);
  const status = statusOf(view, meta);
  return {
    title: edition.docTitle,
    language: 'da-DK',
    edition: edition.id,
    status,
    mark: markOf(edition, status),
    ...(edition.isShort ? { isShort: true } : {}),
    ...(edition.hasMargins ? { hasMargins: true } : {}),
    datedAt: meta.datedAt,
    day: view.today,
    ...(meta.fingerprint ? { fingerprint: meta.fingerprint } : {}),
    cover: buildCover(telling, status, meta.version),
    parts: partsOf(telling, meta.unsettled ?? [], (one) => buildDocument(view, meta, one)),
  };
}

/** A practice case says so whatever it is printed as. */
function markOf({ mark }: Edition, status: DocStatus): string {
  if (mark === undefined) return status;
  return status === 'ØVELSE' ? `${status} · ${mark}` : mark;
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

/** The parts of the edition that there is anything to say in. */
function partsOf(
  telling: Telling,
  unsettled: readonly Unsettled[],
  tell: Tell,
): readonly DocPart[] {
  const { view, edition } = telling;
  const told = numbered(
    filledParts(telling, tell).flatMap(({ chapters, ...part }) => {
      const there = chapters.filter((one) => edition.tellsOpen || one.blocks.length > 0);
      return there.length === 0 ? [] : [{ ...part, chapters: there }];
    }),
  );
  if (!edition.tellsOpen) return told;
  const marked = told.map((part) => ({
    ...part,
    chapters: part.chapters.map((chapter) => markUnsettled(view, chapter, unsettled)),
  }));
  return withPoints(telling, marked, unsettled);
}

/** The same case in another edition. */
type Tell = (edition: Edition) => Doc;

type PlannedPart = Omit<EditionPart, 'from'> & { readonly chapters: readonly Chapter[] };

/** Every part with its chapters; what is cited is gathered once the others are there. */
function filledParts(telling: Telling, tell: Tell): readonly PlannedPart[] {
  const planned = telling.edition.parts.map(({ from, ...part }) => ({
    part,
    from: from.map((source) => ({ source, chapters: chaptersFrom(telling, source, tell) })),
  }));
  const others = planned.flatMap(({ from }) => from.flatMap((one) => one.chapters));
  return planned.map(({ part, from }) => ({
    ...part,
    chapters: from.flatMap(({ source, chapters }) =>
      isOwn(source, 'cited') ? [citedChapter(telling, others)] : chapters,
    ),
  }));
}

function isOwn(source: Source, own: OwnChapter): boolean {
  return 'own' in source && source.own === own;
}

function chaptersFrom(telling: Telling, source: Source, tell: Tell): readonly Chapter[] {
  if ('text' in source) return [textChapter(telling, source)];
  if (!('own' in source)) return withEgg(telling, instancesFrom(telling, source));
  switch (source.own) {
    case 'points':
      return [EMPTY_POINTS];
    case 'history':
      return [historyChapter(telling)];
    case 'facts':
      return [factsChapter(telling)];
    case 'said':
      return saidChapters(telling);
    case 'now':
      return nowChapters(telling);
    case 'ask':
      return askChapters(telling);
    case 'review':
      return reviewChapters(telling);
    case 'since':
      return sinceChapters(telling, tell);
    case 'sender':
      return [senderChapter(telling)];
    case 'cited':
      return [];
  }
}

/** Holds the place of what is open until the chapters it points at have their numbers. */
const EMPTY_POINTS: Chapter = { id: 'points', title: chapterTitles.points, blocks: [] };

function withPoints(
  telling: Telling,
  parts: readonly DocPart[],
  unsettled: readonly Unsettled[],
): readonly DocPart[] {
  const all = parts.flatMap((part) => part.chapters);
  const open = unsettledBlocks(telling.view, all, unsettled);
  const filled = (chapter: Chapter): Chapter => {
    if (chapter.id !== EMPTY_POINTS.id) return chapter;
    const points = pointsChapter(telling, all);
    return { ...chapter, blocks: [...points.blocks, ...open] };
  };
  return parts.map((part) => ({ ...part, chapters: part.chapters.map(filled) }));
}

/** The Egg goes before the first theme: the whole first, then its parts. */
function withEgg(telling: Telling, asked: readonly Instance[]): readonly Chapter[] {
  const chapters = asked.map((instance) => sectionChapter(telling, instance));
  const first = asked.findIndex((instance) => instance.section.theme !== undefined);
  const egg = first < 0 ? undefined : eggChapter(telling);
  return egg ? chapters.toSpliced(first, 0, egg) : chapters;
}

/** Numbers counted parts and their chapters, and keeps a group's heading on its first chapter only. */
function numbered(parts: readonly PlannedPart[]): readonly DocPart[] {
  let count = 0;
  return parts.map(({ uncounted, ...part }) => {
    if (!uncounted) count += 1;
    const number = uncounted ? undefined : String(count);
    let heading: string | undefined;
    const chapters = part.chapters.map(({ group, ...chapter }, place): Chapter => {
      const isHead = headsGroup(part.chapters, place);
      if (isHead || group !== heading) heading = isHead ? group : undefined;
      return {
        ...chapter,
        ...(isHead && group !== undefined ? { group } : {}),
        ...(heading === undefined ? {} : { isGrouped: true }),
        ...(number === undefined ? {} : { number: `${number}.${place + 1}` }),
      };
    });
    return { ...part, ...(number === undefined ? {} : { number }), chapters };
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
