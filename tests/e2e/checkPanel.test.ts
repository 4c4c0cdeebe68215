import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { blockTexts, putCaret } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const GROWTH = '全县教育投入从5.00亿元增加到10.00亿元，增幅50%。';
const TYPO = '各单位要统一按装设备。';

describe('the check in the editor', () => {
  const { openAs } = usePlan({ 王芳: 'editor', 周审: 'reviewer' }, ['第一段没有问题。', GROWTH]);
  let wang: BrowserPerson;
  let zhou: BrowserPerson;

  beforeAll(async () => {
    [wang, zhou] = [await openAs('王芳'), await openAs('周审')];
    for (const { page } of [wang, zhou]) await page.getByRole('button', { name: '核校' }).click();
  });

  const panel = (page: Page) => page.getByRole('complementary', { name: '核校' });
  const card = (page: Page, words: string) => panel(page).locator('article', { hasText: words });
  const isGone = (locator: Locator) => locator.waitFor({ state: 'detached' });

  it('shows a contradiction to both, underlines its words and goes there', async () => {
    for (const { page } of [wang, zhou]) {
      await card(page, '增幅').first().waitFor();
      const marked = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('gn-check-error') ?? [])]
            .map(({ startContainer, startOffset, endContainer, endOffset }) => {
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              range.setEnd(endContainer, endOffset);
              return String(range);
            })
            .join(),
        );
      await expect.poll(marked).toContain('50%');
    }
    await card(wang.page, '增幅').getByRole('listitem').first().getByRole('button').click();
    const selected = () => wang.page.evaluate(() => String(getSelection()));
    await expect.poll(selected).not.toBe('');
    expect(GROWTH).toContain(await selected());
    expect(await card(zhou.page, '增幅').getByRole('button', { name: '属实无误…' }).count()).toBe(0);
  });

  it('[CHP-5] finds what is typed, puts it right with one click, and takes that back in one step', async () => {
    await putCaret(wang.page, '第一段', 'end');
    await wang.page.keyboard.insertText(TYPO);
    await card(wang.page, '按装').waitFor();
    await card(zhou.page, '按装').waitFor();
    expect(await card(zhou.page, '按装').getByRole('button', { name: /^改为/ }).count()).toBe(0);

    await card(wang.page, '按装').getByRole('button', { name: /^改为/ }).click();
    await expect
      .poll(() => blockTexts(zhou.page))
      .toContain(`第一段没有问题。${TYPO.replace('按装', '安装')}`);
    await isGone(card(wang.page, '按装'));
    await isGone(card(zhou.page, '按装'));

    await wang.page.getByRole('button', { name: '撤销', exact: true }).last().click();
    await expect.poll(() => blockTexts(zhou.page)).toContain(`第一段没有问题。${TYPO}`);
    await card(zhou.page, '按装').waitFor();
  });

  it('[CHP-3] shows an acceptance to the other at once, and lists the finding again when its number changes', async () => {
    await card(wang.page, '增幅').getByRole('button', { name: '属实无误…' }).click();
    await panel(wang.page).getByRole('textbox', { name: '理由' }).fill('统计口径调整');
    await panel(wang.page).getByRole('button', { name: '认可', exact: true }).click();
    await isGone(card(wang.page, '增幅'));
    await isGone(card(zhou.page, '增幅'));
    await panel(zhou.page).getByText('已认可 1').click();
    await card(zhou.page, '统计口径调整').getByText('王芳').first().waitFor();
    await panel(zhou.page)
      .getByText(/^待处理/)
      .click();

    await putCaret(wang.page, '增幅50%', '增幅5'.length);
    await wang.page.keyboard.type('5');
    await card(wang.page, '增幅').waitFor();
    await card(zhou.page, '增幅').waitFor();
  });
});
