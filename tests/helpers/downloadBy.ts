import type { Download, Page } from 'playwright-core';

/** LibreOffice lays the pages of a Word file out first, and one plan after the other; in milliseconds. */
const MADE_WITHIN = 120_000;

/** The file that an action makes the page download. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: MADE_WITHIN }), act()]);
  return download;
}
