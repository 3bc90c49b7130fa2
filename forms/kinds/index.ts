// The registry of kinds: the one place that turns a question's kind into what it can do.
import type { Part, PartQuestion, Question } from '../content/types.ts';
import type { AnswerShape, Cells } from './answer.ts';
import { criterion } from './criterion.ts';
import { assessment, judgement } from './judgement.ts';
import type { Kind } from './kind.ts';
import { perspective } from './perspective.ts';
import { rows, statements } from './rows.ts';
import { simple } from './simple.ts';

/** What a question's kind says, with the question already given. */
export type KindOfQuestion = {
  readonly shape: AnswerShape;
  readonly parts: readonly Part[];
  readonly rowsNeeded: number;
  isPartNeeded(part: Part, cells: Cells): boolean;
};

const known = new WeakMap<Question, KindOfQuestion>();

/** The kind of a question, made once for each question of the content. */
export function kindOf(question: Question): KindOfQuestion {
  const found = known.get(question);
  if (found) return found;
  const made = makeKind(question);
  known.set(question, made);
  return made;
}

/** True for a question of one value, without parts. */
export function isSimple(question: Question): question is PartQuestion {
  return kindOf(question).shape === 'leaf';
}

function makeKind(question: Question): KindOfQuestion {
  switch (question.kind) {
    case 'judgement':
      return bind(judgement, question);
    case 'assessment':
      return bind(assessment, question);
    case 'criterion':
      return bind(criterion, question);
    case 'perspective':
      return bind(perspective, question);
    case 'statements':
      return bind(statements, question);
    case 'rows':
      return bind(rows, question);
    default:
      return bind(simple, question);
  }
}

function bind<Q extends Question>(kind: Kind<Q>, question: Q): KindOfQuestion {
  return {
    shape: kind.shape,
    parts: kind.parts(question),
    rowsNeeded: kind.rowsNeeded(question),
    isPartNeeded: (part, cells) => kind.isPartNeeded(question, part, cells),
  };
}
