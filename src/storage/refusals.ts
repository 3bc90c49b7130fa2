// The sentences for a file that is not taken in: what is wrong with it, and what to do.
import type { z } from 'zod';
import { findSection, indexContent } from '#forms/answers/contentIndex.ts';
import type { Content } from '#forms/content/types.ts';
import { plainText } from '#forms/kinds/plainText.ts';
import type { JsonFault } from './plainJson.ts';
import { MOST_ENTRIES } from './plainJson.ts';
import { IMPOSSIBLE_DATE, REPEATED } from './schemaParts.ts';

const CHOOSE_SAVED = 'Vælg den fil, du har gemt fra Udredningsguiden.';
const NOT_TAKEN = 'Sagen er ikke hentet ind.';
const SAVE_AGAIN = 'Gem sagen igen fra Udredningsguiden, og prøv med den nye fil.';

export const refusals = {
  empty: `Filen er tom. ${CHOOSE_SAVED}`,
  damaged:
    'Filen er skåret over eller beskadiget. Hent den igen fra der, hvor den er gemt, og prøv igen.',
  notACase:
    'Filen er ikke en sag fra Udredningsguiden. Vælg en fil, der er gemt med ”Gem sagen i en fil”.',
  withoutVersion: `Filen siger ikke, hvilket format den har. ${SAVE_AGAIN}`,
  newer:
    'Sagen er gemt med en nyere app-version. Genindlæs siden, så du får den nyeste app-version, og åbn filen igen.',
  older:
    'Sagen er gemt i et ældre format, som denne app-version ikke kan læse. Åbn den i den app-version, den er gemt med, og gem den igen.',
} as const;

/** The sentence for a file that is too large to be a case. */
export function tooLargeSentence(bytes: number): string {
  const size = Math.ceil(bytes / 1_000_000);
  return `Filen fylder ${size} MB og er for stor til at være en sag. ${CHOOSE_SAVED}`;
}

/** The sentence for JSON that was not followed to its end. */
export function jsonFaultSentence(fault: JsonFault): string {
  switch (fault) {
    case 'too-deep':
      return `Filen har flere lag inden i hinanden, end en sag kan have. ${NOT_TAKEN} ${CHOOSE_SAVED}`;
    case 'too-long':
      return `En liste i filen har mere end ${MOST_ENTRIES.toLocaleString('da-DK')} punkter, og det er flere, end en sag kan have. ${NOT_TAKEN} ${CHOOSE_SAVED}`;
    case 'odd-key':
      return unknownSentence(['__proto__'], '');
  }
}

/** The sentence for something that has not the shape of a case. */
export function issueSentence(content: Content, issue: z.core.$ZodIssue): string {
  const place = placeOf(content, issue.path);
  if (issue.code === 'unrecognized_keys') return unknownSentence(issue.keys, place);
  if (issue.message === IMPOSSIBLE_DATE)
    return `En dato findes ikke i kalenderen${place}. Ret den i den sag, filen kommer fra, og gem filen igen.`;
  if (issue.message === REPEATED)
    return `Det samme er valgt to gange${place}. ${NOT_TAKEN} ${SAVE_AGAIN}`;
  const part = place === '' ? envelopeWords(issue.path[0]) : 'Et svar';
  return `${part} har ikke den form, det skal have${place}. ${NOT_TAKEN} ${SAVE_AGAIN}`;
}

function unknownSentence(keys: readonly string[], place: string): string {
  const names = keys.slice(0, 3).map((key) => `”${shorten(key)}”`);
  const more = keys.length > names.length ? ' med flere' : '';
  return `Filen har noget, som denne app-version ikke kender: ${names.join(', ')}${more}${place}. ${NOT_TAKEN} Opdatér Udredningsguiden, eller gem sagen igen fra den app-version, den kommer fra.`;
}

/** The sentence for two things with one id. */
export function duplicateSentence(id: string): string {
  return `To rækker i filen har samme mærke (${shorten(id)}), så de kan ikke skelnes. ${NOT_TAKEN} ${SAVE_AGAIN}`;
}

/** The sentence for a reference to something that is not in the file. */
export function danglingSentence(content: Content, key: string, question: string): string {
  const place = placeOf(content, ['answers', key, question]);
  return `En henvisning${place} peger på en oplysning eller række, der ikke er i filen. ${NOT_TAKEN} ${SAVE_AGAIN}`;
}

/** The sentence for a repeated section whose row is not in the file. */
export function orphanSentence(content: Content, key: string, row: string): string {
  const place = placeOf(content, ['answers', key]);
  return `Filen har svar${place} til en række, der ikke er i filen (${shorten(row)}). ${NOT_TAKEN} ${SAVE_AGAIN}`;
}

/** The sentence that tells what was put right on the way in. */
export function cleanedSentence(texts: number): string {
  const where = texts === 1 ? 'i ét svar' : `i ${texts} svar`;
  return `Filen havde usynlige styretegn ${where}. Vi har fjernet tegnene; al anden tekst er uændret.`;
}

/** Where in the case, in the words of the form; '' outside the answers. */
function placeOf(content: Content, path: readonly PropertyKey[]): string {
  const [head, key, question] = path;
  const isInSection =
    head === 'answers' || head === 'deferred' || head === 'withheld' || head === 'withheldBecause';
  if (!isInSection || typeof key !== 'string') return '';
  const section = findSection(indexContent(content), key);
  if (!section) return '';
  const asked = section.questions.find((one) => one.id === String(question).split('/')[0]);
  return asked ? ` i ”${section.title}” ved ”${asked.label}”` : ` i ”${section.title}”`;
}

/** What a part of the file around the answers is about. */
function envelopeWords(field: PropertyKey | undefined): string {
  switch (field) {
    case 'id':
      return 'Sagens mærke';
    case 'practice':
      return 'Det, der siger, om sagen er en øvelse,';
    case 'contentVersion':
      return 'Det, der siger, hvilken version af spørgsmålene sagen har,';
    case 'createdAt':
      return 'Det, der siger, hvornår sagen er oprettet,';
    case 'phases':
      return 'Det, der siger, om faserne er afsluttet,';
    case 'reopened':
      return 'Det, der siger, om sagen er genåbnet,';
    case 'deferred':
      return 'Det, der siger, hvilke svar der venter,';
    case 'withheld':
    case 'withheldBecause':
      return 'Det, der siger, hvem der må se hvad,';
    case 'reviews':
      return 'Det, der siger, hvem der har fået et udkast at læse,';
    case 'reviewAnswers':
      return 'Det, der rummer svarene på et udkast,';
    case 'reviewReplies':
      return 'Det, der siger, hvad der er svaret på bemærkninger,';
    case 'reviewEnds':
      return 'Det, der siger, hvilke gennemlæsninger der er afblæst,';
    default:
      return 'Det, der rummer svarene,';
  }
}

function shorten(text: string): string {
  const plain = plainText(text).replaceAll('\n', '');
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
