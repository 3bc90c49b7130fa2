// The items of a response: one for each section, question, row and part somebody has written in.

import { rowIdOf } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { holds, isShown, rowOfInstance } from '#forms/answers/caseView.ts';
import { referenceTargets } from '#forms/answers/references.ts';
import { markKey } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import type { CaseFile, FileAnswer } from '../storage/caseFileSchema.ts';
import {
  codingOf,
  extensionUrl,
  forRowLinkId,
  linkIdOf,
  ROW_SYSTEM,
  rowLinkId,
  valueIn,
} from './canonical.ts';
import { fileCells, fileLeaf, fileRows, isNothing } from './caseParts.ts';
import type { Extension, ResponseAnswer, ResponseItem } from './fhir.ts';
import { rowColumnsIn } from './rowColumns.ts';
import { responseWords as words } from './words.ts';

/** The items of one section as it is asked; none while nobody has written in it. */
export function sectionItems(
  view: CaseView,
  file: CaseFile,
  instance: Instance,
): readonly ResponseItem[] {
  const { key, section } = instance;
  const items = section.questions
    .filter((question) => isShown(view, key, question))
    .flatMap((question) => questionItem(view, file, instance, question) ?? []);
  if (items.length === 0) return [];
  const row = rowIdOf(key);
  return [
    {
      ...(row === undefined ? {} : { extension: valueIn('for-row', { valueId: row }) }),
      linkId: linkIdOf(section.id),
      text: section.title,
      item: [...rowItems(view, instance), ...items],
    },
  ];
}

/** What the row of a copy says: the same values as where they were given. */
function rowItems(view: CaseView, { key, section }: Instance): readonly ResponseItem[] {
  const cells = rowOfInstance(view, key);
  const [from = '', question = ''] = section.repeatFor?.rowsOf.split('/') ?? [];
  return rowColumnsIn(view.index, section).flatMap((column) => {
    const value = cells[column.id];
    const optionsAt = linkIdOf(from, question, column.id);
    const answer = answersOf(column, optionsAt, copyOf(value), () => []);
    if (answer.length === 0) return [];
    return [{ linkId: forRowLinkId(section.id, column.id), text: column.label, answer }];
  });
}

function copyOf(value: string | readonly string[] | undefined): string | string[] | undefined {
  return value === undefined || typeof value === 'string' ? value : [...value];
}

function questionItem(
  view: CaseView,
  file: CaseFile,
  instance: Instance,
  question: Question,
): ResponseItem | undefined {
  const { key, section } = instance;
  const linkId = linkIdOf(section.id, question.id);
  const answer = file.answers[key]?.[question.id];
  const reason = file.deferred[key]?.[question.id];
  const extension = [
    ...valueIn('deferred', reason === undefined ? undefined : { valueString: reason }),
    ...withheldIn(file, key, question.id),
  ];
  const answered = answeredIn(view, file, instance, question, answer);
  if (answered === undefined && extension.length === 0) return undefined;
  return {
    ...(extension.length > 0 ? { extension } : {}),
    linkId,
    text: question.label,
    ...answered,
  };
}

type Answered = Pick<ResponseItem, 'answer' | 'item'>;

function answeredIn(
  view: CaseView,
  file: CaseFile,
  instance: Instance,
  question: Question,
  answer: FileAnswer | undefined,
): Answered | undefined {
  const { key, section } = instance;
  if (isSimple(question)) {
    const linkId = linkIdOf(section.id, question.id);
    const given = answersOf(question, linkId, fileLeaf(answer), targetsFrom(view, instance));
    return given.length > 0 ? { answer: given } : undefined;
  }
  if (kindOf(question).shape === 'cells') {
    const item = partItems(view, instance, question, fileCells(answer) ?? {});
    return item.length > 0 ? { item } : undefined;
  }
  const rows = fileRows(answer)?.map(({ id, ...cells }): ResponseItem => {
    const item = partItems(view, instance, question, cells);
    return {
      extension: [...valueIn('row', { valueId: id }), ...withheldIn(file, key, question.id, id)],
      linkId: rowLinkId(section.id, question.id),
      ...(item.length > 0 ? { item } : {}),
    };
  });
  return rows && { item: rows };
}

function partItems(
  view: CaseView,
  instance: Instance,
  question: Question,
  cells: { readonly [part: string]: string | string[] | undefined },
): readonly ResponseItem[] {
  const { key, section } = instance;
  return kindOf(question).parts.flatMap((part) => {
    if (part.shownWhen && !holds(view, key, part.shownWhen.when, cells)) return [];
    const linkId = linkIdOf(section.id, question.id, part.id);
    const answer = answersOf(part, linkId, cells[part.id], targetsFrom(view, instance));
    return answer.length > 0 ? [{ linkId, text: part.label, answer }] : [];
  });
}

/** For whom an answer or a row is not meant, and why: whoever takes the case over must know. */
function withheldIn(
  { withheld, withheldBecause }: CaseFile,
  key: string,
  question: string,
  row?: string,
): readonly Extension[] {
  const marked = markKey({ question, ...(row === undefined ? {} : { row }) });
  const reasons = withheld[key]?.[marked] ?? [];
  const because = withheldBecause[key]?.[marked];
  if (reasons.length === 0 && because === undefined) return [];
  return valueIn('withheld', {
    extension: [
      ...reasons.map((reason) => ({ url: 'reason', valueCode: reason })),
      ...(because === undefined ? [] : [{ url: 'because', valueString: because }]),
    ],
  });
}

/** What the references of a part may point at, by id. */
type Targets = (part: Part) => readonly { readonly id: string; readonly name: string }[];

function targetsFrom(view: CaseView, { section }: Instance): Targets {
  return (part) => {
    if (part.kind !== 'references') return [];
    const { from } = part;
    return referenceTargets(view, section, from).map(({ id, label }, at) => ({
      id,
      // A statement's words stand where it was given; its number tells which one.
      name: from.to === 'statements' ? words.statementNamed(at + 1) : label,
    }));
  };
}

function answersOf(
  part: Part,
  optionsAt: string,
  value: string | string[] | undefined,
  targets: Targets,
): readonly ResponseAnswer[] {
  if (value === undefined || isNothing(value)) return [];
  const all = typeof value === 'string' ? [value] : value;
  switch (part.kind) {
    case 'text':
    case 'longText':
      return all.map((text) => ({ valueString: text }));
    case 'choice':
    case 'choices':
      return all.map((one) => ({
        valueCoding: codingOf(optionsAt, one, part.options.find((o) => o.value === one)?.label),
      }));
    case 'date':
      return all.map((text) =>
        isLocalDate(text)
          ? { valueDate: text }
          : { _valueDate: { extension: [{ url: extensionUrl('as-typed'), valueString: text }] } },
      );
    case 'references': {
      const known = targets(part);
      return all.map((id) => {
        const name = known.find((one) => one.id === id)?.name;
        return {
          valueReference: {
            identifier: { system: ROW_SYSTEM, value: id },
            ...(name === undefined || isNothing(name) ? {} : { display: name }),
          },
        };
      });
    }
  }
}
