import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { HeapPolicy } from './heapPolicy';

/** How often it is asked whether the server is busy, in milliseconds. */
const LOOK_EVERY = 1000;

/**
 * Starts the server and keeps its memory small while it has little to do (`HeapPolicy`): V8 then collects earlier and grows its heap in
 * smaller steps. The flag has to be set before the program is loaded, which makes most of the garbage.
 */
export async function runServer(): Promise<void> {
  keepHeapSmall(true);
  const { serve } = await import('./serve');
  await serve();
  const policy = new HeapPolicy(keepHeapSmall);
  let last = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    policy.look(performance.eventLoopUtilization(now, last).utilization);
    last = now;
  }, LOOK_EVERY).unref();
}

/** V8 asks for this flag at each collection. */
function keepHeapSmall(isSmall: boolean): void {
  setFlagsFromString(isSmall ? '--optimize-for-size' : '--no-optimize-for-size');
}
