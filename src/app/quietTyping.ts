// Keeps from React what it would look into for every letter and nobody here asks for: keys, and where the caret stands.

/** Texts that are typed in. */
type TextControl = HTMLInputElement | HTMLTextAreaElement;

function isTextControl(target: EventTarget | null): target is TextControl {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** What goes with a letter besides `input`, which tells of the letter itself. */
const MUTED = ['keydown', 'keypress', 'textInput', 'keyup', 'selectionchange'] as const;

/**
 * Stops these before they reach React. For the caret it would have the page laid out anew at each letter;
 * for the keys it would search its tree four times. A component that needs `onKeyDown` or `onSelect` in a
 * text field, in the field or above it, needs its event gone from the list. Who listens at the window's
 * own capture, as the watch for the idle lock does, still hears them.
 */
export function quietTyping(): void {
  const stop = (event: Event) => {
    if (isTextControl(event.target)) event.stopPropagation();
  };
  for (const type of MUTED) window.addEventListener(type, stop, true);
}
