// What came of making a file: it is ready and was searched, or it was stopped and where, or it could not be made.
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import { sizeOf } from '../app/format.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { USUAL_REVIEW_FILE } from '../review/limits.ts';
import type { MadeFile, ReviewOutcome } from './makeReview.ts';
import { handOver, saveFile } from './makeReview.ts';
import { printWords } from './printWords.ts';
import { nameOf, reviewFileName } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.made;

type MadeProps = { readonly made: MadeFile; onAnother(): void; onGiveUp(): void };

/** The file is handed over once it is written into the case; after that it can be saved again. */
export function ReviewMade({ made, onAnother, onGiveUp }: MadeProps) {
  const session = useSession();
  const { round, bytes, searched, notSearched, passphrase } = made;
  const name = nameOf(round);
  const [state, setState] = useState<'ready' | 'sent' | 'behind'>('ready');
  const told = useMemo((): Told => {
    if (state === 'behind') return { kind: 'warning', text: [words.behind] };
    if (state === 'sent') return { kind: 'success', text: [words.sent(name), words.sentHow] };
    return { kind: 'success', heading: words.heading, text: [words.searched(searched)] };
  }, [state, name, searched]);
  return (
    <>
      <StatusMessage told={told} />
      {state === 'ready' && notSearched.length > 0 && <p>{words.notSearched(notSearched)}</p>}
      {state !== 'behind' && bytes > USUAL_REVIEW_FILE && <p>{words.large(sizeOf(bytes))}</p>}
      {state !== 'behind' && (
        <>
          <p>
            {words.passphrase} <strong className="review-passphrase">{passphrase}</strong>
          </p>
          <p className="note">{reviewPage.make.passphraseHint}</p>
          <p className="note">{words.file(reviewFileName(round))}</p>
        </>
      )}
      <div className="button-row">
        {state === 'ready' && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => setState(handOver(session, made) ? 'sent' : 'behind')}
          >
            {words.download}
          </button>
        )}
        {state === 'sent' ? (
          <>
            <button
              type="button"
              className="button button-secondary"
              onClick={() => saveFile(made)}
            >
              {words.again}
            </button>
            <button type="button" className="button button-secondary" onClick={onAnother}>
              {words.another}
            </button>
          </>
        ) : (
          <button type="button" className="button button-secondary" onClick={onGiveUp}>
            {words.giveUp}
          </button>
        )}
      </div>
    </>
  );
}

type StoppedProps = { readonly outcome: Exclude<ReviewOutcome, { is: 'made' }> };

/** Why there is no file, each with the way to where it is written. */
export function ReviewStopped({ outcome }: StoppedProps) {
  const { id } = useCase().summary;
  const told = useMemo(
    (): Told =>
      outcome.is === 'failed'
        ? { kind: 'error', heading: reviewPage.make.failedHeading, text: [outcome.sentence] }
        : {
            kind: 'error',
            heading: printWords.stoppedHeading,
            text: [outcome.sentence ?? printWords.stopped],
          },
    [outcome],
  );
  return (
    <StatusMessage told={told}>
      {outcome.is === 'stopped' && outcome.found.length > 0 && (
        <ul aria-label={printWords.stoppedPlaces}>
          {outcome.found.map(({ sentence, instance, question }) => (
            <li key={`${instance} ${question} ${sentence}`}>
              {sentence}{' '}
              <Link to={addressOf.field(id, instance, question)}>{printWords.toAnswer}</Link>
            </li>
          ))}
        </ul>
      )}
      {outcome.is === 'stopped' && (
        <p>
          <Link to={addressOf.withheld(id)}>{printWords.whoMaySee}</Link>
        </p>
      )}
    </StatusMessage>
  );
}
