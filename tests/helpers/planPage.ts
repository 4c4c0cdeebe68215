import type { Editor } from '@tiptap/core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ApiClient } from './apiClient';
import type { BrowserPerson } from './browser';

/** Four people who open a long plan at once on a busy machine have to wait; in milliseconds. */
const OPENED_WITHIN = 60_000;

type EditorElement = HTMLElement & { editor: Editor };

/** Puts a client's session cookie into a browser, as if its owner had signed in there. */
export async function takeSession(person: BrowserPerson, client: ApiClient): Promise<void> {
  const cookies = client.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: client.url };
  });
  await person.context.addCookies(cookies);
}

/** Opens a plan's page and waits until its text is there. */
export async function openPlan(page: Page, planId: string): Promise<void> {
  await page.goto(`/plans/${planId}`, { timeout: OPENED_WITHIN });
  await page.locator('.ProseMirror .plan-paragraph').first().waitFor({ timeout: OPENED_WITHIN });
}

/** Waits until the server has everything written on the page, and the page says so. What it says may be older than the last letter; whether it would warn before it is left is not. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.getByText('已保存', { exact: true }).first().waitFor();
}

/** Waits until the page takes words: it knows by then that its person may write. */
export async function waitUntilWritable(page: Page): Promise<void> {
  await page.locator('.ProseMirror[contenteditable="true"]').waitFor();
}

/** The text of every textblock in the editor's document, in order; cells count as blocks, inline atoms as nothing. */
export function blockTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const { editor } = document.querySelector('.ProseMirror') as EditorElement;
    editor.state.doc.descendants((node) => {
      if (node.isTextblock) texts.push(node.textContent);
    });
    return texts;
  });
}

/** The document as the editor holds it, for comparing two people's copies. */
function documentJson(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify((document.querySelector('.ProseMirror') as EditorElement).editor.getJSON()),
  );
}

/** Puts the caret into the first textblock that contains `text`, as soon as there is one: `offset` characters after the text's start, or at the block's end. */
export async function putCaret(page: Page, text: string, offset: number | 'end'): Promise<void> {
  await page
    .waitForFunction(
      ([wanted, where]) => {
        const editor = document.querySelector<EditorElement>('.ProseMirror')?.editor;
        let target: number | null = null;
        editor?.state.doc.descendants((node, position) => {
          if (target !== null || !node.isTextblock || !node.textContent.includes(wanted)) return;
          const start = position + 1 + node.textContent.indexOf(wanted);
          target = where === 'end' ? position + 1 + node.content.size : start + where;
        });
        if (!editor || target === null) return false;
        editor.view.focus();
        editor.commands.setTextSelection(target);
        return true;
      },
      [text, offset] as const,
    )
    .catch((cause) => {
      throw new Error(`no block contains ${text}`, { cause });
    });
}

/** Selects exactly `text` in the first textblock that contains it, as soon as there is one. */
export async function selectText(page: Page, text: string): Promise<void> {
  await page
    .waitForFunction((wanted) => {
      const editor = document.querySelector<EditorElement>('.ProseMirror')?.editor;
      let start: number | null = null;
      editor?.state.doc.descendants((node, position) => {
        if (start !== null || !node.isText || !node.text?.includes(wanted)) return;
        start = position + node.text.indexOf(wanted);
      });
      if (!editor || start === null) return false;
      editor.view.focus();
      const to = start + wanted.length;
      editor.commands.setTextSelection({ from: start, to });
      // Whoever selects words sees them.
      editor.view.domAtPos(to).node.parentElement?.scrollIntoView({ block: 'center' });
      return true;
    }, text)
    .catch((cause) => {
      throw new Error(`no text contains ${text}`, { cause });
    });
}

/** Switches tracked mode on, and waits until it is. */
export async function trackChanges(page: Page): Promise<void> {
  await page.getByRole('button', { name: '修订', exact: true, pressed: false }).click();
  await page.getByRole('button', { name: '修订', exact: true, pressed: true }).waitFor();
}

/** Waits until all pages hold the same document; fails where they do not. What is expected in it is to be there before, on the page where it was written: two pages that know nothing of it agree as well. */
export async function expectConverged(...pages: Page[]): Promise<void> {
  const read = () => Promise.all(pages.map(documentJson));
  await expect.poll(async () => new Set(await read()).size, { message: 'the copies differ' }).toBe(1);
}
