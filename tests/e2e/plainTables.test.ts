import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBuilder } from '../../shared/sample/builder';
import type { BrowserPerson } from '../helpers/browser';
import { countingIds } from '../helpers/countingIds';
import { blockTexts, expectConverged, openPlan, putCaret } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const b = createBuilder(countingIds());
const TABLE = b.table(
  ['投入方向', '2020年', '2025年'],
  ['学校建设', '15000', '21000'],
  ['教师待遇', '52000', '70200'],
);

describe('[TAB-24] a plain table at which two people work', () => {
  const shared = usePlan({ 王编写: 'editor', 李强: 'editor' }, ['投入情况见下表。', TABLE]);
  const { openAs } = shared;
  let wang: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    [wang, li] = [await openAs('王编写'), await openAs('李强')];
  });

  /** The texts of the cells below the header. */
  const cellsOf = async ({ page }: BrowserPerson) => (await blockTexts(page)).slice(5);

  it('[STR-31] its cells stand where they stay as soon as they are seen, so that a mouse goes into none beside', async () => {
    const { page, context } = await openAs('王编写');
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await context.route('**/CommentsPanel-*.js', async (route) => {
      await released;
      await route.continue();
    });
    await openPlan(page, shared.planId);
    const place = () => page.getByRole('cell', { name: '15000', exact: true }).boundingBox();
    const seen = await place();
    const panel = page.getByRole('complementary', { name: '批注' });
    expect(await panel.count()).toBe(0);
    release();
    await panel.waitFor();
    expect(await place()).toEqual(seen);
    await context.close();
  });

  it('the menu offers what can be done with the cells that are selected when it is opened', async () => {
    const { page } = li;
    const canMerge = async () => {
      await page.getByRole('button', { name: '表格', exact: true }).click();
      const can = await page.getByRole('menuitem', { name: '合并单元格' }).isEnabled();
      await page.keyboard.press('Escape');
      return can;
    };
    await selectDown(page, '21000');
    expect(await canMerge()).toBe(true);
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => selected(page)).toBe(1);
    expect(await canMerge()).toBe(false);
  });

  it('[TAB-24] the cells that another selects stay where they are', async () => {
    const { page } = li;
    await page.keyboard.press('Escape');
    const sizes = () =>
      page.locator('.plain-table tr').evaluateAll((rows) => rows.map((row) => row.clientHeight));
    const before = await sizes();
    await selectDown(wang.page, '15000');
    await page.locator('td > .remote-caret').waitFor({ state: 'attached' });
    expect(await sizes()).toEqual(before);
  });

  it('cells stay selected while another types in one of them, and are merged from the menu', async () => {
    const { page } = wang;
    await selectDown(page, '15000');
    await putCaret(li.page, '15000', 'end');
    await li.page.keyboard.type('万元', { delay: 100 });
    await page.getByText('15000万元').waitFor();
    expect(await selected(page)).toBe(2);

    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.getByRole('menuitem', { name: '合并单元格' }).click();
    const merged = ['学校建设', '15000万元', '52000', '21000', '教师待遇', '70200'];
    await expect.poll(() => cellsOf(wang)).toEqual(merged);
    await expect.poll(() => cellsOf(li)).toEqual(merged);
  });

  it('and are as before when the merge is taken back, with what the other typed in it', async () => {
    await li.page.keyboard.type('整', { delay: 100 });
    await wang.page.getByText('15000万元整').waitFor();
    await wang.page.keyboard.press('Control+z');
    const parted = ['学校建设', '15000万元整', '21000', '教师待遇', '52000', '70200'];
    await expect.poll(() => cellsOf(wang)).toEqual(parted);
    await expect.poll(() => cellsOf(li)).toEqual(parted);
    await expectConverged(wang.page, li.page);
  });

  it.each(['toolbar', 'keys'])(
    '[TAB-22] what is typed goes into a row that was inserted (by %s)',
    async (way) => {
      const { page } = wang;
      const before = await cellsOf(wang);
      await putCaret(page, '学校建设', 'end');
      if (way === 'keys') await page.keyboard.press('Shift+F10');
      else await page.getByRole('button', { name: '表格', exact: true }).click();
      // The menu of the tool bar fades when it is closed, and may still be there as the other opens.
      const menu = page.getByRole('menu', { name: way === 'keys' ? '普通表格菜单' : '表格', exact: true });
      await menu.getByRole('menuitem', { name: '下方插入行' }).click();
      await expect.poll(async () => (await cellsOf(wang)).length).toBe(before.length + 3);
      // In one go: what is typed slowly is taken back in more than one step.
      await page.keyboard.insertText('校园安全');
      await expect.poll(() => cellsOf(li)).toContain('校园安全');
      expect(await cellsOf(wang)).toContain('学校建设');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect.poll(() => cellsOf(wang)).toEqual(before);
    },
  );
});

/** Selects the cell with these words and the one below it. */
async function selectDown(page: Page, words: string): Promise<void> {
  await putCaret(page, words, 'end');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected(page)).toBe(2);
}

const selected = (page: Page) => page.locator('.selectedCell').count();
