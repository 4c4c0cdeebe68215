import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { blockTexts, putCaret } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const TEXTS = ['协同测试规划', '第一段的文字。'];

describe('files that cannot stand in a plan', () => {
  const { openAs } = usePlan({ 王芳: 'editor' }, ['第一段的文字。']);
  let wang: BrowserPerson;

  beforeAll(async () => {
    wang = await openAs('王芳');
  });

  const notice = (title: string) => wang.page.getByText(title, { exact: true });

  /** Pastes files as the browser hands them over; the pictures among them are whole. */
  const paste = (files: readonly { name: string; type: string; size: number }[], text = '') =>
    wang.page.evaluate(
      async ([given, words]) => {
        const canvas = document.createElement('canvas');
        const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
        const transfer = new DataTransfer();
        for (const { name, type, size } of given) {
          const parts = type === 'image/png' ? [drawn as Blob, new Uint8Array(size)] : [new Uint8Array(size)];
          transfer.items.add(new File(parts, name, { type }));
        }
        if (words) transfer.setData('text/plain', words);
        document
          .querySelector('.ProseMirror')
          ?.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
          );
      },
      [files, text] as const,
    );

  it('[STR-36] refuses a pasted PDF by its name and says what to do', async () => {
    await putCaret(wang.page, '第一段的文字', 'end');
    await paste([{ name: '现状调研.pdf', type: 'application/pdf', size: 100 }]);
    await notice('没有插入“现状调研.pdf”').waitFor();
    await wang.page.getByText(/正文里只能放.*图片.*导入/).waitFor();
    expect(await blockTexts(wang.page)).toEqual(TEXTS);
  });

  it('[STR-36] puts in the pictures beside it and names each file that it refuses', async () => {
    await putCaret(wang.page, '第一段的文字', 'end');
    await paste([
      { name: '一.png', type: 'image/png', size: 0 },
      { name: '资料.zip', type: 'application/zip', size: 100 },
      { name: '二.png', type: 'image/png', size: 11 * 1024 * 1024 },
      { name: '三.png', type: 'image/png', size: 1 },
      { name: '录像.mp4', type: 'video/mp4', size: 100 },
    ]);
    await notice('没有插入“资料.zip”、“录像.mp4”').waitFor();
    await notice('没有插入“二.png”').waitFor();
    await wang.page.getByText(/最大 10 MB/).waitFor();
    await expect
      .poll(() =>
        wang.page
          .locator('.plan-image img')
          .evaluateAll((images) => images.map((image) => image.getAttribute('alt'))),
      )
      .toEqual(['一', '三']);
  });

  it('[STR-36] leaves the words of a paste that brings a file along', async () => {
    await putCaret(wang.page, '第一段的文字', 'end');
    await paste([{ name: '附带.pdf', type: 'application/pdf', size: 100 }], '带来的字');
    await expect.poll(async () => (await blockTexts(wang.page)).join('')).toContain('带来的字');
    expect(await notice('没有插入“附带.pdf”').count()).toBe(0);
  });
});
