// What the fields of one form may do: hold typed letters, write answers, and speak to the reader.
import { createContext, type RefObject, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Address, InstanceKey } from '../answers/address.ts';
import type { Change } from '../answers/record.ts';
import type { Place } from './fieldId.ts';

/** What the form tells its owner; see `SectionFormProps`. */
export type FormReports = {
  onType(change: Change): void;
  onSettle(): void;
  onWrite(changes: readonly Change[]): void;
  newId(): string;
};

export type FormActions = {
  readonly instance: InstanceKey;
  /** The letters being typed. */
  readonly form: UseFormReturn;
  type(name: string, address: Address, text: string): void;
  /** What was typed is now an answer. Nothing happens where nothing was typed. */
  settle(): void;
  write(changes: readonly Change[]): void;
  /** True when a value that comes back from the record is another than the one just typed. */
  isNews(name: string, before: string, stored: string): boolean;
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
  const underWay = new Map<string, string>();
  let isUnsettled = false;
  const settle = () => {
    if (!isUnsettled) return;
    isUnsettled = false;
    reports.current.onSettle();
  };
  return {
    instance,
    settle,
    type(name, address, text) {
      isUnsettled = true;
      underWay.set(name, text);
      reports.current.onType({ address, value: text });
    },
    write(changes) {
      settle();
      reports.current.onWrite(changes);
    },
    isNews(name, before, stored) {
      const typed = underWay.get(name);
      if (typed !== undefined && typed !== before) {
        if (typed === stored) underWay.delete(name);
        return false;
      }
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
