// The harness's own record of a form: what stood in it when, what the saved line vouched for, and what may be missing.
import type { BrowserContext, Page } from 'playwright';

/** Every field of the form by its id, as one text: two forms that say the same are the same text. */
export type FormText = string;

/** Times are milliseconds of the machine's clock. */
export type Seen = {
  /** The form after each change, the oldest first; the first is how it was found. */
  readonly shots: readonly { readonly at: number; readonly form: FormText }[];
  /** Which shot the saved line vouched for last; 0 for the one that was found. */
  readonly vouched: number;
  /** How long a plain write of a few bytes took at most, meanwhile. */
  readonly slowestWrite: number;
};

declare global {
  interface Window {
    formNow?(): FormText | undefined;
    formIs?(at: number, form: FormText): Promise<void>;
    lineVouches?(form: FormText): Promise<void>;
    writeTook?(time: number): Promise<void>;
  }
}

/** Records every page of the context from now on; gives what has been seen since it was last asked. */
export async function recordForms(context: BrowserContext): Promise<() => Seen> {
  let shots: { at: number; form: FormText }[] = [];
  let vouched = 0;
  let slowestWrite = 0;
  await context.exposeFunction('formIs', (at: number, form: FormText) => {
    if (shots.at(-1)?.form !== form) shots.push({ at, form });
  });
  await context.exposeFunction('lineVouches', (form: FormText) => {
    vouched = Math.max(
      0,
      shots.findLastIndex((shot) => shot.form === form),
    );
  });
  await context.exposeFunction('writeTook', (time: number) => {
    slowestWrite = Math.max(slowestWrite, time);
  });
  // What tsx puts into functions to keep their names.
  await context.addInitScript('globalThis.__name = (marked) => marked');
  await context.addInitScript(recordInPage);
  return () => {
    const seen = { shots, vouched, slowestWrite };
    const last = shots.at(-1);
    shots = last ? [last] : [];
    vouched = 0;
    slowestWrite = 0;
    return seen;
  };
}

/** Runs in the page, before anything of the app does. */
function recordInPage(): void {
  if (location.protocol === 'about:') return;
  window.formNow = () => {
    const form = document.querySelector('form.section-form');
    if (!form) return undefined;
    const fields = [...form.querySelectorAll('input, textarea, select')].flatMap((one) => {
      if (one.id === '') return [];
      const isBox = one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type);
      const value = isBox ? one.checked : 'value' in one ? String(one.value) : '';
      return [[one.id, value] as const];
    });
    return JSON.stringify(fields);
  };
  let form: string | undefined;
  let line: string | undefined;
  const look = () => {
    const now = window.formNow?.();
    if (now !== undefined && now !== form) void window.formIs?.(Date.now(), now);
    form = now;
    const before = line;
    line =
      document.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? undefined;
    if (line === 'saved' && before !== 'saved' && now !== undefined) void window.lineVouches?.(now);
  };
  addEventListener('input', look, true);
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  });

  const opening = indexedDB.open('plain-writes', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('writes');
  opening.onsuccess = () => {
    const write = () => {
      const begun = performance.now();
      const tx = opening.result.transaction('writes', 'readwrite');
      tx.objectStore('writes').put('a few bytes', 1);
      tx.oncomplete = () => {
        void window.writeTook?.(performance.now() - begun);
        setTimeout(write, 100);
      };
    };
    write();
  };
}

/** How much may be lost, in milliseconds. A page cannot write faster than the machine it is on. */
const lossAllowed = ({ slowestWrite }: Seen) => Math.max(500, 280 + 2 * slowestWrite);

export type Judgement = {
  readonly faults: readonly string[];
  /** The age of the oldest change that is missing, in milliseconds; 0 when nothing is. */
  readonly lost: number;
};

/** Holds the form that came back against what was seen of it before the kill. */
export function judge(seen: Seen, killedAt: number, back: FormText): Judgement {
  const kept = seen.shots.findLastIndex((shot) => shot.form === back);
  const firstLost = seen.shots[kept + 1];
  const lost = kept < 0 || !firstLost ? 0 : Math.max(0, killedAt - firstLost.at);
  if (kept < 0) {
    const last = seen.shots.at(-1)?.form ?? '[]';
    return { faults: [`the form is none that was seen: ${differences(last, back)}`], lost };
  }
  const shown = (at: number) => differences(seen.shots[at]?.form ?? '[]', back);
  if (kept < seen.vouched)
    return { faults: [`the line had said saved: ${shown(seen.vouched)}`], lost };
  if (lost > lossAllowed(seen)) {
    const slow = `a plain write took ${Math.round(seen.slowestWrite)} ms`;
    const due = shown(seen.shots.length - 1);
    return { faults: [`${Math.round(lost)} ms of work are missing, ${slow}: ${due}`], lost };
  }
  return { faults: [], lost };
}

/** One field alone, where others may be changed by somebody else. */
export function onlyField(seen: Seen, id: string): Seen {
  const shots: { at: number; form: FormText }[] = [];
  let vouched = 0;
  seen.shots.forEach(({ at, form }, nth) => {
    const field = fieldOf(form, id);
    if (shots.at(-1)?.form !== field) shots.push({ at, form: field });
    if (nth === seen.vouched) vouched = shots.length - 1;
  });
  return { ...seen, shots, vouched };
}

/** The form as if it had this field and no other. */
export function fieldOf(form: FormText, id: string): FormText {
  return JSON.stringify([[id, fieldsIn(form).get(id) ?? '']]);
}

/** The fields in which two forms differ. */
function differences(expected: FormText, found: FormText): string {
  const [before, after] = [fieldsIn(expected), fieldsIn(found)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => `${id} was ${before.get(id)} and is ${after.get(id)}`)
    .join('; ');
}

function fieldsIn(form: FormText): ReadonlyMap<string, string> {
  const found: unknown = JSON.parse(form);
  const rows = Array.isArray(found) ? found : [];
  return new Map(rows.map(([id, value]) => [String(id), JSON.stringify(value)]));
}

/** The form in a page once it stands still, or as it is after a while. */
export async function settledForm(page: Page): Promise<FormText> {
  await page.locator('form.section-form').waitFor();
  let before: string | undefined;
  for (let turn = 0; turn < 20; turn += 1) {
    const now = await page.evaluate(() => window.formNow?.());
    if (now !== undefined && now === before) return now;
    before = now;
    await page.waitForTimeout(100);
  }
  throw new Error('Expected the form to come to rest');
}
