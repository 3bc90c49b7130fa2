// Hands a file to the person; its name tells nothing about the case.
import { localDateOf } from '#forms/kinds/localDate.ts';
import { fileMark } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';

/** `sag-2026-11-21-k7q2.json`: what it is, the day and a mark of the case; nothing of whom it is about. */
export function fileName(
  kind: 'sag' | 'oevelsessag' | 'dokument' | 'oevelse' | 'poster' | 'fhir-svar' | 'frister',
  ending: 'json' | 'pdf' | 'html' | 'ics',
  id: CaseId,
): string {
  return `${kind}-${localDateOf(new Date())}${fileMark(id)}.${ending}`;
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
