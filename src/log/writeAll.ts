// Writes many changes into a record in one go: each answer is made once, however much is written in it.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { CaseRecord, Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { Answer, Row } from '#forms/kinds/answer.ts';

/** Up to so many changes are written one after the other: what they do not touch is not looked at. */
const FEW = 8;

type Place = {
  readonly instance: string;
  readonly question: string;
  /** Of the answer itself, or of one row of it. */
  readonly byRow: Map<string, Change[]>;
};

/** The same record as `writeChange` gives for one change after the other, each address written once. */
export function writeAll(
  index: ContentIndex,
  record: CaseRecord,
  changes: readonly Change[],
): CaseRecord {
  const write = (before: CaseRecord, change: Change) => writeChange(index, before, change);
  if (changes.length <= FEW) return changes.reduce(write, record);
  const { places, others } = grouped(changes);
  const answers: { [instance: string]: { [question: string]: Answer | undefined } } = {};
  for (const { instance, question, byRow } of places) {
    const section = answers[instance] ?? { ...record.answers[instance] };
    answers[instance] = section;
    const answer = writePlace(index, section[question], { instance, question, byRow });
    if (answer === undefined) delete section[question];
    else section[question] = answer;
  }
  const all = { ...record.answers, ...answers };
  for (const instance of Object.keys(answers)) {
    if (Object.keys(all[instance] ?? {}).length === 0) delete all[instance];
  }
  return others.reduce(write, { ...record, answers: all });
}

function grouped(changes: readonly Change[]) {
  const places = new Map<string, Place>();
  const others: Change[] = [];
  for (const change of changes) {
    const { address } = change;
    if (address.in !== 'answer' && address.in !== 'row') {
      others.push(change);
      continue;
    }
    const { instance, question, row = '' } = address;
    const key = `${instance}/${question}`;
    const place = places.get(key) ?? { instance, question, byRow: new Map<string, Change[]>() };
    places.set(key, place);
    const own = place.byRow.get(row);
    if (own) own.push(change);
    else place.byRow.set(row, [change]);
  }
  return { places: places.values(), others };
}

/** Writes into one answer, row by row, as if nothing else were in the record. */
function writePlace(
  index: ContentIndex,
  before: Answer | undefined,
  { instance, question, byRow }: Place,
): Answer | undefined {
  const writeAlone = (answer: Answer | undefined, changes: readonly Change[]) => {
    const alone = answer === undefined ? {} : { [instance]: { [question]: answer } };
    const start: CaseRecord = { ...emptyRecord, answers: alone };
    const after = changes.reduce((made, change) => writeChange(index, made, change), start);
    return after.answers[instance]?.[question];
  };
  const rows = new Map<string, Row>();
  if (before?.shape === 'rows') for (const row of before.rows) rows.set(row.id, row);
  for (const [id, changes] of byRow) {
    if (id === '') return writeAlone(before, changes);
    const row = rows.get(id);
    const after = writeAlone(row && { shape: 'rows', rows: [row] }, changes);
    if (after?.shape === 'rows') for (const one of after.rows) rows.set(one.id, one);
  }
  if (rows.size === 0) return before;
  const sorted = [...rows.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return { shape: 'rows', rows: sorted };
}
