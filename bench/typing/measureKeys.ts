import type { CDPSession, Page } from 'playwright-core';

/** What keystrokes cost, in milliseconds. */
export interface KeyCost {
  /** From the key event until script, DOM and layout are done, for each keystroke, ascending. */
  readonly work: readonly number[];
  /** Everything the main thread did, timers and painting included, for one keystroke on average. */
  readonly wholePerKey: number;
}

interface Measuring {
  benchCosts: number[];
}

/** Milliseconds between two keystrokes: a quick typist's pace, with room for everything a keystroke sets off. */
const PACE = 80;

/** Types into the place where the caret is, and measures; `warmUp` keystrokes before are not counted. */
export async function measureKeys(page: Page, count: number, warmUp: number): Promise<KeyCost> {
  await page.evaluate(() => {
    const measuring = window as unknown as Measuring;
    measuring.benchCosts = [];
    const channel = new MessageChannel();
    let start = 0;
    channel.port1.onmessage = () => {
      document.body.getBoundingClientRect();
      measuring.benchCosts.push(performance.now() - start);
    };
    window.addEventListener(
      'keydown',
      () => {
        start = performance.now();
        channel.port2.postMessage(null);
      },
      true,
    );
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await type(page, warmUp);
  const before = await taskDuration(session);
  await type(page, count);
  const wholePerKey = ((await taskDuration(session)) - before) / count;
  const costs = await page.evaluate(() => (window as unknown as Measuring).benchCosts);
  return { work: costs.slice(-count).sort((one, other) => one - other), wholePerKey };
}

async function type(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(PACE);
  }
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
