// How lists read best in print, as data. A list without a layout becomes a table or records by its columns.

/** A column of a printed table: which row columns it holds, and its share of the width. */
export type LayoutColumn = {
  readonly head?: string;
  readonly holds: readonly string[];
  readonly share: number;
  /** False where the parts speak for themselves. */
  readonly labels?: false;
};

export type RowLayout =
  /** A table. What no column holds is added, with its label, to the widest one. */
  | { readonly as: 'table'; readonly columns: readonly LayoutColumn[] }
  /** Each row as a small section of its own. */
  | { readonly as: 'records' }
  /** Each row as what somebody says: who, and the parts that are words; the rest tells how. */
  | {
      readonly as: 'quotes';
      readonly whose: 'child' | 'parent';
      /** The column that names the speaker; without it the child speaks. */
      readonly who?: string;
      readonly words: readonly string[];
      /** Parts of how it was said that mean nothing without their label. */
      readonly labelled?: readonly string[];
    };

/** By `section/question`, or by the question's id alone. */
export const rowLayouts: ReadonlyMap<string, RowLayout> = new Map(
  Object.entries<RowLayout>({
    'intake/requests': {
      as: 'table',
      columns: [
        { holds: ['benefit'], share: 0.32 },
        { holds: ['words'], share: 0.5 },
        { holds: ['since'], share: 0.18 },
      ],
    },
    'caseworkers/professionals': {
      as: 'table',
      columns: [
        { head: 'Navn og rolle', holds: ['name', 'role'], share: 0.43, labels: false },
        { holds: ['asked-on'], share: 0.19 },
        { holds: ['answered'], share: 0.1 },
        { holds: ['note'], share: 0.28 },
      ],
    },
    'child-voice/talks': {
      as: 'quotes',
      whose: 'child',
      words: ['words', 'without-parents-reason'],
      labelled: ['without-parents'],
    },
    'parent-views': { as: 'quotes', whose: 'parent', who: 'who', words: ['words', 'reason'] },
    'recommendation/parents-on-support': {
      as: 'quotes',
      whose: 'parent',
      who: 'who',
      words: ['words'],
    },
    'recommendation/hearings': {
      as: 'table',
      columns: [
        { head: 'Part', holds: ['party', 'who', 'name'], share: 0.165, labels: false },
        { head: 'Hørt om', holds: ['facts', 'facts-more'], share: 0.175, labels: false },
        { holds: ['sent', 'deadline'], share: 0.175 },
        { holds: ['answer', 'answered-on', 'words', 'changed'], share: 0.485 },
      ],
    },
    'assessment/needs': { as: 'records' },
    'wishes/wishes': {
      as: 'table',
      columns: [
        { holds: ['whose'], share: 0.22 },
        { holds: ['words'], share: 0.78 },
      ],
    },
    'goals/goals': {
      as: 'table',
      columns: [
        { holds: ['goal', 'how-we-see-it'], share: 0.56 },
        { head: 'Niveau', holds: ['level-now', 'level-wanted'], share: 0.19 },
        { head: 'Aftale', holds: ['responsible', 'agreed-with', 'start', 'target'], share: 0.25 },
      ],
    },
    'measures/measures': {
      as: 'table',
      columns: [
        { holds: ['what'], share: 0.54 },
        { head: 'Leverandør og omfang', holds: ['provider', 'amount'], share: 0.26 },
        { head: 'Periode', holds: ['start', 'end'], share: 0.2 },
      ],
    },
    'measures/sub-goals': {
      as: 'table',
      columns: [
        { holds: ['what', 'goal'], share: 0.62 },
        { holds: ['responsible'], share: 0.2 },
        { holds: ['by'], share: 0.18 },
      ],
    },
    'follow-up-records/records': { as: 'records' },
  }),
);

/** Single answers that are somebody's own words, printed as such. By `section/question`. */
export const quotedAnswers: ReadonlyMap<string, 'child' | 'parent'> = new Map(
  Object.entries<'child' | 'parent'>({
    'child-voice/other-words': 'child',
    'child-voice/impact-words': 'child',
    'parent-view/words': 'parent',
    'recommendation/child-on-support': 'child',
  }),
);

/** The layout of a rows question. */
export function findRowLayout(section: string, question: string): RowLayout | undefined {
  return rowLayouts.get(`${section}/${question}`) ?? rowLayouts.get(question);
}
