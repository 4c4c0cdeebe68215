import { keepHeapSmall } from './keepHeapSmall';

/**
 * Starts the server and keeps its memory small, which a server that waits for typists most of the time does not feel; `HeapPolicy` says
 * when it should not. The flag has to be set before the program is loaded.
 */
export async function runServer(): Promise<void> {
  keepHeapSmall(true);
  const { serve } = await import('./serve');
  await serve();
}
