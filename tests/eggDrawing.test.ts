// The Egg's labels stand within their fields, with air around them, whichever themes a case asks and however they stand.
import { expect, test } from 'vitest';
import { content } from '#forms/content/index.ts';
import { boxOfStep, boxOfText, drawEgg, type EggSegment } from '#src/egg/eggDrawing.ts';
import { type EggState, type EggTheme, eggLayers } from '#src/egg/eggThemes.ts';

/** In the drawing's own units, where a small letter is five high. */
const LEAST_AIR = 3;

const states: readonly EggState[] = [
  { is: 'level', level: 4, label: 'Fuldstændig nedsat funktionsevne' },
  { is: 'not-assessed' },
  { is: 'described' },
  { is: 'not-relevant' },
  { is: 'open' },
  { is: 'left-out' },
];

const themes = content.sections.flatMap(({ id, title, theme }) =>
  theme ? [{ id, title, ...theme }] : [],
);

/** Every choice of one or more. */
function choicesOf<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [];
  const others = choicesOf(rest);
  return [[first], ...others.map((one) => [first, ...one]), ...others];
}

type Corner = { readonly x: number; readonly y: number };

function cornersOf(segment: EggSegment): readonly Corner[] {
  return [...segment.path.d.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** Whether a point lies within an outline: a line from it crosses the outline an odd number of times. */
function isWithin({ x, y }: Corner, corners: readonly Corner[]): boolean {
  const crossed = corners.filter((one, at) => {
    const other = corners.at(at - 1) ?? one;
    if (one.y > y === other.y > y) return false;
    return x < one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x);
  });
  return crossed.length % 2 === 1;
}

/** Whether the words and squares of a field, with the air around them, lie within it: their edges point by point. */
function isInside(segment: EggSegment): boolean {
  const corners = cornersOf(segment);
  const shares = Array.from({ length: 9 }, (_, at) => at / 8);
  return [...segment.texts.map(boxOfText), ...segment.steps.map(boxOfStep)].every((box) => {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const edges = shares.flatMap((share) => [
      { x: box.left + share * width, y: box.top - LEAST_AIR },
      { x: box.left + share * width, y: box.bottom + LEAST_AIR },
      { x: box.left - LEAST_AIR, y: box.top + share * height },
      { x: box.right + LEAST_AIR, y: box.top + share * height },
    ]);
    return edges.every((point) => isWithin(point, corners));
  });
}

test.each(eggLayers)('$title: every label has air around it in its field', ({ layer }) => {
  const choices = choicesOf(themes.filter((one) => one.layer === layer));
  expect(choices.length).toBeGreaterThan(6);
  const crossing = choices.flatMap((chosen) =>
    states.flatMap((state) => {
      const drawn = drawEgg(chosen.map((one): EggTheme => ({ ...one, state })));
      expect(drawn.segments).toHaveLength(chosen.length);
      const wrong = drawn.segments.filter((segment) => !isInside(segment));
      return wrong.map(({ theme }) => `${theme.shortTitle}, ${state.is}, of ${chosen.length}`);
    }),
  );
  expect(crossing).toEqual([]);
});

test('a label that has its air stands in the middle of its field, upright at the top', () => {
  const drawn = drawEgg(themes.map((one): EggTheme => ({ ...one, state: { is: 'described' } })));
  const parents = drawn.segments.find(({ theme }) => theme.shortTitle === 'Forældrene');
  expect(parents?.texts.map(({ x }) => x)).toEqual([drawn.width / 2]);
});

test('a label is written whole, in the order of its words', () => {
  const drawn = drawEgg(themes.map((one): EggTheme => ({ ...one, state: { is: 'described' } })));
  for (const { theme, texts } of drawn.segments)
    expect(texts.map(({ text }) => text).join(' ')).toBe(theme.shortTitle);
});
