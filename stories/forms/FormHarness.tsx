// A section form with a record behind it, as the app has one: what is written comes back at once.
import { Profiler, useRef, useState } from 'react';
import { addressKey } from '#forms/answers/address.ts';
import type { Advice } from '#forms/answers/advice.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import type { FieldConflict } from '#forms/answers/conflict.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { relevanceQuestion } from '#forms/content/theme-questions.ts';
import type { Content, Question, Section } from '#forms/content/types.ts';
import { SectionForm } from '#forms/SectionForm.tsx';

export type FormHarnessProps = {
  /** The sections of the case; the first one is shown. */
  readonly sections: readonly Section[];
  /** What is written before the story begins. */
  readonly written?: readonly Change[];
  readonly showGaps?: boolean;
  readonly topFirst?: boolean;
  readonly advice?: readonly Advice[];
  /** Answers that stand in several versions until one is chosen or joined words are left. */
  readonly conflicts?: readonly FieldConflict[];
  /** Written by somebody else when the button under the form is pressed. */
  readonly elsewhere?: readonly Change[];
  /** Called once for each time React drew anything in the form. */
  onDraw?(): void;
  onContinue?(): void;
  /** Everything the form reports, in order. */
  onChanges?(changes: readonly Change[]): void;
};

const TODAY = '2026-11-22';

export function FormHarness(props: FormHarnessProps) {
  const { sections, written = [], showGaps = false, topFirst = false, advice = [] } = props;
  const [index] = useState(() => indexContent(contentOf(sections)));
  const [record, setRecord] = useState(() => fold(written, emptyRecord));
  const [hasAsked, setAsked] = useState(showGaps);
  const typed = useRef(new Map<string, Change>());
  const [conflicts, setConflicts] = useState(props.conflicts ?? []);
  const joining = useRef<string>(undefined);
  const nextId = useRef(0);

  function fold(changes: readonly Change[], onto: typeof emptyRecord) {
    return changes.reduce((before, change) => writeChange(index, before, change), onto);
  }

  const settleConflict = (key: string | undefined) =>
    setConflicts((before) => before.filter((one) => one.key !== key));

  const write = (changes: readonly Change[]) => {
    props.onChanges?.(changes);
    setRecord((before) => fold(changes, before));
  };
  const view = { index, record, today: TODAY };
  const instance = findInstance(view, sections[0]?.id ?? '');
  if (!instance) throw new Error('Expected the first section to be asked');
  const form = (
    <Profiler id="form" onRender={() => props.onDraw?.()}>
      <SectionForm
        view={view}
        instance={instance}
        showGaps={hasAsked}
        topFirst={topFirst}
        advice={advice}
        onType={(change) => typed.current.set(addressKey(change.address), change)}
        onSettle={() => {
          const changes = [...typed.current.values()];
          typed.current.clear();
          write(changes);
          if (joining.current !== undefined) settleConflict(joining.current);
          joining.current = undefined;
        }}
        onLeave={() => undefined}
        begun={() => undefined}
        onWrite={write}
        conflicts={conflicts}
        onChoose={({ address, key }, value) => {
          write([{ address, value }]);
          settleConflict(key);
        }}
        onJoin={({ address, key }, words) => {
          typed.current.set(key, { address, value: words });
          joining.current = key;
        }}
        onContinue={() => {
          setAsked(true);
          props.onContinue?.();
        }}
        newId={() => {
          nextId.current += 1;
          return `new-${nextId.current}`;
        }}
      />
    </Profiler>
  );
  if (!props.elsewhere) return form;
  return (
    <>
      {form}
      <button type="button" className="button" onClick={() => write(props.elsewhere ?? [])}>
        Skriv fra et andet sted
      </button>
    </>
  );
}

function contentOf(sections: readonly Section[]): Content {
  return { version: '2026-11-22.1', lawAsOf: TODAY, sections };
}

/** A section that asks the given questions. */
export function sectionAsking(...questions: readonly Question[]): Section {
  return {
    id: 'sample',
    phase: 'opening',
    group: 'Prøve',
    title: 'Et afsnit',
    lead: '',
    guidance: [],
    why: '',
    grounds: [],
    provenance: { status: 'inferred', source: 'Historiernes eget', checked: TODAY },
    questions,
  };
}

/** A section that asks the given questions of a theme, once the theme is relevant. */
export function themeAsking(...questions: readonly Question[]): Section {
  return sectionAsking(relevanceQuestion, ...questions);
}

/** An answer in the sample section: a leaf, a part, or a cell of a row. */
export function answer(
  value: string | readonly string[],
  question: string,
  at: { row?: string; part?: string } = {},
): Change {
  return { address: { in: 'answer', instance: 'sample', question, ...at }, value };
}

/** A row with its cells, in the sample section unless another is named. */
export function row(
  question: string,
  id: string,
  order: number,
  cells: Readonly<Record<string, string | readonly string[]>>,
  instance = 'sample',
): readonly Change[] {
  return [
    { address: { in: 'row', instance, question, row: id }, value: { order, removed: false } },
    ...Object.entries(cells).map(([part, value]) => ({
      address: { in: 'answer', instance, question, row: id, part } as const,
      value,
    })),
  ];
}

/** Statements about nobody: invented, and as long as asked for. */
export function statements(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, at) =>
    row('statements', `s${at + 1}`, at + 1, {
      text: `Prøvebarnet ${EVENTS[at % EVENTS.length]} (uge ${at + 1}).`,
      kind: 'observation',
      source: 'school',
      'source-name': 'Opdigtet lærer',
      date: '2026-10-01',
    }),
  ).flat();
}

/** The theme is relevant, so its questions are asked. */
export const relevant: Change = answer('relevant', 'relevance');

const EVENTS = [
  'spiste frokost ved et bord for sig selv',
  'bad om en pause, da støjen tog til',
  'klædte sig om med hjælp fra en voksen',
  'legede med to andre i et kvarter',
] as const;

const SENTENCE =
  'Det opdigtede barn vågner to gange hver nat, og en voksen sidder hos det, til det sover igen. ';

/** About 20,000 characters of running text. */
export const veryLongText = SENTENCE.repeat(Math.ceil(20_000 / SENTENCE.length)).slice(0, 20_000);
