// Between the tabs of one browser: an open one lends its key, and locking or wiping one reaches all.

/** `opened`: a tab has a key now, and lends it. `active`: somebody works in that tab. */
export type TabNews = 'opened' | 'active' | 'locked' | 'wiped';

/** What every tab hears: news, or a tab that asks for a key and listens on a line of this name. */
type TabMessage = { readonly is: TabNews } | { readonly is: 'asking'; readonly line: string };

/** How long a new tab waits for another to answer, in milliseconds. */
const PATIENCE = 400;

const LINE = 'udredningsguiden-boks';

/** One tab's end of the line. Close it when the tab is done with the vault. */
export class KeyHandover {
  readonly #channel: BroadcastChannel;
  readonly #lend: () => CryptoKey | undefined;
  readonly #hear: (news: TabNews) => void;
  #giveUp: (() => void) | undefined;

  /**
   * `lend` gives the key while this tab is open; `hear` is told what other tabs tell. `line`: tabs on
   * other lines hear nothing of this one.
   */
  constructor(lend: () => CryptoKey | undefined, hear: (news: TabNews) => void, line = LINE) {
    this.#channel = new BroadcastChannel(line);
    this.#lend = lend;
    this.#hear = hear;
    this.#channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readMessage(event.data);
      if (message) this.#take(message);
    });
  }

  /**
   * A key from another tab; undefined when none is open. It comes on a line of its own, so that it is
   * copied into no other tab. Check that it is this vault's: `Vault.adopt`.
   */
  ask(patience = PATIENCE): Promise<CryptoKey | undefined> {
    this.#giveUp?.();
    return new Promise((resolve) => {
      const line = `${LINE}-${crypto.randomUUID()}`;
      const own = new BroadcastChannel(line);
      const settle = (key?: CryptoKey) => {
        clearTimeout(timer);
        own.close();
        this.#giveUp = undefined;
        resolve(key);
      };
      const timer = setTimeout(settle, patience);
      this.#giveUp = settle;
      own.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isLent(data)) settle(data);
      });
      this.#post({ is: 'asking', line });
    });
  }

  /** Tells all other tabs. */
  tell(news: TabNews): void {
    this.#post({ is: news });
  }

  close(): void {
    this.#giveUp?.();
    this.#channel.close();
  }

  #post(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  #take(message: TabMessage): void {
    if (message.is === 'asking') {
      const key = this.#lend();
      if (key) lendOn(message.line, key);
      return;
    }
    // A key on its way from a tab that does not know yet of the lock must not open this one.
    if (message.is === 'locked' || message.is === 'wiped') this.#giveUp?.();
    this.#hear(message.is);
  }
}

function lendOn(line: string, key: CryptoKey): void {
  const channel = new BroadcastChannel(line);
  channel.postMessage(key);
  channel.close();
}

/** Undefined for anything else: another version of the app may be open in another tab. */
function readMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null || !('is' in data)) return undefined;
  switch (data.is) {
    case 'opened':
    case 'active':
    case 'locked':
    case 'wiped':
      return { is: data.is };
    case 'asking':
      return 'line' in data && typeof data.line === 'string' && data.line.startsWith(LINE)
        ? { is: 'asking', line: data.line }
        : undefined;
    default:
      return undefined;
  }
}

/** Only a key that others are derived from; such keys show their bytes to nobody. */
function isLent(value: unknown): value is CryptoKey {
  return value instanceof CryptoKey && value.algorithm.name === 'HKDF';
}
