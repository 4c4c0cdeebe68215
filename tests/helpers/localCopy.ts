import type { Page } from 'playwright-core';

/** Waits until what was written is in the browser's own copy: what waits for a turn in its database comes after all that was written before. */
export function waitForLocalCopy(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // The page hands on what was typed in one task together, right after it.
    await new Promise((resolve) => setTimeout(resolve));
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ''));
      if (database.objectStoreNames.contains('updates'))
        await settled(database.transaction('updates', 'readwrite').objectStore('updates').count());
      database.close();
    }
  });
}
