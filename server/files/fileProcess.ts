import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlanError } from '../../shared/errors';
import type { FileTaskKind, FileTaskOutcome, FileTasks } from './fileTasks';

/** The limits of the work on files. */
export interface FileProcessLimits {
  /** Milliseconds after which a task is given up. */
  readonly taskTime: number;
  /** Milliseconds without work after which the process ends and its memory is free again. */
  readonly idleTime: number;
  /** Megabytes of heap that a task may use. */
  readonly memory: number;
  /** How many tasks may wait; more are turned away. */
  readonly waiting: number;
}

const LIMITS: FileProcessLimits = { taskTime: 60_000, idleTime: 30_000, memory: 1024, waiting: 20 };

const MESSAGES = {
  tooMany: '正在处理的文件太多，请过一分钟再试。',
  tooLong: '处理这份文件用了太长时间，已经停止。请把文件分成几份后再试。',
  ended:
    '处理这份文件时出了问题，没有完成，已有的内容不受影响。请用 Word 或 WPS 另存一份，或分成几份后再试。',
};

/**
 * Does the work on files in a process of its own, so that neither a long file nor a hostile one holds up or harms those who
 * write. The process is started when there is work; tasks wait for each other.
 */
export class FileProcess {
  readonly #limits: FileProcessLimits;
  #child: ChildProcess | null = null;
  #idleTimer: NodeJS.Timeout | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(limits: Partial<FileProcessLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Whether the process is there now. */
  get isRunning(): boolean {
    return this.#child !== null;
  }

  /**
   * Does a task. `takes` may be a function that gives what the task takes, asked when its turn has come. Throws what that function throws, the `PlanError` that the work threw, `PlanError('unavailable')` when it took too long, broke the
   * process or too many tasks wait, and an `Error` with the stack of a bug.
   */
  async run<Kind extends FileTaskKind>(
    kind: Kind,
    takes: FileTasks[Kind]['takes'] | (() => Promise<FileTasks[Kind]['takes']>),
  ): Promise<FileTasks[Kind]['gives']> {
    if (this.#waiting >= this.#limits.waiting) throw new PlanError('unavailable', MESSAGES.tooMany);
    this.#waiting += 1;
    const result = this.#last.then(async () =>
      this.#perform({ kind, takes: typeof takes === 'function' ? await takes() : takes }),
    );
    this.#last = result.catch(() => {});
    try {
      const outcome = await result;
      if ('gives' in outcome) return outcome.gives as FileTasks[Kind]['gives'];
      const { code, message } = outcome.failure;
      throw code === null ? new Error(message) : new PlanError(code, message);
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0 && this.#child)
        this.#idleTimer = setTimeout(() => this.close(), this.#limits.idleTime).unref();
    }
  }

  /** Ends the process; a task that it is at fails. The next task starts another. */
  close(): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #start(): ChildProcess {
    const child = start(this.#limits.memory);
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    return child;
  }

  #perform(task: { kind: FileTaskKind; takes: unknown }): Promise<FileTaskOutcome> {
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    const child = this.#child ?? this.#start();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
        settle();
      };
      const fail = (message: string, cause?: unknown) =>
        end(() => {
          child.kill('SIGKILL');
          if (this.#child === child) this.#child = null;
          reject(new PlanError('unavailable', message, { cause }));
        });
      const onMessage = (outcome: unknown) => end(() => resolve(outcome as FileTaskOutcome));
      const onEnd = (cause: unknown) => fail(MESSAGES.ended, cause);
      const timer = setTimeout(() => fail(MESSAGES.tooLong), this.#limits.taskTime);
      child.once('message', onMessage).once('exit', onEnd).once('error', onEnd);
      child.send(task, (error) => {
        if (error) onEnd(error);
      });
    });
  }
}

/** The file beside this one: a source under tsx and vitest, built by `npm run build`. */
function start(memory: number): ChildProcess {
  const path = fileURLToPath(import.meta.url);
  const isSource = path.endsWith('.ts');
  const child = fork(join(dirname(path), isSource ? 'fileWorker.ts' : 'fileWorker.js'), {
    execArgv: [`--max-old-space-size=${memory}`, ...(isSource ? ['--import', 'tsx'] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('error', () => {
    // Whoever waits for a task is told; a child that was ended may still report that it cannot be reached.
  });
  return child;
}
