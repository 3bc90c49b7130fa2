// What bringing a file in would do, case by case, before anything is done; and which of them to bring in.
import { useId, useRef, useState } from 'react';
import { dayAndTime } from '../app/format.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { chosenOf, isNews } from '../workfile/chosen.ts';
import type { CasePreview } from '../workfile/preview.ts';
import type { Manifest } from '../workfile/records.ts';
import { fileWords } from './fileWords.ts';
import type { CaseChoice } from './ImportCase.tsx';
import { ImportCase } from './ImportCase.tsx';
import './history.css';
import './file.css';

const words = fileWords.bringIn;

type Props = {
  readonly manifest: Manifest;
  readonly previews: readonly CasePreview[];
  readonly leftOut: ReadonlySet<CaseId>;
  onLeaveOut(leftOut: ReadonlySet<CaseId>): void;
  onYes(): void;
  onNo(): void;
};

export function ImportPreview({ manifest, previews, leftOut, onLeaveOut, onYes, onNo }: Props) {
  const [isTried, setTried] = useState(false);
  const choices = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const news = previews.filter(isNews);
  const clashing = previews.filter((one) => one.state === 'clash');
  const quiet = previews.filter((one) => !isNews(one) && one.state !== 'clash');
  const all = previews.length;
  const chosen = chosenOf(previews, leftOut).length;
  const isAgain = news.length > 0 && news.every((one) => one.state === 'again');
  const isMissing = isTried && chosen === 0;
  const choiceOf = (one: CasePreview): CaseChoice => ({
    isChosen: !leftOut.has(one.id),
    fault: isMissing ? `${id}-fault` : undefined,
    choose(isChosen) {
      const next = new Set(leftOut);
      if (isChosen) next.delete(one.id);
      else next.add(one.id);
      onLeaveOut(next);
    },
  });

  function bringIn() {
    setTried(true);
    if (chosen > 0) onYes();
    else choices.current?.querySelector('input')?.focus();
  }

  return (
    <div className="file-page">
      <p>
        {words.savedAt(dayAndTime(manifest.writtenAt))}{' '}
        {all === 0 ? words.empty : news.length > 0 ? words.willDo(all) : ''}
      </p>
      {all > 0 && news.length === 0 && clashing.length === 0 && <p>{words.nothing}</p>}
      {clashing.map((one) => (
        <ImportCase key={one.id} preview={one} />
      ))}
      {news.length === 1 && news.map((one) => <ImportCase key={one.id} preview={one} />)}
      {news.length > 1 && (
        <fieldset ref={choices} className={isMissing ? 'form-group form-error' : 'form-group'}>
          <legend className="form-label">{words.whichCases}</legend>
          {isMissing && (
            <span className="form-error-message" id={`${id}-fault`} role="alert">
              {words.chosenNone}
            </span>
          )}
          <div className="button-row">
            <Press text={words.chooseAll} onPress={() => onLeaveOut(new Set())} />
            <Press
              text={words.chooseNone}
              onPress={() => onLeaveOut(new Set(news.map((one) => one.id)))}
            />
          </div>
          <p role="status">{words.chosen(chosen, news.length)}</p>
          {news.map((one) => (
            <ImportCase key={one.id} preview={one} choice={choiceOf(one)} />
          ))}
        </fieldset>
      )}
      {quiet.length > 0 && <Untouched previews={quiet} />}
      <div className="button-row">
        {news.length > 0 && (
          <button type="button" className="button button-primary" onClick={bringIn}>
            {isAgain ? words.submitAgain : words.submitText(chosen)}
          </button>
        )}
        <button type="button" className="button button-secondary" onClick={onNo}>
          {news.length > 0 ? words.cancel : words.close}
        </button>
      </div>
    </div>
  );
}

function Press({ text, onPress }: { readonly text: string; onPress(): void }) {
  return (
    <button type="button" className="button button-secondary button-small" onClick={onPress}>
      {text}
    </button>
  );
}

function Untouched({ previews }: { readonly previews: readonly CasePreview[] }) {
  return (
    <details>
      <summary>{words.untouched(previews.length)}</summary>
      <ul>
        {previews.map(({ id, name, sentences }) => (
          <li key={id}>
            {words.caseNamed(name)}: {sentences.join(' ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
