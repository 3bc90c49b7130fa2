// The case file: a case folded to one text that can be kept, handed over and opened again.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { findSection, indexContent } from '#forms/answers/contentIndex.ts';
import type { CaseRecord, Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { changesOfReviews } from '#forms/answers/reviewChanges.ts';
import { entriesOf } from '#forms/answers/withheld.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { Content } from '#forms/content/types.ts';
import { phases } from '#machines/phases.ts';
import type { CaseFile, FileAnswer } from './caseFileSchema.ts';
import { CASE_FILE_VERSION, CASE_FORMAT } from './caseFormat.ts';
import { fileMarks, fileSection, hasItsRow, hasMarked, rowIdsIn } from './fileAnswers.ts';
import { fileReviews } from './fileReviews.ts';

/** What says which case a record belongs to. */
export type CaseIdentity = Pick<CaseFile, 'id' | 'practice' | 'fromReal' | 'createdAt'>;

/**
 * Folds a record to a case file. Removed rows stay behind in the log, and with them what belonged to
 * them: references to them, marks on them and the sections repeated for them.
 */
export function toCaseFile(content: Content, identity: CaseIdentity, record: CaseRecord): CaseFile {
  const index = indexContent(content);
  const ids = rowIdsIn(index, record);
  const answers: CaseFile['answers'] = {};
  const deferred: CaseFile['deferred'] = {};
  const withheld: CaseFile['withheld'] = {};
  const withheldBecause: CaseFile['withheldBecause'] = {};
  for (const key of orderedKeys(index, record)) {
    const section = findSection(index, key);
    if (!section || !hasItsRow(index, ids, key)) continue;
    const told = fileSection(index, ids, section, record.answers[key] ?? {});
    if (Object.keys(told).length > 0) answers[key] = told;
    const waiting = record.deferred[key];
    if (waiting && Object.keys(waiting).length > 0) deferred[key] = { ...waiting };
    const isThere = (marked: string) => hasMarked(record, key, section, marked);
    const marks = fileMarks(record.withheld[key], isThere, (reasons) => [...reasons]);
    if (marks) withheld[key] = marks;
    const whys = fileMarks(record.withheldBecause[key], isThere, (text) => text);
    if (whys) withheldBecause[key] = whys;
  }
  const { id, practice, fromReal, createdAt } = identity;
  return {
    format: CASE_FORMAT,
    version: CASE_FILE_VERSION,
    id,
    practice,
    ...(fromReal && { fromReal }),
    contentVersion: content.version,
    createdAt,
    phases: Object.fromEntries(
      phases.flatMap((phase) => {
        const mark = record.phases[phase];
        return mark ? [[phase, mark]] : [];
      }),
    ),
    reopened: record.reopened.map((one) => ({ ...one })),
    answers,
    deferred,
    withheld,
    withheldBecause,
    ...fileReviews(record),
  };
}

/** Sections in the content's order, copies of a repeated one by row id: the same case gives the same text. */
function orderedKeys(index: ContentIndex, record: CaseRecord): readonly InstanceKey[] {
  const { answers, deferred, withheld, withheldBecause } = record;
  const kept = [answers, deferred, withheld, withheldBecause];
  const keys = [...new Set(kept.flatMap((one) => Object.keys(one)))].sort();
  const place = new Map(index.content.sections.map((section, at) => [section.id, at]));
  const placeOf = (key: InstanceKey) => place.get(findSection(index, key)?.id ?? '') ?? -1;
  return keys.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The changes that write a case file into an empty record, one list for each section, one for the drafts given to read, marks last. */
export function changesOf(content: Content, file: CaseFile): readonly (readonly Change[])[] {
  const index = indexContent(content);
  const bySection = Object.entries(file.answers).map(([instance, answers]) =>
    Object.entries(answers).flatMap(([question, answer]) => {
      const asked = index.questions.get(findSection(index, instance)?.id ?? '')?.get(question);
      return asked && answer !== undefined ? changesOfAnswer(instance, question, answer) : [];
    }),
  );
  const deferrals = Object.entries(file.deferred).flatMap(([instance, reasons]) =>
    Object.entries(reasons).flatMap(([question, value]): Change[] =>
      value === undefined ? [] : [{ address: { in: 'deferral', instance, question }, value }],
    ),
  );
  const marked = [
    ...entriesOf(file.withheld).map(
      ([at, value]): Change => ({ address: { in: 'withheld', ...at }, value }),
    ),
    ...entriesOf(file.withheldBecause).map(
      ([at, value]): Change => ({ address: { in: 'withheldBecause', ...at }, value }),
    ),
  ];
  const marks = phases.flatMap((phase): Change[] => {
    const mark = file.phases[phase];
    if (!mark) return [];
    const { state, at, because } = mark;
    return [
      {
        address: { in: 'phase', phase },
        value: { state, at, ...(because === undefined ? {} : { because }) },
      },
    ];
  });
  const reopened = file.reopened.map(
    ({ id, at, reason }): Change => ({ address: { in: 'reopening', id }, value: { at, reason } }),
  );
  const reviews = changesOfReviews(file);
  return [...bySection, reviews, [...deferrals, ...marked, ...marks, ...reopened]].filter(
    (changes) => changes.length > 0,
  );
}

function changesOfAnswer(instance: InstanceKey, question: string, answer: FileAnswer): Change[] {
  if (typeof answer === 'string')
    return [{ address: { in: 'answer', instance, question }, value: answer }];
  if (!Array.isArray(answer)) return changesOfCells(instance, question, undefined, answer);
  if (isTextList(answer)) return [{ address: { in: 'answer', instance, question }, value: answer }];
  return answer.flatMap(({ id, ...cells }, at) => [
    {
      address: { in: 'row', instance, question, row: id },
      value: { order: at + 1, removed: false },
    },
    ...changesOfCells(instance, question, id, cells),
  ]);
}

function isTextList(list: string[] | { id: string }[]): list is string[] {
  return list.every((one) => typeof one === 'string');
}

function changesOfCells(
  instance: InstanceKey,
  question: string,
  row: string | undefined,
  cells: { readonly [part: string]: string | string[] | undefined },
): Change[] {
  return Object.entries(cells).flatMap(([part, value]) =>
    value === undefined
      ? []
      : [
          {
            address: {
              in: 'answer',
              instance,
              question,
              part,
              ...(row === undefined ? {} : { row }),
            },
            value,
          },
        ],
  );
}

/** The record a case file stands for. */
export function recordOf(content: Content, file: CaseFile): CaseRecord {
  const index = indexContent(content);
  return changesOf(content, file)
    .flat()
    .reduce((record, change) => writeChange(index, record, change), emptyRecord);
}
