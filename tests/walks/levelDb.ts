// Reads what LevelDB and Chromium pack away in files, so that words in them can be searched for.

/** Bytes of a log are in blocks of this size. */
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
/** At the end of every table, least significant byte first. */
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
const TABLE_FOOTER = 48;
/** After the contents of each block: how it is packed, and a checksum. */
const BLOCK_TRAILER = 5;
const SNAPPY = 1;

/** The records of a log (`000003.log`), each put together from its pieces, one after the other. */
export function logRecords(file: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at + LOG_HEADER <= file.length) {
    const left = LOG_BLOCK - (at % LOG_BLOCK);
    const length = file.readUInt16LE(at + 4);
    const type = file[at + 6] ?? 0;
    // What is left of a block is too short for a header, or was never written.
    if (left < LOG_HEADER || type === 0) {
      at += left;
      continue;
    }
    pieces.push(file.subarray(at + LOG_HEADER, at + LOG_HEADER + length));
    at += LOG_HEADER + length;
  }
  return Buffer.concat(pieces);
}

/** Every block of a table (`000005.ldb`), unpacked. Throws for one that is none, or is damaged. */
export function tableBlocks(file: Buffer): Buffer {
  const footer = file.subarray(-TABLE_FOOTER);
  if (!footer.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC))
    throw new Error('Expected a LevelDB table');
  const read = readerOf(footer);
  const meta = handleFrom(read);
  const index = handleFrom(read);
  const handles = blocksIn(block(file, index));
  return Buffer.concat([meta, index, ...handles].map((handle) => block(file, handle)));
}

type Handle = { readonly offset: number; readonly size: number };

type Reader = { at: number; varint(): number };

function readerOf(bytes: Buffer): Reader {
  return {
    at: 0,
    varint() {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const byte = bytes[this.at];
        if (byte === undefined) throw new Error('Expected another byte of a number');
        this.at += 1;
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
    },
  };
}

function handleFrom(read: Reader): Handle {
  const offset = read.varint();
  return { offset, size: read.varint() };
}

function block(file: Buffer, { offset, size }: Handle): Buffer {
  const packed = file.subarray(offset, offset + size);
  const how = file[offset + size];
  if (offset + size + BLOCK_TRAILER > file.length || how === undefined)
    throw new Error('Expected a block that is whole');
  if (how === 0) return packed;
  if (how === SNAPPY) return unsnap(packed);
  throw new Error(`Expected a block packed with Snappy, got ${how}`);
}

/** The handles that an index block leads to. */
function blocksIn(index: Buffer): readonly Handle[] {
  const restarts = index.readUInt32LE(index.length - 4);
  const end = index.length - 4 * (restarts + 1);
  const read = readerOf(index);
  const handles: Handle[] = [];
  while (read.at < end) {
    read.varint();
    const keyLength = read.varint();
    const valueLength = read.varint();
    read.at += keyLength;
    const next = read.at + valueLength;
    handles.push(handleFrom(read));
    read.at = next;
  }
  return handles;
}

/**
 * Snappy's own format, without a frame; what stands after it is left alone. Throws where the bytes are
 * none of it.
 */
function unsnap(packed: Buffer): Buffer {
  const read = readerOf(packed);
  const length = read.varint();
  // Snappy packs at most 64 bytes into three.
  if (length > packed.length * 64) throw new Error('Expected a likely length');
  const out = Buffer.alloc(length);
  let filled = 0;
  const number = (size: number) => {
    const value = packed.readUIntLE(read.at, size);
    read.at += size;
    return value;
  };
  while (filled < length) {
    const tag = number(1);
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const size = 1 + (short < 60 ? short : number(short - 59));
      if (filled + size > length || read.at + size > packed.length)
        throw new Error('Expected words that fit');
      packed.copy(out, filled, read.at, read.at + size);
      read.at += size;
      filled += size;
      continue;
    }
    const size = kind === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = kind === 1 ? ((tag >> 5) << 8) | number(1) : number(kind === 2 ? 2 : 4);
    if (back === 0 || back > filled || filled + size > length)
      throw new Error('Expected a copy of what stands before');
    // One by one: a copy may reach into itself.
    for (let step = 0; step < size; step += 1) out[filled + step] = out[filled + step - back] ?? 0;
    filled += size;
  }
  return out;
}

/** Before a value that Chromium itself has packed with Snappy, in IndexedDB. */
const PACKED_VALUE = Buffer.from([0xff, 0x11, 0x02]);

/** The values in these bytes that Chromium has packed, unpacked. */
export function packedValues(bytes: Buffer): Buffer {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(PACKED_VALUE); at >= 0; at = bytes.indexOf(PACKED_VALUE, at + 1)) {
    try {
      found.push(unsnap(bytes.subarray(at + PACKED_VALUE.length)));
    } catch {
      // The same three bytes may stand anywhere.
    }
  }
  return Buffer.concat(found);
}
