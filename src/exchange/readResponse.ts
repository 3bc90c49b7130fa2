// A FHIR QuestionnaireResponse of ours as the case file it was made from, without its drafts given to read.
import { instanceFor } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { isWithheldReason, markKey } from '#forms/answers/withheld.ts';
import type { Content, Part, Question } from '#forms/content/types.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { phases } from '#machines/phases.ts';
import type { CaseFile, FileAnswer } from '../storage/caseFileSchema.ts';
import { CASE_FILE_VERSION, CASE_FORMAT } from '../storage/caseFormat.ts';
import { fileReviews } from '../storage/fileReviews.ts';
import { extensionUrl, findExtension, linkIdOf, rowLinkId } from './canonical.ts';
import type { CaseParts } from './caseParts.ts';
import { joinParts, noParts } from './caseParts.ts';
import type { Extension, QuestionnaireResponse, ResponseAnswer, ResponseItem } from './fhir.ts';

/** Reads a response that was made here; one from elsewhere must be checked first. */
export function readResponse(content: Content, response: QuestionnaireResponse): CaseFile {
  const { extension, identifier, questionnaire, meta } = response;
  const rest = findExtension(extension, 'not-asked')?.valueString;
  const parts = partsIn(content, response.item ?? []);
  return {
    format: CASE_FORMAT,
    version: CASE_FILE_VERSION,
    id: identifier.value,
    practice: meta.tag !== undefined,
    contentVersion: questionnaire.split('|')[1] ?? '',
    createdAt: findExtension(extension, 'case-created')?.valueInstant ?? '',
    phases: phasesIn(extension),
    reopened: extension
      .filter((one) => one.url === extensionUrl('reopened'))
      .map((one) => ({
        id: inside(one, 'id')?.valueId ?? '',
        at: inside(one, 'at')?.valueInstant ?? '',
        reason: inside(one, 'reason')?.valueString ?? '',
      })),
    ...fileReviews(noReviews),
    ...(rest === undefined ? parts : joinParts(parts, JSON.parse(rest))),
  };
}

function phasesIn(extensions: readonly Extension[]): CaseFile['phases'] {
  const marks = extensions.filter((one) => one.url === extensionUrl('phase-mark'));
  return Object.fromEntries(
    phases.flatMap((phase) => {
      const mark = marks.find((one) => inside(one, 'phase')?.valueCode === phase);
      if (!mark) return [];
      const state = inside(mark, 'state')?.valueCode === 'finished' ? 'finished' : 'withdrawn';
      const because = inside(mark, 'because')?.valueString;
      const at = inside(mark, 'at')?.valueInstant ?? '';
      return [[phase, { state, at, ...(because === undefined ? {} : { because }) }]];
    }),
  );
}

function inside(extension: Extension, url: string): Extension | undefined {
  return extension.extension?.find((one) => one.url === url);
}

/** What the items say, section by section. */
export function partsIn(content: Content, items: readonly ResponseItem[]): CaseParts {
  const index = indexContent(content);
  return items.reduce((parts, item) => joinParts(parts, sectionIn(index, item)), noParts);
}

function sectionIn(index: ContentIndex, item: ResponseItem): CaseParts {
  const row = findExtension(item.extension, 'for-row')?.valueId;
  const key = row === undefined ? item.linkId : instanceFor(item.linkId, row);
  const answers: { [question: string]: FileAnswer } = {};
  const deferred: { [question: string]: string } = {};
  const withheld: CaseFile['withheld'][string] = {};
  const withheldBecause: { [marked: string]: string } = {};
  const mark = (extensions: readonly Extension[] | undefined, marked: string) => {
    const found = findExtension(extensions, 'withheld');
    const reasons = (found?.extension ?? []).map((one) => one.valueCode).filter(isWithheldReason);
    const because = found && inside(found, 'because')?.valueString;
    if (reasons.length > 0) withheld[marked] = reasons;
    if (because !== undefined) withheldBecause[marked] = because;
  };
  for (const [id, question] of index.questions.get(item.linkId) ?? []) {
    const asked = item.item?.find((one) => one.linkId === linkIdOf(item.linkId, id));
    if (!asked) continue;
    const answer = answerIn(item.linkId, question, asked);
    if (answer !== undefined) answers[id] = answer;
    const reason = findExtension(asked.extension, 'deferred')?.valueString;
    if (reason !== undefined) deferred[id] = reason;
    mark(asked.extension, id);
    for (const [row, one] of rowsIn(item.linkId, id, asked))
      mark(one.extension, markKey({ question: id, row }));
  }
  return {
    answers: keyed(key, answers),
    deferred: keyed(key, deferred),
    withheld: keyed(key, withheld),
    withheldBecause: keyed(key, withheldBecause),
  };
}

function keyed<V extends object>(key: string, value: V): { [key: string]: V } {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}

function rowsIn(
  section: string,
  question: string,
  { item = [] }: ResponseItem,
): readonly (readonly [id: string, item: ResponseItem])[] {
  return item
    .filter((one) => one.linkId === rowLinkId(section, question))
    .map((one) => [findExtension(one.extension, 'row')?.valueId ?? '', one]);
}

function answerIn(section: string, question: Question, item: ResponseItem): FileAnswer | undefined {
  if (isSimple(question)) return leafIn(question, item.answer ?? []);
  const { shape, parts } = kindOf(question);
  const cellsIn = (items: readonly ResponseItem[]) => {
    const cells: { [part: string]: string | string[] } = {};
    for (const part of parts) {
      const linkId = linkIdOf(section, question.id, part.id);
      const value = leafIn(part, items.find((one) => one.linkId === linkId)?.answer ?? []);
      if (value !== undefined) cells[part.id] = value;
    }
    return cells;
  };
  if (shape === 'rows') {
    const rows = rowsIn(section, question.id, item).map(([id, one]) => ({
      id,
      ...cellsIn(one.item ?? []),
    }));
    return rows.length > 0 ? rows : undefined;
  }
  const cells = cellsIn(item.item ?? []);
  return Object.keys(cells).length > 0 ? cells : undefined;
}

function leafIn(part: Part, answers: readonly ResponseAnswer[]): string | string[] | undefined {
  const values = answers.flatMap((one) => textOf(one) ?? []);
  if (part.kind === 'choices' || part.kind === 'references')
    return values.length > 0 ? values : undefined;
  return values[0];
}

function textOf(answer: ResponseAnswer): string | undefined {
  return (
    answer.valueString ??
    answer.valueDate ??
    answer.valueCoding?.code ??
    answer.valueReference?.identifier.value ??
    findExtension(answer._valueDate?.extension, 'as-typed')?.valueString
  );
}
