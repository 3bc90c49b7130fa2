// Which edition of the content this is. Apart from the texts, so that every page can tell it without them.

/** `version` is raised with every change of words, options or conditions, and written into every case. */
export const edition = { version: '2026-11-22.1', lawAsOf: '2025-09-01' } as const;
