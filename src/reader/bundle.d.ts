// The reader as text, as the build makes it (src/cli/readerBundle.mjs).
declare module 'virtual:review-reader' {
  /** Large: import it when a file is to be made, and not before. */
  export const reader: import('../review/shell.ts').Reader;
}
