// What the fields of one form may do: hold typed letters, write answers, and speak to the reader.
import { createContext, type RefObject, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Address, InstanceKey } from '../answers/address.ts';
import type { FieldConflict } from '../answers/conflict.ts';
import type { Change } from '../answers/record.ts';
import type { LeafValue } from '../kinds/answer.ts';
import type { Place } from './fieldId.ts';

/** What the form tells its owner; see `SectionFormProps`. */
export type FormReports = {
  onType(change: Change, before: string): void;
  onSettle(): void;
  onLeave(): void;
  begun(address: Address): string | undefined;
  onWrite(changes: readonly Change[]): void;
  onChoose(conflict: FieldConflict, value: LeafValue): void;
  onJoin(conflict: FieldConflict, words: string): void;
  newId(): string;
};

export type FormActions = {
  readonly instance: InstanceKey;
  /** The letters being typed. */
  readonly form: UseFormReturn;
  /** `before`: what the field said before this letter. */
  type(name: string, address: Address, text: string, before: string): void;
  /** What was typed is now an answer. Nothing happens where nothing was typed. */
  settle(): void;
  /** The form goes away. What stands half typed in it waits. */
  leave(): void;
  /** What stands half typed at an address from before the form was there; it is gone on with. */
  begun(name: string, address: Address): string | undefined;
  write(changes: readonly Change[]): void;
  /** Lets one value stand where there were several versions. */
  choose(conflict: FieldConflict, value: LeafValue): void;
  /** Goes on with the words of all versions in the field. */
  join(name: string, conflict: FieldConflict, words: string): void;
  /** True when a value that comes back from the record is another than the one just typed. */
  isNews(name: string, before: string, stored: string): boolean;
  /** True when what was typed ended where it began: then the case says what it said, or something newer. */
  isTakenBack(name: string): boolean;
  newId(): string;
  /** Says a sentence to those who listen to the page. */
  announce(sentence: string): void;
};

/** The actions of one mounted form. They stay the same as long as the form does. */
export function createFormActions(
  instance: InstanceKey,
  reports: RefObject<FormReports>,
  listener: RefObject<HTMLElement | null>,
): Omit<FormActions, 'form'> {
  /** The last text typed in each field until the record has it: older ones on their way back are no news. */
  const underWay = new Map<string, { readonly text: string; readonly from: string | undefined }>();
  let isUnsettled = false;
  const settleBy = (tell: () => void) => {
    if (!isUnsettled) return;
    isUnsettled = false;
    for (const [name, { text }] of underWay) underWay.set(name, { text, from: text });
    tell();
  };
  const settle = () => settleBy(() => reports.current.onSettle());
  return {
    instance,
    settle,
    leave: () => settleBy(() => reports.current.onLeave()),
    begun(name, address) {
      const text = reports.current.begun(address);
      if (text === undefined) return undefined;
      isUnsettled = true;
      underWay.set(name, { text, from: undefined });
      return text;
    },
    type(name, address, text, before) {
      isUnsettled = true;
      const { from } = underWay.get(name) ?? { from: before };
      underWay.set(name, { text, from });
      reports.current.onType({ address, value: text }, before);
    },
    write(changes) {
      settle();
      reports.current.onWrite(changes);
    },
    choose(conflict, value) {
      settle();
      reports.current.onChoose(conflict, value);
    },
    join(name, conflict, words) {
      settle();
      isUnsettled = true;
      underWay.set(name, { text: words, from: undefined });
      reports.current.onJoin(conflict, words);
    },
    isNews(name, before, stored) {
      const typed = underWay.get(name)?.text;
      if (typed !== undefined && typed !== before) {
        if (typed === stored) underWay.delete(name);
        return false;
      }
      underWay.delete(name);
      return true;
    },
    isTakenBack(name) {
      const typed = underWay.get(name);
      if (typed === undefined || typed.text !== typed.from) return false;
      underWay.delete(name);
      return true;
    },
    newId: () => reports.current.newId(),
    announce(sentence) {
      const node = listener.current;
      if (!node) return;
      // Emptied first, so that the same sentence is said again.
      node.textContent = '';
      requestAnimationFrame(() => {
        node.textContent = sentence;
      });
    },
  };
}

export const FormActionsContext = createContext<FormActions | undefined>(undefined);

/** The actions of the form a field stands in. Throws outside a form. */
export function useFormActions(): FormActions {
  const actions = useContext(FormActionsContext);
  if (!actions) throw new Error('Expected a field inside a SectionForm, got one outside');
  return actions;
}

/** The address of an answer at a place. */
export function answerAddress(at: Place): Address {
  return { in: 'answer', ...at };
}
