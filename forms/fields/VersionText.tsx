// What one version of an answer says: a long one shows first where the versions differ.
import { formWords } from '../words.ts';
import { excerpts } from './excerpts.ts';

/** From so many characters on, a version shows a part of itself first. */
const LONG = 600;

/** What each of several versions shows of itself first, where it is long. */
export function startsOf(texts: readonly string[]): readonly string[] {
  return excerpts(texts, LONG / 2);
}

type Props = {
  /** '' where the answer was emptied. */
  readonly text: string;
  /** As `startsOf` gives it. */
  readonly start: string;
};

export function VersionText({ text, start }: Props) {
  if (text === '') return <p className="field-version-empty">{formWords.versionEmptied}</p>;
  if (!isLong(text)) return <p className="field-version-text">{text}</p>;
  return (
    <>
      <p className="field-version-text">{start}</p>
      <details className="details">
        <summary className="details-summary">{formWords.versionWhole}</summary>
        <p className="details-text field-version-text">{text}</p>
      </details>
    </>
  );
}

function isLong(text: string): boolean {
  return text.length > LONG || text.split('\n').length > 12;
}
