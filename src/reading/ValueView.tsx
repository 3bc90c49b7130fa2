// Values of the document on the screen: words, lists, note numbers, and what is missing.
import { Fragment, useContext } from 'react';
import { words } from '../app/words.ts';
import { holdsFromRight } from '../document/languages.ts';
import type { Field, Notes, ToldField, Value } from '../document/model.ts';
import { LEFT_OUT } from '../document/words.ts';
import { keyed } from './keyed.ts';
import { Leads } from './leads.ts';
import { Told } from './Told.tsx';

/** Where a numbered fact stands on the page. */
export function factId(number: number): string {
  return `note-${number}`;
}

export function ValueView({ value }: { readonly value: Value }) {
  switch (value.is) {
    case 'words':
      return (
        <>
          <Paragraphs paragraphs={value.paragraphs} />
          {value.fault !== undefined && <Open mark={words.read.look} text={value.fault} />}
        </>
      );
    case 'items':
      return value.items.length === 1 ? (
        <Paragraphs paragraphs={value.items} />
      ) : (
        <Items items={value.items} />
      );
    case 'notes':
      return (
        <p>
          <NoteLinks notes={value.notes} />
        </p>
      );
    case 'missing':
      return <Open mark={words.read.missing} text={value.sentence} />;
    case 'left-out':
      return <LeftOut />;
  }
}

/** Something that this reader is not told stands here. */
export function LeftOut() {
  return <p className="doc-left-out">{LEFT_OUT}</p>;
}

/** Something open, marked by a word and not by colour alone. */
export function Open({ mark, text }: { readonly mark: string; readonly text: string }) {
  return (
    <p className="doc-open">
      <strong>{mark}</strong> <Told text={text} />
    </p>
  );
}

export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return keyed(paragraphs, String).map(({ key, item }) => (
    <p key={key} dir={directionOf(item)}>
      <Told text={item} />
    </p>
  ));
}

export function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {keyed(items, String).map(({ key, item }) => (
        <li key={key} dir={directionOf(item)}>
          <Told text={item} />
        </li>
      ))}
    </ul>
  );
}

/** `[1] [4]`, each leading to its fact where that is in the document. */
function NoteLinks({ notes }: { readonly notes: Notes }) {
  const { numbers, lost, elsewhere = [], leftOut } = notes;
  const { idOf } = useContext(Leads);
  return (
    <>
      <span className="doc-notes">
        {numbers.map((number) => (
          <Fragment key={number}>
            {elsewhere.includes(number) ? (
              `[${number}]`
            ) : (
              <a
                id={idOf(notes, number)}
                href={`#${factId(number)}`}
                aria-label={words.read.fact(number)}
              >
                [{number}]
              </a>
            )}{' '}
          </Fragment>
        ))}
        {lost > 0 && <span className="doc-open">({words.read.lost(lost)})</span>}
      </span>
      {leftOut && <span className="doc-left-out">{LEFT_OUT}</span>}
    </>
  );
}

/** Fields under each other, each with its label unless it speaks for itself. */
export function Fields({ fields }: { readonly fields: readonly (Field | ToldField)[] }) {
  return fields.map((field) => (
    <div key={field.id} className="doc-field">
      {isLabelled(field) && (
        <p className="doc-label">
          <Told text={field.label} />
        </p>
      )}
      <ValueView value={field.value} />
    </div>
  ));
}

/** Fields on one line, as a source or a date is told. */
export function InlineFields({ fields }: { readonly fields: readonly (Field | ToldField)[] }) {
  return fields.map((field, at) => (
    <Fragment key={field.id}>
      {at > 0 && ' · '}
      {'labelled' in field && field.labelled && `${field.label}: `}
      <Inline value={field.value} />
    </Fragment>
  ));
}

function Inline({ value }: { readonly value: Value }) {
  switch (value.is) {
    case 'words':
      return <Apart text={value.paragraphs.join(' ')} />;
    case 'items':
      return <Apart text={value.items.join(', ')} />;
    case 'notes':
      return <NoteLinks notes={value.notes} />;
    case 'missing':
      return (
        <span className="doc-open">
          <strong>{words.read.missing}</strong> {value.sentence}
        </span>
      );
    case 'left-out':
      return <span className="doc-left-out">{LEFT_OUT}</span>;
  }
}

/** Words on a line with others, whose places they do not move. */
function Apart({ text }: { readonly text: string }) {
  const told = <Told text={text} />;
  return holdsFromRight(text) ? <bdi>{told}</bdi> : told;
}

/** Words that begin with letters read from the right begin there. */
function directionOf(text: string): 'auto' | undefined {
  return holdsFromRight(text) ? 'auto' : undefined;
}

function isLabelled(field: Field | ToldField): boolean {
  return !('labelled' in field) || field.labelled;
}
