// Which language the shell speaks; the draft itself is in Danish.
import { createContext, useContext } from 'react';
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { ReaderLanguage, ReaderWords } from '#forms/content/reader/types.ts';
import type { LocalDate } from '#forms/content/types.ts';

/** The language chosen. */
export const Language = createContext<ReaderLanguage>(readerLanguages[0]);

/** The words of the chosen language. */
export function useWords(): ReaderWords {
  return useContext(Language).words;
}

/**
 * The language to begin in, from what the browser is set to: Danish where that is among them, else the first
 * that we have.
 */
export function firstLanguage(wished: readonly string[]): ReaderLanguage {
  const codes = wished.map((one) => one.toLowerCase().split('-')[0]);
  const [danish] = readerLanguages;
  if (codes.includes(danish.code)) return danish;
  for (const code of codes) {
    const found = readerLanguages.find((one) => one.code === code);
    if (found) return found;
  }
  return danish;
}

const ZONE = 'Europe/Copenhagen';

/** A day as the language writes it: `6. december 2026` in Danish. */
export function dayIn({ dateLocale }: ReaderLanguage, day: LocalDate): string {
  return dateFormat(dateLocale).format(new Date(`${day}T12:00:00Z`));
}

/** The day of an instant, in Denmark. */
export function dayOfInstant({ dateLocale }: ReaderLanguage, at: string | Date): string {
  return dateFormat(dateLocale).format(new Date(at));
}

function dateFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: ZONE });
}

/** `18.30`, as the language writes it. */
export function timeIn({ dateLocale }: ReaderLanguage, at: Date): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE } as const;
  return new Intl.DateTimeFormat(dateLocale, form).format(at);
}
