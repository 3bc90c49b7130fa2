// The desk of the app, given once at the top, and where its cases are kept.
import { createContext, useContext } from 'react';
import type { CaseDesk } from '../session/CaseDesk.ts';
import { StoreError } from '../storage/caseStore.ts';
import { words } from './words.ts';

const DeskContext = createContext<CaseDesk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

/** The desk the app was started with. */
export function useDesk(): CaseDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Expected a DeskProvider above');
  return desk;
}

/** What went wrong in the store, in Danish. */
export function sentenceOf(cause: unknown): string {
  return cause instanceof StoreError ? cause.message : words.errors.storeText;
}
