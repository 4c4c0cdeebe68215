import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../shared/plan/readPlan';
import { createSamplePlan } from '../../shared/sample/samplePlan';
import { writeText } from '../../shared/text/writeText';
import { writeXlsx } from '../../shared/xlsx/writeXlsx';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { countingIds } from '../helpers/countingIds';
import { type People, setUpPeople } from '../helpers/people';
import { openPlan, putCaret, selectText, takeSession, waitUntilSaved } from '../helpers/planPage';

/** With SCREENSHOTS=folder the pages are kept for looking at. */
const { SCREENSHOTS } = process.env;

describe('the plan as data beside the paper', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let planId: string;
  let person: BrowserPerson;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), {});
    const sample = createSamplePlan(countingIds());
    const typed = { type: 'text', text: '到2030年，学前三年毛入园率达到97.00%。' };
    const paragraph = { type: 'paragraph', attrs: { id: 'typed' }, content: [typed] };
    const document = {
      ...sample,
      body: { ...sample.body, content: [...(sample.body.content ?? []), paragraph] },
    };
    const file = new TextEncoder().encode(JSON.stringify(document));
    planId = (await people.administrator.importPlan('sample.json', file)).id;
    person = await openPerson(browser, server.url);
    await takeSession(person, people.administrator);
    await person.page.setViewportSize({ width: 1440, height: 900 });
    await openPlan(person.page, planId);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  const openPanel = async (label: string, heading: string) => {
    await person.page.getByRole('navigation').getByRole('button', { name: label, exact: true }).click();
    const panel = person.page.getByRole('complementary', { name: heading });
    await panel.waitFor();
    return panel;
  };
  const look = async (name: string) => {
    if (SCREENSHOTS) await person.page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  };
  const document = async () => {
    await waitUntilSaved(person.page);
    return people.administrator.document(planId);
  };

  it('lists indicators, finds a figure that could cite one and links it as it is written', async () => {
    const panel = await openPanel('指标', '指标');
    await panel.getByText('学前三年毛入园率').waitFor();
    await panel.getByRole('button', { name: '查找未引用的数字' }).click();
    await panel.getByText('97.00%').first().waitFor();
    await look('uncited');
    // The other one stands in a cell of the key projects.
    await panel.getByText('2 个数字可以引用指标').waitFor();
    await panel.getByRole('button', { name: '全部引用' }).click();
    await panel.getByText(/个数字可以引用指标/).waitFor({ state: 'detached' });
    const linked = (await document()).body.content?.at(-1)?.content;
    expect(linked?.map(({ type }) => type)).toEqual(['text', 'valueRef', 'text']);
    expect(linked?.[1]?.attrs?.form).toBe('{}%');
    expect(writeText(await document())).toContain('学前三年毛入园率达到97.00%。');
    expect(JSON.stringify(await document())).toContain('"form":"{}所"}},{"type":"text","text":"。"}');
  });

  it('shows who carries out what, and keeps the table of tasks current in the plan', async () => {
    const panel = await openPanel('分工', '任务分工');
    await panel.getByText('县教育局').first().waitFor();
    await putCaret(person.page, '学前三年毛入园率达到', 'end');
    await panel.getByRole('button', { name: '插入分工表' }).click();
    const table = person.page.locator('.plan-task-table');
    await table.getByText('扩大学前教育普惠供给').waitFor();
    await selectText(person.page, '扩大学前教育普惠供给');
    await person.page.keyboard.insertText('办好每一所幼儿园');
    await table.getByText('办好每一所幼儿园').waitFor();
    await look('tasks');
    expect(writeText(await document())).toContain('办好每一所幼儿园\t县教育局\t县发展和改革局、县财政局');
  });

  it('offers the indicator that has a selected value', async () => {
    await putCaret(person.page, '规划期为2026年', 'end');
    await person.page.keyboard.insertText('其中达到97.00%。');
    await selectText(person.page, '97.00%');
    await person.page.getByRole('button', { name: /引用 学前三年毛入园率（2030）/ }).click();
    await expect
      .poll(async () => JSON.stringify((await document()).body).match(/"form":"\{\}%"/g)?.length ?? 0)
      .toBeGreaterThan(1);
  });

  it('assigns a chapter, seen in the outline and on the board by office', async () => {
    const { page } = person;
    const panel = await openPanel('章节', '章节分工');
    await panel.getByLabel('起草单位').nth(1).fill('县教育局');
    await panel.getByLabel('编写人').nth(1).fill('王股长');
    await panel.getByLabel('完成期限').nth(1).fill('2026-01-31');
    await panel.getByLabel('完成期限').nth(1).blur();
    await panel.getByText('已过期限').waitFor();
    await panel.getByText('按单位').click();
    await panel.getByRole('heading', { name: /县教育局/ }).waitFor();
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('img', { name: /县教育局 · 王股长/ })
      .waitFor();
    await look('chapters');
    const { chapters } = (await document()).settings;
    expect(Object.values(chapters)).toEqual([
      { office: '县教育局', person: '王股长', due: '2026-01-31', status: 'notStarted' },
    ]);
  });

  it('totals the projects of the plan by category', async () => {
    const panel = await openPanel('项目', '项目');
    await panel.getByText(/共 \d+ 个，总投资 [\d.]+ 万元/).waitFor();
    await panel.getByText('亿元', { exact: true }).click();
    await panel.getByText(/总投资 [\d.]+ 亿元/).waitFor();
    await look('projects');
  });

  it('adds the rows of a workbook to a project list, each text under its header', async () => {
    const { page } = person;
    await putCaret(page, '青石镇中心小学综合楼', 0);
    await page.keyboard.press('Shift+F10');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: /从 Excel 添加行/ }).click();
    const cells = (texts: readonly string[]) => texts.map((value) => ({ value, look: 'text' as const }));
    const rows = [cells(['总投资', '项目名称']), cells(['888', '云山智慧校园'])];
    const sheet = { name: '项目', widths: [], merged: [], headerRows: 0, rows };
    const buffer = Buffer.from(writeXlsx([sheet]));
    await (await chooser).setFiles({ name: '项目.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByText('已添加 1 行').waitFor();
    const { projects } = readPlan(await document());
    const added = projects.find(({ name }) => name === '云山智慧校园');
    expect([added?.fields.investment, added?.fields.place]).toEqual(['888', undefined]);
  });

  it('rolls a plan over from its row in the library, with the old text beside the new one', async () => {
    const { page } = person;
    await page.goto('/');
    await page
      .getByRole('button', { name: /云岭县/ })
      .first()
      .click();
    await look('rowMenu');
    await page.getByRole('menuitem', { name: '编制下一期规划' }).click();
    await page.locator('.ProseMirror').getByText('“十六五”').first().waitFor();
    await putCaret(page, '基本原则', 0);
    const panel = await openPanel('上期', '上期文本');
    await panel.locator('p').nth(1).waitFor();
    await look('previous');
    await expect.poll(() => page.locator('.data-table').count()).toBeGreaterThan(2);
  });
});
