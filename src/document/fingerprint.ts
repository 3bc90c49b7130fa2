// What proves which state of a case a document shows: on its cover, at the foot of every page, in its metadata.

export type DocFingerprint = {
  /** Four groups of four signs, to be read aloud: `K7QF-2M8D-0XW1-9RTA`. */
  readonly short: string;
  /** SHA-256, base64url without padding: what the short one is the beginning of. */
  readonly digest: string;
  /** A named version of the case, or the case as it stood. */
  readonly of: 'version' | 'case';
  /**
   * SHA-256 of the case as it stood when something withheld since was left out of the version, base64url; absent
   * where the version is told as it was.
   */
  readonly later?: string;
};
