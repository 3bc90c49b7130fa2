// The passphrase: what counts as one, what it costs to try one, and that its bytes do not stay.
import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PassphraseOrder, PassphraseReport } from '#src/vault/argon2Key.ts';
import { argon2Key } from '#src/vault/argon2Key.ts';
import { bytesOf, fromBase64Url, toBase64Url } from '#src/vault/bytes.ts';
import { defaultCost, isBearable, isCheaper } from '#src/vault/cost.ts';
import { sealingKey } from '#src/vault/keys.ts';
import { passphraseBytes, passphraseFault, preparePassphrase } from '#src/vault/passphrase.ts';
import { passphraseKeyInWorker } from '#src/vault/passphraseKey.ts';
import { VaultError } from '#src/vault/VaultError.ts';
import { vaultWords } from '#src/vault/words.ts';

const cheap = { m: 32, t: 1, p: 1 };
const salt = new Uint8Array(16);

describe('a passphrase', () => {
  test('is the same whichever keyboard wrote it', () => {
    expect(preparePassphrase('  blå\u00a0hest går\t')).toBe('blå hest går');
    expect(preparePassphrase('bla\u030a hest ga\u030ar')).toBe('blå hest går');
    expect(preparePassphrase('Blå hest går')).not.toBe('blå hest går');
  });

  test('prepared twice is prepared once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const prepared = preparePassphrase(typed);
        expect(preparePassphrase(prepared)).toBe(prepared);
      }),
    );
  });

  test.each([
    ['eleven sign', vaultWords.passphrase.tooShort(12, 11)],
    ['     elleve tegn     ', vaultWords.passphrase.tooShort(12, 11)],
    ['🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎', vaultWords.passphrase.tooShort(12, 11)],
    ['', vaultWords.passphrase.tooShort(12, 0)],
    ['x'.repeat(1001), vaultWords.passphrase.tooLong(1000)],
    ['aaaaaaaaaaaa', vaultWords.passphrase.oneSign],
    ['aaaaaaaaaaab', vaultWords.passphrase.repeated],
    ['hest hest hest hest', vaultWords.passphrase.repeated],
    ['Hest hest lampe LAMPE', vaultWords.passphrase.repeated],
    ['hesthesthesthest', vaultWords.passphrase.repeated],
    ['lampelampelampe', vaultWords.passphrase.repeated],
    ['abababababab', vaultWords.passphrase.repeated],
    ['123456789012', vaultWords.passphrase.row],
    ['qwertyuiopåqwertyuiopå', vaultWords.passphrase.row],
    ['ZYXWVUTSRQPONM', vaultWords.passphrase.row],
    ['Testine Prøvesen', vaultWords.passphrase.name],
    ['testineprøvesen1', vaultWords.passphrase.name],
    ['Prøvesen, Testine 2026', vaultWords.passphrase.name],
    ['TESTINETESTINE', vaultWords.passphrase.name],
    ['Udredningsguiden', vaultWords.passphrase.common],
    ['mit kodeord 2026', vaultWords.passphrase.common],
    ['Testine password', vaultWords.passphrase.common],
  ])('%j will not do', (typed, sentence) => {
    expect(passphraseFault(typed, 'Testine Prøvesen')).toBe(sentence);
  });

  test.each([
    'tolv tegn ja',
    'hest lampe torsdag sky',
    'hest hest lampe torsdag sky',
    'tolv tegn ja, tolv tegn ja',
    // It ends in a bit that comes again, and is none from end to end.
    'hest lampe torsdag 2022',
    // Five different signs are just enough.
    'hest seth the',
    'Testine kan lide havregrød',
    '1234-5678-9012-3',
    'en sætning med ”tegn” og 😀',
  ])('%j will do', (typed) => {
    expect(passphraseFault(typed, 'Testine Prøvesen')).toBeUndefined();
    expect(passphraseFault(typed, '')).toBeUndefined();
  });

  test('may have a thousand signs', () => {
    const long = `hest lampe torsdag${' sky'.repeat(1000)}`;
    expect(passphraseFault(long.slice(0, 1000), '')).toBeUndefined();
    expect(passphraseFault(long.slice(0, 1001), '')).toBe(vaultWords.passphrase.tooLong(1000));
  });

  test('a name of one letter forbids nothing', () => {
    expect(passphraseFault('xyloxfon x 1 x', 'X')).toBeUndefined();
    expect(passphraseFault('x1x2x3x4x5x6', 'X')).toBeUndefined();
  });

  test('a name that begins as another does is found whole', () => {
    expect(passphraseFault('Bodil 1987 Bodil', 'Bo Bodil')).toBe(vaultWords.passphrase.name);
  });
});

describe('what a try costs', () => {
  test('is no less than the recommendation', () => {
    expect(defaultCost).toEqual({ m: 65_536, t: 3, p: 1 });
    expect(isBearable(defaultCost)).toBe(true);
  });

  test.each([
    { m: 4_194_304, t: 1, p: 1 },
    { m: 262_145, t: 1, p: 1 },
    { m: 65_536, t: 1_000_000, p: 1 },
    { m: 262_144, t: 7, p: 1 },
    { m: 65_536, t: 3, p: 5 },
    { m: 65_536, t: 0, p: 1 },
    { m: 65_536, t: 3, p: 0 },
    { m: 7, t: 1, p: 1 },
    { m: 31, t: 1, p: 4 },
    { m: -1, t: 1, p: 1 },
    { m: 65_536.5, t: 3, p: 1 },
    { m: Number.NaN, t: 3, p: 1 },
    { m: Number.POSITIVE_INFINITY, t: 3, p: 1 },
  ])('is refused as $m KiB, $t times, $p lanes', (cost) => {
    expect(isBearable(cost)).toBe(false);
  });

  test('can be raised later, up to four times the memory', () => {
    expect(isBearable({ m: 262_144, t: 6, p: 1 })).toBe(true);
    expect(isBearable({ m: 65_536, t: 3, p: 4 })).toBe(true);
    expect(isBearable({ m: 32, t: 1, p: 4 })).toBe(true);
    expect(isCheaper(cheap, defaultCost)).toBe(true);
    expect(isCheaper({ m: 65_536, t: 2, p: 1 }, defaultCost)).toBe(true);
    expect(isCheaper({ m: 32_768, t: 8, p: 1 }, defaultCost)).toBe(true);
    expect(isCheaper(defaultCost, defaultCost)).toBe(false);
    expect(isCheaper({ m: 131_072, t: 3, p: 1 }, defaultCost)).toBe(false);
  });
});

describe('the key from a passphrase', () => {
  /** Two keys are the same when what one seals the other opens. */
  async function opens(one: CryptoKey, other: CryptoKey): Promise<boolean> {
    const [sealing, opening] = await Promise.all([sealingKey(one, 'x'), sealingKey(other, 'x')]);
    const way = { name: 'AES-GCM', iv: new Uint8Array(12) };
    const ct = await crypto.subtle.encrypt(way, sealing, bytesOf('hej'));
    return crypto.subtle.decrypt(way, opening, ct).then(
      () => true,
      () => false,
    );
  }
  const keyOf = (typed: string, other = salt, cost = cheap) =>
    argon2Key({ passphrase: passphraseBytes(typed), salt: other, cost });

  test('is the same for the same words, and another for other words, salt or cost', async () => {
    const key = await keyOf('hest lampe torsdag');
    expect(await opens(key, await keyOf('hest lampe torsdag '))).toBe(true);
    expect(await opens(key, await keyOf('hest lampe torsdage'))).toBe(false);
    expect(await opens(key, await keyOf('Hest lampe torsdag'))).toBe(false);
    expect(await opens(key, await keyOf('hest lampe torsdag', new Uint8Array(16).fill(1)))).toBe(
      false,
    );
    expect(await opens(key, await keyOf('hest lampe torsdag', salt, { ...cheap, t: 2 }))).toBe(
      false,
    );
  });

  test('shows its bytes to nobody', async () => {
    const key = await keyOf('hest lampe torsdag');
    expect(key.extractable).toBe(false);
    await expect(webcrypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  test('leaves no passphrase behind, also when it fails', async () => {
    const passphrase = passphraseBytes('hest lampe torsdag');
    await argon2Key({ passphrase, salt, cost: cheap });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
    const again = passphraseBytes('hest lampe torsdag');
    await expect(
      argon2Key({ passphrase: again, salt, cost: { ...cheap, m: 1 } }),
    ).rejects.toThrow();
    expect(again.every((byte) => byte === 0)).toBe(true);
  });
});

describe('the worker that works it out', () => {
  /** Answers as a worker would; `ended` when it was told to end. */
  class Standin extends EventTarget {
    static last: Standin | undefined;
    static answer: (order: PassphraseOrder) => Event | Promise<Event>;
    readonly address: string;
    readonly options: unknown;
    readonly moved: unknown[] = [];
    ended = 0;

    constructor(address: URL, options: unknown) {
      super();
      this.address = address.pathname;
      this.options = options;
      Standin.last = this;
    }

    async postMessage(order: PassphraseOrder, moved: unknown[]): Promise<void> {
      this.moved.push(...moved);
      const { passphrase } = order;
      expect(moved).toEqual([passphrase.buffer]);
      this.dispatchEvent(await Standin.answer(order));
    }

    terminate(): void {
      this.ended += 1;
    }
  }

  const reporting = (data: PassphraseReport) => new MessageEvent('message', { data });
  const asked = () => passphraseKeyInWorker(' hest lampe torsdag ', salt, cheap);

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('gets what was typed, prepared, gives the key, and ends', async () => {
    vi.stubGlobal('Worker', Standin);
    const key = await argon2Key({ passphrase: bytesOf('x'), salt, cost: cheap });
    Standin.answer = ({ passphrase, ...order }) => {
      expect(Buffer.from(passphrase).toString()).toBe('hest lampe torsdag');
      expect(order).toEqual({ salt, cost: cheap });
      return reporting({ is: 'derived', key });
    };
    expect(await asked()).toBe(key);
    expect(Standin.last).toMatchObject({ ended: 1, options: { type: 'module' } });
    expect(Standin.last?.address).toMatch(/\/src\/vault\/argon2\.worker\.ts$/);
  });

  test.each<[string, () => Event, string]>([
    ['it says so', () => reporting({ is: 'failed', message: 'Out of memory' }), 'Out of memory'],
    ['it breaks', () => Object.assign(new Event('error'), { message: 'Broken' }), 'Broken'],
    ['it never starts', () => new Event('error'), 'The worker did not start'],
  ])('ends, and the adviser is told what to do, when %s', async (_, answer, cause) => {
    vi.stubGlobal('Worker', Standin);
    Standin.answer = answer;
    const failure: unknown = await asked().catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(VaultError);
    expect(failure).toMatchObject({
      problem: 'failed',
      message: vaultWords.cannotDerive,
      cause: { message: cause },
    });
    expect(Standin.last?.ended).toBe(1);
  });
});

test('bytes as text come back the same, and other text is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  for (const text of ['a', 'ab==', 'a+b/', 'æøå', 'aB', 'hej med dig']) {
    expect(fromBase64Url(text)).toBeUndefined();
  }
});
