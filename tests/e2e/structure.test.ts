import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBuilder } from '../../shared/sample/builder';
import type { BrowserPerson } from '../helpers/browser';
import { countingIds } from '../helpers/countingIds';
import { waitForFocus } from '../helpers/focus';
import { blockTexts, expectConverged, putCaret, waitUntilSaved } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const b = createBuilder(countingIds());

describe('structure and writing comfort in the browser', () => {
  const shared = usePlan({ 王芳: 'editor', 李强: 'editor' }, [
    b.heading(1, '背景'),
    '背景的文字。',
    b.heading(1, '目标'),
    '目标的文字。',
  ]);
  let wang: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    [wang, li] = await Promise.all([shared.openAs('王芳'), shared.openAs('李强')]);
  });

  it('drags a chapter while somebody types in it, and no word is lost', async () => {
    await putCaret(li.page, '目标的文字', 'end');
    await li.page.keyboard.type('李强正在写', { delay: 15 });
    const typing = li.page.keyboard.type('的一句话还没有写完就被移走了', { delay: 15 });
    const line = (text: string) => wang.page.locator('nav button', { hasText: text });
    await line('目标').dragTo(line('背景'), { targetPosition: { x: 40, y: 3 } });
    await typing;
    await expect
      .poll(() => blockTexts(wang.page))
      .toEqual([
        '协同测试规划',
        '目标',
        '目标的文字。李强正在写的一句话还没有写完就被移走了',
        '背景',
        '背景的文字。',
      ]);
    await expectConverged(wang.page, li.page);
    await expect.poll(() => line('目标').textContent()).toContain('第一章');
  });

  it('inserts by / and cites a chapter by @ in Chinese as it is typed', async () => {
    await putCaret(wang.page, '背景的文字', 'end');
    await wang.page.keyboard.press('Enter');
    await wang.page.keyboard.type('/fy');
    await wang.page.getByRole('option', { name: '分页', selected: true }).waitFor();
    await wang.page.keyboard.press('Enter');
    await wang.page.locator('.plan-page-break').waitFor();
    await putCaret(wang.page, '背景的文字', 'end');
    await wang.page.keyboard.type('详见@mb');
    await wang.page.getByRole('option', { name: /目标/, selected: true }).waitFor();
    await wang.page.keyboard.press('Enter');
    await expect.poll(() => wang.page.locator('.chip-reference').textContent()).toBe('第一章');
  });

  it('[STR-9] asks a person behind @ about the sentence, in a comment and not in the text', async () => {
    const before = await blockTexts(wang.page);
    await putCaret(wang.page, '李强正在写', 'end');
    await wang.page.keyboard.type('@李强');
    await wang.page.getByRole('option', { name: /李强/, selected: true }).waitFor();
    await wang.page.keyboard.press('Enter');
    const form = wang.page.getByPlaceholder('写下批注');
    await expect.poll(() => form.inputValue()).toBe('@李强 ');
    await wang.page.locator('blockquote', { hasText: /^李强正在写的一句话还没有写完就被移走了$/ }).waitFor();
    await waitForFocus(form);
    await wang.page.keyboard.type('请核对');
    await wang.page.keyboard.press('Control+Enter');
    await wang.page.getByText('@李强', { exact: true }).waitFor();
    await expect.poll(() => blockTexts(wang.page)).toEqual(before);
  });

  it('keeps a pasted picture, shows it to the others and prints it', async () => {
    await putCaret(wang.page, '背景', 'end');
    await wang.page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      const transfer = new DataTransfer();
      transfer.items.add(new File([blob as Blob], '分布图.png', { type: 'image/png' }));
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        );
    });
    const picture = li.page.locator('.plan-image img');
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
    await waitUntilSaved(wang.page);
    const response = await fetch(`${shared.server.url}/api/plans/${shared.planId}/export?format=docx`, {
      headers: { Cookie: shared.people.client('王芳').cookie },
    });
    const names = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())));
    expect(names.filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
  });

  it('leads out of the text by F6, and back to it from a dialog by Escape', async () => {
    await putCaret(wang.page, '背景的文字', 'end');
    const inPaper = () => wang.page.evaluate(() => document.activeElement?.matches('.ProseMirror') ?? false);
    await wang.page.keyboard.press('F6');
    await expect.poll(inPaper).toBe(false);
    await wang.page.keyboard.press('Shift+F6');
    await expect.poll(inPaper).toBe(true);
    await wang.page.getByRole('button', { name: '插入', exact: true }).click();
    await wang.page.getByRole('menuitem', { name: '引用章节、表格…' }).click();
    await wang.page.getByPlaceholder('输入文字查找').waitFor();
    await wang.page.keyboard.press('Escape');
    await expect.poll(inPaper).toBe(true);
  });

  it('finds with Ctrl+F and opens a heading by its address [STR-4]', async () => {
    await wang.page.keyboard.press('Control+f');
    await wang.page.getByRole('textbox', { name: '查找' }).fill('文字');
    await wang.page.getByText('共 2 处').waitFor();
    await wang.page.keyboard.press('Escape');
    const id = await li.page
      .locator('nav button', { hasText: '背景' })
      .evaluate((line: HTMLElement) => line.dataset.heading ?? '');
    await li.page.goto(`/plans/${shared.planId}#${id}`);
    await li.page.reload();
    await li.page.locator('nav button[aria-current="location"]', { hasText: '背景' }).waitFor();
  });
});
