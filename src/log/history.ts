// Who wrote what, and when: for one question, and for the case as a whole.

import type { Address, InstanceKey } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import { isPhaseMark, isReopening, isRowMark } from '#forms/answers/fits.ts';
import type { Change, RowMark } from '#forms/answers/record.ts';
import { ended } from '#forms/kinds/ended.ts';
import { phaseTitles } from '../document/words.ts';
import { changesNow } from './earlierPlaces.ts';
import type { Operation, OperationId } from './operation.ts';
import { datedAs } from './operation.ts';
import { isLedOn, reviewItem } from './reviewHistory.ts';
import { isSameValue } from './sameValue.ts';
import type { Dated } from './turns.ts';
import { turnOf } from './turns.ts';
import { partAt, rowText, textAt } from './valueText.ts';
import { historyNotes, historyWords, versionTitle } from './words.ts';

/** One thing that happened. */
export type HistoryItem = Dated & {
  readonly operation: OperationId;
  /** Who wrote, as named in the case; '' where nobody is named. */
  readonly by: string;
  readonly event: keyof typeof historyWords;
  readonly address?: Address;
  /** Which row, part or phase it is about; '' for an answer that is but one value. */
  readonly place: string;
  /** What was written, in words; '' where the event says enough. */
  readonly text: string;
  /** True where it settled what several had written apart. */
  readonly chose?: true;
  readonly source?: 'import' | 'undo';
  /** Who brought the words in, or put them back, where another wrote them; '' where nobody is named. */
  readonly through?: string;
};

type Written = { readonly operation: Operation; readonly change: Change };

/** The history of a case, made from its whole log. */
export type CaseHistory = {
  /** What happened to one answer, its deferral and its marks, newest first. */
  ofQuestion(instance: InstanceKey, question: string): readonly HistoryItem[];
  /** Phases, reopenings, drafts given to read, versions, and files brought in, newest first. */
  readonly ofCase: readonly HistoryItem[];
};

/** Goes through the log once. Words are read against `view`, the case as it is now. */
export function readHistory(view: CaseView, operations: readonly Operation[]): CaseHistory {
  const byQuestion = new Map<string, Written[]>();
  const ofCase = new Map<string, HistoryItem>();
  for (const operation of new Map(operations.map((one) => [one.id, one])).values()) {
    const { at, source, mark, through } = operation;
    const stamp = stampOf(operation);
    const by = through ?? operation.by;
    const note = (
      key: string,
      item: Pick<HistoryItem, 'event' | 'text'> & Partial<HistoryItem>,
    ) => {
      // The same item, in whichever order the log comes.
      if ((ofCase.get(key)?.operation ?? operation.id) >= operation.id)
        ofCase.set(key, { ...stamp, place: '', ...item });
    };
    if (mark) note(operation.id, { event: 'version-named', text: versionTitle(mark) });
    // A file comes in as many operations within a second: one thing that happened.
    if (source)
      note(`${source} ${at.slice(0, 19)} ${by}`, {
        event: source === 'import' ? 'imported' : 'undone',
        text: '',
        by,
      });
    for (const change of changesNow(operation.changes)) {
      const { address, value } = change;
      const key = `${operation.id} ${addressKey(address)}`;
      if (address.in === 'reopening') {
        if (isReopening(value))
          note(key, { event: 'reopened', text: value.reason.trim(), address });
      } else if (address.in === 'phase') {
        if (isPhaseMark(value))
          note(key, {
            event: value.state === 'finished' ? 'phase-finished' : 'phase-withdrawn',
            place: phaseTitles[address.phase],
            text: value.because?.trim() ?? '',
            address,
          });
      } else if (!('question' in address)) {
        note(key, { ...reviewItem(view.record, address, value), address });
      } else {
        const place = `${address.instance}/${address.question}`;
        const list = byQuestion.get(place);
        if (list) list.push({ operation, change });
        else byQuestion.set(place, [{ operation, change }]);
      }
    }
  }
  return {
    ofCase: [...ofCase.values()].sort(newestFirst),
    ofQuestion: (instance, question) =>
      itemsOf(view, byQuestion.get(`${instance}/${question}`) ?? []).sort(newestFirst),
  };
}

/** One item as a sentence or two. */
export function historySentence({ event, place, text, chose, source }: HistoryItem): string {
  const said = text === '' ? '' : isLedOn(event) ? ` ${text}` : `: ${text}`;
  // A label that ends as a question does needs no colon.
  const where = place === '' ? '' : /[?.:!]$/.test(place) ? `${place} ` : `${place}: `;
  const what = `${where}${historyWords[event]}${said}`;
  const notes = [
    ...(chose ? [historyNotes.chose] : []),
    ...(source && event !== 'imported' && event !== 'undone' ? [historyNotes[source]] : []),
  ];
  return [ended(what), ...notes].join(' ');
}

function stampOf(operation: Operation) {
  const { id, by, source, through } = operation;
  return {
    operation: id,
    ...datedAs(operation),
    by,
    ...(source === undefined ? {} : { source }),
    ...(through === undefined ? {} : { through }),
  };
}

function newestFirst(a: HistoryItem, b: HistoryItem): number {
  const [one, other] = [turnOf(a), turnOf(b)];
  if (one !== other) return one < other ? 1 : -1;
  return a.operation < b.operation ? 1 : a.operation > b.operation ? -1 : 0;
}

function itemsOf(view: CaseView, written: readonly Written[]): HistoryItem[] {
  const byAddress = new Map<string, Map<OperationId, Written>>();
  for (const one of written) {
    const key = addressKey(one.change.address);
    const ofAddress = byAddress.get(key) ?? new Map<OperationId, Written>();
    byAddress.set(key, ofAddress.set(one.operation.id, one));
  }
  return [...byAddress.values()].flatMap((ofAddress) =>
    [...ofAddress.values()].map((one) => itemOf(view, one, stoodBefore(one, ofAddress))),
  );
}

function itemOf(view: CaseView, { operation, change }: Written, before: readonly Change[]) {
  const { address, value } = change;
  const text = textAt(view, address, value);
  const differ = before.some((one) => !isSameValue(one.value, before[0]?.value));
  const item: HistoryItem = {
    ...stampOf(operation),
    event: isRowMark(value) ? rowEvent(value, before[0]?.value) : eventOf(address, text),
    address,
    place: placeOf(view, address),
    text,
  };
  // Where a file was brought in or taken back, nobody has chosen.
  const isChoice = differ && !isRowMark(value) && operation.source === undefined;
  return isChoice ? { ...item, chose: true as const } : item;
}

function eventOf(address: Address, text: string): HistoryItem['event'] {
  switch (address.in) {
    case 'deferral':
      return text === '' ? 'deferral-ended' : 'deferred';
    case 'withheld':
      return text === '' ? 'shared' : 'withheld';
    case 'withheldBecause':
      return text === '' ? 'withheld-because-removed' : 'withheld-because';
    default:
      return text === '' ? 'emptied' : 'written';
  }
}

function rowEvent(mark: RowMark, before: Change['value'] | undefined): HistoryItem['event'] {
  if (mark.removed) return 'row-removed';
  if (before === undefined || !isRowMark(before)) return 'row-added';
  return before.removed ? 'row-returned' : 'row-moved';
}

/**
 * What stood at the address for the writer: the values superseded there, but for those that another
 * of them had superseded already (an operation names all it replaces, at any of its addresses).
 */
function stoodBefore(
  { operation }: Written,
  ofAddress: ReadonlyMap<OperationId, Written>,
): readonly Change[] {
  const here = operation.supersedes.filter((id) => ofAddress.has(id));
  if (here.length > 1) {
    const older = new Set<OperationId>();
    // A set goes on through what is added to it under way.
    for (const id of here)
      for (const one of ofAddress.get(id)?.operation.supersedes ?? []) older.add(one);
    for (const id of older)
      for (const one of ofAddress.get(id)?.operation.supersedes ?? []) older.add(one);
    return changesAt(here.filter((id) => !older.has(id)));
  }
  return changesAt(here);

  function changesAt(ids: readonly OperationId[]): readonly Change[] {
    return ids.flatMap((id) => ofAddress.get(id)?.change ?? []);
  }
}

function placeOf(view: CaseView, address: Address): string {
  if (!('question' in address) || address.in === 'deferral') return '';
  const question = findQuestion(view.index, address.instance, address.question);
  if (!question) return '';
  const { row } = address;
  const part = address.in === 'answer' && address.part !== undefined ? address.part : undefined;
  const label = part === undefined ? undefined : partAt(question, part)?.label;
  const answer = view.record.answers[address.instance]?.[address.question];
  const cells = answer?.shape === 'rows' ? answer.rows.find((one) => one.id === row)?.cells : {};
  const names = [
    ...(row === undefined ? [] : [rowText(view, address.instance, question, cells ?? {})]),
    ...(label === undefined ? [] : [label]),
  ];
  return names.join(', ');
}
