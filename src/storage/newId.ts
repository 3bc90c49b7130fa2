// Random ids that tell nothing: they start with a letter so that they can be parts of addresses.

/** 26 signs 0–9 a–v after the prefix letter; about 130 random bits. */
export function newId(prefix = 'r'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return prefix + Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}
