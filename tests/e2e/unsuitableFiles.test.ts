import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { blockTexts, putCaret } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const TEXTS = ['协同测试规划', '第一段的文字。'];

describe('files that cannot stand in a plan', () => {
  const { openAs } = usePlan({ 王芳: 'editor', 周审: 'reviewer' }, ['第一段的文字。']);
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

  /** Drops a file as the system hands it over: what no page takes, the browser opens. */
  const drop = async ({ page, context }: BrowserPerson, place: string) => {
    await expect.poll(() => page.evaluate(isDragTaken)).toBe(true);
    const box = await page.locator(place).first().boundingBox();
    if (!box) throw new Error(`${place} is not on the page`);
    const session = await context.newCDPSession(page);
    const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 10, data });
    await session.detach();
  };

  const PLACES = { header: 'header', 'bar of tools': '[role="toolbar"]', outline: 'nav' };
  for (const [name, place] of Object.entries(PLACES))
    it(`[STR-37] a file that is dropped on the ${name} leaves the plan open and says where files can go`, async () => {
      const { page } = wang;
      const url = page.url();
      await drop(wang, place);
      await notice('这里不能放文件').waitFor();
      await page.getByText(/图片可以拖进.*规划库中导入/).waitFor();
      expect(page.url()).toBe(url);
      await page.getByRole('button', { name: '关闭' }).last().click();
    });

  it('[STR-37] a file that a reviewer drops on the text stays out', async () => {
    const reviewer = await openAs('周审');
    const url = reviewer.page.url();
    await drop(reviewer, '.plan-paragraph');
    await reviewer.page.getByText('这里不能放文件', { exact: true }).waitFor();
    expect(reviewer.page.url()).toBe(url);
  });
});

/** Whether the page takes files that are dragged over it: what does comes a moment after the plan. */
function isDragTaken(): boolean {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([], '一.txt'));
  return !window.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
}
