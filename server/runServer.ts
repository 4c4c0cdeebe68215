import { setFlagsFromString } from 'node:v8';

/**
 * Starts the server and keeps its memory small: V8 collects earlier and grows its heap in smaller steps, which a server that waits
 * for typists most of the time does not feel. The flag has to be set
 * before the program is loaded.
 */
export async function runServer(): Promise<void> {
  setFlagsFromString('--optimize-for-size');
  const { serve } = await import('./serve');
  await serve();
}
