import type { AsyncLocalStorage } from 'node:async_hooks';
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

/**
 * Switches off what better-auth keeps its calls' contexts in (`AsyncLocalStorage`) while no call of it is running. From the first sign-in
 * on, Node before version 24 would else run hooks for each promise, timer and socket write of the whole process, for ever: an eighth
 * of what a write costs.
 */
export async function restStorages(): Promise<void> {
  restWhenLeft(await getCurrentAuthContextAsyncLocalStorage());
  restWhenLeft(await getCurrentDBAdapterAsyncLocalStorage());
  restWhenLeft(await getRequestStateAsyncLocalStorage());
}

const resting = new WeakSet<object>();

/** Disables the storage (the next `run` enables it again) whenever the last of its runs is over. */
export function restWhenLeft<T>(storage: AsyncLocalStorage<T>): void {
  if (resting.has(storage)) return;
  resting.add(storage);
  const run = storage.run.bind(storage);
  let inside = 0;
  const leave = () => {
    inside -= 1;
    if (inside === 0) storage.disable();
  };
  storage.run = <R>(context: T, work: (...parameters: never[]) => R, ...parameters: never[]): R => {
    inside += 1;
    let result: R;
    try {
      result = run(context, () => work(...parameters));
    } catch (error) {
      leave();
      throw error;
    }
    if (result instanceof Promise) result.then(leave, leave);
    else leave();
    return result;
  };
}
