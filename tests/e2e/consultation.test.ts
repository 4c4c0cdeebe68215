import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsultationView } from '../../shared/protocol/consultationApi';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { downloadBy } from '../helpers/downloadBy';
import { createPlanOf, type People, setUpPeople } from '../helpers/people';
import { blockTexts, openPlan, selectText, takeSession } from '../helpers/planPage';

describe('a round of consultation', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let planId: string;
  let lead: BrowserPerson;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), { 主笔: 'owner' });
    planId = await createPlanOf(people.administrator, ['全县有幼儿园20所。', '办好特殊教育。']);
    await people.share(planId);
    await people.client('主笔').request('POST', `/api/plans/${planId}/versions`, { stage: '征求意见稿' });
    lead = await openPerson(browser, server.url);
    await takeSession(lead, people.client('主笔'));
    await openPlan(lead.page, planId);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  /** Enters the round as somebody without an account. */
  async function enter(round: ConsultationView, department: string, name: string): Promise<BrowserPerson> {
    const guest = await openPerson(browser, server.url);
    await guest.page.goto(`/consultations/${round.id}`);
    await guest.page.getByLabel('访问码').fill(round.code ?? '');
    await guest.page.getByRole('button', { name: '下一步' }).click();
    await guest.page.getByRole('combobox', { name: '所在单位' }).click();
    await guest.page.getByRole('option', { name: department }).click();
    await guest.page.getByLabel('姓名').fill(name);
    await guest.page.getByRole('button', { name: '进入' }).click();
    await guest.page.locator('.ProseMirror .plan-paragraph').first().waitFor();
    return guest;
  }

  it('is opened, answered without an account, seen by the others at once, settled and told', async () => {
    const { page } = lead;
    await page.getByTitle('显示意见').click();
    await page.getByRole('button', { name: '发起' }).click();
    await page.getByLabel('征求意见的单位').fill('县财政局\n县统计局');
    await page.getByRole('dialog').getByRole('button', { name: '发起' }).click();
    await page.getByText('0/2 个单位已反馈').waitFor();
    const [round] = await people
      .client('主笔')
      .request<ConsultationView[]>('GET', `/api/plans/${planId}/consultations`);
    if (!round) throw new Error('the round is not there');

    const finance = await enter(round, '县财政局', '赵科员');
    const statistics = await enter(round, '县统计局', '钱科员');
    await selectText(finance.page, '20所');
    await finance.page.getByRole('button', { name: '提意见', exact: true }).click();
    await finance.page.getByLabel('意见', { exact: true }).fill('与统计年鉴不一致，请核对。');
    await finance.page.getByLabel('建议改为').fill('22所');
    await finance.page.getByRole('button', { name: '提交这条意见' }).click();
    await statistics.page.getByText('与统计年鉴不一致，请核对。').waitFor();
    await expect.poll(() => statistics.page.locator('.opinion-words').allTextContents()).toContain('20所');
    await statistics.page.getByRole('button', { name: '我单位无意见' }).click();
    await statistics.page.getByText('已声明：我单位无意见').waitFor();
    await page.getByText('2/2 个单位已反馈').waitFor();

    await page.getByRole('button', { name: '处理意见' }).click();
    const layer = page.getByRole('dialog');
    await layer.getByRole('button', { name: /赵科员/ }).click();
    await layer.getByText('部分采纳', { exact: true }).click();
    await layer.getByLabel('理由').fill('按2025年数改为21所');
    await layer.getByRole('button', { name: '保存处理结果' }).click();
    await layer.getByText('共收到1条意见，采纳0条，部分采纳1条，不采纳0条，尚未处理0条。').waitFor();
    await layer.getByRole('button', { name: '导出汇总表' }).click();
    const download = await downloadBy(page, () => page.getByRole('menuitem', { name: /Word/ }).click());
    expect(download.suggestedFilename()).toBe('协同测试规划征求意见采纳情况汇总表.docx');

    expect(await finance.page.getByText('按2025年数改为21所').count()).toBe(0);
    await layer.getByRole('button', { name: '结束征求意见' }).click();
    await page
      .getByRole('dialog', { name: '现在结束征求意见？' })
      .getByRole('button', { name: '结束征求意见' })
      .click();
    await statistics.page.getByText('按2025年数改为21所').waitFor();
    // The other department's page learns of it on its own time.
    await finance.page.getByText('按2025年数改为21所').waitFor();
    await expect.poll(() => finance.page.getByRole('button', { name: '对全文提意见' }).count()).toBe(0);
    expect((await blockTexts(finance.page)).slice(1)).toEqual(['全县有幼儿园20所。', '办好特殊教育。']);
  });
});
