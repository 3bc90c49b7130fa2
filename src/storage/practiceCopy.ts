// A case made ready for practice: marked, and with stand-ins for the names that have fields of their own.
import { sectionIdOf } from '#forms/answers/address.ts';
import { findQuestion, indexContent } from '#forms/answers/contentIndex.ts';
import type { Content, Question } from '#forms/content/types.ts';
import type { CaseFile, FileAnswer } from './caseFileSchema.ts';

/**
 * What is written instead, by `section/question` or `section/question/column`; '' for nothing.
 * `#` is a number: the same words get the same one.
 */
export const standIns: { readonly [address: string]: string } = {
  'child/child-name': 'Barnet (øvelse)',
  'child/child-personal-number': '',
  'child/protected-note': 'Fjernet i øvelseskopien.',
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

/** The case as practice. Long texts are as they were: only a reader can see whom they tell of. */
export function practiceCopyOf(content: Content, file: CaseFile): CaseFile {
  const index = indexContent(content);
  const numbers = new Map<string, number>();
  const writeInstead = (address: string, kind: Question['kind'], text: string) => {
    const isSource = kind === 'statements' && address.endsWith('/source-name');
    const standIn = isSource ? SOURCE_NAME : standIns[address];
    if (standIn === undefined || text === '') return text;
    if (!standIn.includes('#')) return standIn;
    const others = [...numbers.keys()].filter((key) => key.startsWith(standIn)).length;
    const number = numbers.get(standIn + text) ?? others + 1;
    numbers.set(standIn + text, number);
    return standIn.replace('#', String(number));
  };
  const answers = Object.entries(file.answers).map(([key, section]) => {
    const told = Object.entries(section).map(([id, answer]) => {
      const kind = findQuestion(index, key, id)?.kind;
      if (kind === undefined || answer === undefined) return [id, answer] as const;
      const at = `${sectionIdOf(key)}/${id}`;
      return [
        id,
        withTexts(answer, at, (address, text) => writeInstead(address, kind, text)),
      ] as const;
    });
    return [key, Object.fromEntries(told)] as const;
  });
  return { ...file, practice: true, answers: Object.fromEntries(answers) };
}

/** The same answer with its texts changed; each text is told where it stands. */
function withTexts(
  answer: FileAnswer,
  at: string,
  change: (address: string, text: string) => string,
): FileAnswer {
  if (typeof answer === 'string') return change(at, answer);
  const cells = <T extends object>(all: T): T => ({
    ...all,
    ...Object.fromEntries(
      Object.entries(all).map(([part, value]) => [
        part,
        typeof value === 'string' && part !== 'id' ? change(`${at}/${part}`, value) : value,
      ]),
    ),
  });
  if (!Array.isArray(answer)) return cells(answer);
  return isTexts(answer) ? answer : answer.map(cells);
}

function isTexts(list: string[] | { id: string }[]): list is string[] {
  return list.every((one) => typeof one === 'string');
}
