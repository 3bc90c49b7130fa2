// Which items of a response are enabled, as FHIR reads enableWhen: by the nearest answer to what it asks about.
import type { EnableWhen, QuestionnaireItem, ResponseAnswer, ResponseItem } from './fhir.ts';

/** The items around an item, the nearest last; each is a list, for the top has no item of its own. */
export type Around = readonly (readonly ResponseItem[])[];

/** True when the item is enabled where it stands. What only an expression says counts as enabled. */
export function isEnabled(
  { enableWhen, enableBehavior = 'any' }: QuestionnaireItem,
  around: Around,
): boolean {
  if (!enableWhen) return true;
  const isMet = (one: EnableWhen) => holds(one, around);
  return enableBehavior === 'all' ? enableWhen.every(isMet) : enableWhen.some(isMet);
}

function holds({ question, operator, answerCoding }: EnableWhen, around: Around): boolean {
  const isGiven = nearestAnswers(question, around).some(
    ({ valueCoding }) =>
      valueCoding?.system === answerCoding.system && valueCoding.code === answerCoding.code,
  );
  return operator === '=' ? isGiven : !isGiven;
}

function nearestAnswers(linkId: string, around: Around): readonly ResponseAnswer[] {
  for (const items of around.toReversed()) {
    const found = findItem(linkId, items);
    if (found) return found.answer ?? [];
  }
  return [];
}

function findItem(linkId: string, items: readonly ResponseItem[]): ResponseItem | undefined {
  for (const item of items) {
    const found = item.linkId === linkId ? item : item.item && findItem(linkId, item.item);
    if (found) return found;
  }
  return undefined;
}

/** The items that are enabled, and enabled by one another. Groups that lose all they held go too. */
export function keepEnabled(
  asked: readonly QuestionnaireItem[],
  items: readonly ResponseItem[],
): readonly ResponseItem[] {
  let kept = items;
  // One that goes may have kept others enabled: until none goes.
  for (;;) {
    const after = keptIn(asked, kept, [kept]);
    if (countOf(after) === countOf(kept)) return kept;
    kept = after;
  }
}

function keptIn(
  asked: readonly QuestionnaireItem[],
  items: readonly ResponseItem[],
  around: Around,
): readonly ResponseItem[] {
  return items.flatMap((item) => {
    const definition = asked.find((one) => one.linkId === item.linkId);
    if (!definition || !isEnabled(definition, around)) return [];
    if (!item.item) return [item];
    const below = keptIn(definition.item ?? [], item.item, [...around, item.item]);
    const { item: _before, ...rest } = item;
    if (below.length > 0) return [{ ...rest, item: below }];
    return item.extension ? [rest] : [];
  });
}

function countOf(items: readonly ResponseItem[]): number {
  return items.reduce((count, { item = [] }) => count + 1 + countOf(item), 0);
}
