import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until an element is there and has the focus, so that keys go to it. */
export async function waitForFocus(locator: Locator): Promise<void> {
  await expect
    .poll(() => locator.evaluate((element) => element === document.activeElement), {
      message: `${locator} has no focus`,
    })
    .toBe(true);
}
