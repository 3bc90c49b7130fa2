// The colleague of the adviser who is killed: never killed, with the app's own team code, in the harness's own process.
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { digestOf, linkEntry, Tips } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import { newId } from '#src/storage/newId.ts';
import type { RoundReport } from '#src/team/Replicator.ts';
import { Adviser } from '../fixtures/teamWorld.ts';
import type { Chance } from './chance.ts';
import { oneOf } from './chance.ts';

const index = indexContent(content);

/** Where an answer in plain words stands. */
export type TextPlace = {
  readonly in: 'answer';
  readonly instance: string;
  readonly question: string;
};

/** Every answer in plain words that is asked for, whether it is shown just now or not. */
export const textPlaces: readonly TextPlace[] = content.sections.flatMap((section) =>
  section.questions
    .filter(({ kind }) => kind === 'text' || kind === 'longText')
    .map(({ id }) => ({ in: 'answer', instance: section.id, question: id }) as const),
);

export class Colleague extends Adviser {
  #written = 0;

  /** Each of the writings is an operation of its own, over all that is here. */
  async writeAll(caseId: string, writings: readonly (readonly Change[])[]): Promise<void> {
    const tips = new Tips();
    const fold = new CaseFold(index);
    for (const entry of this.log(caseId)) {
      tips.add(entry, await digestOf(entry));
      fold.apply(entry.operation);
    }
    const fresh: LogEntry[] = [];
    for (const changes of writings) {
      const stamp = { id: newId('o'), at: new Date().toISOString(), by: this.name };
      const operation = makeOperation(fold, changes, stamp);
      const { entry, link } = await linkEntry(operation, tips.links);
      tips.add(entry, link.digest);
      fold.apply(operation);
      fresh.push(entry);
    }
    await this.cases.addEntries(caseId, fresh);
  }

  /** So many writings of one to three answers each, at some of the places. */
  words(
    chance: Chance,
    count: number,
    places: readonly TextPlace[],
  ): readonly (readonly Change[])[] {
    return Array.from({ length: count }, () => {
      const some = 1 + Math.floor(chance() * 3);
      return Array.from({ length: some }, () => this.#word(oneOf(chance, places)));
    });
  }

  #word(address: TextPlace): Change {
    this.#written += 1;
    return { address, value: `Kollegaens ord nr. ${this.#written}.` };
  }

  /** A case that only the colleague has had, shared with the other. Gives its id. */
  async shareNew(chance: Chance, count: number): Promise<string> {
    const id = newCaseId('vault');
    const named = { in: 'answer', instance: 'child', question: 'child-name' } as const;
    await this.writeAll(id, [
      [{ address: named, value: `Opdigtet Barn ${this.#written}` }],
      ...this.words(chance, count, textPlaces),
    ]);
    await this.sharing.share(id, [await this.other()]);
    return id;
  }

  /** The adviser who is killed. */
  async other(): Promise<string> {
    const others = (await this.sharing.colleagues()).filter(({ me }) => !me);
    const [one] = others;
    if (!one || others.length > 1) throw new Error(`Expected one other, not ${others.length}`);
    return one.id;
  }

  /** A round, which must find nothing to complain of; gives what was wrong. */
  async meet(): Promise<readonly string[]> {
    return amiss(await this.round());
  }
}

function amiss({ aside, gaps, tooBig, resent }: RoundReport): readonly string[] {
  const counts = { ...aside, gaps, tooBig, resent };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `the colleague has ${what}: ${count}`);
}
