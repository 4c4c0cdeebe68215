import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOutline } from '../../shared/plan/outline';
import { readPlan } from '../../shared/plan/readPlan';
import type { BrowserPerson } from '../helpers/browser';
import { blockTexts, expectConverged, putCaret, waitUntilSaved } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

describe('structured tables in the editor', () => {
  const shared = usePlan({ 王芳: 'editor', 李强: 'editor' }, [
    '指标表放在这里。',
    '项目表放在这里。',
    '最后一段。',
  ]);
  let wang: BrowserPerson;

  beforeAll(async () => {
    wang = await shared.openAs('王芳');
  });

  const outline = async () => {
    await waitUntilSaved(wang.page);
    return createOutline(readPlan(await shared.people.client('王芳').document(shared.planId)), []);
  };

  async function insertTable(page: Page, after: string, kind: string, rows: number): Promise<void> {
    await putCaret(page, after, 'end');
    await page.getByRole('button', { name: '插入', exact: true }).click();
    await page.getByRole('menuitem', { name: /指标表、任务表、项目表/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: kind }).check();
    await dialog.getByLabel('行数').fill(String(rows));
    await dialog.getByRole('button', { name: '插入', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Types texts into the cells from the caret on, with Tab between them. */
  async function typeCells(page: Page, texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.insertText(text);
    }
  }

  it('inserts an indicator table whose values are typed as people write them and understood as data', async () => {
    await insertTable(wang.page, '指标表放在这里', '主要指标表', 3);
    await wang.page.locator('.data-table').waitFor();
    await putCaretIntoTable(wang.page, 0, 0, 0);
    await typeCells(wang.page, [
      '毛入园率',
      '%',
      '85以上',
      '≥96',
      '预期性',
      '在园幼儿',
      '人',
      '5.6万',
      '6万',
      '预期性',
    ]);
    await typeCells(wang.page, ['', '每镇示范园', '个', '1', '2-3个', '预期性']);
    const { indicators, tables } = await outline();
    expect(tables[0]?.columns.map(({ role, year }) => `${role} ${year ?? ''}`.trim())).toEqual([
      'name',
      'unit',
      'value 2025',
      'value 2030',
      'attribute',
    ]);
    expect(
      indicators.map(({ name, values }) => [name, ...values.map(({ text, number }) => `${text}=${number}`)]),
    ).toEqual([
      ['毛入园率', '85以上=85', '≥96=96'],
      ['在园幼儿', '5.6万=56000', '6万=60000'],
      ['每镇示范园', '1=1', '2-3个=2'],
    ]);
  });

  it('adds group rows, rows and sub-rows from the keyboard menu', async () => {
    await putCaretIntoTable(wang.page, 0, 0, 0);
    await wang.page.keyboard.press('Shift+F10');
    await wang.page.getByRole('menuitem', { name: '在上方插入分组行' }).click();
    await wang.page.keyboard.insertText('学前教育');
    await putCaret(wang.page, '在园幼儿', 'end');
    await wang.page.keyboard.press('Shift+F10');
    await wang.page.getByRole('menuitem', { name: '在下方插入“其中”子行' }).click();
    await wang.page.keyboard.insertText('其中：公办园');
    const { indicators } = await outline();
    expect(indicators.map(({ group, parent, name }) => [group, parent, name])).toEqual([
      ['学前教育', null, '毛入园率'],
      ['学前教育', null, '在园幼儿'],
      ['学前教育', '在园幼儿', '公办园'],
      ['学前教育', null, '每镇示范园'],
    ]);
  });

  it('totals a project list by itself', async () => {
    await insertTable(wang.page, '项目表放在这里', '项目表', 2);
    await wang.page.locator('.data-table').nth(1).waitFor();
    const header = await headerOf(wang.page, 1);
    const investment = header.findIndex((name) => name.includes('总投资'));
    const name = header.findIndex((text) => text.includes('名称'));
    expect(investment).toBeGreaterThan(0);
    for (const [row, project, amount] of [
      [0, '城东小学', '2600'],
      [1, '城西小学', '1400'],
    ] as const) {
      await putCaretIntoTable(wang.page, 1, row, name);
      await wang.page.keyboard.insertText(project);
      await putCaretIntoTable(wang.page, 1, row, investment);
      await wang.page.keyboard.insertText(amount);
    }
    await expect.poll(() => wang.page.locator('.data-table').nth(1).textContent()).toContain('4000');
    expect((await outline()).projects.map(({ name, number }) => `${number} ${name}`)).toEqual([
      '1 城东小学',
      '2 城西小学',
    ]);
  });

  it('[TAB-25] copies a whole table as text for spreadsheets and as a table for Word', async () => {
    const { page, context } = wang;
    await context.grantPermissions(['clipboard-read'], { origin: shared.server.url });
    await putCaretIntoTable(page, 0, 1, 0);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '复制整表' }).click();
    await page.getByText('整张表已复制').waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [copied] = await navigator.clipboard.read();
      const read = async (type: string) => (await copied?.getType(type))?.text() ?? '';
      return [await read('text/plain'), await read('text/html')];
    });
    expect(text).toContain('毛入园率\t%\t85以上\t≥96\t预期性');
    expect(html.match(/<td[\s>]/g)).toHaveLength(text.split(/[\t\n]/).length);
    await page.keyboard.insertText('！');
    await expect.poll(() => blockTexts(page)).toContain('毛入园率！');
    await page.keyboard.press('Control+z');
  });

  it('takes back only one’s own changes', async () => {
    const li = await shared.openAs('李强');
    await putCaret(wang.page, '最后一段', 'end');
    // In one go: what is typed slowly is taken back in more than one step.
    await wang.page.keyboard.insertText('王芳的话。');
    await expect.poll(() => blockTexts(li.page)).toContain('最后一段。王芳的话。');
    await putCaret(li.page, '最后一段', 0);
    await li.page.keyboard.type('李强的话。');
    await expectConverged(wang.page, li.page);
    await putCaret(wang.page, '最后一段', 'end');
    await wang.page.keyboard.press('Control+z');
    await expect.poll(() => blockTexts(li.page)).toContain('李强的话。最后一段。');
    await expectConverged(wang.page, li.page);
  });

  it('[IND-3] completes the name of an indicator below the cell, out of the way of keys and input methods', async () => {
    const { page } = wang;
    const list = page.getByRole('listbox', { name: '标准指标' });
    await insertTable(page, '最后一段', '主要指标表', 2);
    await page.locator('.data-table').nth(2).waitFor();
    await putCaretIntoTable(page, 2, 0, 0);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'puhui', selectionStart: 5, selectionEnd: 5 });
    expect(await list.count()).toBe(0);
    await session.send('Input.insertText', { text: '普惠性幼儿园' });
    await list.getByRole('option').first().waitFor();
    // Tab goes on as ever until the arrow key has gone into the list.
    await page.keyboard.press('Tab');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.insertText('覆');
    await list.getByRole('option').first().waitFor();
    if (process.env.GONGNI_LOOKS)
      await page.screenshot({ path: `${process.env.GONGNI_LOOKS}/completion.png` });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('90');
    const { indicators } = await outline();
    const completed = indicators.find(({ name }) => name === '普惠性幼儿园覆盖率');
    expect(completed).toMatchObject({ unit: '%', values: [{ number: 90 }, {}] });
  });
});

/** Puts the caret into the cell at this row and column, as they are shown. */
async function putCaretIntoTable(page: Page, table: number, row: number, column: number): Promise<void> {
  await page.evaluate(
    ([tableIndex, rowIndex, columnIndex]) => {
      const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
        editor: import('@tiptap/core').Editor;
      };
      const tables: { node: import('@tiptap/pm/model').Node; position: number }[] = [];
      editor.state.doc.descendants((node, position) => {
        if (node.type.name === 'dataTable') tables.push({ node, position });
      });
      const found = tables[tableIndex];
      if (!found) throw new Error(`no table ${tableIndex}`);
      const columns: { id: string; order: string }[] = [];
      const rows: { node: import('@tiptap/pm/model').Node; position: number }[] = [];
      found.node.forEach((child, offset) => {
        if (child.type.name === 'dataColumn') columns.push(child.attrs as { id: string; order: string });
        else rows.push({ node: child, position: found.position + 1 + offset });
      });
      columns.sort((one, other) => (one.order < other.order ? -1 : 1));
      const wanted = columns[columnIndex]?.id;
      const target = rows[rowIndex];
      let position: number | null = null;
      target?.node.forEach((cell, offset) => {
        if (cell.attrs.column === wanted) position = target.position + 1 + offset + 1 + cell.content.size;
      });
      if (position === null) throw new Error(`no cell ${rowIndex}/${columnIndex}`);
      editor.view.focus();
      editor.commands.setTextSelection(position);
    },
    [table, row, column] as const,
  );
}

function headerOf(page: Page, table: number): Promise<string[]> {
  return page.evaluate((index) => {
    const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
      editor: import('@tiptap/core').Editor;
    };
    const tables: import('@tiptap/pm/model').Node[] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === 'dataTable') tables.push(node);
    });
    const columns: { name: string; order: string }[] = [];
    tables[index]?.forEach((child) => {
      if (child.type.name === 'dataColumn')
        columns.push({ name: child.textContent, order: child.attrs.order as string });
    });
    return columns.sort((one, other) => (one.order < other.order ? -1 : 1)).map(({ name }) => name);
  }, table);
}
