// Holds a long text's height while it has the keyboard: a box sized by its content is measured anew at each letter.

/** What was set on a text that is written in, in pixels as CSS has it. */
const held = new WeakMap<HTMLTextAreaElement, string>();

/**
 * From now on the text keeps its height; `growHeld` gives it more. Nothing happens in a browser that does not
 * size a text by its content, nor to a text that a person has sized.
 */
export function holdHeight(area: HTMLTextAreaElement): void {
  if (!CSS.supports('field-sizing', 'content') || area.style.height !== '') return;
  set(area, area.offsetHeight);
  area.style.setProperty('field-sizing', 'fixed');
}

/** To be called after each letter: a held text grows with what is written, and shrinks when it is left. */
export function growHeld(area: HTMLTextAreaElement): void {
  if (!isHeld(area) || area.scrollHeight <= area.clientHeight) return;
  set(area, area.scrollHeight + area.offsetHeight - area.clientHeight);
}

/** Lets the text be as tall as its content again, unless a person has sized it meanwhile. */
export function releaseHeight(area: HTMLTextAreaElement): void {
  if (isHeld(area)) area.style.removeProperty('height');
  area.style.removeProperty('field-sizing');
  held.delete(area);
}

function isHeld(area: HTMLTextAreaElement): boolean {
  const height = held.get(area);
  return height !== undefined && area.style.height === height;
}

function set(area: HTMLTextAreaElement, height: number): void {
  area.style.height = `${height}px`;
  held.set(area, area.style.height);
}
