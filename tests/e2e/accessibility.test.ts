import type { Editor } from '@tiptap/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { everyBlock } from '../helpers/everyBlock';
import { type People, setUpPeople } from '../helpers/people';
import { pngPicture } from '../helpers/pictures';
import { openPlan, putCaret, takeSession } from '../helpers/planPage';

type EditorElement = HTMLElement & { editor: Editor };

/** Blocks and chips that the arrow keys select as a whole; in all others they put the caret. */
const SELECTED = [
  'valueRef',
  'crossRef',
  'noteRef',
  'responsibility',
  'chart',
  'image',
  'pageBreak',
  'taskTable',
  'annexList',
];
const ENTERED = [
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'caption',
  'dataColumn',
  'dataCell',
  'tableHeader',
  'tableCell',
  'boxTitle',
  'noteItem',
];
/** More than the plan has letters. */
const MOST_STEPS = 400;

describe('the paper by keys and for screen readers', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let wang: BrowserPerson;
  let planId: string;
  let picture: string;

  const importBlocks = async (source: string) => {
    const document = createPlanDocument({ type: 'doc', content: [...everyBlock(source)] });
    return (await people.client('王芳').importPlan('规划.json', JSON.stringify(document))).id;
  };

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), { 王芳: 'editor', 李强: 'reviewer' });
    const client = people.client('王芳');
    const album = await client.createPlan('图册');
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(pngPicture(40, 20))]), '图.png');
    picture = (await client.call('POST', `/api/plans/${album}/images`, { body })).body.source as string;
    planId = await importBlocks(picture);
    wang = await openPerson(browser, server.url);
    await takeSession(wang, client);
    await openPlan(wang.page, planId);
    await wang.page.getByRole('group', { name: '专栏1　重点工程' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  it('[STR-15] names every block in the accessibility tree, in the language of the page', async () => {
    const { page } = wang;
    await page.locator('.plan-chart svg').waitFor();
    const tree = await accessibilityTree(page);
    for (const line of [
      'heading 云岭县教育规划',
      'heading 第一章 发展基础',
      'link 98，取自表1　主要指标 · 学前教育毛入园率 · 2030年目标值：98',
      'link 第一章，指向第一章　发展基础',
      'group 牵头：县教育局；配合：县财政局',
      'table 表1　主要指标',
      'columnheader 指标',
      'table 表2　学校',
      'group 专栏1　重点工程',
      'figure 图1　在园幼儿',
      'image 柱形图：在园幼儿。幼儿：2024 3，2025 4',
      'image 学校分布图',
      'separator 分页',
      'group 任务分工表',
      'group 附件说明',
      'list 名词解释',
    ])
      expect(tree).toContain(line);
    const unnamed = tree.filter((line) =>
      /^(button|link|figure|image|table|group|textbox|menuitem|combobox|checkbox|tab|dialog) $/.test(line),
    );
    expect(unnamed).toEqual([]);
  });

  it('[STR-19] leads by the arrow keys through every block and chip, forth and back', async () => {
    const { page } = wang;
    for (const [from, key] of [
      ['云岭县教育规划', 'ArrowRight'],
      ['最后一段。', 'ArrowLeft'],
    ] as const) {
      await putCaret(page, from, from.startsWith('最后') ? 'end' : 0);
      const [selected, entered] = await walk(page, key, from.startsWith('最后') ? 'title' : '最后一段。');
      expect([...selected].sort(), key).toEqual([...SELECTED].sort());
      expect(
        ENTERED.filter((type) => !entered.has(type)),
        key,
      ).toEqual([]);
    }
  });

  it('[STR-16] says what is selected, changes it by Enter and its menu, and comes back to it by Escape', async () => {
    const { page } = wang;
    await putCaret(page, '在园幼儿', 'end');
    await page.keyboard.press('ArrowRight');
    const said = page.getByRole('status').filter({ hasText: '已选中图表：图1　在园幼儿' });
    await said.waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => isInside(page, '[role="dialog"]')).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => isInside(page, '.ProseMirror')).toBe(true);
    expect(await selectedType(page)).toBe('chart');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await selectedType(page)).toBe('image');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '图片说明和宽度…' }).waitFor();
    await page.keyboard.press('Enter');
    const words = page.getByLabel('图片说明（朗读和导出时使用）');
    await words.waitFor();
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      expect(await isInside(page, 'form[role="dialog"]')).toBe(true);
    }
    await words.fill('全县学校分布图');
    await page.keyboard.press('Enter');
    await page.getByRole('figure', { name: '全县学校分布图' }).waitFor({ timeout: 15_000 });
    await page.keyboard.press('Control+z');
    await page.getByRole('figure', { name: '学校分布图', exact: true }).waitFor({ timeout: 15_000 });
  });

  it('[STR-17] brings a picture along when a chapter is pasted from another plan, and says where a file is gone', async () => {
    const { page } = wang;
    const gone = `/api/plans/${planId}/images/${'0'.repeat(64)}`;
    await putCaret(page, '最后一段。', 'end');
    await page.evaluate(
      (sources) => {
        const figures = sources.map(
          (source) => `<figure data-type="image" data-source='${JSON.stringify(source)}'></figure>`,
        );
        const transfer = new DataTransfer();
        transfer.setData('text/html', `<div data-pm-slice="0 0 []"><p>布局</p>${figures.join('')}</div>`);
        const init = { clipboardData: transfer, bubbles: true, cancelable: true };
        document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', init));
      },
      [picture, gone],
    );
    const own = page.locator(`.plan-image img[src^="/api/plans/${planId}/images/"]`);
    await expect.poll(() => own.count()).toBe(3);
    const widths = () =>
      own.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
    await expect.poll(widths).toEqual([40, 40, 0]);
    const words = () => page.locator('.plan-image[data-gone]').getAttribute('data-gone');
    await expect.poll(words).toContain('这张图片的文件已不在服务器上');
  });

  it('tells of a comment that somebody else makes meanwhile', async () => {
    await people.client('王芳').share(planId, people.client('李强').userId, 'reviewer');
    const said = wang.page.getByRole('status').filter({ hasText: '李强提出批注：请补充来源' });
    expect(await said.count()).toBe(0);
    await people.client('李强').call('POST', `/api/plans/${planId}/threads`, {
      json: { text: '请补充来源', anchor: null },
    });
    await said.waitFor({ state: 'attached' });
  });

  it('keeps the focus in dialogs and menus, and gives it back', async () => {
    const { page } = wang;
    await putCaret(page, '附件的文字。', 'end');
    for (const [open, layer] of [
      ['F1', '[role="dialog"]'],
      ['Control+/', '[role="listbox"], [role="combobox"]'],
      ['Control+f', '[role="search"]'],
    ] as const) {
      await page.keyboard.press(open);
      await page.locator(layer).first().waitFor();
      await expect.poll(() => isInside(page, '.ProseMirror'), { message: open }).toBe(false);
      if (layer === '[role="dialog"]')
        for (let step = 0; step < 4; step += 1) {
          await page.keyboard.press('Tab');
          expect(await isInside(page, layer)).toBe(true);
        }
      await page.keyboard.press('Escape');
      await page.locator(layer).first().waitFor({ state: 'detached' });
      await expect.poll(() => isInside(page, '.ProseMirror'), { message: `after ${open}` }).toBe(true);
    }
  });
});

/** The tree that screen readers get, a line a thing: its role and name. */
async function accessibilityTree(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap(({ ignored, role, name }) =>
    ignored ? [] : [`${role?.value ?? ''} ${name?.value ?? ''}`],
  );
}

const isInside = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);

const selectedType = (page: Page) =>
  page.evaluate(() => {
    const { selection } = (document.querySelector('.ProseMirror') as EditorElement).editor.state;
    return 'node' in selection ? (selection.node as { type: { name: string } }).type.name : null;
  });

/** Presses a key until the caret is in a block of this type or with these words; gives what was selected and what was entered on the way. */
async function walk(page: Page, key: string, end: string): Promise<readonly [Set<string>, Set<string>]> {
  const [selected, entered] = [new Set<string>(), new Set<string>()];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const here = await page.evaluate(() => {
      const { selection } = (document.querySelector('.ProseMirror') as EditorElement).editor.state;
      const { $head } = selection;
      const around = Array.from({ length: $head.depth }, (_, depth) => $head.node(depth + 1).type.name);
      const chosen = 'node' in selection ? (selection.node as { type: { name: string } }).type.name : null;
      return { chosen, around, words: $head.parent.textContent };
    });
    if (here.chosen) selected.add(here.chosen);
    else for (const type of here.around) entered.add(type);
    if (here.around.includes(end) || here.words === end) return [selected, entered];
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${end}`);
}
