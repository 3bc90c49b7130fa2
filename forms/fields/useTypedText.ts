// Connects a text control to the form. It is told of the letters when the field is left, so typing renders nothing.
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Address } from '../answers/address.ts';
import { putBack, takeApart } from './apart.ts';
import { useFormActions } from './formActions.ts';
import { growHeld } from './heldHeight.ts';
import { hearLetters } from './letters.ts';
import { afterPress } from './press.ts';
import { replaceText } from './replaceText.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** How a text is shown and how it is kept, where the two differ. */
export type TextCodec = {
  toShown(stored: string): string;
  /** Kept while letters are being typed. */
  toTyped(typed: string): string;
  /** Kept when the field is left. */
  toStored(typed: string): string;
  /** True for what becomes an answer only when the field is left. */
  isHalf(stored: string): boolean;
};

/**
 * What an input or textarea needs. What comes from elsewhere (undo, another tab) replaces the letters
 * only when nothing newer is being typed.
 */
export function useTypedText(name: string, address: Address, stored: string, codec: TextCodec) {
  const actions = useFormActions();
  const { form } = actions;
  const before = useRef(stored);
  const [begun = stored] = useState(() => actions.begun(name, address));
  /** What the field says, as it is kept: the person builds on this. */
  const said = useRef(begun);
  const control = useRef<TextControl>(null);
  /** True while there are letters that the form has not been told of. */
  const isAhead = useRef(false);
  const show = useCallback(
    (text: string) => {
      // The control itself is asked: until the form is mounted, react-hook-form tells what it began with.
      const shown = control.current?.value ?? textOf(form.getValues(name));
      if (codec.toStored(shown) !== text) {
        const put = () => form.setValue(name, codec.toShown(text));
        if (control.current) replaceText(control.current, put);
        else put();
      }
      said.current = text;
    },
    [form, name, codec],
  );
  useEffect(() => {
    const isNews = actions.isNews(name, before.current, stored);
    before.current = stored;
    if (isNews) show(stored);
  }, [actions, name, stored, show]);
  const field = form.register(name, { value: codec.toShown(begun) });
  // Leaving a field tells the form; a field that goes while it is written in is told of here.
  const tellForm = (target: TextControl | null) => {
    if (!target || !isAhead.current) return;
    isAhead.current = false;
    void field.onChange({ target, type: 'change' });
  };
  const take = (target: TextControl) => {
    // First, while the page is laid out as the letter left it.
    if (target instanceof HTMLTextAreaElement) growHeld(target);
    isAhead.current = true;
    const text = codec.toTyped(target.value);
    actions.type(name, address, text, said.current);
    said.current = text;
  };
  return {
    name,
    ref(node: TextControl | null) {
      if (!node) tellForm(control.current);
      control.current = node;
      field.ref(node);
      if (node) hearLetters(node, () => take(node));
    },
    onFocus(event: FocusEvent<TextControl>) {
      takeApart(event.currentTarget, actions.instance);
    },
    onBlur(event: FocusEvent<TextControl>) {
      putBack(event.currentTarget);
      if (!isLeft(event, codec)) return;
      isAhead.current = false;
      void field.onBlur(event);
      const text = codec.toStored(event.currentTarget.value);
      // Put in order on leaving: a year of two digits is a year now.
      if (codec.isHalf(said.current) && text !== said.current) {
        actions.type(name, address, text, said.current);
        said.current = text;
      }
      // Settling may show advice or another question; the press that took the focus comes first.
      afterPress(() => {
        const isTakenBack = actions.isTakenBack(name);
        actions.settle();
        // What came from elsewhere while letters stood here that are none any more.
        if (isTakenBack) show(before.current);
      });
    },
  };
}

/**
 * False when something half typed is not left for good: the keyboard goes to a dialog over the page, as
 * when the vault is about to lock itself, or to another window.
 */
export function isLeft(event: FocusEvent<TextControl>, codec: TextCodec): boolean {
  const { currentTarget, relatedTarget } = event;
  const isPassing =
    currentTarget === document.activeElement ||
    (relatedTarget instanceof Element && relatedTarget.closest('dialog') !== null);
  return !isPassing || !codec.isHalf(codec.toTyped(currentTarget.value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
