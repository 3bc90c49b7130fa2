// The team as the app has it: opened with the vault where there is one, and what the pages read of it.
import type { CaseId } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { Line } from '../storage/neighbours.ts';
import type { SealedCaseStore } from '../storage/sealedCaseStore.ts';
import type { Invitation } from '../team/invitation.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import { keepTeamOrigin, mayConnectTo } from '../team/pageLimits.ts';
import { TeamError } from '../team/TeamError.ts';
import type { TeamSettings } from '../team/TeamNotes.ts';
import type { SyncView } from '../team/TeamSync.ts';
import { sentenceOf } from './useDesk.ts';

/** What pages read: a new object whenever something about the team may have changed. */
export type TeamSnapshot = {
  /** Undefined while the vault is locked, and where nobody has asked for a team. */
  readonly team: OpenTeam | undefined;
  /** Undefined where there is no team, and until that is known. */
  readonly settings: TeamSettings | undefined;
  readonly isKnown: boolean;
  readonly view: SyncView;
  /** What is kept about the team cannot be read. */
  readonly sentence: string | undefined;
};

export type TeamTools = {
  load(store: SealedCaseStore): Promise<OpenTeam>;
  /** The windows' lines, by name; undefined where the browser has none. */
  channel(name: string): Line | undefined;
};

const browserTools: TeamTools = {
  load: async (store) => (await import('../team/openTeam.ts')).openTeam(store),
  channel: (name) =>
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name),
};

const none: TeamSnapshot = {
  team: undefined,
  settings: undefined,
  isKnown: false,
  view: { state: 'off', pause: 0, reached: false },
  sentence: undefined,
};

export class AppTeam {
  readonly #tools: TeamTools;
  readonly #listeners = new Set<() => void>();
  readonly #writeListeners = new Set<(id: CaseId) => void>();
  #store: SealedCaseStore | undefined;
  #loading: Promise<OpenTeam> | undefined;
  #opened: Promise<void> = Promise.resolve();
  #lines: Line[] = [];
  #snapshot = none;

  constructor(tools = browserTools) {
    this.#tools = tools;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): TeamSnapshot => this.#snapshot;

  /** Hears of each real case that is written in, in whatever window. */
  watchWrites(listener: (id: CaseId) => void): () => void {
    this.#writeListeners.add(listener);
    return () => this.#writeListeners.delete(listener);
  }

  /** The vault is open. Where it has no team, nothing is fetched until somebody asks for one. */
  open(store: SealedCaseStore, name: string): Promise<void> {
    this.close();
    this.#store = store;
    this.#opened = this.#open(store, name);
    return this.#opened;
  }

  async #open(store: SealedCaseStore, name: string): Promise<void> {
    this.#listen('udredningsguiden-team', () => void this.need().catch(() => undefined));
    this.#listen(name, (id) => this.#hearWritten(id));
    // What cannot be read now is said when it is asked for.
    const isSet = await store.notes.has('team/settings').catch(() => false);
    if (store !== this.#store) return;
    if (isSet) await this.need().catch(() => undefined);
    else this.#show({ isKnown: true });
  }

  /** The vault is locked: nothing of the team stays. */
  close(): void {
    for (const line of this.#lines) line.close();
    this.#lines = [];
    this.#snapshot.team?.sync.stop();
    this.#store = undefined;
    this.#loading = undefined;
    this.#show(none);
  }

  /** The team's part, fetched if it has not been. Rejects while the vault is locked. */
  need(): Promise<OpenTeam> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Does something and tells the one that sends. What goes wrong is rejected with, and nothing is told. */
  async attempt<T>(
    work: (team: OpenTeam) => Promise<T>,
    tells?: Parameters<OpenTeam['sync']['tell']>[0],
  ): Promise<T> {
    const team = await this.need();
    const outcome = await work(team);
    await this.#look();
    if (tells) team.sync.tell(tells);
    return outcome;
  }

  /**
   * Joins, or changes the settings. The address is one that `checkAddress` passed. Resolves with
   * whether the page must be loaded anew before it may connect.
   */
  async join(
    invitation: Invitation,
    who: { readonly name: string; readonly user: string; readonly password: string },
  ): Promise<{ readonly needsReload: boolean }> {
    const { origin } = new URL(invitation.address);
    await this.attempt(({ sharing }) => sharing.join(invitation, who), 'team.chosen');
    keepTeamOrigin(origin);
    return { needsReload: !mayConnectTo(origin) };
  }

  async leave(): Promise<void> {
    await this.attempt(({ sharing }) => sharing.leave(), 'team.left');
    keepTeamOrigin(undefined);
  }

  /** Before a real case is removed: its keys are not to come back. */
  async forgetCase(id: CaseId): Promise<void> {
    await this.#opened;
    try {
      if (this.#loading) await (await this.#loading).sharing.forgetCase(id);
    } catch (cause) {
      // Notes that cannot be read give nobody a key: nothing comes back by them.
      if (!(cause instanceof TeamError)) throw cause;
    }
  }

  #listen(name: string, hear: (message: string) => void): void {
    const line = this.#tools.channel(name);
    if (!line) return;
    this.#lines.push(line);
    line.addEventListener('message', ({ data }) => hear(typeof data === 'string' ? data : ''));
  }

  #hearWritten(id: CaseId): void {
    if (id === '') return;
    const { team } = this.#snapshot;
    // Every window hears it; the one that sends is enough.
    if (team?.sync.leads && team.cases.isNews(id)) team.sync.tell('change.made');
    for (const listener of this.#writeListeners) listener(id);
  }

  async #load(): Promise<OpenTeam> {
    const store = this.#store;
    if (!store) throw new TeamError(sentenceOf(undefined));
    const team = await this.#tools.load(store);
    if (store !== this.#store) {
      team.sync.stop();
      throw new TeamError(sentenceOf(undefined));
    }
    team.sync.subscribe(() => void this.#look());
    this.#show({ team });
    await this.#look();
    this.#keepOrigin();
    return team;
  }

  /** Reads the settings again, and shows how things stand. */
  async #look(): Promise<void> {
    const { team } = this.#snapshot;
    if (!team) return;
    const { view } = team.sync;
    this.#show({ view });
    try {
      const settings = (await team.notes.settings.read()) ?? undefined;
      if (team === this.#snapshot.team)
        this.#show({ settings, isKnown: true, sentence: undefined });
    } catch (cause) {
      if (team === this.#snapshot.team)
        this.#show({ isKnown: true, sentence: teamSentenceOf(cause) });
    }
  }

  /** The browser's data may have been cleared in part: the next time the page is opened it may connect. */
  #keepOrigin(): void {
    const { settings } = this.#snapshot;
    const origin = settings && new URL(settings.address).origin;
    if (origin !== undefined && !mayConnectTo(origin)) keepTeamOrigin(origin);
  }

  #show(news: Partial<TeamSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...news };
    for (const listener of this.#listeners) listener();
  }
}

/** What went wrong, in Danish. */
export function teamSentenceOf(cause: unknown): string {
  if (cause instanceof TeamError || cause instanceof StoreError) return cause.message;
  return sentenceOf(cause);
}
