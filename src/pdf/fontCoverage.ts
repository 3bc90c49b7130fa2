// Which signs a TrueType font holds, read from its own character map (formats 4 and 12).

/** Reads the code points a font has a sign for. Throws where the bytes are no such font. */
export function readCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  const covered = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(table);
    if (format === 4) readSegments(view, table, covered);
    if (format === 12) readGroups(view, table, covered);
  }
  if (covered.size === 0) throw new Error('Expected a font with a character map of format 4 or 12');
  return covered;
}

function findTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let at = 0; at < count; at += 1) {
    const entry = 12 + at * 16;
    const name = [0, 1, 2, 3]
      .map((one) => String.fromCharCode(view.getUint8(entry + one)))
      .join('');
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`Expected a TrueType font with a ${tag} table`);
}

function readSegments(view: DataView, table: number, covered: Set<number>): void {
  const segments = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let at = 0; at < segments; at += 1) {
    const end = view.getUint16(ends + at * 2);
    const start = view.getUint16(starts + at * 2);
    const delta = view.getUint16(deltas + at * 2);
    const offset = view.getUint16(offsets + at * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsets + at * 2 + offset + (code - start) * 2);
      if (glyph !== 0) covered.add(code);
    }
  }
}

function readGroups(view: DataView, table: number, covered: Set<number>): void {
  const groups = view.getUint32(table + 12);
  for (let at = 0; at < groups; at += 1) {
    const group = table + 16 + at * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code += 1) covered.add(code);
  }
}
