// Where the built page may connect to, start workers from, and make markup of: shown by trying the rest.
import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { TEAM_ORIGIN_KEY } from '#src/team/pageLimits.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { heading } from './steps.ts';

let browser: Browser;
/** Two servers that would answer anybody, and count who comes. */
const servers: Server[] = [];
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  for (let count = 0; count < 2; count += 1) {
    const server = createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
  }
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

function originOf(at: number): string {
  const place = servers[at]?.address();
  if (typeof place !== 'object' || place === null) throw new Error('Expected a port');
  return `http://127.0.0.1:${place.port}`;
}

/** The app, opened with this kept as the team's origin. */
async function opened(kept?: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'da-DK' });
  if (kept !== undefined) {
    await context.addInitScript(([key, origin]) => localStorage.setItem(key, origin), [
      TEAM_ORIGIN_KEY,
      kept,
    ] as const);
  }
  const page = await context.newPage();
  await page.goto(inject('appUrl'));
  await heading(page, words.cases.heading).waitFor();
  return { context, page };
}

/** What becomes of every way to reach an address, and which directive forbade it. */
function tryToReach(page: Page, address: string): Promise<{ ways: string[]; forbidden: string[] }> {
  return page.evaluate(async (url) => {
    const forbidden: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition }) =>
      forbidden.push(`${disposition} ${effectiveDirective}`),
    );
    const ways: string[] = [];
    const note = (way: string, done: Promise<unknown>) =>
      done.then(
        () => ways.push(way),
        () => {},
      );
    await note('fetch', fetch(url, { signal: AbortSignal.timeout(3_000) }));
    await note('fetch without reading', fetch(url, { mode: 'no-cors' }));
    await note(
      'request',
      new Promise((done, fail) => {
        const request = new XMLHttpRequest();
        request.onload = done;
        request.onerror = fail;
        request.open('GET', url);
        request.send();
      }),
    );
    await note(
      'events',
      new Promise((done, fail) => {
        const source = new EventSource(url);
        source.onopen = done;
        source.onerror = () => {
          source.close();
          fail();
        };
      }),
    );
    navigator.sendBeacon(url);
    const image = new Image();
    image.src = url;
    await note('picture', image.decode());
    // The violations of what answers nobody are told a moment later.
    await new Promise((done) => setTimeout(done, 300));
    return { ways: ways.sort(), forbidden: [...new Set(forbidden)].sort() };
  }, address);
}

const REFUSED = ['enforce connect-src', 'enforce img-src'];

describe('connections', () => {
  test.each([
    ['without a team database', undefined],
    ['with something else where its origin should stand', 'https://*.example'],
    [
      'with a whole policy where its origin should stand',
      "http://127.0.0.1:1; script-src 'self' *",
    ],
  ])('none but its own, %s', async (_, kept) => {
    const { context, page } = await opened(kept);
    asked.length = 0;
    for (const address of [`${originOf(0)}/a`, 'https://example.invalid/a', 'https://a.example/']) {
      expect(await tryToReach(page, address)).toEqual({ ways: [], forbidden: REFUSED });
    }
    expect(asked).toEqual([]);
    await context.close();
  });

  test('its own and the team database, and no other', async () => {
    const { context, page } = await opened(originOf(0));
    asked.length = 0;
    const team = await tryToReach(page, `${originOf(0)}/a`);
    expect(team.ways).toEqual(
      expect.arrayContaining(['fetch', 'fetch without reading', 'request']),
    );
    expect(team.forbidden).toEqual(['enforce img-src']);
    expect(asked.length).toBeGreaterThan(2);
    asked.length = 0;
    for (const address of [`${originOf(1)}/a`, 'https://example.invalid/a']) {
      expect(await tryToReach(page, address)).toEqual({ ways: [], forbidden: REFUSED });
    }
    expect(asked).toEqual([]);
    await context.close();
  });

  test('another database is reached only when the page is loaded anew', async () => {
    const { context, page } = await opened(originOf(0));
    await page.evaluate(([key, origin]) => localStorage.setItem(key, origin), [
      TEAM_ORIGIN_KEY,
      originOf(1),
    ] as const);
    expect((await tryToReach(page, `${originOf(1)}/a`)).ways).toEqual([]);
    await context.close();
  });
});

test('no text becomes markup or script, and workers start from the app alone', async () => {
  const { context, page } = await opened();
  const tried = await page.evaluate(async () => {
    const refused: string[] = [];
    const attempt = (what: string, work: () => unknown) => {
      try {
        work();
      } catch (problem) {
        refused.push(`${what}: ${problem instanceof Error ? problem.name : ''}`);
      }
    };
    const text = (words: string): string => words;
    attempt('markup', () => {
      document.createElement('div').innerHTML = text('<b>a</b>');
    });
    attempt('script text', () => {
      document.createElement('script').text = text('1');
    });
    attempt('script address', () => {
      document.createElement('script').src = text('https://example.invalid/a.js');
    });
    attempt('code', () => setTimeout(text('1'), 0));
    attempt('worker from elsewhere', () => new Worker('https://example.invalid/a.js'));
    attempt('worker from text', () => new Worker('data:text/javascript,1'));
    attempt('second policy', () =>
      window.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url }),
    );
    return refused;
  });
  expect(tried).toEqual([
    'markup: TypeError',
    'script text: TypeError',
    'script address: TypeError',
    'code: TypeError',
    'worker from elsewhere: TypeError',
    'worker from text: TypeError',
    'second policy: TypeError',
  ]);
  await context.close();
});

test('the header does not stand in the way of the team database, and binds workers to the app', async () => {
  const page = await fetch(inject('appUrl'));
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("connect-src 'self' https:");
  expect(policy).toContain("frame-ancestors 'none'");
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
  const served = await fetch(new URL(script, inject('appUrl')));
  expect(served.headers.get('content-security-policy')).toMatch(/connect-src 'self';/);
});
