// Puts words from elsewhere into a field somebody may be in: the caret stays at the words it stood at.

/** Changes the text of a control by `put`; caret and scroll stay, wherever the rest of the text goes. */
export function replaceText(
  control: HTMLInputElement | HTMLTextAreaElement,
  put: () => void,
): void {
  const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = control;
  const hasCaret = control === document.activeElement;
  put();
  control.scrollTop = scrollTop;
  if (!hasCaret || selectionStart === null || selectionEnd === null) return;
  control.setSelectionRange(
    placeAfter(value, control.value, selectionStart),
    placeAfter(value, control.value, selectionEnd),
    selectionDirection ?? 'none',
  );
}

/** Where a place in a text is once the text is another: counted from the end where the same words follow. */
export function placeAfter(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (place <= start) return place;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (place >= before.length - end) return after.length - (before.length - place);
  return Math.min(place, after.length - end);
}
