import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

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

/** A browser context of its own (own cookies, own storage) with one page at 1440×900; page errors fail loudly. */
export async function openPerson(browser: Browser, baseUrl: string): Promise<BrowserPerson> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return { context, page };
}
