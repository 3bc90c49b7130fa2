// Takes an answer file in, and says in words what came of it.
import type { ChangeEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { answerChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewAnswer } from '#forms/answers/reviews.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { askedFields } from './ReviewClosing.tsx';
import { nameOf } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.load;

export function ReviewLoad() {
  const session = useSession();
  const { reviews } = useCase().view.record;
  const [told, setTold] = useState<Told>();
  const [isReading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  if (reviews.length === 0) return null;

  async function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    if (!file) return;
    setReading(true);
    setTold(await takeIn(file, session).catch(() => refusal(words.unreadable)));
    setReading(false);
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  return (
    <section>
      <h2>{words.heading}</h2>
      <p id={`${id}-text`}>{words.text}</p>
      <StatusMessage told={told} />
      <button
        type="button"
        className="button button-secondary"
        aria-describedby={`${id}-text`}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        accept=".udredningssvar"
        hidden
        aria-label={words.choose}
        onChange={(event) => void take(event)}
      />
      <p role="status">{isReading ? words.reading : ''}</p>
    </section>
  );
}

/** Rejects where the file cannot be read at all. */
async function takeIn(file: File, session: CaseSession): Promise<Told> {
  const { readAnswerFile } = await import('../review/openAnswer.ts');
  const opened = await readAnswerFile(file, session.getSnapshot().view.record);
  if (opened.is === 'refused') return refusal(opened.sentence);
  const { answer, round, isKnown } = opened;
  const name = nameOf(round);
  if (isKnown) return { kind: 'info', text: [words.known(name)] };
  session.review('review.answered', [answerChange(answer)]);
  return {
    kind: 'success',
    text: [words.taken(name, answer.comments.length, writtenAtTheEnd(answer))],
  };
}

function writtenAtTheEnd({ closing }: ReviewAnswer): number {
  return askedFields.filter((field) => closing[field].trim() !== '').length;
}

function refusal(sentence: string): Told {
  return { kind: 'error', heading: words.refusedHeading, text: [sentence] };
}
