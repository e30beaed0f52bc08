// Runs the server: opens the folders and the decision log, listens, says where, and stops in order when it is told to.
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { type Bilingual, both } from '../engine/index.ts';
import { decisionIds } from './decisions/decision-id.ts';
import { openSqliteDecisions } from './decisions/sqlite-store.ts';
import { openEditions } from './editions/store.ts';
import { engineVersion } from './engine-version.ts';
import { createApp } from './http/app.ts';
import { createMetrics } from './http/metrics.ts';
import { createSimulations } from './http/simulations.ts';
import { demoTeam, type Team } from './team.ts';

export const serveDefaults = {
  port: 4680,
  host: '127.0.0.1',
  policies: 'policies',
  data: '.quarterdeck',
} as const;

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port?: number | undefined;
  /** A loopback address: until there are accounts no other is listened on. */
  readonly host?: string | undefined;
  /** The policies folder. */
  readonly policies?: string | undefined;
  /** The folder of the decision log. */
  readonly data?: string | undefined;
  /** The demo team when left out. */
  readonly team?: Team | undefined;
  /** The folder of the built admin page; the one that is built with this program when left out. */
  readonly admin?: string | undefined;
  readonly clock?: (() => Date) | undefined;
  /** Where a person reads what the server says. */
  readonly say?: ((text: Bilingual) => void) | undefined;
  /** Where errors of ours are logged. */
  readonly report?: ((error: unknown) => void) | undefined;
}

export interface RunningServer {
  readonly address: string;
  /** Finishes what was begun, then closes everything. */
  close(): Promise<void>;
}

/** What keeps the server from starting. */
export class ServeProblem extends Error {
  override readonly name = 'ServeProblem';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
/** How long requests that were begun may take to end, in milliseconds. */
const patience = 5000;

/** Starts the server. Throws `ServeProblem` when it cannot. */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const { port = serveDefaults.port, host = serveDefaults.host, say = () => {}, report = logError } = options;
  if (!loopback.has(host)) throw notLoopback(host);
  const editions = openEditions(resolve(options.policies ?? serveDefaults.policies));
  // A wrong folder is told at once, not with the first request.
  editions.list();
  const decisions = await openSqliteDecisions(
    join(resolve(options.data ?? serveDefaults.data), 'decisions.sqlite'),
  );
  const app = createApp({
    editions,
    decisions,
    team: options.team ?? demoTeam(),
    clock: options.clock ?? (() => new Date()),
    ids: decisionIds(),
    simulations: createSimulations(report),
    metrics: createMetrics(),
    engine: engineVersion,
    admin: options.admin ?? fileURLToPath(new URL('../dist/admin', import.meta.url)),
    report,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    await listen(server, port, host);
  } catch (error) {
    await decisions.close();
    throw error;
  }
  const address = addressOf(server);
  say(both(`策衡 Quarterdeck 正在 ${address} 运行`, `Quarterdeck is running at ${address}`));
  say(onlyHere);
  const close = once(async () => {
    await closeServer(server);
    await decisions.close();
  });
  return { address, close };
}

/** Closes the server when the process is told to end, and then ends it. A second signal ends it at once. */
export function closeOnSignal({ close }: RunningServer, say: (text: Bilingual) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(both('正在停止…', 'stopping…'));
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          logError(error);
          process.exit(1);
        },
      );
    });
  }
}

function listen(server: ServerType, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE' ? portTaken(port) : error.code === 'EACCES' ? portForbidden(port) : error,
      );
    });
    server.listen(port, host, () => done());
  });
}

function addressOf(server: ServerType): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((done) => {
    const impatient = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      patience,
    );
    server.close(() => {
      clearTimeout(impatient);
      done();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}

const logError = (error: unknown): void => console.error(error);

const onlyHere = both(
  '目前没有账户,因此只接受本机的访问',
  'there are no accounts yet, so it listens on this machine only (loopback)',
);

const notLoopback = (host: string): ServeProblem =>
  new ServeProblem(
    both(
      `没有账户之前只能在本机地址上监听,不能用 ${host}`,
      `until there are accounts the server listens on the loopback address only, not on ${host}`,
    ),
  );

const portTaken = (port: number): ServeProblem =>
  new ServeProblem(
    both(
      `端口 ${port} 已被占用;停止占用它的程序,或用 --port 换一个`,
      `port ${port} is taken; stop the program that has it, or choose another with --port`,
    ),
  );

const portForbidden = (port: number): ServeProblem =>
  new ServeProblem(
    both(
      `不允许使用端口 ${port};用 --port 换一个`,
      `port ${port} may not be used; choose another with --port`,
    ),
  );
