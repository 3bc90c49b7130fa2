// A practice case made from a real one: its choices and its structure, without a word of what was written in it.
import type { InstanceKey } from '#forms/answers/address.ts';
import { instanceFor, rowIdOf, sectionIdOf } from '#forms/answers/address.ts';
import { findQuestion, indexContent } from '#forms/answers/contentIndex.ts';
import type { Instant } from '#forms/answers/record.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { entriesOf, markKey } from '#forms/answers/withheld.ts';
import type { Content, Part, Question } from '#forms/content/types.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { addDays, isLocalDate } from '#forms/kinds/localDate.ts';
import type { CaseFile, FileAnswer } from './caseFileSchema.ts';
import { fileReviews } from './fileReviews.ts';
import { CHILD_STAND_IN } from './oldCopies.ts';

/**
 * What is written instead, by `section/question` or `section/question/column`; '' for nothing.
 * `#` is a number: the same words get the same one.
 */
export const standIns: { readonly [address: string]: string } = {
  'child/child-name': CHILD_STAND_IN,
  'child/child-personal-number': '',
  'child/custodians/name': 'Forælder #',
  'child/custodians/contact': '',
  'child/siblings/name': 'Søskende #',
  'caseworkers/adviser': 'Rådgiver (øvelse)',
  'caseworkers/unit': 'Afdeling (øvelse)',
  'caseworkers/municipality': 'Kommune (øvelse)',
  'caseworkers/phone': '',
  'caseworkers/professionals/name': 'Fagperson #',
  'goals/goals/responsible': 'Person #',
  'measures/measures/provider': 'Person #',
  'measures/sub-goals/responsible': 'Person #',
  'follow-up-records/records/took-part': 'Person #',
};
const SOURCE_NAME = 'Kilde #';
/** For all other words: that something stood here is part of the structure. */
export const LEFT_OUT = 'Udeladt i øvelseskopien.';

/** Days that a copy's dates are moved back, 30 to 399, so that none of them lies ahead. Nobody is told how many. */
export function randomShift(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return -(30 + (random % 370));
}

/**
 * The case as practice. Only what was chosen among given answers stays: words have stand-ins, dates are
 * all moved by `shift` days, and rows get ids of their own, in the order they are met.
 */
export function practiceCopyOf(content: Content, file: CaseFile, shift: number): CaseFile {
  const index = indexContent(content);
  const writeInstead = standInWriter();
  const ids = new Map<string, string>();
  const idFor = (id: string) => {
    const known = ids.get(id) ?? `r${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const keyFor = (key: InstanceKey) => {
    const row = rowIdOf(key);
    return row === undefined ? key : instanceFor(sectionIdOf(key), idFor(row));
  };

  const leaf = (part: Part, address: string, value: string | string[]): string | string[] => {
    switch (part.kind) {
      case 'text':
      case 'longText':
        return writeInstead(address, typeof value === 'string' ? value : '');
      case 'date':
        return typeof value === 'string' && isLocalDate(value) ? addDays(value, shift) : '';
      case 'choice':
        return part.options.some((option) => option.value === value) ? value : '';
      case 'choices':
        return part.options.flatMap((one) => (value.includes(one.value) ? [one.value] : []));
      case 'references':
        return typeof value === 'string' ? [] : value.map(idFor);
    }
  };
  const cellsOf = (
    question: Question,
    at: string,
    cells: { readonly [part: string]: string | string[] | undefined },
  ) =>
    Object.fromEntries(
      kindOf(question).parts.flatMap((part) => {
        const value = cells[part.id];
        // In all themes the same source has the same name.
        const address =
          question.kind === 'statements' && part.id === 'source-name' ? '' : `${at}/${part.id}`;
        return value === undefined ? [] : [[part.id, leaf(part, address, value)]];
      }),
    );
  const answerOf = (question: Question, at: string, answer: FileAnswer): FileAnswer | undefined => {
    if (isSimple(question))
      return typeof answer === 'string' || isTexts(answer) ? leaf(question, at, answer) : undefined;
    if (typeof answer === 'string' || isTexts(answer)) return undefined;
    if (!Array.isArray(answer)) return cellsOf(question, at, answer);
    return answer.map(({ id, ...cells }) => ({ id: idFor(id), ...cellsOf(question, at, cells) }));
  };

  const answers = Object.entries(file.answers).map(([key, section]) => {
    const told = Object.entries(section).flatMap(([id, answer]) => {
      const question = findQuestion(index, key, id);
      const copied = question && answer && answerOf(question, `${sectionIdOf(key)}/${id}`, answer);
      return copied === undefined || copied === '' ? [] : [[id, copied] as const];
    });
    return [keyFor(key), Object.fromEntries(told)] as const;
  });
  const deferred = Object.entries(file.deferred).map(([key, reasons]) => {
    const told = Object.entries(reasons).map(
      ([id, reason]) => [id, reason ? wordsLeftOut(reason) : ''] as const,
    );
    return [keyFor(key), Object.fromEntries(told)] as const;
  });
  const marksOf = <V>(marks: { [instance: string]: { [marked: string]: V | undefined } }) =>
    entriesOf(marks).map(([{ instance, question, row }, value]) => {
      const marked = markKey(row === undefined ? { question } : { question, row: idFor(row) });
      return [keyFor(instance), marked, value] as const;
    });
  const withheld: CaseFile['withheld'] = {};
  for (const [key, marked, reasons] of marksOf(file.withheld))
    withheld[key] = { ...withheld[key], [marked]: reasons };
  const withheldBecause: CaseFile['withheldBecause'] = {};
  for (const [key, marked, why] of marksOf(file.withheldBecause))
    withheldBecause[key] = { ...withheldBecause[key], [marked]: wordsLeftOut(why) };
  const phases = Object.entries(file.phases).flatMap(([phase, mark]) => {
    if (!mark) return [];
    const { state, at, because } = mark;
    const why = because === undefined ? {} : { because: wordsLeftOut(because) };
    return [[phase, { state, at: movedBy(at, shift), ...why }] as const];
  });
  return {
    ...file,
    practice: true,
    answers: Object.fromEntries(answers),
    deferred: Object.fromEntries(deferred),
    withheld,
    withheldBecause,
    // A draft is made of words, and who read it is a person: nothing of it is practice.
    ...fileReviews(noReviews),
    phases: Object.fromEntries(phases),
    reopened: file.reopened.map(({ id, at, reason }) => ({
      id: idFor(id),
      at: movedBy(at, shift),
      reason: wordsLeftOut(reason),
    })),
  };
}

const wordsLeftOut = (text: string) => (text.trim() === '' ? '' : LEFT_OUT);

function movedBy(at: Instant, days: number): Instant {
  const moved = new Date(at);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString();
}

/** Writes the stand-in for each address; '' stands for the name of a source. */
function standInWriter(): (address: string, text: string) => string {
  const numbers = new Map<string, number>();
  return (address, text) => {
    const standIn = address === '' ? SOURCE_NAME : standIns[address];
    if (standIn === undefined || text.trim() === '') return wordsLeftOut(text);
    if (!standIn.includes('#')) return standIn;
    const others = [...numbers.keys()].filter((key) => key.startsWith(standIn)).length;
    const number = numbers.get(standIn + text) ?? others + 1;
    numbers.set(standIn + text, number);
    return standIn.replace('#', String(number));
  };
}

function isTexts(answer: FileAnswer): answer is string[] {
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string');
}
