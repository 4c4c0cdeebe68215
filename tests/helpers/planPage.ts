import type { Editor } from '@tiptap/core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ApiClient } from './apiClient';
import type { BrowserPerson } from './browser';

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
  await page.goto(`/plans/${planId}`);
  await page.locator('.ProseMirror .plan-paragraph >> nth=0').waitFor({ timeout: 30_000 });
}

/** Waits until the page says that everything is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('已保存', { exact: true }).first().waitFor({ timeout: 30_000 });
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
export function documentJson(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify((document.querySelector('.ProseMirror') as EditorElement).editor.getJSON()),
  );
}

/** Puts the caret into the first textblock that contains `text`: `offset` characters after the text's start, or at the block's end. */
export async function putCaret(page: Page, text: string, offset: number | 'end'): Promise<void> {
  await page.evaluate(
    ([wanted, where]) => {
      const { editor } = document.querySelector('.ProseMirror') as EditorElement;
      let target: number | null = null;
      editor.state.doc.descendants((node, position) => {
        if (target !== null || !node.isTextblock || !node.textContent.includes(wanted)) return;
        const start = position + 1 + node.textContent.indexOf(wanted);
        target = where === 'end' ? position + 1 + node.content.size : start + where;
      });
      if (target === null) throw new Error(`no block contains ${wanted}`);
      editor.view.focus();
      editor.commands.setTextSelection(target);
    },
    [text, offset] as const,
  );
}

/** Selects exactly `text` in the first textblock that contains it. */
export async function selectText(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const { editor } = document.querySelector('.ProseMirror') as EditorElement;
    let start: number | null = null;
    editor.state.doc.descendants((node, position) => {
      if (start !== null || !node.isText || !node.text?.includes(wanted)) return;
      start = position + node.text.indexOf(wanted);
    });
    if (start === null) throw new Error(`no text contains ${wanted}`);
    editor.view.focus();
    const to = start + wanted.length;
    editor.commands.setTextSelection({ from: start, to });
    // Whoever selects words sees them.
    editor.view.domAtPos(to).node.parentElement?.scrollIntoView({ block: 'center' });
  }, text);
}

/** Waits until all pages hold the same document; fails with the two that differ. */
export async function expectConverged(...pages: Page[]): Promise<void> {
  const read = () => Promise.all(pages.map(documentJson));
  await expect
    .poll(async () => new Set(await read()).size, {
      timeout: 20_000,
      interval: 50,
      message: 'the copies differ',
    })
    .toBe(1);
}
