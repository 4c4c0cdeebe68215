// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockKeys } from '../../../../client/editor/access/blockKeys';
import { setBlockStyle } from '../../../../client/editor/blockStyles';
import { saveChart } from '../../../../client/editor/charts/saveChart';
import { insertImage } from '../../../../client/editor/images/insertImage';
import { insertChoices } from '../../../../client/editor/menus/insertChoices';
import { runTableCommand } from '../../../../client/editor/runTableCommand';
import { clearSelectedCells } from '../../../../client/editor/tables/clearSelectedCells';
import { insertDataTable } from '../../../../client/editor/tables/insertDataTable';
import { TableActions } from '../../../../client/editor/tables/tableActions';
import { toggleRunIn } from '../../../../client/editor/toggleRunIn';
import { startI18n } from '../../../../client/i18n/i18n';
import { usualColumns } from '../../../../shared/tables/usualColumns';
import { countingIds } from '../../../helpers/countingIds';
import { openTeam } from '../../../helpers/editorTests';
import { everyBlock } from '../../../helpers/everyBlock';
import { fakeMeasures, typeText } from '../../../helpers/typeInEditor';
import type { WritingTeam } from '../../../helpers/writingTeam';

let team: WritingTeam;
let wang: Editor;
let li: Editor;
let stop: () => void;

// One plan for all: what is done to a block is taken back before the next.
beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
  team = await openTeam(everyBlock(), 2);
  [wang, li] = team.people.map(({ editor }) => editor) as [Editor, Editor];
  stop = blockKeys(wang);
  li.commands.setTextSelection(place(li, (node) => node.textContent === '（征求意见稿）') + 1);
});
afterAll(() => {
  stop();
  team.destroy();
});

const newId = countingIds('undo');
const place = (editor: Editor, fits: (node: Node) => boolean): number => {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && fits(node)) found = position;
    return found < 0;
  });
  if (found < 0) throw new Error('the plan has no such node');
  return found;
};
const placeOf = (editor: Editor, type: string) => place(editor, (node) => node.type.name === type);
const caretIn = (editor: Editor, words: string) =>
  editor.commands.setTextSelection(
    place(editor, (node) => node.isTextblock && node.textContent === words) + 1,
  );
const select = (editor: Editor, type: string) =>
  editor.view.dispatch(
    editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, placeOf(editor, type))),
  );
const table = (editor: Editor) => new TableActions(editor.view, placeOf(editor, 'dataTable'), newId);
const rowOf = (editor: Editor) => String(editor.state.doc.nodeAt(placeOf(editor, 'dataRow'))?.attrs.id);

type Do = (editor: Editor) => unknown;
type Case = readonly [name: string, run: Do];

const removals: readonly Case[] = [
  ...[
    'chart',
    'image',
    'pageBreak',
    'taskTable',
    'annexList',
    'valueRef',
    'crossRef',
    'noteRef',
    'responsibility',
  ].map(
    (type): Case => [
      `a ${type} deleted by a key`,
      (editor) => {
        select(editor, type);
        editor.commands.deleteSelection();
      },
    ],
  ),
  ...['chart', 'image', 'pageBreak', 'taskTable', 'annexList', 'responsibility'].map(
    (type): Case => [`a ${type} deleted by its menu`, (editor) => chooseInMenu(editor, type, /^删除/)],
  ),
  ...[
    ['box', '建设学校。'],
    ['table', '小学'],
    ['noteList', '毛入园率：在园幼儿与适龄幼儿之比。'],
  ].map(
    ([type = '', words = '']): Case => [
      `a ${type} deleted by its menu`,
      (editor) => {
        caretIn(editor, words);
        chooseInMenu(editor, null, /^删除(专栏|普通表格|名词解释)/);
      },
    ],
  ),
  ['a data table deleted', (editor) => table(editor).deleteTable()],
];

const dataTableCommands: readonly Case[] = [
  ['a row added', (editor) => table(editor).addRow(rowOf(editor), 'after')],
  ['a group row added', (editor) => table(editor).addRow(rowOf(editor), 'before', { kind: 'group' })],
  ['a row made a sub-row', (editor) => table(editor).changeRow(rowOf(editor), { level: 1 })],
  ['a row deleted', (editor) => table(editor).deleteRow(rowOf(editor))],
  ['a column added', (editor) => table(editor).addColumn(1, { header: '备注' })],
  ['a column moved', (editor) => table(editor).moveColumn('name', 1)],
  ['a column changed', (editor) => table(editor).changeColumn('target', { year: 2035 })],
  [
    'cells cleared',
    (editor) => {
      const cell = placeOf(editor, 'dataCell');
      const row = placeOf(editor, 'dataRow');
      const end = row + (editor.state.doc.nodeAt(row)?.nodeSize ?? 0) - 2;
      editor.commands.setTextSelection({ from: cell + 1, to: end });
      clearSelectedCells(editor.view);
    },
  ],
  ['a column deleted', (editor) => table(editor).deleteColumn('target')],
  ['the kind of a table changed', (editor) => table(editor).changeTable({ kind: 'tasks' })],
  ['totals hidden', (editor) => table(editor).changeTable({ totals: false })],
];

const plainTableCommands = {
  addRowBefore,
  addRowAfter,
  deleteRow,
  addColumnBefore,
  addColumnAfter,
  deleteColumn,
  mergeCells,
  toggleHeaderRow,
  deleteTable,
};

const changes: readonly Case[] = [
  ...Object.entries(plainTableCommands).map(
    ([name, command]): Case => [
      `${name} in a plain table`,
      (editor) => {
        const cell = place(editor, (node) => node.type.name === 'tableCell');
        const next = cell + (editor.state.doc.nodeAt(cell)?.nodeSize ?? 0);
        const cells = CellSelection.create(editor.state.doc, cell, next);
        if (name === 'mergeCells') editor.view.dispatch(editor.state.tr.setSelection(cells));
        else editor.commands.setTextSelection(cell + 2);
        runTableCommand(editor.view, command);
      },
    ],
  ),
  ...(['上方插入行', '删除行', '右侧插入列', '表头行'] as const).map(
    (label): Case => [
      `${label} by the menu of a plain table`,
      (editor) => {
        caretIn(editor, '小学');
        chooseInMenu(editor, null, new RegExp(label));
      },
    ],
  ),
  [
    'the unit line of a plain table',
    (editor) => fillForm(editor, () => caretIn(editor, '小学'), /单位行/, { unit: '万元' }),
  ],
  [
    'the label of a box',
    (editor) => fillForm(editor, () => caretIn(editor, '建设学校。'), /专栏名称/, { label: '专项工程' }),
  ],
  [
    'the words and width of a picture',
    (editor) =>
      fillForm(editor, () => select(editor, 'image'), /图片说明/, { alternative: '分布', width: '90' }),
  ],
  ['a task table by department', (editor) => chooseInMenu(editor, 'taskTable', /按部门/)],
  ['a paragraph above a chart', (editor) => chooseInMenu(editor, 'chart', /上方/)],
  ['a paragraph below a picture', (editor) => chooseInMenu(editor, 'image', /下方/)],
  [
    'a chart changed',
    (editor) => {
      const { attrs } = editor.state.doc.nodeAt(placeOf(editor, 'chart')) as Node;
      saveChart(editor, attrs.id, { kind: 'line', title: '新', data: attrs.data, source: null });
    },
  ],
  [
    'a reference changed',
    (editor) => {
      select(editor, 'crossRef');
      editor.commands.insertContent({ type: 'crossRef', attrs: { target: 'basis', form: 'title' } });
    },
  ],
  [
    'a cited value changed',
    (editor) => {
      select(editor, 'valueRef');
      editor.commands.insertContent({
        type: 'valueRef',
        attrs: { table: 'indicators', row: 'rate', column: 'target', form: '{}%以上' },
      });
    },
  ],
  [
    'responsible offices changed',
    (editor) => {
      select(editor, 'responsibility');
      editor.commands.insertContent({ type: 'responsibility', attrs: { departments: ['县科技局'] } });
    },
  ],
  [
    'a heading of another level',
    (editor) => {
      caretIn(editor, '发展基础');
      editor.commands.command(({ tr }) => setBlockStyle(tr, { type: 'heading', level: 2, kind: 'numbered' }));
    },
  ],
  [
    'a run-in heading',
    (editor) => {
      const start = place(editor, (node) => node.textContent === '附件的文字。') + 1;
      editor.commands.setTextSelection({ from: start, to: start + 2 });
      editor.commands.command(({ tr }) => toggleRunIn(tr));
    },
  ],
];

const insertions: readonly Case[] = [
  ...['专栏', '普通表格', '项目符号', '编号列表', '分页', '附件', '附件说明', '任务分工表', '名词解释'].map(
    (label): Case => [
      `${label} of the insert menu`,
      (editor) => {
        caretIn(editor, '附件的文字。');
        insertChoices(editor)
          .find((choice) => choice.label === label)
          ?.run();
      },
    ],
  ),
  [
    'an indicator table inserted',
    (editor) => {
      caretIn(editor, '附件的文字。');
      const columns = usualColumns('indicators', { base: 2025, target: 2030 });
      insertDataTable(editor, 'indicators', { columns, rows: 3, totals: false }, newId);
    },
  ],
  [
    'a picture inserted',
    (editor) => {
      const position = place(editor, (node) => node.textContent === '附件的文字。') + 1;
      insertImage(editor, { source: '/api/plans/p/images/h', width: 300, height: 200 }, '图.png', position);
    },
  ],
  [
    'a chart inserted',
    (editor) => {
      caretIn(editor, '附件的文字。');
      saveChart(editor, null, {
        kind: 'pie',
        title: '占比',
        data: { categories: [], series: [] },
        source: null,
      });
    },
  ],
];

describe('[STR-16] what is done to a block', () => {
  it.each([...insertions, ...dataTableCommands, ...changes, ...removals])(
    'is undone in one step, and others keep what they wrote meanwhile: %s',
    (_name, run) => {
      expect(takesOneStep(run)).toBe(true);
    },
  );
});

/** One person types and does something, the other writes elsewhere; undo takes the one thing back. False where nothing was done. */
function takesOneStep(run: Do): boolean {
  const content = () => JSON.stringify(wang.getJSON());
  const withoutLi = () => content().replaceAll('李', '');
  wang.commands.setTextSelection(wang.state.doc.content.size - 1);
  typeText(wang, '我写');
  team.settle();
  const before = withoutLi();
  run(wang);
  if (withoutLi() === before) return false;
  typeText(li, '李');
  team.settle();
  const after = content();
  wang.commands.undo();
  team.settle();
  expect(withoutLi()).toBe(before);
  expect(li.getJSON()).toEqual(wang.getJSON());
  wang.commands.redo();
  team.settle();
  expect(content()).toBe(after);
  wang.commands.undo();
  team.settle();
  expect(withoutLi()).toBe(before);
  return true;
}

/** Opens the menu of a block by keys — the selected one, or where the caret is — and chooses an entry. */
function chooseInMenu(editor: Editor, type: string | null, entry: RegExp): void {
  if (type) select(editor, type);
  const key = { key: 'F10', shiftKey: true, bubbles: true, cancelable: true };
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', key));
  const items = [...document.querySelectorAll<HTMLButtonElement>('[role="menu"] button')];
  const item = items.find(({ textContent }) => entry.test(textContent ?? ''));
  if (!item) throw new Error(`the menu has no ${entry}, only ${items.map(({ textContent }) => textContent)}`);
  item.click();
}

function fillForm(
  editor: Editor,
  choose: () => void,
  entry: RegExp,
  values: Readonly<Record<string, string>>,
): void {
  choose();
  chooseInMenu(editor, null, entry);
  const form = document.querySelector('form') as HTMLFormElement;
  for (const [name, value] of Object.entries(values))
    (form.elements.namedItem(name) as HTMLInputElement).value = value;
  form.requestSubmit();
}
