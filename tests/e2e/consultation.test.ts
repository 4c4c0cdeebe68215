import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsultationView } from '../../shared/protocol/consultationApi';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { downloadBy } from '../helpers/downloadBy';
import { createPlanOf, type People, setUpPeople } from '../helpers/people';
import { blockTexts, openPlan, selectText, takeSession } from '../helpers/planPage';
import { p, part, wordFile } from '../helpers/wordFile';

describe('a round of consultation', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let planId: string;
  let versionId: string;
  let lead: BrowserPerson;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), { 主笔: 'owner', 副主笔: 'owner' });
    planId = await createPlanOf(people.administrator, ['全县有幼儿园20所。', '办好特殊教育。']);
    await people.share(planId);
    const { id } = await people
      .client('主笔')
      .request<{ id: string }>('POST', `/api/plans/${planId}/versions`, { stage: '征求意见稿' });
    versionId = id;
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
  it('takes what came on paper and in a Word file, before the eyes of both who lead it', async () => {
    await people.client('主笔').request('POST', `/api/plans/${planId}/consultations`, {
      versionId,
      deadline: new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString(),
      departments: ['县财政局', '县统计局', '县教育局'],
    });
    const deputy = await openPerson(browser, server.url);
    await takeSession(deputy, people.client('副主笔'));
    const openRound = async (page: Page) => {
      await openPlan(page, planId);
      await page.getByTitle('显示意见').or(page.getByTitle('收起意见')).waitFor();
      if (await page.getByTitle('显示意见').isVisible()) await page.getByTitle('显示意见').click();
      await page.getByRole('button', { name: '处理意见' }).first().click();
      return page.getByRole('dialog').first();
    };
    const [mine, theirs] = [await openRound(lead.page), await openRound(deputy.page)];
    await theirs.getByText('反馈情况', { exact: true }).click();
    const answerOf = (department: string) => theirs.getByRole('row', { name: department });

    await mine.getByRole('button', { name: '录入意见' }).click();
    await mine.locator('form').getByRole('combobox', { name: '单位' }).click();
    await lead.page.getByRole('option', { name: '县财政局' }).click();
    const enter = async (words: string, text: string) => {
      await mine.getByLabel('针对的原话（可不填）').fill(words);
      await mine.getByLabel('意见', { exact: true }).fill(text);
      await mine.getByRole('button', { name: '录入这条意见' }).click();
      await mine.getByRole('button', { name: text }).waitFor();
    };
    await enter('20所', '请核对幼儿园数。');
    await enter('', '全文数字请核对。');
    await mine.getByRole('button', { name: '录完了' }).click();
    await answerOf('县财政局').getByText('已提交').waitFor();

    await mine.getByRole('button', { name: '导入 Word 意见' }).click();
    const question = lead.page.getByRole('dialog', { name: '导入 Word 意见' });
    await question.getByRole('combobox', { name: '单位' }).click();
    await lead.page.getByRole('option', { name: '县统计局' }).click();
    const chosen = lead.page.waitForEvent('filechooser');
    await question.getByRole('button', { name: '选择文件…' }).click();
    await (await chosen).setFiles({ name: '县统计局.docx', mimeType: DOCX, buffer: returnedFile() });
    await lead.page.getByText('导入 1 条意见，其中 1 条找到了原文位置。').waitFor();
    await answerOf('县统计局').getByText('已提交').waitFor();
    await theirs.getByRole('button', { name: '县教育局：登记无意见' }).click();
    await mine.getByText('3个已反馈，其中1个无意见。共收到3条意见').waitFor();

    const joinTo = async (choice: RegExp) => {
      await mine.getByRole('combobox', { name: '与另一条意见相同' }).click();
      await lead.page.getByRole('option', { name: choice }).click();
      await mine.getByRole('button', { name: '保存处理结果' }).click();
    };
    const duplicate = mine.getByRole('button', { name: '与年鉴不一致。' });
    await duplicate.click();
    await joinTo(/第 1 条 县财政局/);
    await duplicate.getByText('与第 1 条相同，一并处理').waitFor();
    await joinTo(/不合并/);
    await duplicate.getByText('待处理').waitFor();

    // What a colleague changes meanwhile stands beside the opinion, and can be named as the answer to it.
    await theirs.getByRole('button', { name: '返回编辑' }).click();
    await selectText(deputy.page, '20所');
    await deputy.page.keyboard.type('21所');
    await mine.getByRole('region', { name: '征求意见稿与当前稿的对照' }).locator('ins').first().waitFor();
    await mine.getByRole('combobox', { name: /当前稿中答复它的修改/ }).click();
    await lead.page.getByRole('option', { name: '全县有幼儿园21所。' }).click();
    await lead.page.keyboard.press('Tab');
    await mine.getByText('采纳', { exact: true }).first().click();
    await mine.getByRole('button', { name: '保存处理结果' }).click();
    await duplicate.getByText('当前稿已改 1 处').waitFor();
  });
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The frozen text as a department sent it back, with a comment on the number. */
function returnedFile(): Buffer {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const marked = `<w:commentRangeStart w:id="1"/>${run('20所')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`;
  const comment = `<w:comment w:id="1" w:author="钱科员">${p('与年鉴不一致。')}</w:comment>`;
  const body = `<w:p>${run('全县有幼儿园')}${marked}${run('。')}</w:p>${p('办好特殊教育。')}`;
  return Buffer.from(wordFile(body, { 'word/comments.xml': part('comments', comment) }));
}
