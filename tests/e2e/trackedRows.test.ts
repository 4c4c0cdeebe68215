import { beforeAll, describe, expect, it } from 'vitest';
import { createBuilder } from '../../shared/sample/builder';
import type { BrowserPerson } from '../helpers/browser';
import { countingIds } from '../helpers/countingIds';
import { waitForFocus } from '../helpers/focus';
import { blockTexts, expectConverged, putCaret, trackChanges } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const b = createBuilder(countingIds());
const TABLE = b.dataTable({
  kind: 'indicators',
  columns: [
    { id: 'name', name: '指标', role: 'name' },
    { id: 'target', name: '2030年目标', role: 'value', year: 2030, valueKind: 'target' },
  ],
  rows: [{ cells: ['学前三年毛入园率（%）', '98'] }, { cells: ['义务教育巩固率（%）', '97'] }],
});
const PARAGRAPH = '扩大学前教育资源。办好义务教育。';

describe('[REV-10] rows and ends of paragraphs that come or go in tracked mode', () => {
  const { openAs } = usePlan({ 王编写: 'editor', 李强: 'editor' }, [PARAGRAPH, TABLE]);
  let wang: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    [wang, li] = [await openAs('王编写'), await openAs('李强')];
    await trackChanges(wang.page);
  });

  const rows = (person: BrowserPerson) => person.page.locator('.data-row');
  const row = (person: BrowserPerson, words: string) => rows(person).filter({ hasText: words });
  const settleAll = async (decision: string) => {
    await wang.page.getByRole('button', { name: /处修订/ }).click();
    await wang.page.getByRole('menuitem', { name: decision }).click();
    await waitForFocus(wang.page.locator('.ProseMirror'));
  };

  it('stand in both papers until they are settled', async () => {
    const { page } = wang;
    await putCaret(page, '学前三年', 2);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('高中毛入学率');
    await putCaret(page, '义务教育巩固率', 2);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '删除本行' }).click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await putCaret(page, PARAGRAPH, '扩大学前教育资源。'.length);
    await page.keyboard.press('Enter');

    await row(li, '高中毛入学率').waitFor();
    await expect.poll(() => row(li, '义务教育巩固率').count()).toBe(1);
    await expectConverged(wang.page, li.page);
  });

  it('are as before when they are rejected, and as was tracked when they are accepted', async () => {
    const { page } = wang;
    await settleAll('拒绝全部修订');
    await expect.poll(() => rows(li).count()).toBe(2);
    await expect.poll(() => blockTexts(li.page)).toContain(PARAGRAPH);
    await page.keyboard.press('Control+z');
    await row(li, '高中毛入学率').waitFor();
    await settleAll('接受全部修订');
    await expect.poll(() => row(li, '义务教育巩固率').count()).toBe(0);
    await expect.poll(() => rows(li).count()).toBe(2);
    await expect.poll(() => blockTexts(li.page)).toContain('办好义务教育。');
    await expectConverged(wang.page, li.page);
  });
});
