import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

const STOPPING_TIME = 8000;

/** A server in a process of its own, on one port for all its lives. */
export class ServerProcess {
  #child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly parameters: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    process.setMaxListeners(0);
    process.on('exit', () => this.#child?.kill('SIGKILL'));
  }

  /** Starts node with these parameters; `PORT` in them is replaced by a free one. */
  static async start(
    parameters: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const port = await freePort();
    const withPort = (value: string) => (value === 'PORT' ? String(port) : value);
    const named = Object.entries(environment).map(([name, value]) => [name, withPort(value)] as const);
    const server = new ServerProcess(port, parameters.map(withPort), Object.fromEntries(named));
    await server.run();
    return server;
  }

  get id(): number {
    if (!this.#child?.pid) throw new Error('the server does not run');
    return this.#child.pid;
  }

  /** Resolves when it accepts connections. Throws when it ends instead. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, this.parameters, {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', process.env.NODE_FLAGS ? 'inherit' : 'ignore', 'inherit'],
    });
    this.#child = child;
    while (!(await accepts(this.port))) {
      if (child.exitCode !== null)
        throw new Error(`${this.parameters.join(' ')} ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Asks it to end, with SIGKILL if it does not. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOPPING_TIME);
    await gone;
    clearTimeout(timer);
  }
}

/** What a process has used, in milliseconds of processor time, and holds, in megabytes (Linux). */
export function usageOf(processId: number): {
  readonly cpu: number;
  readonly resident: number;
  readonly peak: number;
} {
  const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  // utime and stime are told in ticks of 10 ms, but also of threads that have ended.
  const ticks = (Number(fields[11]) + Number(fields[12])) * 10;
  return {
    cpu: Math.max(ticks, processorTimeOf(processId) / 1000),
    resident: megabytes('VmRSS'),
    peak: megabytes('VmHWM'),
  };
}

/** The processor time of all threads of a process, in microseconds (Linux). */
export function processorTimeOf(processId: number): number {
  const threads = readdirSync(`/proc/${processId}/task`);
  const times = threads.map((thread) =>
    Number(readFileSync(`/proc/${processId}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / 1000;
}

/** How often a process has written to files and sockets since it was started (Linux). */
export function writesOf(processId: number): number {
  return Number(/syscw: (\d+)/.exec(readFileSync(`/proc/${processId}/io`, 'utf8'))?.[1]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(port, '127.0.0.1');
    const settle = (value: boolean) => () => {
      connection.destroy();
      resolve(value);
    };
    connection.on('connect', settle(true));
    connection.on('error', settle(false));
  });
}
