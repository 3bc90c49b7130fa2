// Where a chapter stands on the page.

/** The id of a chapter's heading. */
export function chapterId(chapter: string): string {
  return `kap-${chapter}`;
}
