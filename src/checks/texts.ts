// Reads texts with the short word lists of the content: whole words, quotations left alone.
import {
  diagnosisStarts,
  emptyAnswers,
  heldOnlyLength,
  heldOnlyWords,
  opinionWords,
  serviceLevelStarts,
} from '#forms/content/check-words.ts';

const QUOTED = /[“”„"][^“”„"]*[“”„"]|»[^«]*«/g;
const opinion = wholeWords(opinionWords);
const diagnosis = wordStarts(diagnosisStarts);
const serviceLevel = wordStarts(serviceLevelStarts);
const heldOnly = wholeWords(heldOnlyWords);

function escaped(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped(words)})(?![\\p{L}\\d])`, 'iu');
}

/** Matches a word that begins with one of these. */
export function wordStarts(starts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped(starts)})`, 'iu');
}

/** The first judging word outside quotation marks, as written; undefined for none. */
export function findOpinionWord(text: string): string | undefined {
  return opinion.exec(text.replace(QUOTED, ' '))?.[0];
}

/** How many words there are. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}

/** True for a blank, and for a text that says nothing: ”Ingen.” */
export function saysNothing(text: string): boolean {
  const bare = text.trim().toLowerCase();
  const words: readonly string[] = emptyAnswers;
  return bare === '' || words.includes(bare) || words.includes(bare.replace(/[.!]$/, ''));
}

/** True when every sentence is about the local service level. */
export function isServiceLevelOnly(text: string): boolean {
  return isEverySentence(text, serviceLevel);
}

/** True when every sentence names a diagnosis. */
export function isDiagnosisOnly(text: string): boolean {
  return isEverySentence(text, diagnosis);
}

function isEverySentence(text: string, about: RegExp): boolean {
  const sentences = text.split(/[.!?\n]+(?:\s|$)/).filter((one) => countWords(one) > 0);
  return sentences.length > 0 && sentences.every((one) => about.test(one));
}

/** True when a talk is told to have taken place, and nothing of what was said. */
export function tellsOnlyThatHeld(text: string): boolean {
  const bare = text.trim();
  return bare.length <= heldOnlyLength && bare.search(QUOTED) < 0 && heldOnly.test(bare);
}

/** `a, b og c`. */
export function joined(all: readonly string[]): string {
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join(', ')} og ${all[all.length - 1] ?? ''}`;
}

/** The text in quotation marks, cut at a word after 60 letters. */
export function quoted(text: string): string {
  const line = text
    .replace(/[“”„"»«]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]$/, '');
  if (line.length <= 60) return `”${line}”`;
  const cut = line.slice(0, 60);
  return `”${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))} …”`;
}

/** A label as it stands inside a sentence. */
export function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
