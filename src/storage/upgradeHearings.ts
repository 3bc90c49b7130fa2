// The hearing of parties in a case file from before it had a log: two dates and a note become its first row.

type Plain = { readonly [key: string]: unknown };

/** The row that the two dates become. Who was heard of what stands in the note, for a person to read and write. */
const ROW = 'r-hearing-before';
const DATES = ['hearing-sent', 'hearing-deadline'] as const;

/**
 * The file with the dates in a row of the log, what was deferred or marked at them deferred or marked at the log,
 * and the reason why nobody was heard where it is asked now. Nothing is left out: what is odd is found when the
 * file is checked.
 */
export function withHearingLog(file: Plain): Plain {
  const before = at(at(file, 'answers'), 'recommendation');
  if ('hearings' in before) return file;
  const isReason = before.hearing === 'not-needed' || before.hearing === 'exception';
  const answers = isReason ? renamed(before) : before;
  return {
    ...file,
    ...inRecommendation(file, 'answers', () => withRow(answers)),
    ...inRecommendation(file, 'deferred', (all) =>
      gathered(isReason ? renamed(all) : all, joinText),
    ),
    ...inRecommendation(file, 'withheld', (all) => gathered(isReason ? renamed(all) : all, union)),
    ...inRecommendation(file, 'withheldBecause', (all) =>
      gathered(isReason ? renamed(all) : all, joinText),
    ),
  };
}

/** What the section has in one part of the file, made anew; nothing where it has nothing there. */
function inRecommendation(file: Plain, part: string, make: (all: Plain) => Plain): Plain {
  const sections = at(file, part);
  if (!isPlain(sections.recommendation)) return {};
  return { [part]: { ...sections, recommendation: make(sections.recommendation) } };
}

function withRow(answers: Plain): Plain {
  const { 'hearing-sent': sent, 'hearing-deadline': deadline, ...rest } = answers;
  if (sent === undefined && deadline === undefined) return rest;
  const row = {
    id: ROW,
    ...(sent === undefined ? {} : { sent }),
    ...(deadline === undefined ? {} : { deadline }),
  };
  return { ...rest, hearings: [row] };
}

function renamed(all: Plain): Plain {
  const { 'hearing-note': note, ...rest } = all;
  return note === undefined ? rest : { ...rest, 'hearing-reason': note };
}

/** What stood at the two dates, as one at the log. */
function gathered(all: Plain, join: (a: unknown, b: unknown) => unknown): Plain {
  const found = DATES.map((date) => all[date]).filter((one) => one !== undefined);
  if (found.length === 0) return all;
  const { 'hearing-sent': _sent, 'hearing-deadline': _deadline, ...rest } = all;
  return {
    ...rest,
    hearings: found.reduce<unknown>((a, b) => (a === undefined ? b : join(a, b)), undefined),
  };
}

function joinText(a: unknown, b: unknown): unknown {
  return a === b || typeof a !== 'string' || typeof b !== 'string' ? a : `${a} ${b}`;
}

/** What is withheld at one of them is withheld at both. */
function union(a: unknown, b: unknown): unknown {
  return Array.isArray(a) && Array.isArray(b) ? [...new Set([...a, ...b])] : a;
}

function at(value: Plain, key: string): Plain {
  const found = value[key];
  return isPlain(found) ? found : {};
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
