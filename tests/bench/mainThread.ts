// What the main thread of a page did, told in processor time: on a shared machine, time on the wall is others' time.
import type { Browser, CDPSession, Page } from 'playwright';

/** Milliseconds the main thread has worked since the page began, and the part of it that was script. */
export async function workDone(session: CDPSession) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  const milliseconds = (name: string) => {
    const found = metrics.find((metric) => metric.name === name);
    if (!found) throw new Error(`Chromium does not tell ${name}.`);
    return found.value * 1000;
  };
  return { task: milliseconds('TaskDuration'), script: milliseconds('ScriptDuration') };
}

/** Milliseconds of every task the main thread ran while something was done, the longest first. */
export async function tasksWhile<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly tasks: readonly number[] }> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const done = await work();
  const trace = await browser.stopTracing();
  return { done, tasks: tasksIn(JSON.parse(trace.toString())) };
}

type Trace = {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds of processor time. */
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }[];
};

function tasksIn({ traceEvents }: Trace): readonly number[] {
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === 'ThreadControllerImpl::RunTask' && tdur !== undefined && mains.has(`${pid}/${tid}`)
      ? [tdur / 1000]
      : [],
  );
  if (tasks.length === 0) throw new Error('Chromium told of no task on the main thread.');
  return tasks.sort((a, b) => b - a);
}
