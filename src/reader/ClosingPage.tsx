// The end of the draft: the reader's own words, what they wish for, and how it has gone.
import { type AskedAtEnd, answerFields } from './answerFields.ts';
import { useWords } from './language.ts';
import type { PageProps } from './pageProps.ts';
import { WordsField } from './WordsField.tsx';

export function ClosingPage({ payload, answering: { draft, change }, title }: PageProps) {
  const words = useWords();
  const { closing, answering } = words;
  const fields = answerFields(words);
  const field = ({ id, ...asked }: AskedAtEnd) => (
    <WordsField
      key={id}
      asked={asked}
      value={draft.closing[id]}
      onChange={(text) => change({ type: 'closing', field: id, words: text })}
    />
  );
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{closing.lead}</p>
      <p>{answering.ownLanguage}</p>
      {fields.filter(({ isFeedback }) => !isFeedback).map(field)}
      <WordsField
        asked={answering.whole}
        value={draft.whole}
        onChange={(text) => change({ type: 'whole', words: text })}
      />
      <h2>{closing.feedbackTitle}</h2>
      {fields.filter(({ isFeedback }) => isFeedback).map(field)}
      {payload.to.is === 'custodian' && (
        <>
          <h2>{closing.shareTitle}</h2>
          <p id="reader-share-hint">{closing.shareHint}</p>
          <label className="reader-check">
            <input
              type="checkbox"
              checked={draft.shares}
              onChange={(event) => change({ type: 'shares', shares: event.target.checked })}
              aria-describedby="reader-share-hint"
            />
            {closing.share}
          </label>
        </>
      )}
    </>
  );
}
