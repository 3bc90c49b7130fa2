// The versions of an answer that two wrote without seeing each other, side by side, for a person to choose or join.
import { useLayoutEffect, useRef } from 'react';
import type { FieldConflict, FieldVersion } from '../answers/conflict.ts';
import type { LeafValue } from '../kinds/answer.ts';
import { formWords } from '../words.ts';
import { excerpts } from './excerpts.ts';
import { focusField } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import { startsOf, VersionText } from './VersionText.tsx';

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
  const texts = versions.map((version) => version.text);
  const [starts, names] = [startsOf(texts), excerpts(texts)];
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
          {(joined === undefined ? formWords.versionsChoose : formWords.versionsChooseOrJoin)(
            versions.length,
          )}
        </p>
        <ul className="nobullet-list no-max-width">
          {versions.map((version, at) => (
            <Version
              key={version.id}
              version={version}
              start={starts[at] ?? ''}
              name={names[at] ?? ''}
              onKeep={() => choose(conflict, version.value)}
            />
          ))}
        </ul>
        <Join joined={joined} onWords={onJoin} onList={(all) => choose(conflict, all)} />
      </div>
    </div>
  );
}

type VersionProps = {
  readonly version: FieldVersion;
  /** What a long version shows of itself at first, and the few words its button is known by. */
  readonly start: string;
  readonly name: string;
  onKeep(): void;
};

function Version({ version: { text, who, when }, start, name, onKeep }: VersionProps) {
  const written = who === '' ? formWords.versionWritten(when) : `${who}, ${when}`;
  return (
    <li className="field-version">
      <p className="field-version-who">{written}</p>
      <VersionText text={text} start={start} />
      <button
        type="button"
        className="button button-secondary"
        aria-label={formWords.about(
          formWords.versionKeep,
          `${written}: ${name === '' ? formWords.versionEmptied : name}`,
        )}
        onClick={onKeep}
      >
        {formWords.versionKeep}
      </button>
    </li>
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
