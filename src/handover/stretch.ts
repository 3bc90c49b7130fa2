// What both kinds of file are read as: stretches of text, each with where it stands.

/** `where` is Danish and follows ”står”. */
export type Stretch = {
  readonly where: string;
  readonly text: string;
  /** Words of a format stand in it too. */
  readonly isCode?: true;
  /** All of it may have been read already, in a place that tells more. */
  readonly isFallback?: true;
  /** Its words go on in the next stretch, as from page to page. */
  readonly goesOn?: true;
};

export type Stretches = {
  readonly stretches: readonly Stretch[];
  /** Danish sentences on what cannot be read. */
  readonly refusals: readonly string[];
};
