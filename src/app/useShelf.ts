// The cases on the shelf of the overview, and what can be done with them there.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Example } from '../cases/examples.ts';
import type { CaseId, CaseStore, CaseSummary, StoredCase } from '../storage/caseStore.ts';
import { addressOf, routes } from './addresses.ts';
import { isPdf, openRealSentence, readChosenPdf } from './chosenPdf.ts';
import { useCopies } from './copies.ts';
import { isWorkFile } from './copiesImport.ts';
import { downloadCase } from './exportCase.ts';
import { isLockedCopy, putBack } from './lockedCopies.ts';
import { readChosenFile } from './readChosenFile.ts';
import type { Told } from './StatusMessage.tsx';
import { sentenceOf, useDesk } from './useDesk.ts';
import { useWritesElsewhere } from './useTeam.ts';
import { useVault, useVaultStage } from './useVault.ts';
import { words } from './words.ts';

/** A message, with the case it offers to open, or what can be brought in from a PDF that was changed. */
export type ShelfTold = Told & { readonly open?: CaseId; readonly inside?: File };

export type Shelf = {
  /** The latest changed first; undefined until the store has answered. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly told: ShelfTold | undefined;
  /** How many lines were written again, because they were gone or could not be read. */
  readonly mended: number;
  /** What could not be listed, and why. */
  readonly troubles: CaseStore['troubles'];
  /** True while something is under way; then nothing else is begun. */
  readonly isBusy: boolean;
  start(): void;
  openExample(example: Example): void;
  bringInFile(file: File): void;
  /** What lies in a PDF that was refused because it was changed: a person has asked for it all the same. */
  bringInAnyway(inside: File): void;
  exportCase(id: CaseId): void;
  copyAsPractice(id: CaseId): void;
  emptyOfWords(id: CaseId): void;
  remove(id: CaseId, name: string): void;
};

export function useShelf(): Shelf {
  const desk = useDesk();
  const { store } = desk;
  const { importing } = useCopies();
  const { vault } = useVault();
  const navigate = useNavigate();
  const [cases, setCases] = useState<readonly CaseSummary[]>();
  const [told, setTold] = useState<ShelfTold>();
  const [troubles, setTroubles] = useState<CaseStore['troubles']>();
  const [isBusy, setBusy] = useState(false);

  const [mended, setMended] = useState(0);

  const isOpen = useVaultStage() === 'open';

  const list = useCallback(async () => {
    await desk.whenWritten();
    try {
      setCases((await store.list()).toSorted(latestFirst));
    } finally {
      setTroubles(store.troubles);
    }
  }, [desk, store]);

  /** What could not be listed stands in its own box: it is no news of something that was asked for. */
  const tellFailure = useCallback(
    (cause: unknown) => {
      const { practice, vault } = store.troubles ?? {};
      if (cause !== practice && cause !== vault) setTold(failure(cause));
    },
    [store],
  );

  const lookAgain = useCallback(() => void list().catch(tellFailure), [list, tellFailure]);
  useWritesElsewhere(lookAgain);

  useEffect(() => {
    let left = false;
    /** In the background, until there is nothing more to do. What cannot be written again stays as it is listed. */
    const mend = async () => {
      while (!left) {
        const done = await store.mendRows?.();
        if (left || !done || done.written + done.found === 0) return;
        setMended((before) => before + done.written);
        await list();
      }
    };
    // What was told of a real case is not for whoever finds the vault locked.
    if (!isOpen) setTold(undefined);
    list().then(() => mend().catch(() => undefined), tellFailure);
    return () => {
      left = true;
    };
  }, [list, tellFailure, store, isOpen]);

  /** Does one thing at a time, and tells what came of it. */
  async function attempt(work: () => Promise<ShelfTold | undefined>) {
    if (isBusy) return;
    setBusy(true);
    try {
      await desk.whenWritten();
      const outcome = await work();
      if (outcome) setTold(outcome);
    } catch (cause) {
      setTold(failure(cause));
    } finally {
      setBusy(false);
    }
  }

  /** The stored case; a sentence when it has gone, for instance from another tab. */
  async function withCase(id: CaseId, work: (stored: StoredCase) => Promise<ShelfTold>) {
    const stored = await store.load(id);
    return stored ? work(stored) : ({ kind: 'error', text: [words.cases.goneText] } as const);
  }

  /** `isFromPdf`: it lay in a PDF, where a real case is always locked. */
  async function bringIn(file: File, isFromPdf: boolean): Promise<ShelfTold | undefined> {
    if (await isWorkFile(file)) {
      importing.offer(file);
      navigate(routes.bringIn);
      return undefined;
    }
    if (await isLockedCopy(file)) return putBack(file);
    const read = await readChosenFile(file);
    if (!read.ok) return refusal(read.sentence);
    if (isFromPdf && !read.file.practice) return refusal(await openRealSentence());
    const cases = await import('../storage/cases.ts');
    const { id, copied, opened, doubts } = await cases.bringIn(store, read.file);
    await list();
    const text = [
      copied ? words.cases.importedCopy : words.cases.imported,
      ...read.notices,
      ...opened.map((one) => words.cases.importOpened(words.phases[one.phase], one.missing)),
      ...doubts.map((one) => words.cases.importDoubts(one.section, one.message)),
    ];
    return { kind: 'success', text, open: id };
  }

  return {
    cases: useMemo(() => cases?.filter((one) => isOpen || one.practice), [cases, isOpen]),
    told,
    mended,
    troubles,
    isBusy,
    start: () =>
      void attempt(async () => {
        const { startCase } = await import('../storage/cases.ts');
        navigate(addressOf.case(await startCase(store, new Date(), vault.owner)));
        return undefined;
      }),
    openExample: (example) =>
      void attempt(async () => {
        const { bringInExample } = await import('../storage/cases.ts');
        const { id } = await bringInExample(store, await example.load());
        navigate(addressOf.case(id));
        return undefined;
      }),
    bringInFile: (chosen) =>
      void attempt(async () => {
        const pdf = (await isPdf(chosen)) ? await readChosenPdf(chosen) : undefined;
        if (!pdf) return bringIn(chosen, false);
        if (pdf.ok) return bringIn(pdf.file, true);
        const { sentence, inside } = pdf;
        return { ...refusal(sentence), ...(inside && { inside }) };
      }),
    bringInAnyway: (inside) => void attempt(() => bringIn(inside, true)),
    exportCase: (id) =>
      void attempt(() =>
        withCase(id, async (stored) => {
          const { fileOf } = await import('../storage/cases.ts');
          downloadCase(fileOf(stored));
          return { kind: 'success', text: [words.cases.exported] };
        }),
      ),
    copyAsPractice: (id) =>
      void attempt(() =>
        withCase(id, async (stored) => {
          const { copyAsPractice } = await import('../storage/cases.ts');
          const open = await copyAsPractice(store, stored);
          await list();
          return { kind: 'success', text: [words.cases.duplicated], open };
        }),
      ),
    emptyOfWords: (id) =>
      void attempt(() =>
        withCase(id, async (stored) => {
          const { emptyOfWords } = await import('../storage/cases.ts');
          const open = await emptyOfWords(store, stored);
          await list();
          return { kind: 'success', text: [words.cases.oldCopies.emptied], open };
        }),
      ),
    remove: (id, name) =>
      void attempt(async () => {
        await store.remove(id);
        await list();
        return { kind: 'success', text: [words.cases.removed(name)] };
      }),
  };
}

function refusal(sentence: string): ShelfTold {
  return { kind: 'error', heading: words.cases.importFailed, text: [sentence] };
}

function failure(cause: unknown): ShelfTold {
  return { kind: 'error', heading: words.cases.failed, text: [sentenceOf(cause)] };
}

function latestFirst(a: CaseSummary, b: CaseSummary): number {
  if (a.changedAt === b.changedAt) return 0;
  return a.changedAt < b.changedAt ? 1 : -1;
}
