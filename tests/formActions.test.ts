// What a form reports and when, and which values coming back from the record are news to it.
import { describe, expect, test, vi } from 'vitest';
import type { Address } from '#forms/answers/address.ts';
import { createFormActions } from '#forms/fields/formActions.ts';

const address: Address = { in: 'answer', instance: 'sample', question: 'name' };

function actionsWithReports() {
  const reports = {
    onType: vi.fn(),
    onSettle: vi.fn(),
    onLeave: vi.fn(),
    begun: vi.fn<(at: Address) => string | undefined>(),
    onWrite: vi.fn(),
    onChoose: vi.fn(),
    onJoin: vi.fn(),
    newId: () => 'row-1',
  };
  const actions = createFormActions('sample', { current: reports }, { current: null });
  return { actions, reports };
}

describe('what a form reports', () => {
  test('that it goes away, which settles no half of a date', () => {
    const { actions, reports } = actionsWithReports();
    actions.leave();
    expect(reports.onLeave).not.toHaveBeenCalled();
    actions.type('born', address, '3.2.20', '3.2.2');
    actions.leave();
    expect(reports.onLeave).toHaveBeenCalledTimes(1);
    expect(reports.onSettle).not.toHaveBeenCalled();
  });

  test('that what stood half typed is an answer once the field is left, also when no letter was added', () => {
    const { actions, reports } = actionsWithReports();
    expect(actions.begun('born', address)).toBeUndefined();
    actions.settle();
    expect(reports.onSettle).not.toHaveBeenCalled();
    reports.begun.mockReturnValue('3.2.20');
    expect(actions.begun('born', address)).toBe('3.2.20');
    expect(actions.isNews('born', '', '')).toBe(false);
    actions.settle();
    expect(reports.onSettle).toHaveBeenCalledTimes(1);
  });

  test('every change of letters, and that they are settled once', () => {
    const { actions, reports } = actionsWithReports();
    actions.settle();
    expect(reports.onSettle).not.toHaveBeenCalled();
    actions.type('name', address, 'A', '');
    actions.type('name', address, 'Ab', 'A');
    expect(reports.onType.mock.calls).toEqual([
      [{ address, value: 'A' }, ''],
      [{ address, value: 'Ab' }, 'A'],
    ]);
    actions.settle();
    actions.settle();
    expect(reports.onSettle).toHaveBeenCalledOnce();
  });

  test('settles what was typed before it writes a choice', () => {
    const { actions, reports } = actionsWithReports();
    actions.type('name', address, 'A', '');
    actions.write([{ address, value: 'B' }]);
    const [settled] = reports.onSettle.mock.invocationCallOrder;
    const [written] = reports.onWrite.mock.invocationCallOrder;
    expect(settled).toBeLessThan(written ?? 0);
  });
});

describe('versions of an answer', () => {
  const conflict = {
    address,
    key: 'a/sample/name//',
    seen: ['o1', 'o2'],
    versions: [
      { id: 'o1', value: 'A', text: 'A', who: '', when: 'i dag' },
      { id: 'o2', value: 'B', text: 'B', who: '', when: 'i dag' },
    ],
    joined: 'A / B',
  } as const;

  test('are chosen between after what was typed is settled', () => {
    const { actions, reports } = actionsWithReports();
    actions.type('other', address, 'A', '');
    actions.choose(conflict, 'B');
    expect(reports.onChoose).toHaveBeenCalledExactlyOnceWith(conflict, 'B');
    const [settled] = reports.onSettle.mock.invocationCallOrder;
    expect(settled).toBeLessThan(reports.onChoose.mock.invocationCallOrder[0] ?? 0);
  });

  test('are joined as letters being typed: settled when they are left', () => {
    const { actions, reports } = actionsWithReports();
    actions.join('name', conflict, 'A / B');
    expect(reports.onJoin).toHaveBeenCalledExactlyOnceWith(conflict, 'A / B');
    expect(actions.isNews('name', 'A', 'C')).toBe(false);
    actions.settle();
    expect(reports.onSettle).toHaveBeenCalledOnce();
  });
});

describe('letters taken back', () => {
  test('are known, once, when the field says what it said before them', () => {
    const { actions } = actionsWithReports();
    expect(actions.isTakenBack('name')).toBe(false);
    actions.type('name', address, 'Ab', 'A');
    expect(actions.isTakenBack('name')).toBe(false);
    actions.type('name', address, 'A', 'Ab');
    expect(actions.isTakenBack('name')).toBe(true);
    expect(actions.isTakenBack('name')).toBe(false);
  });

  test('count from what was settled last', () => {
    const { actions } = actionsWithReports();
    actions.type('name', address, 'Ab', 'A');
    actions.settle();
    actions.type('name', address, 'A', 'Ab');
    expect(actions.isTakenBack('name')).toBe(false);
  });
});

describe('a value that comes back from the record', () => {
  test('is news when nothing was typed', () => {
    expect(actionsWithReports().actions.isNews('name', '', 'Andet')).toBe(true);
  });

  test('is no news when it is what was typed, or an earlier part of it', () => {
    const { actions } = actionsWithReports();
    actions.type('name', address, 'Ab', '');
    actions.type('name', address, 'Abc', 'Ab');
    expect(actions.isNews('name', '', 'Ab')).toBe(false);
    expect(actions.isNews('name', 'Ab', 'Abc')).toBe(false);
    expect(actions.isNews('name', 'Abc', 'Andet')).toBe(true);
  });

  test('is news after letters were typed and taken away again', () => {
    const { actions } = actionsWithReports();
    actions.type('name', address, 'Abc', '');
    actions.type('name', address, '', 'Abc');
    expect(actions.isNews('name', '', 'Andet')).toBe(true);
  });
});
