// Opens the homes of the cases in this browser.
import { plainRing } from '../vault/plainRing.ts';
import type { HomesParts } from './CaseHomes.ts';
import { CaseHomes } from './CaseHomes.ts';
import { StoreError } from './caseStore.ts';
import { databaseNames } from './databaseNames.ts';
import type { Home } from './loadCase.ts';
import type { StoreTools } from './neighbours.ts';
import { browserTools } from './neighbours.ts';
import type { SealedCaseStore } from './sealedCaseStore.ts';
import { openSealedStore } from './sealedCaseStore.ts';
import type { KeyRing } from './sealer.ts';

export type HomesOptions = Pick<HomesParts, 'onRemoved' | 'beforeRemoval'> & {
  readonly tools?: StoreTools;
};

/**
 * The practice home, with the vault still closed. Rejects with a `StoreError` when the browser lets
 * nothing be kept; a practice home that is damaged or newer must not keep anybody from the real cases.
 */
export async function openHomes(options: HomesOptions = {}): Promise<CaseHomes> {
  const { tools = browserTools } = options;
  // The content comes with the first case, not before.
  const loadIndex = async () => {
    const [{ indexContent }, { content }] = await Promise.all([
      import('#forms/answers/contentIndex.ts'),
      import('#forms/content/index.ts'),
    ]);
    return indexContent(content);
  };
  // Two databases that never meet.
  const open = (home: Home, ring = plainRing): Promise<SealedCaseStore> =>
    openSealedStore({ name: databaseNames[home], home, ring, loadIndex, tools });
  const practice = await open('practice').catch((cause: unknown) => {
    const isThere =
      cause instanceof StoreError && (cause.trouble === 'unreadable' || cause.trouble === 'newer');
    if (isThere) return cause;
    throw cause;
  });
  const openVault = (ring: KeyRing) => open('vault', ring);
  return new CaseHomes({
    ...options,
    practice,
    openVault,
    line: tools.channel('udredningsguiden'),
  });
}
