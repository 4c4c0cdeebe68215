// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tableViewsOf } from '../../../client/editor/nodeViews/dataTable/tableView';
import { openOwnView } from '../../../client/editor/tables/ownView/openOwnView';
import { writeHtmlTable } from '../../../client/editor/tables/range/writeHtmlTable';
import { readPastedGrid } from '../../../client/editor/tables/readPastedGrid';
import { TableActions } from '../../../client/editor/tables/tableActions';
import { startI18n } from '../../../client/i18n/i18n';
import { createSharedEditor, openSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { buildTable, printed } from '../../shared/tables/tableBuilder';

/** What a copy put on the clipboard, or what a paste finds there. */
class Clipboard {
  readonly texts = new Map<string, string>();
  setData(type: string, text: string): void {
    this.texts.set(type, text);
  }
  getData(type: string): string {
    return this.texts.get(type) ?? '';
  }
}

let shared: SharedEditor;
let editor: Editor;

beforeEach(async () => {
  await startI18n(null);
  const table = buildTable(
    ['name', 'unit', 'value'],
    [
      { id: '1', cells: ['在校生', '人', '100'] },
      { id: '2', cells: ['入园率', '%', '95'] },
      { id: '3', cells: ['专任教师', '人', '40'] },
    ],
  );
  shared = createSharedEditor([table.toJSON(), { type: 'paragraph', attrs: { id: 'p' } }]);
  editor = shared.editor;
  await expect.poll(() => editor.storage.dataTables.ranges).not.toBeNull();
});
afterEach(() => {
  shared.destroy();
  localStorage.clear();
  document.body.replaceChildren();
});

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key, ...modifiers })),
  ) === true;
const select = (anchor: [string | null, string], head: [string | null, string]) =>
  editor.storage.dataTables.ranges?.select({
    table: 'table',
    anchor: { row: anchor[0], column: anchor[1] },
    head: { row: head[0], column: head[1] },
  });
function send(kind: 'copy' | 'cut' | 'paste', texts: Readonly<Record<string, string>> = {}): Clipboard {
  const clipboard = new Clipboard();
  for (const [type, text] of Object.entries(texts)) clipboard.setData(type, text);
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboard });
  editor.view.dom.dispatchEvent(event);
  return clipboard;
}
const selected = () =>
  [...editor.view.dom.querySelectorAll('.data-cell-selected')].map(({ textContent }) => textContent);
const lines = () => printed(editor.state.doc.child(0));

describe('TAB-15: a rectangle of cells', () => {
  it('is widened by Shift and the arrows from the edge of a cell, and left by Escape', () => {
    editor.commands.setTextSelection(editor.state.doc.resolve(1).pos);
    select(['1', 'b'], ['1', 'b']);
    expect(press('ArrowDown', { shiftKey: true })).toBe(true);
    expect(press('ArrowRight', { shiftKey: true })).toBe(true);
    expect(selected()).toEqual(['人', '100', '%', '95']);
    press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual(['人', '100']);
    press('Escape');
    expect(selected()).toEqual([]);
  });

  it('is the whole table after the whole cell with Ctrl+A', () => {
    select(['1', 'a'], ['1', 'a']);
    editor.storage.dataTables.ranges?.select(null);
    press('a', { ctrlKey: true });
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)).toBe(
      '在校生',
    );
    press('a', { ctrlKey: true });
    expect(selected()).toHaveLength(12);
  });

  it('is copied as text and as a table, in the order in which it prints', () => {
    select(['2', 'c'], ['1', 'b']);
    const clipboard = send('copy');
    expect(clipboard.getData('text/plain')).toBe('人\t100\n%\t95');
    expect(readPastedGrid(clipboard.getData('text/html'), '')).toEqual([
      ['人', '100'],
      ['%', '95'],
    ]);
  });

  it('is emptied by cutting, and by Delete, in one step of undoing each', () => {
    select(['1', 'b'], ['2', 'c']);
    expect(send('cut').getData('text/plain')).toBe('人\t100\n%\t95');
    expect(lines()).toEqual(['a|b|c', '在校生||', '入园率||', '专任教师|人|40']);
    editor.commands.undo();
    expect(lines()[1]).toBe('在校生|人|100');
    select(['1', 'a'], ['3', 'a']);
    press('Delete');
    expect(lines().slice(1)).toEqual(['|人|100', '|%|95', '|人|40']);
    editor.commands.undo();
    expect(lines()[3]).toBe('专任教师|人|40');
  });

  it('is filled by what is pasted: one cell fills all, a table is repeated where it fits', () => {
    select(['1', 'b'], ['3', 'b']);
    send('paste', { 'text/plain': '所' });
    expect(lines().slice(1)).toEqual(['在校生|所|100', '入园率|所|95', '专任教师|所|40']);
    select(['1', 'b'], ['2', 'c']);
    send('paste', { 'text/plain': '个\t7' });
    expect(lines().slice(1)).toEqual(['在校生|个|7', '入园率|个|7', '专任教师|所|40']);
  });

  it('takes a larger table from its first cell on, and adds the rows it needs', () => {
    select(['3', 'a'], ['3', 'b']);
    send('paste', { 'text/plain': '甲\t乙\t丙\n丁\t戊\t己' });
    expect(lines().slice(3)).toEqual(['甲|乙|丙', '丁|戊|己']);
  });

  it('stays where it is while somebody else adds a row above it', () => {
    select(['2', 'a'], ['2', 'c']);
    const other = openSharedEditor(Y.encodeStateAsUpdate(shared.ydoc), 'other');
    new TableActions(other.editor.view, 0, () => 'theirs').addRow('1', 'before');
    Y.applyUpdate(shared.ydoc, Y.encodeStateAsUpdate(other.ydoc));
    other.destroy();
    expect(lines()).toHaveLength(5);
    expect(selected()).toEqual(['入园率', '%', '95']);
  });
});

it('a copied table keeps line breaks inside their cells and shows no markup of its own', () => {
  const html = writeHtmlTable([['甲\n乙', '1<2 & 3']]);
  expect(readPastedGrid(html, '')).toEqual([['甲\n乙', '1<2 & 3']]);
});

it.each(['96', '-0.5', '98.50%', '12,600.00', '0'])('[TAB-25] a copied %s is a number for Excel', (text) => {
  expect(writeHtmlTable([[text]])).toContain(`<td>${text}</td>`);
});

it.each(['2-3', '1/2', '2026.10', '0731', '≥96', ''])('[TAB-25] a copied %s stays as it is typed', (text) => {
  expect(writeHtmlTable([[text]])).toContain('mso-number-format');
});

describe('TAB-17: a rectangle in an own view', () => {
  it('reaches the rows that are seen, in their order: what is left out is neither copied, filled nor emptied', () => {
    const [table] = tableViewsOf(editor.view);
    if (!table) throw new Error('no table is shown');
    openOwnView(editor.view, table);
    const bar = editor.view.dom.querySelector('.own-view-bar input') as HTMLInputElement;
    bar.value = '人';
    bar.dispatchEvent(new Event('input'));
    expect([...editor.view.dom.querySelectorAll('.data-row-unseen')]).toHaveLength(1);
    select(['1', 'c'], ['3', 'c']);
    expect(send('copy').getData('text/plain').trim().split(/\s+/)).toEqual(['100', '40']);
    send('paste', { 'text/plain': '7' });
    expect(lines().slice(1)).toEqual(['在校生|人|7', '入园率|%|95', '专任教师|人|7']);
    select(['1', 'c'], ['3', 'c']);
    press('Delete');
    expect(lines().slice(1)).toEqual(['在校生|人|', '入园率|%|95', '专任教师|人|']);
  });

  it('shows a row again that the caret goes into, and all of them when the view is closed', async () => {
    await expect.poll(() => editor.storage.dataTables.controls).not.toBeNull();
    const [table] = tableViewsOf(editor.view);
    if (!table) throw new Error('no table is shown');
    openOwnView(editor.view, table);
    const bar = editor.view.dom.querySelector('.own-view-bar input') as HTMLInputElement;
    bar.value = '专任教师';
    bar.dispatchEvent(new Event('input'));
    const unseen = () => editor.view.dom.querySelectorAll('.data-row-unseen').length;
    expect(unseen()).toBe(2);
    editor.state.doc.descendants((node, position) => {
      if (node.text === '入园率') editor.commands.setTextSelection(position);
    });
    expect(unseen()).toBe(1);
    (editor.view.dom.querySelector('.own-view-bar button') as HTMLButtonElement).click();
    expect(unseen()).toBe(0);
    expect(editor.view.dom.querySelector('.own-view-bar')).toBeNull();
  });
});
