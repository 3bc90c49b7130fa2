// The team as the app has it: opened with the vault where there is one, and what the pages read of it.
import type { CaseId } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import { databaseNames } from '../storage/databaseNames.ts';
import type { Line } from '../storage/neighbours.ts';
import { browserTools } from '../storage/neighbours.ts';
import type { SealedCaseStore } from '../storage/sealedCaseStore.ts';
import type { Invitation } from '../team/invitation.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import { keepTeamOrigin, mayConnectTo } from '../team/pageLimits.ts';
import type { SyncView } from '../team/syncView.ts';
import { TeamError } from '../team/TeamError.ts';
import type { TeamSettings } from '../team/TeamNotes.ts';
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

/** Where the team's part comes from while the vault is open. */
export type TeamSource = {
  /** Whether there is a team. */
  isSet(): Promise<boolean>;
  load(): Promise<OpenTeam>;
  /** Says the id of each real case that is written in, in any window. */
  readonly writes: Line | undefined;
  /** Where the other windows' teams tell of themselves. */
  readonly others: Line | undefined;
};

/** The team of the open vault with this store. */
export function teamIn(store: SealedCaseStore): TeamSource {
  return {
    isSet: () => store.notes.has('team/settings'),
    load: async () => (await import('../team/openTeam.ts')).openTeam(store),
    writes: browserTools.channel(databaseNames.vault),
    others: browserTools.channel('udredningsguiden-team'),
  };
}

const none: TeamSnapshot = {
  team: undefined,
  settings: undefined,
  isKnown: false,
  view: { state: 'off', pause: 0, reached: false },
  sentence: undefined,
};

export class AppTeam {
  readonly #listeners = new Set<() => void>();
  readonly #writeListeners = new Set<(id: CaseId) => void>();
  #source: TeamSource | undefined;
  #loading: Promise<OpenTeam> | undefined;
  #opened: Promise<void> = Promise.resolve();
  #snapshot = none;

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
  open(source: TeamSource): Promise<void> {
    this.close();
    this.#source = source;
    this.#opened = this.#open(source);
    return this.#opened;
  }

  async #open(source: TeamSource): Promise<void> {
    const { writes, others } = source;
    others?.addEventListener('message', () => void this.need().catch(() => undefined));
    writes?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') this.#hearWritten(data);
    });
    // What cannot be read now is said when it is asked for.
    const isSet = await source.isSet().catch(() => false);
    if (source !== this.#source) return;
    if (isSet) await this.need().catch(() => undefined);
    else this.#show({ isKnown: true });
  }

  /** The vault is locked: nothing of the team stays. */
  close(): void {
    this.#source?.writes?.close();
    this.#source?.others?.close();
    this.#snapshot.team?.sync.stop();
    this.#source = undefined;
    this.#loading = undefined;
    this.#show(none);
  }

  /** The team's part, fetched if it has not been. Rejects while the vault is locked. */
  need(): Promise<OpenTeam> {
    this.#loading ??= this.#load().catch((cause: unknown) => {
      this.#loading = undefined;
      throw cause;
    });
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
   * Joins, or changes the settings. The address is one that `checkAddress` passed. Where the
   * page was opened without it, the page must be loaded anew before it may connect.
   */
  async join(
    invitation: Invitation,
    who: { readonly name: string; readonly user: string; readonly password: string },
  ): Promise<void> {
    await this.attempt(({ sharing }) => sharing.join(invitation, who), 'team.chosen');
    keepTeamOrigin(new URL(invitation.address).origin);
  }

  async leave(): Promise<void> {
    await this.attempt(({ sharing }) => sharing.leave(), 'team.left');
    keepTeamOrigin(undefined);
  }

  /** Before a real case is removed: those who have it hear of it, and it does not come back by itself. */
  async forgetCase(id: CaseId): Promise<void> {
    await this.#opened;
    try {
      if (this.#loading) await this.attempt(({ sharing }) => sharing.forgetCase(id), 'change.made');
    } catch (cause) {
      // Notes that cannot be read give nobody a key: nothing comes back by them.
      if (!(cause instanceof TeamError)) throw cause;
    }
  }

  #hearWritten(id: CaseId): void {
    const { team } = this.#snapshot;
    // Every window hears it; the one that sends is enough.
    if (team?.sync.leads && team.cases.isNews(id)) team.sync.tell('change.made');
    for (const listener of this.#writeListeners) listener(id);
  }

  async #load(): Promise<OpenTeam> {
    const source = this.#source;
    if (!source) throw new TeamError(sentenceOf(undefined));
    const team = await source.load();
    if (source !== this.#source) {
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
