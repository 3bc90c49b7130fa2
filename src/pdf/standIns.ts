// Signs the font lacks that another sign it has says just as well: what Word and phones write for a bullet, an arrow
// or a tick. Read aloud they are still themselves.

const stand = (signs: string, shown: string) =>
  Array.from(signs, (sign): [string, string] => [sign, shown]);

/** What is shown for a sign. */
export const standIns: ReadonlyMap<string, string> = new Map([
  ...stand('●⚫⬤∙◦○◯▪■▫□◾◼⬛‣⁃', '•'),
  ...stand('►▶➔➜➝➞➡➢➣➤⇒⟶⟹⮕', '→'),
  ...stand('◄◀⬅⇐⟵⟸', '←'),
  ...stand('⬆⇑▲△', '↑'),
  ...stand('⬇⇓▼▽', '↓'),
  ...stand('⇔⟷⬌', '↔'),
  ...stand('✔☑✅🗸', '✓'),
  ...stand('✗✘✕✖☒❎', '❌'),
  ...stand('★☆⭐✱✲', '*'),
  ...stand('‐‒―⁓', '–'),
  ...stand('‟', '”'),
]);

/**
 * Private signs that Word writes in its own fonts for bullets, arrows and ticks (Symbol and Wingdings): what
 * they show there is also what they are.
 */
export const privateSigns: ReadonlyMap<string, string> = new Map([
  ...stand('\uF0B7\uF0A7\uF06C\uF06E\uF0A8\uF076', '•'),
  ...stand('\uF0E0\uF0D8\uF0F0\uF0E8', '→'),
  ...stand('\uF0DF', '←'),
  ...stand('\uF0FC\uF0FE', '✓'),
  ...stand('\uF0FB\uF0FD', '❌'),
]);
