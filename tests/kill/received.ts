// What came of a colleague's words: in the store after a kill, and in the form in the end.
import type { Page } from 'playwright';
import type { Address } from '#forms/answers/address.ts';
import { findPlace, idAt } from '#forms/fields/fieldId.ts';
import { canonicalJson } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { caseInFile } from './caseInFile.ts';
import type { TextPlace } from './colleague.ts';
import { settledForm } from './formRecord.ts';
import type { World } from './scene.ts';
import { goTo } from './steps.ts';
import { idIn, lackingIn, teamOf } from './team.ts';

/** The places of the long texts that the form shows, but for one field. */
export async function placesIn(page: Page, but?: string): Promise<readonly TextPlace[]> {
  const ids = await page
    .locator('form.section-form textarea:visible')
    .evaluateAll((all) => all.map(({ id }) => id));
  return ids.flatMap((id) => {
    const place = findPlace(id);
    return place && idAt(place) === id && id !== but ? [{ in: 'answer', ...place } as const] : [];
  });
}

/** Some of what the colleague wrote came before the kill, and what came is whole. */
export async function someOf(world: World, address: string, before: readonly LogEntry[]) {
  const there = teamOf(world).colleague.log(idIn(address));
  const { entries, gaps } = await caseInFile(world, address);
  const had = new Set(before.map(({ operation }) => operation.id));
  const theirs = new Set(there.map(({ operation }) => operation.id));
  const came = entries.filter(({ operation: { id } }) => theirs.has(id));
  const fresh = came.filter(({ operation: { id } }) => !had.has(id)).length;
  const faults = [
    ...lackingIn(entries, before, 'after the kill there are not'),
    ...lackingIn(there, came, 'there are, and not as they were written,'),
    ...(gaps.length > 0 ? [`after the kill ${gaps.length} entries are damaged or gone`] : []),
  ];
  return { faults, note: `${fresh} of ${there.length - had.size} had come` };
}

/** In the form that shows them, the colleague's last words are read. */
export async function unread(world: World, section: string, words: ReadonlyMap<Address, unknown>) {
  const { page, home, work } = world;
  await goTo(page, home, work, section);
  const form = await settledForm(page);
  const shown = await placesIn(page);
  const ids = new Set(shown.map((one) => JSON.stringify(one)));
  return [...words].flatMap(([address, value]) =>
    ids.has(JSON.stringify(address)) && !form.includes(JSON.stringify(value))
      ? [`the colleague wrote ${value}, and the form does not say so`]
      : [],
  );
}

/** What stands last at each place in the colleague's words, by the place. */
export function lastWords(entries: readonly LogEntry[]): ReadonlyMap<Address, unknown> {
  const last = new Map<string, readonly [Address, unknown]>();
  for (const { operation } of entries)
    for (const { address, value } of operation.changes)
      last.set(canonicalJson(address), [address, value]);
  return new Map(last.values());
}
