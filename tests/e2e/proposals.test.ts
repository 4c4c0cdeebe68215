import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { blockTexts, putCaret, selectText, trackChanges, waitUntilSaved } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const FIRST = '学前三年毛入园率达到98%以上，普惠性幼儿园覆盖率稳定提高。';
const SECOND = '深化教师管理综合改革，优化教师资源配置。';

/** A reviewer proposes, an editor decides, both see it at once (issue 7). */
describe('proposals between a reviewer and an editor', () => {
  const { openAs } = usePlan({ 赵审阅: 'reviewer', 王编写: 'editor' }, [FIRST, SECOND]);
  let reviewer: BrowserPerson;
  let editor: BrowserPerson;

  beforeAll(async () => {
    [reviewer, editor] = await Promise.all([openAs('赵审阅'), openAs('王编写')]);
  });

  const texts = () => blockTexts(editor.page).then((all) => all.join('\n'));
  const card = (person: BrowserPerson, words: string) =>
    person.page.locator('article').filter({ hasText: words });

  async function propose(words: string, rewritten: string, note: string): Promise<void> {
    await selectText(reviewer.page, words);
    await reviewer.page.getByRole('button', { name: '建议修改' }).click();
    await reviewer.page.getByLabel('改为').fill(rewritten);
    await reviewer.page.getByPlaceholder('说明理由').fill(note);
    await reviewer.page.getByRole('button', { name: '提出建议' }).click();
  }

  it('stand beside comments, which everyone sees, answers and resolves at once', async () => {
    const comment = async (person: BrowserPerson, placeholder: string, words: string) => {
      await person.page.getByPlaceholder(placeholder).fill(words);
      await person.page.keyboard.press('Control+Enter');
    };
    await selectText(reviewer.page, '教师管理');
    await reviewer.page.getByRole('toolbar').getByRole('button', { name: '批注', exact: true }).click();
    await comment(reviewer, '写下批注…', '是否包括校长？');
    await card(editor, '是否包括校长').waitFor();
    await expect.poll(() => editor.page.locator('.comment-anchor').allTextContents()).toEqual(['教师管理']);
    await card(editor, '是否包括校长').getByRole('button', { name: '回复' }).click();
    await comment(editor, '写下回复…', '包括。');
    await card(reviewer, '包括。').waitFor();
    await card(editor, '是否包括校长').getByRole('button', { name: '解决' }).click();
    await reviewer.page.getByText('已解决 1').waitFor();
    await expect.poll(() => card(reviewer, '是否包括校长').count()).toBe(0);
  });

  it('stand in both papers, and accepting changes both', async () => {
    await propose('98%以上', '99%以上', '与省规划一致。');
    await card(editor, '与省规划一致').waitFor();
    await editor.page.locator('.paper .proposal-inserted', { hasText: '99%' }).waitFor();
    await expect.poll(() => editor.page.locator('.paper .proposal-deleted').textContent()).toBe('98%');
    expect(await texts()).toContain(FIRST);

    await card(editor, '与省规划一致').getByRole('button', { name: '采纳', exact: true }).click();
    await expect.poll(texts).toContain(FIRST.replace('98%', '99%'));
    await expect.poll(async () => (await blockTexts(reviewer.page)).join('\n')).toContain('99%以上');
    await expect.poll(() => reviewer.page.locator('.paper .proposal-inserted').count()).toBe(0);

    await editor.page.keyboard.press('Control+z');
    await expect.poll(texts).toContain(FIRST);
    await editor.page.locator('.paper .proposal-inserted', { hasText: '99%' }).waitFor();
  });

  it('leave words alone that changed meanwhile, until the editor has chosen', async () => {
    await propose('优化教师资源配置', '优化配置教师资源', '语序。');
    await card(editor, '语序').waitFor();
    await putCaret(editor.page, SECOND, SECOND.indexOf('资源配置'));
    await editor.page.keyboard.type('和校长');
    const newer = SECOND.replace('资源', '和校长资源');
    // The server has it when the other one sees it; before that, accepting meets the words as they were.
    await expect.poll(async () => (await blockTexts(reviewer.page)).join('\n')).toContain(newer);
    await card(editor, '语序').getByRole('button', { name: '采纳', exact: true }).click();
    await card(editor, '语序').getByText('这里的文字又改过').waitFor();
    expect(await texts()).toContain(newer);
    await card(editor, '语序').getByRole('button', { name: '修改后采纳' }).click();
    await editor.page.getByLabel('采纳为').fill('优化配置教师和校长资源');
    await card(editor, '语序').getByRole('button', { name: '采纳', exact: true }).click();
    await expect.poll(texts).toContain('优化配置教师和校长资源');
  });

  it('shows what is written in tracked mode, by keys and by input method, through a reload, and settles it', async () => {
    const { page } = editor;
    await trackChanges(page);
    await putCaret(page, FIRST, FIRST.indexOf('稳定'));
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ok');
    const session = await page.context().newCDPSession(page);
    for (const text of ['z', 'zhong', '中']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForFunction(
        (wanted) => document.querySelector('.ProseMirror')?.textContent?.includes(wanted),
        text,
      );
    }
    await session.send('Input.insertText', { text: '中文' });
    // The caret of the other person stands in the words, with a name.
    const wordsIn = (person: BrowserPerson, selector: string) =>
      person.page.locator(selector).evaluateAll((elements) =>
        elements.map((element) => {
          const copy = element.cloneNode(true) as HTMLElement;
          for (const caret of copy.querySelectorAll('.remote-caret')) caret.remove();
          return (copy.textContent ?? '').replaceAll('\u2060', '');
        }),
      );
    const insertions = (person: BrowserPerson) => wordsIn(person, 'ins.tracked-insertion');
    const deletions = (person: BrowserPerson) => wordsIn(person, 'del.tracked-deletion');
    await expect.poll(() => insertions(reviewer).then((all) => all.join(''))).toBe('ok中文');
    await expect.poll(() => deletions(reviewer)).toEqual(['率']);

    await waitUntilSaved(page);
    await page.reload();
    await expect.poll(() => insertions(editor).then((all) => all.join(''))).toBe('ok中文');
    await page.getByRole('button', { name: /处修订/ }).click();
    await page.getByRole('menuitem', { name: '接受全部修订' }).click();
    await expect.poll(() => insertions(reviewer)).toEqual([]);
    await expect.poll(texts).toContain('普惠性幼儿园覆盖ok中文稳定提高。');
    await page.keyboard.press('Control+z');
    await expect.poll(() => deletions(reviewer)).toEqual(['率']);
  });
});
