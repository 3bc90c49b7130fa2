// What has changed, said in plain sentences.
import { ended } from '#forms/kinds/ended.ts';
import { phaseTitles } from '../document/words.ts';
import type {
  CaseChanges,
  CourseChange,
  MarkChange,
  QuestionChange,
  RowChange,
  ValueChange,
} from './changesSince.ts';
import { reviewSentence } from './reviewHistory.ts';
import { changeWords as words } from './words.ts';

/** One section in sentences: its title, and one list for each question. */
export type ToldSection = {
  readonly instance: string;
  readonly title: string;
  readonly questions: readonly {
    readonly question: string;
    readonly label: string;
    readonly sentences: readonly string[];
  }[];
};

/** The changes as one would tell them: first how the case has gone, then each section. */
export function tellChanges({ sections, course }: CaseChanges): {
  readonly course: readonly string[];
  readonly sections: readonly ToldSection[];
} {
  return {
    course: course.map(courseSentence),
    sections: sections.map(({ instance, title, questions }) => ({
      instance,
      title,
      questions: questions.map((one) => ({
        question: one.question,
        label: one.label,
        sentences: sentencesOf(one),
      })),
    })),
  };
}

function sentencesOf(change: QuestionChange): readonly string[] {
  return [
    ...change.values.map(valueSentence),
    ...change.rows.flatMap(rowSentences),
    ...(change.reordered ? [words.order] : []),
    ...(change.deferral ? [deferralSentence(change.deferral)] : []),
    ...(change.marks ?? []).map(markSentence),
    ...(change.notAsked ? [words.notAsked] : []),
  ];
}

/** `Begrundelse: Ændret fra ”…” til ”…”.` */
function valueSentence({ how, part, before, after }: ValueChange): string {
  const place = part === undefined ? '' : `${withColon(part.label)} `;
  const said =
    how === 'changed'
      ? `${words.changed} ${words.from} ”${before}” ${words.to} ”${after}”.`
      : `${words[how]}: ”${how === 'added' ? after : before}”.`;
  return `${place}${said}`;
}

/** A label that ends as a question does needs no colon. */
function withColon(label: string): string {
  return /[?.:!]$/.test(label) ? label : `${label}:`;
}

/** A row that changed has a sentence for each cell; one that came or went is told with what it says. */
function rowSentences({ how, name, cells }: RowChange): readonly string[] {
  if (how === 'changed') return cells.map((cell) => `${name}. ${valueSentence(cell)}`);
  const says = cells.map(({ part, before, after }) => {
    const label = part === undefined ? '' : `${withColon(part.label)} `;
    return `${label}”${how === 'added' ? after : before}”.`;
  });
  return [[`${words[how]}: ${name}.`, ...says].join(' ')];
}

function deferralSentence({ how, before, after }: ValueChange): string {
  switch (how) {
    case 'added':
      return ended(`${words.deferred} ${after}`);
    case 'changed':
      return `${words.deferralChanged} ${words.from} ”${before}” ${words.to} ”${after}”.`;
    case 'removed':
      return `${words.deferralEnded}: ”${before}”.`;
  }
}

/** `Oplysning ”…”. Mærket: Om en anden person.` */
function markSentence({ in: kind, row, how, before, after }: MarkChange): string {
  const place = row === '' ? '' : `${row}. `;
  const isMark = kind === 'withheld';
  switch (how) {
    case 'added':
      return place + ended(`${isMark ? words.withheld : words.because}: ${after}`);
    case 'changed':
      return `${place}${isMark ? words.withheldChanged : words.becauseChanged} ${words.from} ”${before}” ${words.to} ”${after}”.`;
    case 'removed':
      return place + ended(`${isMark ? words.shared : words.becauseRemoved}: ${before}`);
  }
}

function courseSentence(change: CourseChange): string {
  if (change.what === 'review') return reviewSentence(change);
  if (change.what === 'reopened') return ended(`${words.reopened} ${change.reason}`);
  const said = `${phaseTitles[change.phase]} ${words[change.what]}.`;
  return change.because === '' ? said : `${said} ${change.because}`;
}
