import type { Page } from 'playwright-core';

/** How long a page may take to tell how it stands, in milliseconds: it may be stuck. */
const PATIENCE = 5_000;
const LONGEST_TREE = 6_000;

/** How a page stands, in lines for a person who cannot look at it: saving, focus, selection, and all that it shows by roles and names. */
export async function describePage(page: Page): Promise<string> {
  if (page.isClosed()) return 'closed';
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, 'it does not answer'));
  const failed = (error: unknown) => `not to be read: ${String(error).split('\n')[0]}`;
  const state = await Promise.race([readState(page).catch(failed), late]);
  const tree = await page.locator('body').ariaSnapshot({ timeout: PATIENCE }).catch(failed);
  return `${page.url()}\n${state}\n${tree.slice(0, LONGEST_TREE)}${tree.length > LONGEST_TREE ? '\n…' : ''}`;
}

function readState(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const said = [...document.querySelectorAll('[role="status"], [role="alert"]')]
      .map((element) => element.textContent?.trim())
      .filter(Boolean);
    const paper = document.querySelector('.ProseMirror');
    return [
      `says: ${said.join(' · ')}`,
      `focus: ${activeElement?.tagName.toLowerCase()} ${activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.slice(0, 40)}`,
      `selected: ${JSON.stringify(String(getSelection()).slice(0, 80))}`,
      `paper: ${paper ? `contenteditable=${paper.getAttribute('contenteditable')}` : 'none'}`,
    ].join('\n');
  });
}
