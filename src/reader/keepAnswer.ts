// Keeps an answer in the browser while it is written, locked with the key of its round.
import { roundKey } from '../review/answerFile.ts';
import { fromBase64, toBase64 } from '../review/base64.ts';
import { idOfBytes } from '../review/ids.ts';
import { bytesOf, textOf } from '../vault/bytes.ts';
import { type DraftAnswer, readDraft } from './draftAnswer.ts';

const IV_BYTES = 12;
/** What is locked here opens nowhere else: an answer file is bound to its own head. */
const BOUND = bytesOf('kept answer');

/** As much of `localStorage` as is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where an answer is kept. What fails, throws. */
export type Keeping = {
  /** What was kept before; undefined for nothing that can be read. */
  readonly load: () => Promise<DraftAnswer | undefined>;
  readonly save: (draft: DraftAnswer) => Promise<void>;
  readonly erase: () => Promise<void>;
  /** Tells when another window with the same file has kept something; gives a way to stop. */
  readonly onOther: (hear: () => void) => () => void;
};

/** The browser's shelf for this file; undefined where it has none, as for a file a mail program shows. */
export function shelfHere(): Shelf | undefined {
  const probe = 'udredningsguiden-probe';
  try {
    const { localStorage } = window;
    localStorage.setItem(probe, probe);
    const isThere = localStorage.getItem(probe) === probe;
    localStorage.removeItem(probe);
    return isThere ? localStorage : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it on the shelf under a name that tells nothing. `key`: the round's, base64. */
export function keepingOn(shelf: Shelf, key: string): Keeping {
  const name = idOfBytes('k', bytesOf(`kept answer ${key}`));
  /** One thing after the other, so that the last words are those that stay. */
  let before: Promise<unknown> = Promise.resolve();
  const then = (act: () => Promise<void>) => {
    const done = before.then(act);
    before = done.catch(() => undefined);
    return done;
  };
  return {
    load: async () => {
      const text = shelf.getItem(name);
      return text === null ? undefined : opened(text, key);
    },
    save: (draft) => then(async () => shelf.setItem(name, await sealed(draft, key))),
    erase: () => then(async () => shelf.removeItem(name)),
    onOther: (hear) => {
      const listen = ({ key: changed }: StorageEvent) => changed === name && hear();
      window.addEventListener('storage', listen);
      return () => window.removeEventListener('storage', listen);
    },
  };
}

async function sealed(draft: DraftAnswer, key: string): Promise<string> {
  const sealing = await roundKey(key);
  if (!sealing) throw new TypeError('Expected a key of 32 bytes in base64');
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: BOUND },
    sealing,
    bytesOf(JSON.stringify(draft)),
  );
  return `${toBase64(iv)}.${toBase64(new Uint8Array(bytes))}`;
}

async function opened(text: string, key: string): Promise<DraftAnswer | undefined> {
  const [iv, bytes] = text.split('.').map(fromBase64);
  const sealing = await roundKey(key);
  if (!iv || !bytes || !sealing) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: BOUND },
      sealing,
      bytes,
    );
    return readDraft(JSON.parse(textOf(plain)));
  } catch {
    return undefined;
  }
}
