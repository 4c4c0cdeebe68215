import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './freePort';

const program = resolve(import.meta.dirname, '../../dist/server/main.js');

/** A process that ignores this signal hears of `limitFileSize` by the error of the write. */
const IGNORING_SIZE_SIGNAL = process.platform === 'linux' ? ['sh', '-c', `trap '' XFSZ; exec "$0" "$1"`] : [];

/** The built server as people run it: a process of its own on a data folder of its own, to be killed and started again. */
export interface BuiltServer {
  readonly url: string;
  readonly dataFolder: string;
  /** What it has printed, in pieces. */
  readonly output: readonly string[];
  /** Throws while it does not run. */
  readonly processId: number;
  /** Ends the process at once, as a pulled plug would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /**
   * From now on no file of the server may grow beyond so many bytes, as on a full disk (Linux; writing more fails with EFBIG);
   * null lifts that.
   */
  limitFileSize(bytes: number | null): void;
  /** Ends the process and removes its data. */
  dispose(): Promise<void>;
}

const running = new Set<BuiltServer>();

/** Those that were started and not yet disposed of. */
export const runningServers = (): ReadonlySet<BuiltServer> => running;

/**
 * Starts `dist/server/main.js`, which `npm test` has built, on a free port; `environment` adds to this process's. With `TLS_CERT` in it
 * the server is reached by HTTPS.
 */
export async function startBuiltServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltServer> {
  if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`);
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongni-data-'));
  const port = await freePort();
  const url = `${environment.TLS_CERT ? 'https' : 'http'}://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const output: string[] = [];
  const killOnExit = () => child?.kill('SIGKILL');
  process.on('exit', killOnExit);

  const kill = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  };
  const start = async () => {
    const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataFolder, ...environment };
    const [command = '', ...words] = [...IGNORING_SIZE_SIGNAL, process.execPath, program];
    child = spawn(command, words, {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk) => output.push(String(chunk)));
    child.stderr?.on('data', (chunk) => output.push(String(chunk)));
    child.on('exit', (code, signal) => output.push(`it ended: ${code ?? signal}\n`));
    await waitUntilHealthy(url, child, output);
  };
  await start();
  const server: BuiltServer = {
    url,
    dataFolder,
    output,
    get processId() {
      if (child?.pid === undefined) throw new Error('the server does not run');
      return child.pid;
    },
    kill,
    start,
    limitFileSize: (bytes) => {
      execFileSync('prlimit', ['--pid', String(child?.pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
    },
    dispose: async () => {
      running.delete(server);
      await kill();
      process.off('exit', killOnExit);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  running.add(server);
  return server;
}

/** In milliseconds; it takes one second where nothing else runs. */
const STARTED_WITHIN = 60_000;

async function waitUntilHealthy(url: string, child: ChildProcess, output: readonly string[]): Promise<void> {
  const deadline = Date.now() + STARTED_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended at once:\n${output.join('')}`);
    const healthy = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error(`the server did not come up in ${STARTED_WITHIN / 1000} s:\n${output.join('')}`);
}
