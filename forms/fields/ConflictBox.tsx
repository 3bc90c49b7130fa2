// The versions of an answer that two wrote without seeing each other, side by side, for a person to choose or join.
import { useLayoutEffect, useRef } from 'react';
import type { FieldConflict, FieldVersion } from '../answers/conflict.ts';
import type { LeafValue } from '../kinds/answer.ts';
import { formWords } from '../words.ts';
import { focusField } from './fieldId.ts';
import { useFormActions } from './formActions.ts';

type BoxProps = {
  readonly conflict: FieldConflict;
  /** The field it stands at, and what takes the keyboard where that is not shown. */
  readonly fields: readonly string[];
  /** Puts joined words into the field, to be gone on with. */
  onJoin(words: string): void;
};

/** Takes no keyboard by itself. Settled, here or elsewhere, it gives the keyboard it had to the field. */
export function ConflictBox({ conflict, fields, onJoin }: BoxProps) {
  const { choose } = useFormActions();
  const { versions, joined } = conflict;
  const box = useRef<HTMLDivElement>(null);
  const ways = useRef(fields);
  useLayoutEffect(() => {
    ways.current = fields;
  });
  useLayoutEffect(() => {
    const shown = box.current;
    return () => {
      if (!shown?.contains(document.activeElement)) return;
      queueMicrotask(() => ways.current.some(focusField));
    };
  }, []);
  return (
    <div ref={box} className="alert alert-warning field-conflict">
      <div className="alert-body">
        <p className="alert-heading">{formWords.versions(versions.length)}</p>
        <p className="alert-text">
          {joined === undefined ? formWords.versionsChoose : formWords.versionsChooseOrJoin}
        </p>
        <ul className="nobullet-list no-max-width">
          {versions.map((version) => (
            <Version
              key={version.id}
              version={version}
              onKeep={() => choose(conflict, version.value)}
            />
          ))}
        </ul>
        <Join joined={joined} onWords={onJoin} onList={(all) => choose(conflict, all)} />
      </div>
    </div>
  );
}

type VersionProps = { readonly version: FieldVersion; onKeep(): void };

function Version({ version: { text, who, when }, onKeep }: VersionProps) {
  const written = who === '' ? formWords.versionWritten(when) : `${who}, ${when}`;
  return (
    <li className="field-version">
      <p className="field-version-who">{written}</p>
      <VersionText text={text} />
      <button
        type="button"
        className="button button-secondary"
        aria-label={formWords.about(
          formWords.versionKeep,
          text === ''
            ? `${written}: ${formWords.versionEmptied}`
            : `${written}: ${startOf(text, 60)}`,
        )}
        onClick={onKeep}
      >
        {formWords.versionKeep}
      </button>
    </li>
  );
}

function VersionText({ text }: { readonly text: string }) {
  if (text === '') return <p className="field-version-empty">{formWords.versionEmptied}</p>;
  if (!isLong(text)) return <p className="field-version-text">{text}</p>;
  return (
    <>
      <p className="field-version-text">{startOf(text, LONG / 2)}</p>
      <details className="details">
        <summary className="details-summary">{formWords.versionWhole}</summary>
        <p className="details-text field-version-text">{text}</p>
      </details>
    </>
  );
}

type JoinProps = {
  readonly joined: LeafValue | undefined;
  onWords(words: string): void;
  onList(all: LeafValue): void;
};

function Join({ joined, onWords, onList }: JoinProps) {
  if (joined === undefined) return null;
  return (
    <button
      type="button"
      className="button button-secondary"
      onClick={() => (typeof joined === 'string' ? onWords(joined) : onList(joined))}
    >
      {typeof joined === 'string' ? formWords.versionsJoin : formWords.versionsKeepAll}
    </button>
  );
}

/** From so many characters on, a version shows its beginning first. */
const LONG = 600;

function isLong(text: string): boolean {
  return text.length > LONG || text.split('\n').length > 12;
}

/** The first words on one line, with dots where it goes on. */
function startOf(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()} …`;
}
