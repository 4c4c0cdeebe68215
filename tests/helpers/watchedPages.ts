import type { Page } from 'playwright-core';

/** Lines that are kept of each page. */
const KEPT = 40;
const LONGEST_LINE = 400;

/** A page of a test, with what it has said to nobody: warnings, errors, requests that failed. */
export interface WatchedPage {
  readonly page: Page;
  readonly name: string;
  /** The last ones, oldest first. */
  readonly lines: readonly string[];
}

let pages: (WatchedPage & { readonly lines: string[] })[] = [];
let errors: Error[] = [];
let count = 0;

/** Keeps what this page says from now on, until `forgetClosedPages`. */
export function watchPage(page: Page): void {
  count += 1;
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(`${new Date().toISOString().slice(11, 23)} ${line.slice(0, LONGEST_LINE)}`);
    if (lines.length > KEPT) lines.shift();
  };
  pages.push({ page, name: `page ${count}`, lines });
  page.on('console', (message) => {
    const [type, text] = [message.type(), message.text()];
    // Requests that fail are told below, with their address. No listener for dialogs: it would have to answer them.
    if (['error', 'warning', 'assert'].includes(type) && !text.startsWith('Failed to load'))
      note(`${type}: ${text}`);
  });
  page.on('requestfailed', (request) =>
    note(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  page.on('crash', () => note('the page crashed'));
  page.on('pageerror', (error) => {
    // A measurement has nobody who would ask for them afterwards.
    if (!process.env.VITEST) throw error;
    note(`uncaught: ${error.stack ?? error.message}`);
    errors.push(error);
  });
}

export const watchedPages = (): readonly WatchedPage[] => pages;

/** The errors that nothing in a page has caught since the last call. */
export function takePageErrors(): readonly Error[] {
  const taken = errors;
  errors = [];
  return taken;
}

export function forgetClosedPages(): void {
  pages = pages.filter(({ page }) => !page.isClosed());
}
