// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { insertImage } from '../../../client/editor/images/insertImage';
import { insertChoices } from '../../../client/editor/menus/insertChoices';
import { insertDataTable } from '../../../client/editor/tables/insertDataTable';
import { createBuilder } from '../../../shared/sample/builder';
import { usualColumns } from '../../../shared/tables/usualColumns';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

prepareEditors();
const b = createBuilder(countingIds());
const plan = (): readonly JSONContent[] => [
  b.heading(1, '背景'),
  b.paragraph(''),
  b.paragraph('甲乙丙丁', b.crossRef('goals')),
  b.heading(1, '目标', { id: 'goals' }),
  b.caption('学校'),
  b.table(['名称', '所数'], ['小学', '12']),
  b.dataTable({
    kind: 'projects',
    columns: [
      { name: '项目', role: 'name' },
      { name: '总投资', role: 'investment' },
    ],
    rows: [{ cells: ['新建小学', '300'] }],
  }),
  b.box('专项', b.paragraph('建设学校。')),
  b.list('bulletList', '着力一'),
  b.chart('column', '在园幼儿', { categories: [], series: [], unit: '' }),
  b.heading(1, '保障'),
  b.noteList({ id: 'note', text: '毛入园率：比例。' }),
  b.paragraph('最后一段。'),
];

let open: SharedEditor;
const content = () => JSON.stringify(open.editor.getJSON());
const labels = () => insertChoices(open.editor).map(({ label }) => label);

afterEach(() => {
  open.destroy();
});

/** Where the first node that fits begins. */
function find(fits: (node: Node) => boolean): number {
  let found = -1;
  open.editor.state.doc.descendants((node, position) => {
    if (found < 0 && fits(node)) found = position;
    return found < 0;
  });
  if (found < 0) throw new Error('the plan has no such node');
  return found;
}
const caretIn = (text: string, offset = 0) => {
  const at = find((node) => node.isTextblock && node.textContent === text) + 1 + offset;
  return TextSelection.create(open.editor.state.doc, at);
};
const from = (one: string, other: string) =>
  TextSelection.create(open.editor.state.doc, caretIn(one, 1).from, caretIn(other, 1).from);
const selected = (type: string) =>
  NodeSelection.create(
    open.editor.state.doc,
    find((node) => node.type.name === type),
  );

/** What is offered of the styles, beside those of paragraphs, and whether lists, chips and notes are. */
type Offer = 'headings' | 'titles' | 'paragraphs' | 'lists' | 'chips' | 'note';
const OFFERS: Readonly<Record<Offer, string>> = {
  headings: '一、 标题',
  titles: '规划标题',
  paragraphs: '一、 编号段落',
  lists: '项目符号',
  chips: '引用指标或合计…',
  note: '名词解释',
};
const ALL = Object.keys(OFFERS) as Offer[];

/**
 * Where things come to stand, as parent and what they stand behind: `own` what orders the plan (box, page break, 附件, 附件说明, task table), `table` plain and
 * structured tables, `picture` what may stand in a cell.
 */
interface Position {
  readonly name: string;
  readonly put: () => TextSelection | NodeSelection;
  readonly offers: readonly Offer[];
  readonly own: string;
  readonly table: string;
  readonly picture: string;
}
const everywhere = (place: string) => ({ own: place, table: place, picture: place });
const POSITIONS: readonly Position[] = [
  { name: 'an empty paragraph', put: () => caretIn(''), offers: ALL, ...everywhere('doc > 背景') },
  {
    name: 'the middle of a paragraph',
    put: () => caretIn('甲乙丙丁', 2),
    offers: ALL,
    ...everywhere('doc > 甲乙丙丁'),
  },
  {
    name: 'the end of a paragraph before a heading',
    put: () => caretIn('甲乙丙丁', 5),
    offers: ALL,
    ...everywhere('doc > 甲乙丙丁'),
  },
  {
    name: 'words that are selected',
    put: () =>
      TextSelection.create(open.editor.state.doc, caretIn('甲乙丙丁', 1).from, caretIn('甲乙丙丁', 3).from),
    offers: ALL,
    ...everywhere('doc > 甲乙丙丁'),
  },
  {
    name: 'a selection from a paragraph into a heading',
    put: () => from('甲乙丙丁', '目标'),
    offers: ALL.filter((offer) => offer !== 'lists'),
    own: 'doc > 目标',
    table: 'doc > 目标',
    picture: 'doc > 甲乙丙丁',
  },
  {
    name: 'a chip that is selected',
    put: () => selected('crossRef'),
    offers: ALL,
    ...everywhere('doc > 甲乙丙丁'),
  },
  {
    name: 'a heading',
    put: () => caretIn('目标', 1),
    offers: ALL.filter((offer) => offer !== 'lists'),
    ...everywhere('doc > 目标'),
  },
  {
    name: 'a caption',
    put: () => caretIn('学校', 1),
    offers: ALL.filter((offer) => offer !== 'lists'),
    ...everywhere('doc > 学校'),
  },
  {
    name: 'a cell of a plain table',
    put: () => caretIn('小学', 2),
    offers: ['paragraphs', 'lists', 'chips', 'note'],
    own: 'doc > 名称所数小学12',
    table: 'doc > 名称所数小学12',
    picture: 'tableCell > 小学',
  },
  {
    name: 'a cell of a project list',
    put: () => caretIn('新建小学', 2),
    offers: ['chips', 'note'],
    ...everywhere('doc > 项目总投资新建小学300'),
  },
  {
    name: 'the title of a box',
    put: () => caretIn('专项', 2),
    offers: ['chips', 'note'],
    own: 'doc > 专项建设学校。',
    table: 'box > 专项',
    picture: 'box > 专项',
  },
  {
    name: 'a box',
    put: () => caretIn('建设学校。', 2),
    offers: ['headings', 'paragraphs', 'lists', 'chips', 'note'],
    own: 'doc > 专项建设学校。',
    table: 'box > 建设学校。',
    picture: 'box > 建设学校。',
  },
  {
    name: 'an item of a list',
    put: () => caretIn('着力一', 3),
    offers: ['lists', 'chips', 'note'],
    ...everywhere('doc > 着力一'),
  },
  {
    name: 'a chart that is selected',
    put: () => selected('chart'),
    offers: ['chips'],
    ...everywhere('doc > chart'),
  },
  {
    name: 'a note',
    put: () => caretIn('毛入园率：比例。', 4),
    offers: ['chips'],
    ...everywhere('doc > 毛入园率：比例。'),
  },
  {
    name: 'the end of the plan',
    put: () => caretIn('最后一段。', 5),
    offers: ALL,
    ...everywhere('doc > 最后一段。'),
  },
];
const KIND: Readonly<Record<string, 'own' | 'table' | 'picture'>> = {
  专栏: 'own',
  '专栏（专项工程）': 'own',
  普通表格: 'table',
  分页: 'own',
  附件: 'own',
  附件说明: 'own',
  任务分工表: 'own',
};

/** The first block that was not there. */
const findNew = (before: ReadonlySet<unknown>) =>
  find(
    ({ isBlock, type, attrs }) =>
      isBlock && type.name !== 'boxTitle' && typeof attrs.id === 'string' && !before.has(attrs.id),
  );

/** Parent and what stands before the first block that was not there: `doc > 背景`. */
function placeOfNew(before: ReadonlySet<unknown>): string {
  const position = findNew(before);
  const { parent, nodeBefore } = open.editor.state.doc.resolve(position);
  return `${parent.type.name} > ${nodeBefore?.textContent || nodeBefore?.type.name || ''}`;
}
function idsNow(): ReadonlySet<unknown> {
  const ids = new Set<unknown>();
  open.editor.state.doc.descendants((node) => {
    ids.add(node.attrs.id);
  });
  return ids;
}

describe.each(POSITIONS)('[STR-39] with the caret in $name', ({ put, offers, own, table, picture }) => {
  const start = () => {
    open?.destroy();
    open = createSharedEditor(plan());
    open.editor.view.dispatch(open.editor.state.tr.setSelection(put()));
  };

  it('the menu offers what can stand there, and nothing else', () => {
    start();
    const offered = labels();
    expect(ALL.filter((offer) => offered.includes(OFFERS[offer]))).toEqual(offers);
    // What goes into the plan goes there from anywhere.
    expect(offered).toEqual(expect.arrayContaining(Object.keys(KIND)));
  });

  it('every line does something, keeps all words, and goes by one undo', () => {
    start();
    for (const label of labels()) {
      start();
      let isDialog = false;
      const { storage } = open.editor;
      storage.editorDialogs.open = () => {
        isDialog = true;
      };
      storage.chartEditing.open = () => {
        isDialog = true;
      };
      const before = content();
      const words = open.editor.state.doc.textContent;
      insertChoices(open.editor)
        .find((choice) => choice.label === label)
        ?.run();
      expect(content() !== before || isDialog, label).toBe(true);
      for (const letter of new Set(words)) expect(open.editor.state.doc.textContent, label).toContain(letter);
      if (isDialog) continue;
      open.editor.commands.undo();
      expect(content(), label).toBe(before);
    }
  });

  it('blocks stand where they are meant, and the caret is in their words or behind them', () => {
    for (const [label, kind] of Object.entries(KIND)) {
      start();
      const before = idsNow();
      insertChoices(open.editor)
        .find((choice) => choice.label === label)
        ?.run();
      expect(placeOfNew(before), label).toBe({ own, table, picture }[kind]);
      expectCaretAtNew(before, label);
    }
  });

  it('so do structured tables and pictures', () => {
    start();
    let before = idsNow();
    const columns = usualColumns('indicators', { base: 2025, target: 2030 });
    insertDataTable(open.editor, 'indicators', { columns, rows: 3, totals: false }, countingIds('table'));
    expect(placeOfNew(before)).toBe(table);
    expectCaretAtNew(before, '指标表');
    start();
    before = idsNow();
    const image = { source: 'images/1', width: 100, height: 100 };
    insertImage(open.editor, image as never, '照片.png', open.editor.state.selection.from);
    expect(placeOfNew(before)).toBe(picture);
    expectCaretAtNew(before, '图片');
  });
});

/** The selection is what is new, or in it, or in the paragraph right behind it; behind a page break it is wherever the new page begins. */
function expectCaretAtNew(before: ReadonlySet<unknown>, label: string): void {
  const { doc, selection } = open.editor.state;
  const start = findNew(before);
  const end = doc.resolve(start + (doc.nodeAt(start)?.nodeSize ?? 0));
  const isIn = selection.from >= start && selection.to <= end.pos;
  const isBehind = end.nodeAfter?.isTextblock && selection.from === end.pos + 1;
  const isOnNewPage = label === '分页' && doc.textBetween(end.pos, Math.max(end.pos, selection.from)) === '';
  expect(isIn || isBehind || isOnNewPage, `${label}: ${start}–${end.pos}, caret ${selection.from}`).toBe(
    true,
  );
}
