// The reader's languages, in the order they are offered: Danish first, as the draft itself is in Danish.
import { ar } from './ar.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import { so } from './so.ts';
import { tr } from './tr.ts';
import type { ReaderLanguage } from './types.ts';
import { uk } from './uk.ts';

/** Every language of the shell, each with all its words; the first is Danish. */
export const readerLanguages: readonly [ReaderLanguage, ...ReaderLanguage[]] = [
  da,
  en,
  ar,
  uk,
  pl,
  tr,
  so,
];
