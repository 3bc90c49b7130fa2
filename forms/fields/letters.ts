// Letters in a text are heard at the window: React would look through its tree twice for each, for nobody else.

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const listeners = new WeakMap<EventTarget, () => void>();
let isListening = false;

/**
 * Calls back after each change a person makes in the control, until another listener takes its place.
 * The event goes no further: nothing in React hears `input` or `change` of such a control.
 */
export function hearLetters(control: TextControl, hear: () => void): void {
  listeners.set(control, hear);
  if (isListening) return;
  isListening = true;
  window.addEventListener('input', tell, true);
}

function tell(event: Event): void {
  const hear = event.target && listeners.get(event.target);
  if (!hear) return;
  event.stopPropagation();
  hear();
}
