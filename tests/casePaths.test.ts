// Every path of the case machine, generated: nobody gets past a phase without answers or reasons.
import { describe, expect, test } from 'vitest';
import type { EventFromLogic, SnapshotFrom } from 'xstate';
import { createActor } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import type { CaseView } from '#forms/answers/caseView.ts';
import { isPhaseSkipped } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import { isFinished, nextOpenPhase, phases } from '#machines/phases.ts';
import { smallContent } from './fixtures/smallContent.ts';

type Event = EventFromLogic<typeof caseMachine>;
type State = SnapshotFrom<typeof caseMachine>;

const at = '2026-02-03T10:00:00.000Z';
const view: CaseView = {
  index: indexContent(smallContent),
  record: emptyRecord,
  today: '2026-02-03',
};

const answer = (
  instance: string,
  question: string,
  part: string | undefined,
  value: string,
): Change => ({
  address: { in: 'answer', instance, question, ...(part === undefined ? {} : { part }) },
  value,
});
const judged = (instance: string, question: string, choice: string, reason: string): Event => ({
  type: 'answer.written',
  at,
  changes: [
    answer(instance, question, 'choice', choice),
    answer(instance, question, 'reason', reason),
  ],
});
const deferred = (instance: string, question: string, reason: string): Event => ({
  type: 'answer.written',
  at,
  changes: [{ address: { in: 'deferral', instance, question }, value: reason }],
});
const said = (instance: string, question: string, value: string): Event => ({
  type: 'answer.written',
  at,
  changes: [answer(instance, question, undefined, value)],
});

const events: Event[] = [
  judged('screening', 'outcome', 'none', 'Alt er oplyst'),
  judged('screening', 'outcome', 'full', 'Der mangler viden'),
  judged('screening', 'outcome', 'full', ''),
  judged('theme', 'level', '1', 'Det siger skolen'),
  deferred('theme', 'level', 'Vi venter på lægen'),
  deferred('theme', 'level', ''),
  judged('plan-choice', 'plan-choice', 'child-plan', 'Der er flere indsatser'),
  judged('plan-choice', 'plan-choice', 'no-plan', 'Der er én ydelse'),
  said('wishes', 'purpose', 'At være med'),
  said('wishes', 'purpose', ''),
  said('rhythm', 'first-date', '2026-05-03'),
  said('rhythm', 'first-date', ''),
  { type: 'phase.finished', at },
  { type: 'case.reopened', at, id: 'o1', reason: 'Ny viden' },
  { type: 'case.reopened', at, id: 'o1', reason: '  ' },
];

/** By value: where the machine is and what the record says, not how it came there. */
function serialize({ value, context }: State): string {
  const { answers, deferred: reasons, phases: marks } = context.view.record;
  const told = phases.map((phase) => marks[phase]?.state ?? '');
  return JSON.stringify([value, told, sorted(answers), sorted(reasons)]);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

const options = { events, input: { view }, serializeState: serialize, limit: 60_000 };
/** Made by the first test that asks: what cannot be walked must fail a test. */
let walked: ReturnType<typeof walk> | undefined;
const walk = () => getAdjacencyMap(caseMachine, options);
const entries = () => {
  walked ??= walk();
  return Object.values(walked);
};
const states = () => entries().map((entry) => entry.state);

describe('every state a case can come into', () => {
  test('there are many, and every phase is among them', () => {
    expect(states().length).toBeGreaterThan(500);
    expect(new Set(states().map((state) => state.value.phase))).toEqual(
      new Set([...phases, 'closed']),
    );
  });

  test('no finished phase has a required answer neither given nor deferred with a reason', () => {
    for (const { context } of states()) {
      for (const phase of phases) {
        if (isPhaseSkipped(context.view, phase) || !isFinished(context.view, phase)) continue;
        expect(gapsInPhase(context.view, phase)).toEqual([]);
      }
    }
  });

  test('the state is what the record says, so that reopening the app lands in the same phase', () => {
    for (const { value, context } of states()) {
      expect(value.phase).toBe(nextOpenPhase(context.view) ?? 'closed');
      expect(createActor(caseMachine, { input: context }).start().getSnapshot().value).toEqual(
        value,
      );
    }
  });

  test('a closed case takes no answers, and opens only with a reason', () => {
    for (const { state, transitions } of entries()) {
      if (state.value.phase !== 'closed') continue;
      const moves = Object.values<{ event: Event; state: State }>(transitions).filter(
        (one) => one.state.value.phase !== 'closed',
      );
      expect(moves.map((one) => one.event)).toEqual([
        { type: 'case.reopened', at, id: 'o1', reason: 'Ny viden' },
      ]);
      for (const one of Object.values<{ event: Event; state: State }>(transitions)) {
        if (one.event.type === 'answer.written') expect(one.state.context).toEqual(state.context);
      }
    }
  });

  test('a withdrawn finish says which answer was edited', () => {
    const withdrawn = states().flatMap(({ context }) =>
      phases
        .flatMap((phase) => context.view.record.phases[phase] ?? [])
        .filter((mark) => mark.state === 'withdrawn'),
    );
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const mark of withdrawn) expect(mark.because).toMatch(/”.+” i ”.+”|Ny viden/);
  });
});

describe('every path', () => {
  test('the case can be closed along every branch', () => {
    const paths = getShortestPaths(caseMachine, {
      ...options,
      toState: (state) => state.value.phase === 'closed',
    });
    const trails = new Set(
      paths.map((path) =>
        [...new Set(path.steps.map((step) => step.state.value.phase))].concat('closed').join(' '),
      ),
    );
    expect([...trails].filter((trail) => !trail.includes('investigation'))).not.toEqual([]);
    expect(
      [...trails].filter((trail) => trail.includes('investigation') && trail.includes('plan ')),
    ).not.toEqual([]);
    expect([...trails].filter((trail) => !trail.includes('plan '))).not.toEqual([]);
  });

  test('each transition drawn names the rule it stands on', () => {
    const regions = Object.values(caseMachine.states);
    const states = regions.flatMap((one) => Object.values(one.states));
    const nodes = [caseMachine.root, ...regions, ...states];
    expect(nodes.length).toBeGreaterThan(13);
    for (const node of nodes) {
      for (const transition of [...node.transitions.values()].flat().concat(node.always ?? [])) {
        expect(transition.description, `${node.key} on ${transition.eventType}`).toMatch(
          /§|Metoden|Sagen|Alle|Alder/,
        );
      }
    }
  });
});
