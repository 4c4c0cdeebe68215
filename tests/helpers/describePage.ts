import type { Page } from 'playwright-core';

/** How long a page may take to tell how it stands, in milliseconds: it may be stuck. */
const PATIENCE = 5_000;
const LONGEST_TREE = 6_000;
const LINES_OF_PAPER = 12;

/** How a page stands, in lines for a person who cannot look at it: saving, focus, selection, and all that it shows by roles and names. */
export async function describePage(page: Page): Promise<string> {
  if (page.isClosed()) return 'closed';
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, 'it does not answer'));
  const failed = (error: unknown) => `not to be read: ${String(error).split('\n')[0]}`;
  const state = await Promise.race([readState(page).catch(failed), late]);
  const tree = await page.locator('body').ariaSnapshot({ timeout: PATIENCE }).catch(failed);
  const shown = withoutPaper(tree);
  return `${page.url()}\n${state}\n${shown.slice(0, LONGEST_TREE)}${shown.length > LONGEST_TREE ? '\n…' : ''}`;
}

/** A long plan would hide everything round it. */
function withoutPaper(tree: string): string {
  const kept: string[] = [];
  let paper: number | null = null;
  let lines = 0;
  for (const line of tree.split('\n')) {
    const depth = line.search(/\S/);
    if (paper !== null && depth <= paper) paper = null;
    if (paper === null || lines++ < LINES_OF_PAPER) kept.push(line);
    if (/^ *- textbox "规划正文"/.test(line)) {
      paper = depth;
      lines = 0;
    }
  }
  return kept.join('\n');
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
