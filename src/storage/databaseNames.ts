// Every database the product makes, by name: what is not listed here would be left when everything is removed.

export const databaseNames = {
  /** The first there was: cases of both kinds, unlocked. */
  first: 'udredningsguiden',
  practice: 'udredningsguiden-oevelse',
  vault: 'udredningsguiden-boks',
  /** Which file is kept up to date. */
  file: 'udredningsguiden-fil',
  /** Made and deleted at once, so that the browser clears its disk. */
  sweep: 'udredningsguiden-tom',
} as const;
