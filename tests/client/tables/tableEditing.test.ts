// @vitest-environment jsdom
import { Editor, Node as TiptapNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataTableViews } from '../../../client/editor/nodeViews/dataTable/dataTableViews';
import { DataTables } from '../../../client/editor/tables/dataTables';
import { insertDataTable } from '../../../client/editor/tables/insertDataTable';
import { startI18n } from '../../../client/i18n/i18n';
import { planExtensions } from '../../../shared/schema/index';
import { moveColumn } from '../../../shared/tables/moveColumn';
import { usualColumns } from '../../../shared/tables/usualColumns';
import { buildTable, printed } from '../../shared/tables/tableBuilder';

let editor: Editor;
let ids = 0;
const newId = () => {
  ids += 1;
  return `new${ids}`;
};
const tableOf = (): Node => editor.state.doc.child(0);
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key, ...modifiers })),
  );
const type = (text: string) => editor.view.dispatch(editor.state.tr.insertText(text));
const positionOf = (text: string): number => {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.isText && node.text === text) found = position;
  });
  return found;
};
const putCaretAfter = (text: string) => editor.commands.setTextSelection(positionOf(text) + text.length);

beforeAll(() => startI18n(null));
// The menus come later; they must not come after the page of the test is gone.
afterAll(() => vi.dynamicImportSettled());
beforeEach(() => {
  const table = buildTable(
    ['name', 'unit', 'value'],
    [
      { id: '1', cells: ['在校生', '人', '100'] },
      { id: '2', cells: ['入园率', '%', '95'] },
    ],
  );
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [
      ...planExtensions.map((extension) => {
        const view = dataTableViews[extension.name];
        return view && extension instanceof TiptapNode
          ? extension.extend({ addNodeView: () => view })
          : extension;
      }),
      DataTables.configure({ newId }),
    ],
    content: { type: 'doc', content: [table.toJSON(), { type: 'paragraph' }] },
  });
});
// How numbered lines go on comes with a script of its own.
beforeEach(() => vi.dynamicImportSettled());
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

describe('numbered paragraphs inside a cell', () => {
  const lines = () => cellTextOf('1', 'a').split('\n');
  const cellTextOf = (row: string, column: string) => {
    let text = '';
    tableOf().forEach((part) => {
      if (part.attrs.id !== row) return;
      part.forEach((cell) => {
        if (cell.attrs.column === column) text = cell.textBetween(0, cell.content.size, '', '\n');
      });
    });
    return text;
  };

  it('go on with the next number at Enter, those below move on, and an empty one ends the list', () => {
    putCaretAfter('在校生');
    press('Enter');
    type('1.新建校舍。');
    press('Enter');
    type('改造食堂。');
    expect(lines()).toEqual(['在校生', '1.新建校舍。', '2.改造食堂。']);
    putCaretAfter('1.新建校舍。');
    press('Enter');
    type('建设操场。');
    expect(lines()).toEqual(['在校生', '1.新建校舍。', '2.建设操场。', '3.改造食堂。']);
    editor.commands.setTextSelection(positionOf('3.改造食堂。') + 7);
    press('Enter');
    press('Enter');
    expect(lines()).toEqual(['在校生', '1.新建校舍。', '2.建设操场。', '3.改造食堂。', '']);
  });

  describe('when one is taken away', () => {
    const four = ['1.新建校舍。', '2.建设操场。', '3.改造食堂。', '4.配齐教师。'];
    const closed = ['1.新建校舍。', '2.改造食堂。', '3.配齐教师。'];
    beforeEach(() => {
      const start = positionOf('在校生');
      const content = four.flatMap((text, index) =>
        index === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
      );
      editor.commands.insertContentAt({ from: start, to: start + 3 }, content);
    });
    const select = (from: string, to: string, end = 0) =>
      editor.commands.setTextSelection({ from: positionOf(from), to: positionOf(to) + end });

    it('those below close up once its words are gone and its line goes', () => {
      const second = positionOf('2.建设操场。');
      editor.commands.deleteRange({ from: second, to: second + 7 });
      editor.commands.setTextSelection(second);
      expect(press('Backspace')).toBe(true);
      expect(lines()).toEqual(closed);
    });

    it('those below close up behind a selected line', () => {
      select('2.建设操场。', '3.改造食堂。');
      press('Delete');
      expect(lines()).toEqual(closed);
    });

    it('the second becomes the first', () => {
      select('1.新建校舍。', '2.建设操场。');
      press('Delete');
      expect(lines()).toEqual(['1.建设操场。', '2.改造食堂。', '3.配齐教师。']);
    });

    it('nothing is counted anew where words alone go, or the last line', () => {
      select('2.建设操场。', '2.建设操场。', 7);
      press('Delete');
      expect(lines()).toEqual(['1.新建校舍。', '', '3.改造食堂。', '4.配齐教师。']);
      type('2.建设操场。');
      editor.commands.setTextSelection({
        from: positionOf('3.改造食堂。') + 7,
        to: positionOf('4.配齐教师。') + 7,
      });
      press('Backspace');
      expect(lines()).toEqual(four.slice(0, 3));
    });
  });

  it('leave values alone', () => {
    putCaretAfter('100');
    type('、');
    press('Enter');
    expect(cellTextOf('1', 'c')).toBe('100、\n');
  });
});

describe('Keys in a data table', () => {
  it('Tab goes through the cells as they are seen, also after a column was moved', () => {
    const transaction = editor.state.tr;
    moveColumn(transaction, 0, 'c', 0);
    editor.view.dispatch(transaction);
    putCaretAfter('人');
    press('Tab');
    type('甲');
    expect(printed(tableOf())).toEqual(['c|a|b', '100|在校生|人', '甲|入园率|%']);
  });

  it('Tab in the last cell adds a row and goes there', () => {
    putCaretAfter('95');
    press('Tab');
    type('新指标');
    expect(printed(tableOf())).toEqual(['a|b|c', '在校生|人|100', '入园率|%|95', '新指标||']);
  });

  it('Enter breaks the line inside the cell', () => {
    putCaretAfter('在校生');
    press('Enter');
    type('（全县）');
    expect(printed(tableOf())[1]).toBe('在校生/（全县）|人|100');
  });

  it('Ctrl+Enter adds a row below, in the same column; Alt+Up moves it', () => {
    putCaretAfter('人');
    press('Enter', { ctrlKey: true });
    type('所');
    expect(printed(tableOf())[2]).toBe('|所|');
    press('ArrowUp', { altKey: true });
    expect(printed(tableOf()).slice(1)).toEqual(['|所|', '在校生|人|100', '入园率|%|95']);
  });

  it('Backspace and Delete at the edge of a cell do nothing', () => {
    const before = tableOf();
    editor.commands.setTextSelection(positionOf('人'));
    expect(press('Backspace')).toBe(true);
    putCaretAfter('人');
    expect(press('Delete')).toBe(true);
    expect(tableOf().eq(before)).toBe(true);
  });
});

describe('A selection over several cells', () => {
  beforeEach(() => {
    const { tr, doc } = editor.state;
    const selection = TextSelection.create(doc, positionOf('人'), positionOf('入园率') + 1);
    editor.view.dispatch(tr.setSelection(selection));
  });

  it('is emptied by Delete, cell by cell', () => {
    press('Delete');
    expect(printed(tableOf())).toEqual(['a|b|c', '在校生||', '园率|%|95']);
  });

  it('does not tear the table apart when something is typed over it', () => {
    const before = tableOf();
    type('字');
    expect(tableOf().eq(before)).toBe(true);
  });
});

describe('The view of a data table', () => {
  it('places cells by variables of the table, so that a moved column touches no cell', () => {
    const cell = editor.view.dom.querySelector('.data-cell') as HTMLElement;
    const style = cell.getAttribute('style');
    const table = editor.view.dom.querySelector('.data-table') as HTMLElement;
    expect(table.getAttribute('style')).toContain('--place-a: 1');
    const transaction = editor.state.tr;
    moveColumn(transaction, 0, 'a', 2);
    editor.view.dispatch(transaction);
    expect(table.getAttribute('style')).toContain('--place-a: 3');
    expect(editor.view.dom.querySelector('.data-cell')).toBe(cell);
    expect(cell.getAttribute('style')).toBe(style);
  });

  it('tells screen readers the table, its rows, headers and cells', () => {
    const table = editor.view.dom.querySelector('[role="table"]');
    expect(table?.querySelectorAll('[role="columnheader"]')).toHaveLength(3);
    expect(table?.querySelectorAll('.data-table-grid > [role="row"]')).toHaveLength(2);
  });
});

describe('Inserting a data table', () => {
  it('takes the place of an empty paragraph and puts the caret into the first cell that is not counted', () => {
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    const columns = usualColumns('projects', { base: 2025, target: 2030 }).filter(({ usual }) => usual);
    insertDataTable(editor, 'projects', { columns, rows: 2, totals: true }, newId);
    type('城东幼儿园');
    const inserted = editor.state.doc.child(1);
    expect(inserted.type.name).toBe('dataTable');
    expect(printed(inserted)[1]).toBe('|城东幼儿园|||||||');
    expect(editor.state.doc.lastChild?.type.name).toBe('paragraph');
  });
});
