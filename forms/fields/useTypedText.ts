// Connects a text control to the form. The letters belong to react-hook-form, so typing renders nothing.
import { type ChangeEvent, type FocusEvent, useEffect, useRef } from 'react';
import type { Address } from '../answers/address.ts';
import { useFormActions } from './formActions.ts';
import { afterPress } from './press.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** How a text is shown and how it is kept, where the two differ. */
export type TextCodec = { toShown(stored: string): string; toStored(typed: string): string };

/**
 * What an input or textarea needs. What comes from elsewhere (undo, another tab) replaces the letters
 * only when nothing newer is being typed.
 */
export function useTypedText(name: string, address: Address, stored: string, codec: TextCodec) {
  const actions = useFormActions();
  const { form } = actions;
  const before = useRef(stored);
  useEffect(() => {
    const isNews = actions.isNews(name, before.current, stored);
    before.current = stored;
    if (isNews && codec.toStored(textOf(form.getValues(name))) !== stored)
      form.setValue(name, codec.toShown(stored));
  }, [actions, form, name, stored, codec]);
  const field = form.register(name, { value: codec.toShown(stored) });
  return {
    name,
    ref: field.ref,
    onChange(event: ChangeEvent<TextControl>) {
      void field.onChange(event);
      actions.type(name, address, codec.toStored(event.currentTarget.value));
    },
    onBlur(event: FocusEvent<TextControl>) {
      void field.onBlur(event);
      // Settling may show advice or another question; the press that took the focus comes first.
      afterPress(actions.settle);
    },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
