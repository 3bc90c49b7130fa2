// Reads a chapter aloud with a voice that is in the browser itself: the words of a case are sent to no service.

/** Signs in one go: long texts are cut off by some browsers. */
const LONGEST = 220;
/** What a sentence or a heading is told in. */
const TELLING = 'p, li, td, th, dt, dd, figcaption, caption, h1, h2, h3, summary';
/** Controls, drawings, and numbers that lead to facts. */
const SILENT = '.reader-place, .reader-quiet, svg, .doc-notes, .doc-backs, .doc-cell-head';

/** A Danish voice on the machine; undefined where there is none, or nothing to speak with. */
export function danishVoice(): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^da([-_]|$)/i.test(lang));
}

/** What is read aloud of an element: its words piece by piece, as they are told. */
export function toldIn(element: Element): readonly string[] {
  const told = [...element.querySelectorAll(TELLING)].filter(
    (one) => one.closest(SILENT) === null && one.querySelector(TELLING) === null,
  );
  return told.flatMap((one) => sentencesOf(wordsOf(one)));
}

function wordsOf(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      return node.matches(SILENT) ? '' : wordsOf(node);
    })
    .join('');
}

/** In pieces of some sentences, none longer than a browser says to its end. */
export function sentencesOf(text: string): readonly string[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const pieces: string[] = [];
  for (const sentence of line.match(/[^.!?…]+[.!?…]*\s*/g) ?? [])
    for (const part of shortened(sentence)) {
      const last = pieces.at(-1);
      if (last !== undefined && last.length + part.length <= LONGEST)
        pieces[pieces.length - 1] = last + part;
      else pieces.push(part);
    }
  return pieces.map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function shortened(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const space = sentence.lastIndexOf(' ', LONGEST);
  const at = space > 0 ? space + 1 : LONGEST;
  return [sentence.slice(0, at), ...shortened(sentence.slice(at))];
}

/** Says the pieces one after the other. Gives a way to stop; `onEnd` comes once, when it is over or stopped. */
export function speak(
  pieces: readonly string[],
  voice: SpeechSynthesisVoice,
  onEnd: () => void,
): () => void {
  speechSynthesis.cancel();
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    speechSynthesis.cancel();
    onEnd();
  };
  pieces.forEach((piece, at) => {
    const one = new SpeechSynthesisUtterance(piece);
    one.voice = voice;
    one.lang = voice.lang;
    one.onerror = end;
    if (at === pieces.length - 1) one.onend = end;
    speechSynthesis.speak(one);
  });
  if (pieces.length === 0) end();
  return end;
}
