// A figure of the bench: what was measured beside its peer or limit, and whether that is within the goal.

/** What may be expected of a figure. A ratio is to the peer measured in the same rounds. */
export type Goal =
  | { readonly ratioAtMost: number }
  /** `wherePeerTakes`: what the peer took where the limit was set; a slower machine is allowed as much more. */
  | { readonly atMost: number; readonly wherePeerTakes?: number }
  /** The peer must take at least so many times as long. */
  | { readonly timesFaster: number };

export type Figure = {
  readonly measure: string;
  readonly unit: 'ms' | 'µs' | 'MB' | 'kB' | '×' | '';
  /** One value for each round. */
  readonly ours: readonly number[];
  /** The peer's values in the same rounds. */
  readonly peer?: { readonly name: string; readonly values: readonly number[] };
  /** None: the figure is shown for what it explains. */
  readonly goal?: Goal;
};

/** The middle value; the mean of the two in the middle when there are two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (below === undefined || above === undefined) throw new Error('Expected values, got none');
  return (below + above) / 2;
}

/** Ours through the peer's, round by round. */
function ratiosOf(ours: readonly number[], peer: readonly number[]): readonly number[] {
  return ours.flatMap((value, round) => {
    const beside = peer[round];
    return beside ? [value / beside] : [];
  });
}

/** The same measure at two sizes, as one figure: how many times as much the larger takes. */
export function growth(
  measure: string,
  small: readonly number[],
  large: readonly number[],
  goal?: Goal,
): Figure {
  return { measure, unit: '×', ours: ratiosOf(large, small), ...(goal && { goal }) };
}

/** Whether the figure is within its goal; undefined without one. */
export function isWithin({ ours, peer, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  if ('atMost' in goal) {
    if (median(ours) <= goal.atMost) return true;
    return goal.wherePeerTakes !== undefined && ratioTo(peer, ours) <= timesPeer(goal);
  }
  const ratio = ratioTo(peer, ours);
  return 'ratioAtMost' in goal ? ratio <= goal.ratioAtMost : 1 / ratio >= goal.timesFaster;
}

function ratioTo(peer: Figure['peer'], ours: readonly number[]): number {
  if (!peer) throw new Error('Expected a peer for a goal that is a ratio');
  return median(ratiosOf(ours, peer.values));
}

/** What a limit set beside a peer allows on any machine, in times of what the peer takes there. */
function timesPeer(goal: { readonly atMost: number; readonly wherePeerTakes?: number }): number {
  return goal.atMost / (goal.wherePeerTakes ?? Number.POSITIVE_INFINITY);
}

/** The figures as a table of plain text, one line each. */
export function tableOf(figures: readonly Figure[]): string {
  const head = [
    'measure',
    'unit',
    'ours: median (min–max)',
    'peer: median (min–max)',
    'ours/peer',
    'goal',
    '',
  ];
  const rows = [head, ...figures.map(rowOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(figure: Figure): string[] {
  const { measure, unit, ours, peer, goal } = figure;
  const within = isWithin(figure);
  return [
    measure,
    unit,
    spread(ours),
    peer ? `${peer.name} ${spread(peer.values)}` : '',
    peer ? ratioText(ours, peer.values) : '',
    goal ? goalText(goal, unit) : '',
    within === undefined ? '' : within ? 'within' : 'MISSED',
  ];
}

function spread(values: readonly number[]): string {
  const middle = short(median(values));
  if (values.length === 1) return middle;
  return `${middle} (${short(Math.min(...values))}–${short(Math.max(...values))})`;
}

function ratioText(ours: readonly number[], peer: readonly number[]): string {
  const ratios = ratiosOf(ours, peer);
  if (ratios.length === 0) return '';
  const ends = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const middle = `${median(ratios).toFixed(2)}×`;
  return ratios.length === 1 ? middle : `${middle} [${ends}]`;
}

function goalText(goal: Goal, unit: string): string {
  if ('atMost' in goal) {
    const limit = `≤ ${goal.atMost}${unit === '' ? '' : ` ${unit}`}`;
    return goal.wherePeerTakes === undefined
      ? limit
      : `${limit} or ${timesPeer(goal).toFixed(1)}× peer`;
  }
  return 'ratioAtMost' in goal ? `≤ ${goal.ratioAtMost}× peer` : `≥ ${goal.timesFaster}× faster`;
}

/** Three digits say as much as these figures know. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Values collected round by round, by name. */
export class Samples {
  readonly #values = new Map<string, number[]>();

  add(name: string, value: number): void {
    this.#values.set(name, [...this.of(name), value]);
  }

  /** In the order of the rounds. */
  of(name: string): readonly number[] {
    return this.#values.get(name) ?? [];
  }
}
