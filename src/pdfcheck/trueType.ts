// What an embedded TrueType font says of its glyphs: how many, how wide, which are drawn.

export type FontProgram = {
  readonly glyphs: number;
  /** Thousandths of the type size; undefined for a glyph the font does not have. */
  readonly widthOf: (glyph: number) => number | undefined;
  /** Has an outline of its own. */
  readonly isDrawn: (glyph: number) => boolean;
};

/** Reads the tables of the program; undefined where it is no TrueType font or breaks off. */
export function readTrueType(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = readTables(view);
    const [head, hhea, maxp, hmtx, loca] = ['head', 'hhea', 'maxp', 'hmtx', 'loca'].map((tag) =>
      tables.get(tag),
    );
    if (!head || !hhea || !maxp || !hmtx) return undefined;
    const unit = view.getUint16(head.at + 18);
    const glyphs = view.getUint16(maxp.at + 4);
    const measured = view.getUint16(hhea.at + 34);
    if (unit === 0 || measured === 0 || measured * 4 > hmtx.length) return undefined;
    const isLong = view.getInt16(head.at + 50) === 1;
    const offsetAt = (glyph: number): number => {
      const at = (loca?.at ?? 0) + glyph * (isLong ? 4 : 2);
      return isLong ? view.getUint32(at) : view.getUint16(at) * 2;
    };
    const canLocate = loca !== undefined && (glyphs + 1) * (isLong ? 4 : 2) <= loca.length;
    return {
      glyphs,
      widthOf: (glyph) =>
        glyph < glyphs
          ? (view.getUint16(hmtx.at + Math.min(glyph, measured - 1) * 4) * 1000) / unit
          : undefined,
      isDrawn: (glyph) => canLocate && glyph < glyphs && offsetAt(glyph + 1) > offsetAt(glyph),
    };
  } catch {
    return undefined;
  }
}

type Table = { readonly at: number; readonly length: number };

/** The tables that lie within the bytes, by name. */
function readTables(view: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join('');
    const at = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    if (at + length <= view.byteLength) tables.set(tag, { at, length });
  }
  return tables;
}
