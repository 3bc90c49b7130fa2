// The stream inside a working file: cases as lines, counted and digested, and back again.
import { sha256 } from '@noble/hashes/sha2.js';
import { verifyLog } from '../log/chain.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation } from '../log/operation.ts';
import { LATEST_INSTANT, turnOf } from '../log/turns.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { Home } from '../storage/loadCase.ts';
import { toBase64Url } from '../vault/bytes.ts';
import { LARGEST_CASE, MOST_CASES, MOST_ENTRIES } from './limits.ts';
import { lineOf, parseLine } from './lines.ts';
import type { CaseInFile, CaseStart, FileRecord, Manifest } from './records.ts';
import { readRecord } from './records.ts';
import { WorkFileRefused } from './refusals.ts';

/** Lines are handed on together, some tens of kilobytes at a time. */
const TOGETHER = 65_536;

/** The lines of a file. Refuses, before anything unreadable is written, what no reader would take. */
export async function* writeContent(
  manifest: Manifest,
  cases: AsyncIterable<CaseInFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const digest = sha256.create();
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const put = (record: FileRecord): number => {
    const line = lineOf(record);
    digest.update(line);
    waiting.push(line);
    length += line.length;
    return line.length;
  };
  const handOn = async function* (least: number) {
    if (length < least) return;
    const all = new Uint8Array(await new Blob(waiting).arrayBuffer());
    waiting = [];
    length = 0;
    yield all;
  };
  let count = 0;
  let entries = 0;
  put({ file: manifest });
  for await (const one of cases) {
    const { id, createdAt, gaps, drafts } = one;
    if (homeOf(id) !== manifest.home) throw new WorkFileRefused('mixed-homes');
    let size = put({ case: { id, createdAt, gaps } });
    checkCounts(one.entries.length, drafts.length, gaps.length);
    for (const record of recordsIn(one)) {
      size += put(record);
      if (size > LARGEST_CASE) throw new WorkFileRefused('too-large');
      yield* handOn(TOGETHER);
    }
    put({ caseEnd: { entries: one.entries.length, drafts: drafts.length } });
    entries += one.entries.length;
    count += 1;
    if (count > MOST_CASES) throw new WorkFileRefused('too-many');
  }
  put({ end: { cases: count, entries, digest: toBase64Url(digest.clone().digest()) } });
  yield* handOn(0);
}

function* recordsIn({ entries, drafts }: CaseInFile): Generator<FileRecord> {
  for (const entry of entries) yield { entry };
  for (const draft of drafts) yield { draft };
}

function checkCounts(...counts: readonly number[]): void {
  if (counts.some((count) => count > MOST_ENTRIES)) throw new WorkFileRefused('too-many');
}

/** What a file holds, as it is read: first what it is, then its cases one by one. */
export type ContentItem = { readonly manifest: Manifest } | { readonly case: CaseInFile };

/**
 * Reads the lines, one case in memory at a time. Ends only after the last line has been found to agree
 * with all before it; throws `WorkFileRefused`. `chains`: verify the logs' hash chains as well.
 */
export async function* readContent(
  lines: AsyncIterable<Uint8Array>,
  chains: boolean,
): AsyncGenerator<ContentItem> {
  const digest = sha256.create();
  const seen = new Set<string>();
  let manifest: Manifest | undefined;
  let open: OpenCase | undefined;
  let entries = 0;
  let isEnded = false;
  for await (const line of lines) {
    const record = readRecord(parseLine(line));
    if (isEnded) throw new WorkFileRefused('miscounted');
    if (manifest === undefined) {
      if (!('file' in record)) throw new WorkFileRefused('unknown');
      manifest = record.file;
      yield { manifest };
    } else if (open) {
      open.take(record, line.length);
      if (open.isWhole) {
        if (chains) await open.checkChain();
        entries += open.entries.length;
        yield { case: open.result };
        open = undefined;
      }
    } else if ('case' in record) {
      open = new OpenCase(record.case, manifest.home);
      if (seen.has(record.case.id)) throw new WorkFileRefused('twice-the-same');
      if (seen.add(record.case.id).size > MOST_CASES) throw new WorkFileRefused('too-many');
    } else if ('end' in record) {
      const { end } = record;
      if (end.cases !== seen.size || end.entries !== entries || end.digest !== digestSoFar())
        throw new WorkFileRefused('miscounted');
      isEnded = true;
    } else throw new WorkFileRefused('unknown');
    digest.update(line);
  }
  if (!isEnded) throw new WorkFileRefused('miscounted');

  function digestSoFar(): string {
    return toBase64Url(digest.clone().digest());
  }
}

/** A case whose lines are coming in. */
class OpenCase {
  readonly entries: LogEntry[] = [];
  isWhole = false;
  readonly #start: CaseStart;
  readonly #drafts: Operation[] = [];
  readonly #ids = new Set<string>();
  #size = 0;

  constructor(start: CaseStart, home: Home) {
    if (homeOf(start.id) !== home) throw new WorkFileRefused('mixed-homes');
    checkCounts(start.gaps.length);
    this.#start = start;
  }

  take(record: FileRecord, size: number): void {
    this.#size += size;
    if (this.#size > LARGEST_CASE) throw new WorkFileRefused('too-large');
    if ('entry' in record) {
      this.entries.push(record.entry);
      this.#once(record.entry.operation);
    } else if ('draft' in record) {
      this.#drafts.push(record.draft);
      this.#once(record.draft);
    } else if ('caseEnd' in record) {
      const { entries, drafts } = record.caseEnd;
      if (entries !== this.entries.length || drafts !== this.#drafts.length)
        throw new WorkFileRefused('miscounted');
      this.isWhole = true;
    } else throw new WorkFileRefused('unknown');
  }

  #once(operation: Operation): void {
    const { id } = operation;
    if (turnOf(operation) >= LATEST_INSTANT) throw new WorkFileRefused('far-future');
    if (this.#ids.has(id)) throw new WorkFileRefused('twice-the-same');
    checkCounts(this.#ids.add(id).size);
  }

  /** Faults that the file says were there when it was written are let through: the work must get out. */
  async checkChain(): Promise<void> {
    const known = new Set(this.#start.gaps);
    const faults = await verifyLog(this.entries);
    if (faults.some(({ fault, id }) => fault === 'twice' || !known.has(id)))
      throw new WorkFileRefused('broken-chain');
  }

  get result(): CaseInFile {
    return { ...this.#start, entries: this.entries, drafts: this.#drafts };
  }
}
