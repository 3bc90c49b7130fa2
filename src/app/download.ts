// Hands a file to the person; its name tells nothing about the case.
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { Edition } from '../document/edition.ts';
import { fileMark } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';

/** `sag-2026-11-21-k7q2.json`: what it is, the day and a mark of the case; nothing of whom it is about. */
export function fileName(
  kind: 'sag' | 'oevelsessag' | 'poster' | 'fhir-svar' | 'frister',
  ending: 'json' | 'ics',
  id: CaseId,
): string {
  return dayAndMark(kind, ending, id);
}

/**
 * `udkast-familien-2026-11-21-k7q2.pdf`: the edition first, so that what is handed out is never mistaken for the
 * working copy; a practice case says so before it.
 */
export function editionFileName(
  { fileName: edition }: Pick<Edition, 'fileName'>,
  ending: 'pdf' | 'html',
  { id, practice }: { readonly id: CaseId; readonly practice: boolean },
): string {
  return dayAndMark(practice ? `oevelse-${edition}` : edition, ending, id);
}

function dayAndMark(what: string, ending: string, id: CaseId): string {
  return `${what}-${localDateOf(new Date())}${fileMark(id)}.${ending}`;
}

/** Offers the content as a download. */
export function download(content: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has its own copy once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
