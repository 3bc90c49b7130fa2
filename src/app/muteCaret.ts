// Keeps React from asking where the caret stands after each letter: the answer has the page laid out anew, and nobody here asks.

/** Texts that are typed in. */
type TextControl = HTMLInputElement | HTMLTextAreaElement;

function isTextControl(target: EventTarget | null): target is TextControl {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/**
 * Stops the news of a moved caret before it reaches React, which would look it up for `onSelect`.
 * A component that needs `onSelect` on a text needs this gone.
 */
export function muteCaret(): void {
  const stop = (event: Event) => {
    if (isTextControl(event.target)) event.stopPropagation();
  };
  window.addEventListener('selectionchange', stop, true);
}
