// Takes the text that is written in out of its form meanwhile. For each letter a browser goes through every field
// of a text's form, ready to fill it in, and that took longer than the letter itself.
import type { InstanceKey } from '../answers/address.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** The id of the empty form that a section keeps for the one text that is written in. */
export function apartId(instance: InstanceKey): string {
  return `apart-${instance}`;
}

/** To be called when the text gets the keyboard. It stays where it is on the page; what is read aloud is the same. */
export function takeApart(control: TextControl, instance: InstanceKey): void {
  control.setAttribute('form', apartId(instance));
}

/** To be called when the keyboard leaves the text: it belongs to the form around it again. */
export function putBack(control: TextControl): void {
  control.removeAttribute('form');
}
