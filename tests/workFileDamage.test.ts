// One case of which something cannot be read: the others are written all the same, and nothing that the older file has is lost.
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { keptFileSentence } from '#src/workfile/keptFileStates.ts';
import type { ExportStore, WhatToExport } from '#src/workfile/makeWorkFile.ts';
import { makeWorkFile } from '#src/workfile/makeWorkFile.ts';
import { toBlob } from '#src/workfile/writeWorkFile.ts';
import { say } from './fixtures/makeCase.ts';
import { caseInFile, each, read, wrapFileKey } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(content);
const createdAt = '2026-02-03T09:00:00.000Z';

async function logOf(...names: readonly string[]): Promise<readonly LogEntry[]> {
  const writer = new Writer(index);
  for (const name of names) await writer.write(say('child/child-name', name));
  return writer.log;
}

/** A store with these logs. `lost`: cases whose key is gone. */
function storeOf(
  logs: { readonly [id: string]: readonly LogEntry[] },
  lost: readonly string[] = [],
): ExportStore {
  const row = (id: string) =>
    ({
      id,
      name: `Barn ${id}`,
      practice: false,
      createdAt,
      changedAt: createdAt,
      phase: 'opening',
      open: 0,
    }) as const;
  return {
    list: async () => Object.keys(logs).map(row),
    async load(id) {
      if (lost.includes(id)) throw new StoreError('Nøglen er væk.', { trouble: 'lost-key' });
      return { summary: row(id), operations: [], drafts: [], faults: [], place: 0 };
    },
    readLog: async (id) => logs[id] ?? [],
  };
}

type Heard = { readonly lacking: string[]; readonly leftOut: string[] };

async function written(store: ExportStore, more: Partial<WhatToExport> = {}) {
  const heard: Heard = { lacking: [], leftOut: [] };
  const file = await toBlob(
    makeWorkFile(store, {
      home: 'vault',
      at: createdAt,
      wrapKey: wrapFileKey,
      lacking: (_id, sentence) => heard.lacking.push(sentence),
      leftOut: (_id, sentence) => heard.leftOut.push(sentence),
      ...more,
    }),
  );
  const answer = await read(file);
  if (!answer.ok) throw new Error(answer.sentence);
  const found: { [id: string]: readonly string[] } = {};
  for await (const one of answer.file.readCases())
    found[one.id] = one.entries.map(({ operation }) => operation.id).sort();
  return { heard, found };
}

const idsOf = (log: readonly LogEntry[]) => log.map(({ operation }) => operation.id).sort();

describe('a case of which something cannot be read', () => {
  test('does not keep the others from being written, and is named', async () => {
    const [sound, hurt] = [await logOf('A'), await logOf('B', 'C')];
    const { heard, found } = await written(storeOf({ c2: hurt.slice(1), c1: sound }));
    expect(found).toEqual({ c1: idsOf(sound), c2: idsOf(hurt.slice(1)) });
    expect(heard.lacking).toEqual([
      expect.stringMatching(/^I sagen ”Barn c2” kan 1 ændring ikke læses, og den er ikke i filen/),
    ]);
  });

  test('keeps what the older file has of it, and the way back is told', async () => {
    const [sound, hurt] = [await logOf('A'), await logOf('B', 'C', 'D')];
    const older = () => each([caseInFile('c2', { entries: hurt.slice(0, 2) })]);
    const here = storeOf({ c1: sound, c2: hurt.slice(1) });
    const { heard, found } = await written(here, { older });
    expect(found).toEqual({ c1: idsOf(sound), c2: idsOf(hurt) });
    expect(heard.lacking).toEqual([
      expect.stringMatching(
        /^I sagen ”Barn c2” kan 1 ændring ikke læses her i browseren\. Filen har den endnu: Hent/,
      ),
    ]);
  });

  test('of what the older file has not, that is said', async () => {
    const hurt = await logOf('B', 'C', 'D', 'E');
    const left = hurt.filter((_, nth) => nth === 3);
    const older = () => each([caseInFile('c2', { entries: hurt.slice(0, 1) })]);
    const { heard, found } = await written(storeOf({ c2: left }), { older });
    expect(found.c2).toEqual(idsOf([...left, ...hurt.slice(0, 1)]));
    expect(heard.lacking.join(' ')).toContain('er ikke i filen');
  });

  test('stands in the file as it was, where its key is gone', async () => {
    const [sound, hurt] = [await logOf('A'), await logOf('B')];
    const older = () => each([caseInFile('c2', { entries: hurt })]);
    const store = storeOf({ c1: sound, c2: hurt }, ['c2']);
    const kept = await written(store, { older });
    expect(kept.found).toEqual({ c1: idsOf(sound), c2: idsOf(hurt) });
    expect(kept.heard.lacking[0]).toMatch(
      /^I browseren kan sagen ”Barn c2” ikke læses\. Filen har/,
    );
    const alone = await written(store);
    expect(alone.found).toEqual({ c1: idsOf(sound) });
    expect(alone.heard.leftOut).toEqual(['I filen mangler sagen ”Barn c2”. Nøglen er væk.']);
  });

  test('an older file is not asked where everything can be read', async () => {
    const older = () => {
      throw new Error('Expected not to be asked');
    };
    const { heard } = await written(storeOf({ c1: await logOf('A') }), { older });
    expect(heard).toEqual({ lacking: [], leftOut: [] });
  });

  test('is told in the sentence of the kept copy', () => {
    const state = { is: 'kept', name: 'a', at: createdAt } as const;
    expect(keptFileSentence(state, createdAt)).toMatch(/^Alt er også gemt/);
    expect(keptFileSentence({ ...state, lacking: ['x'] }, createdAt)).toMatch(
      /^Alt, hvad der kan læses, er også gemt/,
    );
  });
});
