// Where a field stands on the page: one id for each place, so that links, errors and resuming can find it.

import type { InstanceKey } from '../answers/address.ts';

/** A place in a section: a question, a part of a composite answer, or a column of a row. */
export type Place = {
  readonly instance: InstanceKey;
  readonly question: string;
  readonly row?: string;
  readonly part?: string;
};

/** The id of the field at a place: the input itself, or the group it consists of. No two forms share one. */
export function idAt({ instance, question, row = '', part = '' }: Place): string {
  return ['q', instance, question, row, part].join('_').replace(/_+$/, '');
}

/** The question a field's id belongs to; undefined for an id that is none. */
export function findPlace(id: string): Pick<Place, 'instance' | 'question'> | undefined {
  const [head, instance, question] = id.split('_');
  return (head === 'q' || head === 'later') && instance && question
    ? { instance, question }
    : undefined;
}

/** The name the field is registered by: `question`, `question.part` or `question.row.column`. */
export function nameAt(at: Place): string {
  return [at.question, at.row, at.part].filter((part) => part !== undefined).join('.');
}

/** The id of the text that says why a question cannot be answered yet. */
export function deferralId(instance: InstanceKey, question: string): string {
  return `later_${instance}_${question}`;
}

const FOCUSABLE =
  'input:not([disabled]), select, textarea, summary, button:not([disabled]), a[href], [tabindex]';

/**
 * Moves the keyboard to the field with this id: the input itself, or the control a group is entered by.
 * False when the page has no such field.
 */
export function focusField(id: string): boolean {
  const found = document.getElementById(id);
  if (!found) return false;
  const target = found.matches(FOCUSABLE) ? found : findEntry(found);
  if (!target) return false;
  openAround(target);
  target.focus();
  return document.activeElement === target;
}

/**
 * Where a group is entered: in its first field, at the control marked for it or the chosen one, else at
 * its first control. What is chosen in a later field, such as the grounds of a judgement, leads nobody there.
 */
function findEntry(group: HTMLElement): HTMLElement | null {
  const first = group.querySelector<HTMLElement>(FOCUSABLE);
  // A row takes the keyboard as a whole.
  if (!first || first.matches('fieldset')) return first;
  const field = first.closest('fieldset');
  const marked = [...group.querySelectorAll<HTMLElement>('[data-first-focus], input:checked')].find(
    (one) => one.closest('fieldset') === field,
  );
  return marked ?? first;
}

function openAround(target: HTMLElement): void {
  const details = target.parentElement?.closest('details');
  if (!details || target.matches('summary')) return;
  details.open = true;
  openAround(details);
}
