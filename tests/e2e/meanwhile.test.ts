import { beforeAll, describe, expect, it } from 'vitest';
import type { EditorDialogName } from '../../client/editor/behaviours/editorDialogs';
import type { Role } from '../../shared/protocol/roles';
import { createBuilder } from '../../shared/sample/builder';
import type { BrowserPerson } from '../helpers/browser';
import { countingIds } from '../helpers/countingIds';
import { blockTexts, putCaret, waitUntilSaved, waitUntilWritable } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const b = createBuilder(countingIds('m'));
const LOST = '您现在不能改动这份规划的正文，这里填写的内容无法保存';

/** What others change while somebody has something open or under way. */
describe('what changes meanwhile', () => {
  const plan = usePlan({ 王芳: 'editor', 李强: 'editor' }, [
    '第一段的文字。',
    '第二段的文字。',
    b.paragraph('办好学前教育', b.responsibility('县教育局', '县财政局'), '。'),
    b.chart('column', '学校数', {
      categories: ['2025'],
      series: [{ name: '小学', values: [7] }],
      unit: '所',
    }),
  ]);
  let wang: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    wang = await plan.openAs('王芳');
    li = await plan.openAs('李强');
    await Promise.all([wang, li].map(({ page }) => waitUntilWritable(page)));
  });

  const dialogOf = ({ page }: BrowserPerson) => page.getByRole('dialog');
  const ask = ({ page }: BrowserPerson, name: EditorDialogName) =>
    page.evaluate((asked) => {
      const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
        editor: { storage: { editorDialogs: { open: (name: string) => void } } };
      };
      editor.storage.editorDialogs.open(asked);
    }, name);
  const becomes = (role: Role) =>
    plan.people.administrator.share(plan.planId, plan.people.client('王芳').userId, role);
  const stored = () => plan.people.administrator.document(plan.planId);

  /** Takes the right to write away while something is done or open, and gives it back after `look`. */
  const withoutRight = async (look: () => Promise<void>) => {
    await becomes('reviewer');
    await wang.page.locator('.ProseMirror[contenteditable="false"]').waitFor();
    await look();
    await becomes('editor');
    await waitUntilWritable(wang.page);
  };

  it('[SYN-18] a dialog stays with what was typed in it while its person may not write, and saves when he may again', async () => {
    await putCaret(wang.page, '第一段的文字', 'end');
    await ask(wang, 'responsibility');
    const dialog = dialogOf(wang);
    await dialog.getByLabel('单位').fill('县残联');
    await dialog.getByLabel('单位').press('Enter');
    const insert = dialog.getByRole('button', { name: '插入' });
    await withoutRight(async () => {
      await dialog.getByText(LOST).waitFor();
      await dialog.getByText('（县残联负责）').waitFor();
      expect(await insert.isDisabled()).toBe(true);
    });
    await insert.click();
    await expect.poll(async () => JSON.stringify((await stored()).body)).toContain('县残联');
  });

  it('[SYN-18] so does the dialog of a chart', async () => {
    await wang.page.locator('.plan-chart').dblclick();
    const dialog = dialogOf(wang);
    await dialog.getByLabel('标题').fill('各类学校');
    await withoutRight(async () => {
      await dialog.getByText(LOST).waitFor();
      expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
      expect(await dialog.getByLabel('标题').inputValue()).toBe('各类学校');
    });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(async () => JSON.stringify((await stored()).body)).toContain('各类学校');
  });

  it('[SYN-18] so do the settings, whose words count when their field is left', async () => {
    await ask(wang, 'settings');
    const region = dialogOf(wang).getByLabel('地区', { exact: true });
    await region.fill('云岭县');
    await withoutRight(async () => {
      await dialogOf(wang).getByText(LOST).waitFor();
      await dialogOf(wang).getByLabel('规划期起始年').focus();
      expect(await region.inputValue()).toBe('云岭县');
      expect((await stored()).settings.region).toBe('');
    });
    await region.focus();
    await dialogOf(wang).getByRole('button', { name: '完成' }).click();
    await expect.poll(async () => (await stored()).settings.region).toBe('云岭县');
  });

  it('[SYN-18] what an input method composes when the right is lost ends there: the page shows what the plan has', async () => {
    const { page, context } = wang;
    await putCaret(page, '第二段的文字', 'end');
    const keyboard = await context.newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    for (const text of ['j', 'ji', 'jia', 'jiao']) await compose(text);
    await waitUntilSaved(page);
    await withoutRight(async () => {
      await compose("jiao'y");
      await keyboard.send('Input.insertText', { text: '教育' });
      const drawn = page.locator('.plan-paragraph', { hasText: '第二段的文字' });
      await expect.poll(async () => await blockTexts(page)).toContain(await drawn.innerText());
      expect(await page.evaluate(isComposing)).toBe(false);
    });
    await putCaret(page, '第二段的文字', 'end');
    await page.keyboard.insertText('又能写了。');
    await expect.poll(async () => JSON.stringify((await stored()).body)).toContain('又能写了。');
  });

  it('[STR-38] an open 责任单位 has the new name of a department that another renames, and saves that one', async () => {
    await wang.page.locator('.ProseMirror .chip', { hasText: '县教育局' }).dblclick();
    const dialog = dialogOf(wang);
    await dialog.getByLabel('单位').fill('县卫健局');
    await dialog.getByLabel('单位').press('Enter');
    await ask(li, 'settings');
    await dialogOf(li).getByRole('tab', { name: '部门名单' }).click();
    await dialogOf(li).getByRole('button', { name: '从正文提取' }).click();
    const names = dialogOf(li).getByLabel('全称');
    const named = (name: string) =>
      names.evaluateAll(
        (fields, wanted) => fields.findIndex((field) => (field as HTMLInputElement).value === wanted),
        name,
      );
    await expect.poll(() => named('县教育局')).toBeGreaterThanOrEqual(0);
    const field = names.nth(await named('县教育局'));
    await field.fill('县教育体育局');
    await field.press('Enter');
    await dialog.getByText('（县教育体育局、县财政局、县卫健局负责）').waitFor();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect
      .poll(async () => JSON.stringify((await stored()).body))
      .toContain('"departments":["县教育体育局","县财政局","县卫健局"]');
    expect(JSON.stringify((await stored()).body)).not.toContain('县教育局');
    await dialogOf(li).getByRole('button', { name: '完成' }).click();
  });

  it('[STR-38] a period that another sets while the settings are open stays when a field is only gone through', async () => {
    for (const person of [wang, li]) await ask(person, 'settings');
    const from = (person: BrowserPerson) => dialogOf(person).getByLabel('规划期起始年');
    const to = (person: BrowserPerson) => dialogOf(person).getByLabel('规划期结束年');
    await from(wang).focus();
    await from(li).fill('2026');
    await to(li).fill('2030');
    await to(li).blur();
    await expect.poll(() => to(wang).inputValue()).toBe('2030');
    await from(wang).blur();
    await to(wang).fill('2035');
    await to(wang).blur();
    await expect.poll(async () => (await stored()).settings.period).toEqual({ from: 2026, to: 2035 });
    for (const person of [wang, li]) await dialogOf(person).getByRole('button', { name: '完成' }).click();
  });

  it('[STR-38] the dialog of a chart shows what another changes in it, and keeps that beside what is chosen here', async () => {
    await wang.page.locator('.plan-chart').dblclick();
    await li.page.locator('.plan-chart').dblclick();
    await dialogOf(wang).getByLabel('单位').fill('个');
    await dialogOf(li).getByLabel('标题').fill('全县学校');
    await dialogOf(li).getByRole('button', { name: '保存' }).click();
    await expect.poll(() => dialogOf(wang).getByLabel('标题').inputValue()).toBe('全县学校');
    await dialogOf(wang).getByRole('button', { name: '保存' }).click();
    const chart = async () =>
      JSON.stringify((await stored()).body.content?.find(({ type }) => type === 'chart'));
    await expect.poll(chart).toContain('"unit":"个"');
    expect(await chart()).toContain('全县学校');
  });

  it('[SYN-18] words that the server had not taken when the plan was taken away are shown, to be copied', async () => {
    const { page, context } = wang;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await putCaret(page, '第二段的文字', 'end');
    await page.keyboard.insertText('送到的话。');
    await waitUntilSaved(page);
    await context.setOffline(true);
    await page.keyboard.insertText('没有送到的话。');
    await page.getByText('离线，修改保存在本机').waitFor();
    await plan.people.administrator.unshare(plan.planId, plan.people.client('王芳').userId);
    await context.setOffline(false);
    await page.getByText('这些文字没有保存到服务器').waitFor();
    await page.getByText('没有送到的话。', { exact: true }).waitFor();
    await page.getByRole('button', { name: '复制这些文字' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('没有送到的话。');
  });
});

function isComposing(): boolean {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
    editor: { view: { composing: boolean } };
  };
  return editor.view.composing;
}
