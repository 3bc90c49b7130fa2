// Between the page and the team database: every request and every answer takes its time, so that a kill falls before, between and after them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as ask, createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Chance } from './chance.ts';

export type LateServer = {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Nothing gets through, in either direction, and nobody is told: as with a network that hangs. */
  hold(): void;
  release(): void;
  /** Resolves when nothing has been under way for a while, but for who waits for news. */
  quiet(): Promise<void>;
  /** How many requests were under way at a moment not long ago, but for who waited for news. */
  underWayAt(moment: number): number;
  stop(): Promise<void>;
};

/** When a request came, and when it was over. */
type Span = { readonly from: number; to?: number };

/** Milliseconds that each way takes, at least and at most. */
const SHORTEST = 10;
const LONGEST = 60;
/** Milliseconds without a request after which a round is over: its own work takes less between two. */
const STILL = 250;
/** Milliseconds. */
const REMEMBERED = 60_000;

/** `target`: the origin of the database itself. */
export async function startLateServer(target: string, chance: Chance): Promise<LateServer> {
  const { hostname, port } = new URL(target);
  let open = Promise.resolve();
  let release = () => {};
  let spans: Span[] = [];

  const passed = async () => {
    const time = SHORTEST + chance() * (LONGEST - SHORTEST);
    await new Promise((resolve) => setTimeout(resolve, time));
    await open;
  };

  const answerTo = (from: IncomingMessage, body: Buffer, to: ServerResponse) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { method, headers, url: path } = from;
      const asked = ask({ hostname, port, method, path, headers }, resolve);
      asked.on('error', reject);
      // What was written stays written; only who waited for news is gone with the page.
      if (isPatient(from)) to.on('close', () => asked.destroy());
      asked.end(body);
    });

  async function pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await buffer(from);
    // What the browser asks of its own accord is not what is tried.
    if (from.method !== 'OPTIONS') await passed();
    // Who asked was killed while it was on its way: it never came.
    if (to.destroyed) return;
    const answer = await answerTo(from, body, to);
    if (from.method !== 'OPTIONS') await passed();
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  }

  const server = createServer((from, to) => {
    const span: Span = { from: Date.now() };
    if (!isPatient(from)) spans.push(span);
    pass(from, to)
      // Half a request, from a page that was killed: the end of its line is all it hears.
      .catch(() => to.destroy())
      .finally(() => {
        span.to = Date.now();
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('Expected a port');

  return {
    origin: `http://127.0.0.1:${place.port}`,
    hold() {
      release();
      const old = Date.now() - REMEMBERED;
      spans = spans.filter(({ to }) => to === undefined || to > old);
      open = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    async quiet() {
      const begun = Date.now();
      const isStill = (since: number) =>
        since - begun > STILL && spans.every(({ to }) => to !== undefined && since - to > STILL);
      while (!isStill(Date.now())) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    underWayAt: (moment) =>
      spans.filter(({ from, to = Number.POSITIVE_INFINITY }) => from <= moment && moment <= to)
        .length,
    stop: () =>
      new Promise<void>((done) => {
        release();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A request that waits for news takes as long as it takes. */
const isPatient = ({ url }: IncomingMessage) => url?.includes('feed=longpoll') ?? false;
