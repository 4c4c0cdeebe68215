import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { watchPage } from './watchedPages';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How the system's Chromium is started: headless and without any traffic of its own. Throws when there is none. */
export function browserOptions() {
  const executablePath = process.env.CHROMIUM ?? candidates.find(existsSync);
  if (!executablePath)
    throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM to its path.');
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** Starts the system's Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions());
}

export interface BrowserPerson {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser context of its own (own cookies, own storage) with one page at 1440×900. */
export async function openPerson(browser: Browser, baseUrl: string): Promise<BrowserPerson> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  });
  await watchPages(context);
  return { context, page: await context.newPage() };
}

/** How late frames come on a slow machine, in milliseconds. */
const LATE_FRAME = 150;

/**
 * Keeps what the pages of a context say, for the report of a failure. With `GONGNI_SLOW=6` they think six times as slowly and their frames come
 * late, to find tests that hope for speed.
 */
export async function watchPages(context: BrowserContext): Promise<void> {
  const rate = Number(process.env.GONGNI_SLOW ?? 1);
  const watch = async (page: Page) => {
    watchPage(page);
    if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  };
  if (rate > 1)
    await context.addInitScript((late) => {
      const soon = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => window.setTimeout(() => soon(callback), late);
    }, LATE_FRAME);
  context.on('page', (page) => void watch(page).catch(() => {}));
  await Promise.all(context.pages().map(watch));
}
