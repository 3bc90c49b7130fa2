// Random ids that tell nothing: they start with a letter so that they can be parts of addresses.

const SIGNS = '0123456789abcdefghijklmnopqrstuv';

/** 26 signs 0–9 a–v after the prefix letter; about 130 random bits. */
export function newId(prefix = 'r'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  let id = prefix;
  for (const byte of bytes) id += SIGNS[byte % 32];
  return id;
}
