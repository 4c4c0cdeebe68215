import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Compact, type Compacted, compactUpdates } from './compactUpdates';
import { packUpdates } from './packedUpdates';
import { SYNC_LIMITS } from './syncLimits';

/** The thread ends after so many milliseconds without work, and its memory is free again. */
const IDLE_TIME = 30_000;

interface Task {
  readonly updates: readonly Uint8Array[];
  readonly resolve: (compacted: Compacted) => void;
  readonly reject: (error: unknown) => void;
}

/** Makes documents of long histories on a thread of its own, while this one serves those who type. */
export class CompactionThread {
  #worker: Worker | null = null;
  #idleTimer: NodeJS.Timeout | null = null;
  /** What the worker was given, in order. */
  readonly #tasks: Task[] = [];

  /**
   * Fewer bytes than `longDocument`, or a plan that nobody has typed in yet, are made a document of in a few milliseconds: everybody waits, but no thread is started. `onFailure` hears why
   * the thread ended, when it was not to.
   */
  constructor(
    private readonly onFailure: (error: unknown) => void,
    private readonly longDocument = SYNC_LIMITS.longDocument,
  ) {}

  /** Whether the thread is there now. */
  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** When the thread fails (it may lack memory), the work is done here: better that all wait than that a plan stays closed. */
  readonly compact: Compact = async (updates) => {
    const size = updates.reduce((sum, { length }) => sum + length, 0);
    if (updates.length === 1 || size <= this.longDocument) return compactUpdates(updates);
    return new Promise((resolve, reject) => {
      if (this.#idleTimer) clearTimeout(this.#idleTimer);
      this.#worker ??= this.#start();
      this.#tasks.push({ updates, resolve, reject });
      const packed = packUpdates(updates);
      this.#worker.postMessage(packed, [packed.bytes.buffer, packed.ends.buffer]);
    });
  };

  /** Ends the thread; work that it is at is finished here. */
  async close(): Promise<void> {
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = startWorker();
    worker.unref();
    worker.on('message', (compacted: Compacted) => this.#finish(compacted));
    worker.on('error', (error) => this.onFailure(error));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      for (const { updates, resolve, reject } of this.#tasks.splice(0))
        Promise.resolve(updates).then(compactUpdates).then(resolve, reject);
    });
    return worker;
  }

  #finish(compacted: Compacted): void {
    this.#tasks.shift()?.resolve(compacted);
    if (this.#tasks.length === 0) this.#idleTimer = setTimeout(() => void this.close(), IDLE_TIME).unref();
  }
}

/** The file beside this one: built by `npm run build`, or a source under tsx and vitest, which a thread must be taught to read. */
function startWorker(): Worker {
  const path = fileURLToPath(import.meta.url);
  if (path.endsWith('.js')) return new Worker(join(dirname(path), 'compactionWorker.js'));
  const source = JSON.stringify(new URL('compactionWorker.ts', import.meta.url).href);
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); })`,
    {
      eval: true,
    },
  );
}
