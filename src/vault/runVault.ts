// The vault at work in one tab: the machine, the vault, and the line to the other tabs, held together.
import type { ActorRefFrom, NonReducibleUnknown } from 'xstate';
import { createActor, fromCallback } from 'xstate';
import { mindsTime, vaultMachine } from '#machines/vaultMachine.ts';
import type { VaultEvent } from '#machines/vaultSetup.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { TabNews } from './KeyHandover.ts';
import { KeyHandover } from './KeyHandover.ts';
import type { Vault } from './Vault.ts';
import { VaultError } from './VaultError.ts';
import { vaultWords } from './words.ts';

/** What the vault asks of the rest of the app. */
export type VaultSurroundings = {
  /** Hands every letter in the page to the store; resolves when the store has confirmed. */
  saveWords(): Promise<void>;
  /** Removes everything the browser keeps, the vault's record too. */
  removeAll(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** The line to the other tabs; without it, the app's own. */
  readonly line?: string;
};

export type RunningVault = {
  /** What the pages read, and send their events to. */
  readonly actor: ActorRefFrom<typeof vaultMachine>;
  /** Somebody works in this tab. May be called for every key and movement. */
  seeActivity(): void;
  /** Time has passed; also when the machine wakes or the page is shown again. */
  tick(): void;
  /** Minutes without activity before the vault locks itself, kept with the vault. */
  keepIdleMinutes(minutes: number): Promise<void>;
  stop(): void;
};

/** Activity is told to the machine at most this often, and to other tabs, in milliseconds. */
const OWN_PAUSE = 1000;
const TELLING_PAUSE = 5000;

/** Starts by looking for a vault and for a tab that lends its key. */
export function runVault(
  vault: Vault,
  { saveWords, removeAll, now, line }: VaultSurroundings,
): RunningVault {
  // Not while something is asked before the cases: another tab would be a way around the question.
  const lend = () => (vault.isOpen && actor.getSnapshot().matches('open') ? vault.key : undefined);
  const handover = new KeyHandover(lend, hear, line);
  const openNow = () => ({ at: now(), idleMinutes: vault.idleMinutes });

  const actor = createActor(
    vaultMachine.provide({
      actors: {
        look: answering(
          async () => {
            const found = await vault.look();
            if (found.is === 'absent') return { type: 'vault.missed' };
            if (await borrow()) return { type: 'key.lent', ...openNow() };
            return { type: 'vault.found', at: now(), pause: found.pause };
          },
          (cause) => ({ type: 'vault.unreadable', sentence: sentenceOf(cause) }),
        ),
        make: answering<{ passphrase: string; owner: string }>(async ({ passphrase, owner }) => {
          const { recoveryCode } = await vault.make(passphrase, owner);
          return { type: 'vault.made', recoveryCode, ...openNow() };
        }),
        unlock: answering<{ passphrase: string }>(async ({ passphrase }) => {
          const tried = await vault.unlock(passphrase);
          if (tried.is === 'opened') {
            // Where that cannot be read now, nobody is kept from their work by it.
            const isCodeConfirmed = await vault.isRecoveryCodeConfirmed().catch(() => true);
            return { type: 'vault.opened', isCodeConfirmed, ...openNow() };
          }
          const { sentence, pause } = tried;
          return { type: 'passphrase.refused', sentence, at: now(), pause };
        }),
        checkCode: answering<{ code: string }>(async ({ code }) => {
          const found = await vault.checkRecoveryCode(code);
          if (found.is === 'fits') return { type: 'code.accepted' };
          return { type: 'code.refused', sentence: found.sentence };
        }),
        recover: answering<{ code: string; passphrase: string }>(async ({ code, passphrase }) => {
          const tried = await vault.unlockWithRecovery(code, passphrase);
          // Whoever has written the code has it.
          if (tried.is === 'opened')
            return { type: 'vault.opened', isCodeConfirmed: true, ...openNow() };
          return { type: 'code.refused', sentence: tried.sentence };
        }),
        saveWords: answering(
          async () => {
            await saveWords();
            return { type: 'words.saved' };
          },
          (cause) => ({ type: 'words.refused', sentence: sentenceOf(cause), at: now() }),
        ),
        wipe: answering(
          async () => {
            await vault.wipe(removeAll);
            return { type: 'wipe.done' };
          },
          (cause) => ({ type: 'wipe.failed', sentence: sentenceOf(cause) }),
        ),
      },
      actions: {
        forgetKeys: () => vault.lock(),
        tellOpened: () => handover.tell('opened'),
        tellLocked: () => handover.tell('locked'),
        tellWiped: () => handover.tell('wiped'),
        // Where it cannot be noted, the adviser is reminded once too often, which costs a new sheet and no case.
        confirmCode: ({ event }) => {
          if (event.type === 'sheet.kept')
            void vault.confirmRecoveryCode(event.code).catch(() => undefined);
        },
      },
    }),
  );

  function isUnlocked(): boolean {
    const state = actor.getSnapshot();
    return (
      vault.isOpen && (state.matches('open') || state.matches('sheet') || state.matches('unsure'))
    );
  }

  let locksHeard = 0;

  /** True when another tab's key has opened this one. A lock heard meanwhile wins. */
  async function borrow(): Promise<boolean> {
    const before = locksHeard;
    const key = await handover.ask();
    if (!key || !(await vault.adopt(key))) return false;
    if (before !== locksHeard) vault.lock();
    return before === locksHeard;
  }

  function hear(news: TabNews): void {
    const state = actor.getSnapshot();
    if (news === 'locked' || news === 'wiped') locksHeard += 1;
    if (news === 'active') actor.send({ type: 'activity.seen', at: now() });
    else if (news === 'locked') actor.send({ type: 'lock.heard', at: now() });
    else if (news === 'wiped') actor.send({ type: 'wipe.heard' });
    else if (state.matches('locked') || state.matches('absent') || state.matches('unsure'))
      void follow();
  }

  /** Opens as another tab has. */
  async function follow(): Promise<void> {
    const borrowed = await borrow().catch(() => false);
    if (borrowed) actor.send({ type: 'key.lent', ...openNow() });
  }

  let seenAt = Number.NEGATIVE_INFINITY;
  let toldAt = Number.NEGATIVE_INFINITY;

  actor.start();
  return {
    actor,
    seeActivity() {
      const at = now();
      // The time first: this is asked with every letter.
      if (Math.abs(at - seenAt) < OWN_PAUSE) return;
      seenAt = at;
      if (!isUnlocked()) return;
      actor.send({ type: 'activity.seen', at });
      if (!isUnlocked() || Math.abs(at - toldAt) < TELLING_PAUSE) return;
      toldAt = at;
      handover.tell('active');
    },
    tick() {
      const at = now();
      if (mindsTime(actor.getSnapshot(), at)) actor.send({ type: 'time.passed', at });
    },
    async keepIdleMinutes(minutes) {
      await vault.keepIdleMinutes(minutes);
      actor.send({ type: 'idleLimit.changed', minutes });
    },
    stop() {
      actor.stop();
      handover.close();
      vault.lock();
    },
  };
}

/** An actor that does its work and answers with one event, if the machine is still in that state. */
function answering<Input = NonReducibleUnknown>(
  work: (input: Input) => Promise<VaultEvent>,
  failed: (cause: unknown) => VaultEvent = failedEvent,
) {
  return fromCallback<VaultEvent, Input>(({ input, sendBack }) => {
    work(input).catch(failed).then(sendBack);
  });
}

function failedEvent(cause: unknown): VaultEvent {
  if (cause instanceof VaultError && cause.problem === 'absent') return { type: 'wipe.heard' };
  return { type: 'attempt.failed', sentence: sentenceOf(cause) };
}

function sentenceOf(cause: unknown): string {
  return cause instanceof VaultError || cause instanceof StoreError
    ? cause.message
    : vaultWords.failed;
}
