// The first page: whose case it is, what it is for, who took part, and what the reader must know.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findBirthDate, instancesIn } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { notice } from '#forms/content/notice.ts';
import type { Option, Part } from '#forms/content/types.ts';
import type { Row } from '#forms/kinds/answer.ts';
import { cellsIn, leafIn, liveRows, textIn } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { ageInYears, isLocalDate, longDate } from '#forms/kinds/localDate.ts';
import { firstDecisionIn } from '../deadlines/readCase.ts';
import { handedOut } from './handedList.ts';
import type { Cover, DocStatus, Value } from './model.ts';
import { readerOf } from './reviewTelling.ts';
import type { Telling } from './telling.ts';
import { lowered, shorten, words } from './values.ts';
import { LEFT_OUT, statusTexts } from './words.ts';

/** The dates of the cover: where each stands, and what it is called there. */
export const coverDates = [
  { at: 'intake/received', label: 'Henvendelsen kom' },
  { at: 'intake/aware-date', label: 'Kommunen blev opmærksom' },
  { at: 'screening/screened-on', label: 'Screening afsluttet' },
  { at: 'assessment/inquiry-finished', label: 'Undersøgelsen færdig' },
  { at: 'decision/decided-on', label: 'Afgørelse truffet' },
  { at: 'plan-terms/plan-ready', label: 'Planen færdig' },
  { at: 'follow-up-rhythm/first-date', label: 'Første opfølgning' },
] as const;

/** Where the cover finds people and what is asked for. */
export const coverSources = {
  name: 'child/child-name',
  birth: 'child/child-birth-date',
  requests: 'intake/requests',
  custodians: 'child/custodians',
  professionals: 'caseworkers/professionals',
  adviser: ['caseworkers/adviser', 'caseworkers/unit', 'caseworkers/municipality'],
} as const;

/** The first page as the edition wants it. `version`: which version of the case it is, in a sentence. */
export function buildCover(telling: Telling, status: DocStatus, version?: string): Cover {
  const { view, edition } = telling;
  const { cover } = edition;
  const shows = new Set(cover.shows);
  const childName = orMissing(
    telling,
    coverSources.name,
    leafText(view, coverSources.name),
    'Barnets navn er ikke skrevet.',
  );
  const birth = shows.has('birth')
    ? orMissing(telling, coverSources.birth, birthText(view), whyNoBirth(view))
    : undefined;
  const reader = readerOf(telling);
  const handed = shows.has('handed') ? handedOut(telling) : [];
  return {
    title: reader === undefined ? cover.title : `${cover.title} ${shorten(reader, LONGEST_NAME)}`,
    kind: cover.kind,
    ...(childName ? { childName } : {}),
    ...(birth ? { birth } : {}),
    purpose: cover.purpose ?? purposeOf(telling),
    requestsLabel: cover.requestsLabel ?? 'Familien har bedt om',
    requests: shows.has('requests') ? requestsIn(telling) : [],
    statusText: [...statusTextsOf(telling, status), ...some(version ?? '')].join(' '),
    contributors: shows.has('contributors') ? contributorsIn(telling) : [],
    dates: shows.has('dates') ? datesIn(telling) : [],
    ...(handed.length > 0 ? { handed } : {}),
    ...(shows.has('law')
      ? {
          law: `${notice.unofficial} ${notice.lawAsOfLabel} ${longDate(view.index.content.lawAsOf)}.`,
        }
      : {}),
  };
}

/** What the edition says of itself, and always that a practice case is no real one. */
function statusTextsOf({ edition: { cover } }: Telling, status: DocStatus): readonly string[] {
  if (cover.says === undefined) return [statusTexts[status]];
  return status === 'ØVELSE' ? [cover.says, statusTexts.ØVELSE] : [cover.says];
}

/** The text, what stands for it where it is left out, or that it is missing to those who are told so. */
function orMissing(
  { edition, leftOut }: Telling,
  at: string,
  text: string,
  sentence: string,
): Value | undefined {
  if (leftOut.has(at)) return { is: 'left-out' };
  if (text !== '') return words(text);
  return edition.tellsOpen ? { is: 'missing', sentence } : undefined;
}

function requestsIn(telling: Telling): readonly string[] {
  const { view } = telling;
  const at = coverSources.requests;
  const told = rowsAt(view, at).flatMap((row) => some(optionText(view, at, 'benefit', row)));
  return [...told, ...markFor(telling, at)];
}

/** The mark, once, where an answer or any row of it is left out: what is told must not pass for all there is. */
function markFor({ leftOut }: Telling, ...places: readonly string[]): readonly string[] {
  const isOut = [...leftOut].some((one) =>
    places.some((at) => one === at || one.startsWith(`${at}/`)),
  );
  return isOut ? [LEFT_OUT] : [];
}

function some(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

function splitAt(at: string): { section: string; question: string } {
  const [section = '', question = ''] = at.split('/');
  return { section, question };
}

function leafText(view: CaseView, at: string): string {
  const { section, question } = splitAt(at);
  return textIn(leafIn(view.record.answers[section]?.[question])).trim();
}

function rowsAt(view: CaseView, at: string): readonly Row[] {
  const { section, question } = splitAt(at);
  return liveRows(view.record.answers[section]?.[question]);
}

/** What keeps the birth date off the cover: something may be written, and be no date. */
function whyNoBirth(view: CaseView): string {
  return leafText(view, coverSources.birth) === ''
    ? 'Fødselsdatoen er ikke skrevet.'
    : 'Fødselsdatoen kan ikke læses som en dato.';
}

/** The birth date and the age that the decision rests on; today's age until something is decided. */
function birthText(view: CaseView): string {
  const birth = findBirthDate(view);
  if (birth === undefined) return '';
  const decided = firstDecisionIn(view);
  const age = ageInYears(birth, decided ?? view.today);
  if (age < 0) return longDate(birth);
  const when = decided === undefined ? `den ${longDate(view.today)}` : 'ved afgørelsen';
  return `${longDate(birth)} (${age} år ${when})`;
}

const PURPOSE =
  'Formålet er at finde ud af, hvad barnet og familien har brug for, og at beslutte, hvilken hjælp kommunen giver.';

/** The kind of inquiry and the decision it leads to, in a sentence. */
function purposeOf({ view, leftOut }: Telling): string {
  if (leftOut.has('screening/outcome')) return PURPOSE;
  const outcome = textIn(cellsIn(view.record.answers.screening?.outcome).choice);
  const inquiry =
    outcome === 'full'
      ? 'Børnefaglig undersøgelse efter barnets lov § 20'
      : outcome === 'partial'
        ? 'Afdækning efter barnets lov § 19'
        : 'Screening efter barnets lov § 18';
  return `${inquiry}. ${PURPOSE}`;
}

function optionText(view: CaseView, at: string, column: string, row: Row): string {
  const { section, question } = splitAt(at);
  const asked = findQuestion(view.index, section, question);
  const part = asked && kindOf(asked).parts.find((one) => one.id === column);
  return optionLabel(part, textIn(row.cells[column]));
}

function optionLabel(part: Part | undefined, value: string): string {
  const options: readonly Option[] = part?.kind === 'choice' ? part.options : [];
  return options.find((option) => option.value === value)?.label ?? '';
}

/** What ends like this is what somebody works as. Any other word may be a name, and keeps its capital. */
const WORK =
  /^[\p{L}-]*(?:terapeut|psykolog|læge|lærer|pædagog|plejerske|leder|vejleder|rådgiver|konsulent|assistent|medhjælper|træner)(?!\p{L})/iu;

/** A role as it is written, inside a sentence. */
function roleOf(cell: Row['cells'][string]): string {
  const role = textIn(cell).trim();
  return WORK.test(role) ? lowered(role) : role;
}

/** Longest line about a person on the cover, in characters. */
const LONGEST_NAME = 100;

/** Everybody who takes part, line by line as on the first page. */
export function contributorsIn(telling: Telling): Cover['contributors'] {
  const { view } = telling;
  const adviser = coverSources.adviser.map((at) => leafText(view, at)).filter((one) => one !== '');
  const named = (at: string, column: string) =>
    rowsAt(view, at)
      .flatMap((row) => {
        const name = textIn(row.cells.name).trim();
        const detail = lowered(optionText(view, at, column, row)) || roleOf(row.cells[column]);
        const told = detail === '' ? name : `${name}, ${detail}`;
        return name === '' ? [] : [shorten(told, LONGEST_NAME)];
      })
      .concat(markFor(telling, at));
  return [
    {
      role: 'Rådgiver',
      names: [
        ...adviser.map((one) => shorten(one, LONGEST_NAME)),
        ...markFor(telling, ...coverSources.adviser),
      ],
    },
    { role: 'Forældremyndighed', names: named(coverSources.custodians, 'relation') },
    { role: 'Fagpersoner', names: named(coverSources.professionals, 'role') },
    { role: 'Oplysninger fra', names: sourcesIn(telling) },
  ].filter((one) => one.names.length > 0);
}

/** Each sort of source once, with the number of facts it gave. */
function sourcesIn(telling: Telling): readonly string[] {
  const { view } = telling;
  const counts = new Map<string, number>();
  const places = new Set<string>();
  for (const { instance, question, cells } of statementsIn(view)) {
    places.add(`${instance.key}/${question}`);
    const asked = findQuestion(view.index, instance.key, question);
    const part = asked && kindOf(asked).parts.find((one) => one.id === 'source');
    const label = optionLabel(part, textIn(cells.source));
    if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const told = [...counts].map(
    ([label, count], at) => `${at === 0 ? label : lowered(label)} (${count})`,
  );
  return [...some(told.join(', ')), ...markFor(telling, ...places)];
}

/** Every date that is given; for a repeated section the latest. */
function datesIn(telling: Telling): Cover['dates'] {
  const { view } = telling;
  return coverDates.flatMap(({ at, label }) => {
    const { section, question } = splitAt(at);
    const keys = instancesIn(view)
      .map(({ key }) => key)
      .filter((key) => key === section || key.startsWith(`${section}@`));
    const found = keys
      .map((key) => textIn(leafIn(view.record.answers[key]?.[question])))
      .filter(isLocalDate)
      .sort();
    const last = found.at(-1);
    const [mark] = markFor(telling, ...keys.map((key) => `${key}/${question}`));
    const date = last === undefined ? mark : longDate(last);
    return date === undefined ? [] : [{ label, date }];
  });
}
