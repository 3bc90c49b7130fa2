// Waits for a press under way: what moves the page meanwhile would move the button from under the finger.

let isPressed = false;
const waiting: (() => void)[] = [];

const begin = () => {
  isPressed = true;
};
const end = () => {
  isPressed = false;
  // The click comes right after the release; what waited comes after the click.
  setTimeout(() => {
    for (const work of waiting.splice(0)) work();
  });
};

/** Follows presses on the page; returns how to stop. */
export function followPresses(): () => void {
  window.addEventListener('pointerdown', begin, true);
  for (const name of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(name, end, true);
  return () => {
    window.removeEventListener('pointerdown', begin, true);
    for (const name of ['pointerup', 'pointercancel'] as const)
      window.removeEventListener(name, end, true);
    end();
  };
}

/** Runs the work at once, or after the click of the press under way. */
export function afterPress(work: () => void): void {
  if (isPressed) waiting.push(work);
  else work();
}
