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

/** A task of the main thread: when it began, in the trace's microseconds, and the milliseconds it worked. */
type Task = { readonly begin: number; readonly took: number };

/** Milliseconds of every task the main thread ran while something was done, the longest first. */
export async function tasksWhile<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly tasks: readonly number[] }> {
  const { done, tasks } = await traced(browser, page, work);
  return { done, tasks: tasks.map(({ took }) => took).sort((a, b) => b - a) };
}

/**
 * Milliseconds of the longest task that begins after each mark of this name in the page and before the next,
 * and after the last: the task that makes the mark is left out.
 */
export async function longestFromMarks<T>(
  browser: Browser,
  page: Page,
  mark: string,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly longest: readonly number[] }> {
  const { done, tasks, trace } = await traced(browser, page, work);
  const marks = trace.traceEvents
    .filter(({ name, cat }) => name === mark && cat === 'blink.user_timing')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const longest = marks.map((begin, at) => {
    const next = marks[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter((task) => task.begin >= begin && task.begin < next);
    return Math.max(...own.map(({ took }) => took));
  });
  return { done, longest };
}

async function traced<T>(browser: Browser, page: Page, work: () => Promise<T>) {
  const categories = ['toplevel', 'blink.user_timing', '__metadata'];
  await browser.startTracing(page, { categories });
  const done = await work();
  const trace: Trace = JSON.parse((await browser.stopTracing()).toString());
  return { done, trace, tasks: tasksIn(trace) };
}

type Trace = {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly cat: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds. */
    readonly ts: number;
    /** Microseconds of processor time. */
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }[];
};

function tasksIn({ traceEvents }: Trace): readonly Task[] {
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.flatMap(({ name, pid, tid, ts, tdur }) =>
    name === 'ThreadControllerImpl::RunTask' && tdur !== undefined && mains.has(`${pid}/${tid}`)
      ? [{ begin: ts, took: tdur / 1000 }]
      : [],
  );
  if (tasks.length === 0) throw new Error('Chromium told of no task on the main thread.');
  return tasks;
}
