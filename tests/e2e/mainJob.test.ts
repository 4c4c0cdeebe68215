import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSamplePlan } from '../../shared/sample/samplePlan';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { readBody } from '../../shared/schema/planDocument';
import { writeText } from '../../shared/text/writeText';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { countingIds } from '../helpers/countingIds';
import { downloadBy } from '../helpers/downloadBy';
import { officeIsHere, printedText } from '../helpers/officePdf';
import {
  blockTexts,
  expectConverged,
  openPlan,
  putCaret,
  selectText,
  waitUntilSaved,
} from '../helpers/planPage';
import { sharedMaterial } from '../helpers/sharedMaterial';

const PASSWORD = 'correct horse 8';

/** A plan as it comes in, and the words in it that the story needs. */
interface Story {
  readonly name: string;
  readonly title: string;
  readonly fileName: string;
  readonly text: string;
  /** A paragraph that two people write in: its beginning. */
  readonly paragraph: string;
  /** Two cells of one indicator row. */
  readonly row: readonly [string, string];
  /** Words that the reviewer comments on. */
  readonly commented: string;
}

const stories: Story[] = [
  {
    name: 'our sample plan',
    title: '云岭县教育事业发展“十五五”规划',
    fileName: '云岭县规划.txt',
    text: writeText(createSamplePlan(countingIds())),
    paragraph: '“十四五”时期，全县坚持',
    row: ['学前三年毛入园率', '预期性'],
    commented: '今后五年，全县学龄人口先增后降',
  },
];
if (sharedMaterial)
  stories.push({
    name: 'yuancheng',
    title: '源城区',
    fileName: '源城区教育发展规划.txt',
    text: readFileSync(`${sharedMaterial}/plans/yuancheng.txt`, 'utf8'),
    paragraph: '教育事关民族兴旺',
    row: ['学前三年毛入园率', '99.12'],
    commented: '基础教育普及水平显著提升',
  });
else console.log('skipping the real plan: ../shared is not here');

describe.each(stories)('the main job with $name', (story) => {
  let server: BuiltServer;
  let browser: Browser;
  let lead: BrowserPerson;
  let wang: BrowserPerson;
  let li: BrowserPerson;
  let zhou: BrowserPerson;
  let planId: string;
  const api = () => new ApiClient(server.url);

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    [lead, wang, li, zhou] = (await Promise.all([1, 2, 3, 4].map(() => openPerson(browser, server.url)))) as [
      BrowserPerson,
      BrowserPerson,
      BrowserPerson,
      BrowserPerson,
    ];
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  async function signIn(page: Page, username: string): Promise<void> {
    await page.goto('/');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '导入文件' }).first().waitFor();
  }

  it('sets the first account up on the first visit and shows the sample plan', async () => {
    await lead.page.goto('/');
    await lead.page.getByLabel('姓名').fill('王主笔');
    await lead.page.getByLabel('用户名').fill('zhubi');
    await lead.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await lead.page.getByLabel('再输入一次密码').fill(PASSWORD);
    await lead.page.getByRole('button', { name: '创建管理员账号' }).click();
    await lead.page.getByText('云岭县教育事业发展“十五五”规划').first().waitFor();
  });

  it('imports the file and says what was not understood', async () => {
    const choosing = lead.page.waitForEvent('filechooser');
    await lead.page.getByRole('button', { name: '导入文件' }).first().click();
    const chooser = await choosing;
    await chooser.setFiles({ name: story.fileName, mimeType: 'text/plain', buffer: Buffer.from(story.text) });
    await lead.page
      .getByRole('link', { name: '打开规划' })
      .or(lead.page.getByRole('button', { name: '打开规划' }))
      .first()
      .click();
    await lead.page.waitForURL(/\/plans\//);
    planId = new URL(lead.page.url()).pathname.split('/')[2] ?? '';
    await lead.page.locator('.ProseMirror').waitFor();
    await waitUntilSaved(lead.page);
  });

  it('is shared with two editors and a reviewer', async () => {
    const administrator = api();
    await administrator.signIn('zhubi', PASSWORD);
    for (const [name, role] of [
      ['王芳', 'editor'],
      ['李强', 'editor'],
      ['周审', 'reviewer'],
    ] as const) {
      const { id } = await administrator.createUser({
        name,
        username: name,
        password: PASSWORD,
        office: '教育股',
      });
      await administrator.share(planId, id, role);
    }
    await signIn(wang.page, '王芳');
    await signIn(li.page, '李强');
    await signIn(zhou.page, '周审');
    await Promise.all([wang, li, zhou].map(({ page }) => openPlan(page, planId)));
  });

  it('is written by two people at once, in one paragraph and in two cells of one row', async () => {
    await putCaret(wang.page, story.paragraph, 2);
    await putCaret(li.page, story.paragraph, 'end');
    await Promise.all([
      wang.page.keyboard.type('（王芳写的）', { delay: 20 }),
      li.page.keyboard.type('李强补充。', { delay: 20 }),
    ]);
    await putCaretInRow(wang.page, story.row[0], story.row[0]);
    const row = await rowOf(li.page, story.row[0]);
    await putCaretInRow(li.page, story.row[0], story.row[1]);
    await Promise.all([
      wang.page.keyboard.type('王甲', { delay: 20 }),
      li.page.keyboard.type('李乙', { delay: 20 }),
    ]);
    const written = `${story.paragraph.slice(0, 2)}（王芳写的）${story.paragraph.slice(2)}`;
    const paragraph = async () => (await blockTexts(zhou.page)).find((text) => text.startsWith(written));
    await expect.poll(paragraph).toMatch(/李强补充。$/);
    expect(row.length).toBeGreaterThan(2);
    const changed = async () => (await rowOf(zhou.page, story.row[0])).join('|');
    await expect.poll(changed).toContain('王甲');
    await expect.poll(changed).toContain(`${story.row[1]}李乙`);
    await expectConverged(wang.page, li.page, zhou.page, lead.page);
  });

  it('is commented on by the reviewer, and everyone sees it', async () => {
    await selectText(zhou.page, story.commented);
    await zhou.page.getByRole('toolbar').getByRole('button', { name: '批注', exact: true }).click();
    await zhou.page.getByPlaceholder('写下批注…').fill('请核对这句话的数据来源');
    await zhou.page.getByRole('button', { name: '发表' }).click();
    await lead.page.getByText('请核对这句话的数据来源').first().waitFor();
    await expect
      .poll(() =>
        wang.page
          .locator('.comment-anchor')
          .allTextContents()
          .then((texts) => texts.join('')),
      )
      .toBe(story.commented);
  });

  it('leaves as a Word file that holds and prints what the document says', async () => {
    await waitUntilSaved(wang.page);
    await lead.page.getByRole('button', { name: '导出' }).click();
    const word = lead.page.getByRole('menuitem', { name: /Word（规划文本）/ });
    const download = await downloadBy(lead.page, () => word.click());
    const bytes = readFileSync(await download.path());
    const client = api();
    await client.signIn('zhubi', PASSWORD);
    const paragraphs = textblocksOf(await client.document(planId));
    expect(paragraphs.length).toBeGreaterThan(80);

    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const inFile = squeeze(
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map((match) => unescapeXml(match[1] ?? ''))
        .join(''),
    );
    expect(paragraphs.filter((text) => !inFile.includes(text))).toEqual([]);
    expect(inFile).toContain('王芳写的');

    if (!officeIsHere) return console.log('skipping the printed pages: LibreOffice is not here');
    const printed = squeeze(printedText(bytes).replace(/^— ?\d+ ?—$/gm, ''));
    const missing = paragraphs.filter((text) => !printed.includes(text.slice(0, 12)));
    expect(missing.length, missing.slice(0, 5).join('\n')).toBeLessThanOrEqual(paragraphs.length * 0.02);
  });
});

/** The texts of the cells of the row that contains `text`. */
function rowOf(page: Page, text: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const cells: string[] = [];
    const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
      editor: import('@tiptap/core').Editor;
    };
    editor.state.doc.descendants((node) => {
      if (node.type.name !== 'dataRow' || cells.length > 0 || !node.textContent.includes(wanted)) return;
      node.forEach((cell) => {
        cells.push(cell.textContent);
      });
    });
    return cells;
  }, text);
}

/** Puts the caret at the end of the cell that starts with `cellText` in the row that contains `rowText`. */
async function putCaretInRow(page: Page, rowText: string, cellText: string): Promise<void> {
  await page.evaluate(
    ([wantedRow, wantedCell]) => {
      const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
        editor: import('@tiptap/core').Editor;
      };
      let target: number | null = null;
      editor.state.doc.descendants((row, position) => {
        if (target !== null || row.type.name !== 'dataRow' || !row.textContent.includes(wantedRow)) return;
        row.forEach((cell, offset) => {
          if (target === null && cell.textContent.startsWith(wantedCell))
            target = position + 1 + offset + 1 + cell.content.size;
        });
      });
      if (target === null) throw new Error(`no cell ${wantedCell} beside ${wantedRow}`);
      editor.view.focus();
      editor.commands.setTextSelection(target);
    },
    [rowText, cellText] as const,
  );
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The texts of all textblocks without chips, which print computed words in between. */
function textblocksOf(document: PlanDocument): string[] {
  const texts: string[] = [];
  readBody(document).descendants((node) => {
    if (!node.isTextblock) return;
    node.forEach((child) => {
      if (child.isText) texts.push(squeeze(child.text ?? ''));
    });
  });
  return texts.filter((text) => text !== '');
}
