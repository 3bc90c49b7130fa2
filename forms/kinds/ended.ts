// Sentences put together from what somebody wrote.

/** With a full stop where nothing ends it: a sentence by itself, or one cut short, has its end already. */
export function ended(text: string): string {
  return /[.!?…]["”’»]?$/.test(text) ? text : `${text}.`;
}
