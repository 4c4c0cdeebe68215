import { describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { waitForLocalCopy } from '../helpers/localCopy';
import { blockTexts, expectConverged, openPlan, putCaret, waitUntilSaved } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

describe('a pulled plug', () => {
  const plan = usePlan({ 王芳: 'editor', 李强: 'editor', 赵敏: 'editor' }, ['甲段：', '乙段：', '丙段：']);
  const { openAs } = plan;

  const paragraph = async (person: BrowserPerson, start: string) =>
    (await blockTexts(person.page)).find((text) => text.startsWith(start)) ?? '';

  it('loses nothing that another had seen or that was shown as saved, read by a fresh client after the old ones are gone', async () => {
    const wang = await openAs('王芳');
    const li = await openAs('李强');
    await putCaret(wang.page, '甲段', 'end');
    await wang.page.keyboard.type('已经存好的话。');
    await waitUntilSaved(wang.page);
    await expect.poll(() => paragraph(wang, '甲段')).toBe('甲段：已经存好的话。');

    const typing = wang.page.keyboard.type('一二三四五六七八九十'.repeat(8), { delay: 8 });
    await expect.poll(async () => (await paragraph(li, '甲段')).length, { interval: 5 }).toBeGreaterThan(40);
    await plan.server.kill();
    const seenByLi = await paragraph(li, '甲段');
    await typing;
    await wang.context.close();
    await li.context.close();

    await plan.server.start();
    const zhao = await openAs('赵敏');
    await expect.poll(() => paragraph(zhao, '甲段')).not.toBe('');
    const survived = await paragraph(zhao, '甲段');
    expect(seenByLi.length).toBeGreaterThan(40);
    expect(survived.startsWith(seenByLi), `seen: ${seenByLi}\nsurvived: ${survived}`).toBe(true);
    await zhao.context.close();
  });

  it('lets everyone go on after a restart: what was typed meanwhile merges', async () => {
    const wang = await openAs('王芳');
    const li = await openAs('李强');
    await plan.server.kill();
    await wang.page.getByText('离线，修改保存在本机').first().waitFor();
    await putCaret(wang.page, '乙段', 'end');
    await wang.page.keyboard.type('断网时王芳写的。');
    await putCaret(li.page, '丙段', 'end');
    await li.page.keyboard.type('断网时李强写的。');
    await plan.server.start();
    await expect.poll(() => paragraph(li, '乙段')).toBe('乙段：断网时王芳写的。');
    await expect.poll(() => paragraph(wang, '丙段')).toBe('丙段：断网时李强写的。');
    await waitUntilSaved(wang.page);
    await waitUntilSaved(li.page);
    await expectConverged(wang.page, li.page);
  });

  it('says at once that the network is gone, and merges when it is back', async () => {
    const wang = await openAs('王芳');
    await wang.context.setOffline(true);
    await wang.page.getByText('网络中断，您可以继续编辑，恢复后自动合并。').waitFor();
    await putCaret(wang.page, '丙段', 0);
    await wang.page.keyboard.type('【断网】');
    await wang.page.getByText('离线，修改保存在本机').first().waitFor();
    await wang.context.setOffline(false);
    await waitUntilSaved(wang.page);
    const kept = await plan.people.client('王芳').document(plan.planId);
    expect(JSON.stringify(kept)).toContain('【断网】');
    await wang.context.close();
  });

  it('keeps words typed offline over a reload of the page', async () => {
    const wang = await openAs('王芳');
    await wang.context.setOffline(true);
    await plan.server.kill();
    await putCaret(wang.page, '甲段', 0);
    await wang.page.keyboard.type('【离线】');
    await wang.page.getByText('离线，修改保存在本机').first().waitFor();
    await waitForLocalCopy(wang.page);
    await wang.page.close();
    await plan.server.start();
    await wang.context.setOffline(false);
    const page = await wang.context.newPage();
    await openPlan(page, plan.planId);
    await expect
      .poll(() => plan.people.client('王芳').document(plan.planId).then(JSON.stringify))
      .toContain('【离线】');
  });
});
