// The export machine: every way from asking for a document to its end, and what is never mixed up.
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { ExportEvent, MadeDocument } from '#machines/exportMachine.ts';
import { exportMachine } from '#machines/exportMachine.ts';

const bytes = new Uint8Array([37, 80, 68, 70]);
const made: MadeDocument = { files: [{ form: 'pdf', bytes }], pages: 3, replaced: [] };

function sent(...events: readonly ExportEvent[]) {
  const done: string[] = [];
  const actor = createActor(
    exportMachine.provide({
      actions: {
        startMaking: () => void done.push('started'),
        stopMaking: () => void done.push('stopped'),
      },
    }),
  );
  actor.start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { value, context, done };
}

const requested = { type: 'document.requested' } as const;
const cancelled = { type: 'document.cancelled' } as const;
const failed = { type: 'document.failed' } as const;
const ready = { type: 'document.made', made } as const;
const progressed = (page: number): ExportEvent => ({
  type: 'document.progressed',
  progress: { page, pages: 3 },
});

describe('making a document', () => {
  test('starts nothing by itself', () => {
    expect(sent().value).toBe('idle');
    expect(sent().done).toEqual([]);
  });

  test('tells how far it is, and holds the finished document', () => {
    const { value, context, done } = sent(requested, progressed(1), progressed(2), ready);
    expect(value).toBe('done');
    expect(context).toEqual({ progress: { page: 2, pages: 3 }, made });
    expect(done).toEqual(['started']);
  });

  test('holds no file where something that is left out stands in it, and says where', () => {
    const found = [{ sentence: '”Hun bor” står på side 2.', instance: 'child', question: 'q' }];
    const event: ExportEvent = { type: 'document.stopped', stopped: { found } };
    const { value, context } = sent(requested, progressed(1), event);
    expect(value).toBe('stopped');
    expect(context).toEqual({ progress: { page: 1, pages: 3 }, stopped: { found } });
    expect(sent(requested, event, requested).context).toEqual({});
  });

  test('stops the work when it is called off, and hears no more of it', () => {
    const { value, context, done } = sent(
      requested,
      progressed(1),
      cancelled,
      progressed(2),
      ready,
    );
    expect(value).toBe('cancelled');
    expect(context.made).toBeUndefined();
    expect(done).toEqual(['started', 'stopped']);
  });

  test.each([
    ['done', ready],
    ['failed', failed],
    ['cancelled', cancelled],
  ] as const)(
    'can be asked for again when it is %s, with nothing left of the last one',
    (_, end) => {
      const { value, context, done } = sent(requested, progressed(1), end, requested);
      expect(value).toBe('making');
      expect(context).toEqual({ progress: undefined, made: undefined });
      expect(done.filter((one) => one === 'started')).toHaveLength(2);
    },
  );

  test('makes one document at a time', () => {
    expect(sent(requested, requested).done).toEqual(['started']);
  });
});
