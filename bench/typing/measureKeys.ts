import type { CDPSession, Page } from 'playwright-core';
import { KEY_DONE, traceKeys } from './traceKeys';

/** What keystrokes cost, in milliseconds, one number a keystroke. */
export interface KeyCost {
  /** Handling the key, then from its character until script, DOM and layout are done: on the clock, so a busy machine counts too. */
  readonly work: readonly number[];
  /** The same without what the machine does meanwhile: processor time of the main thread. */
  readonly processor: readonly number[];
  /** Everything the main thread did for it, timers and painting included: processor time, whatever else the machine does. */
  readonly whole: readonly number[];
}

interface Measuring {
  benchCosts: number[];
}

/** Milliseconds between two keystrokes: a quick typist's pace, with room for everything a keystroke sets off. */
const PACE = 80;

/** Makes a page ready for `measureKeys`. */
export async function prepareMeasuring(page: Page): Promise<CDPSession> {
  await page.evaluate((done) => {
    const measuring = window as unknown as Measuring;
    measuring.benchCosts = [];
    let keydown = 0;
    let start = 0;
    // The browser sends a key and its character one after the other; the wait between them is no work.
    window.addEventListener(
      'keydown',
      () => {
        start = performance.now();
      },
      true,
    );
    window.addEventListener('keydown', () => {
      keydown = performance.now() - start;
    });
    window.addEventListener(
      'keypress',
      () => {
        start = performance.now();
      },
      true,
    );
    // ProseMirror reads what the browser wrote in a microtask that waits since the character came; the one below comes after it, before
    // any frame. Where the editor took the character itself, the page is changed already and the browser tells of no input.
    for (const last of ['input', 'keypress'])
      window.addEventListener(
        last,
        ({ defaultPrevented }) => {
          if (last === 'keypress' && !defaultPrevented) return;
          queueMicrotask(() => {
            document.body.getBoundingClientRect();
            measuring.benchCosts.push(keydown + performance.now() - start);
            performance.mark(done);
          });
        },
        last === 'input',
      );
  }, KEY_DONE);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Types `count` letters where the caret is and measures each; then as many again under tracing, which costs time itself. */
export async function measureKeys(page: Page, session: CDPSession, count: number): Promise<KeyCost> {
  const whole: number[] = [];
  let before = await taskDuration(session);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(PACE);
    const after = await taskDuration(session);
    whole.push(after - before);
    before = after;
  }
  const costs = await page.evaluate(() => (window as unknown as Measuring).benchCosts);
  const processor = await traceKeys(session, async () => {
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press('a');
      await page.waitForTimeout(PACE);
    }
  });
  return { work: costs.slice(-count), processor, whole };
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
