import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { tableStructureChanged } from '../../../client/editor/behaviours/plainTables';
import { changeLevel, clearNumbering, setBlockStyle } from '../../../client/editor/blockStyles';
import { insertBlocks } from '../../../client/editor/insertBlocks';
import { insertNote } from '../../../client/editor/insertNote';
import { labelStructureChanged } from '../../../client/editor/labelStructure';
import { clearImportedLabels, fillEmptyContainers } from '../../../client/editor/repairs';
import { splitPlanBlock } from '../../../client/editor/splitPlanBlock';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { countingIds } from '../../helpers/countingIds';

const b = createBuilder(countingIds());
const documentOf = (...blocks: JSONContent[]): Node => planSchema.nodeFromJSON(b.doc(...blocks));

/** A transaction with the caret `offset` characters into the block that reads `text`; at its end without an offset. */
function caretIn(document: Node, text: string, offset = text.length): Transaction {
  let position = -1;
  document.descendants((node, at) => {
    if (node.isTextblock && node.textContent === text) position = at + 1 + offset;
  });
  const { tr } = EditorState.create({ doc: document });
  return tr.setSelection(TextSelection.create(document, position));
}

/** Blocks in one line each: type, level where there is one, and the words; | where the caret is. */
function picture({ doc, selection }: Transaction): string[] {
  const lines: string[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return;
    const caret = selection.from - position - 1;
    const words = node.textContent;
    const shown = selection.$from.parent === node ? `${words.slice(0, caret)}|${words.slice(caret)}` : words;
    lines.push(`${node.type.name}${node.attrs.level ?? ''} ${shown}`);
  });
  return lines;
}

describe('Enter in the blocks of a plan', () => {
  it('begins running text behind a heading', () => {
    const transaction = caretIn(documentOf(b.heading(2, '目标')), '目标');
    expect(splitPlanBlock(transaction)).toBe(true);
    expect(picture(transaction)).toEqual(['heading2 目标', 'paragraph |']);
  });

  it('[STR-42] goes from the title of a new box or annex into the empty line that came with it', () => {
    const box = caretIn(documentOf(b.box('专项', b.paragraph(''))), '专项');
    splitPlanBlock(box);
    expect(picture(box)).toEqual(['boxTitle 专项', 'paragraph |']);
    const annex = caretIn(documentOf(b.heading(1, '附表', { kind: 'annex' }), b.paragraph('')), '附表');
    splitPlanBlock(annex);
    expect(picture(annex)).toEqual(['heading1 附表', 'paragraph |']);
    const written = caretIn(documentOf(b.box('专项', b.paragraph('建设学校。'))), '专项');
    splitPlanBlock(written);
    expect(picture(written)).toEqual(['boxTitle 专项', 'paragraph |', 'paragraph 建设学校。']);
  });

  it('makes room above a heading before its first character, and splits it in the middle', () => {
    const above = caretIn(documentOf(b.heading(2, '目标')), '目标', 0);
    splitPlanBlock(above);
    expect(picture(above)).toEqual(['paragraph ', 'heading2 |目标']);
    const split = caretIn(documentOf(b.heading(2, '目标')), '目标', 1);
    splitPlanBlock(split);
    expect(picture(split)).toEqual(['heading2 目', 'heading2 |标']);
  });

  it('goes on counting in numbered paragraphs and stops in an empty one', () => {
    const transaction = caretIn(documentOf(b.paragraphWith({ level: 3 }, '内容')), '内容');
    splitPlanBlock(transaction);
    expect(picture(transaction)).toEqual(['paragraph3 内容', 'paragraph3 |']);
    splitPlanBlock(transaction);
    expect(picture(transaction)).toEqual(['paragraph3 内容', 'paragraph |']);
  });

  it('breaks the line inside a title and leaves lists to their own rules', () => {
    const title = caretIn(documentOf(b.title('某县规划')), '某县规划', 2);
    splitPlanBlock(title);
    expect(title.doc.child(0).child(1).type.name).toBe('hardBreak');
    expect(splitPlanBlock(caretIn(documentOf(b.list('bulletList', '一项')), '一项'))).toBe(false);
  });
});

describe('the style of blocks', () => {
  it('changes type and level and keeps words and id', () => {
    const document = documentOf(b.paragraph('内容'));
    const transaction = caretIn(document, '内容');
    setBlockStyle(transaction, { type: 'heading', level: 2, kind: 'numbered' });
    expect(transaction.doc.child(0).attrs.id).toBe(document.child(0).attrs.id);
    expect(picture(transaction)).toEqual(['heading2 内容|']);
  });

  it('moves levels within their limits and not inside cells', () => {
    const transaction = caretIn(documentOf(b.heading(6, '深')), '深');
    changeLevel(transaction, 1);
    expect(picture(transaction)).toEqual(['heading6 深|']);
    changeLevel(transaction, -1);
    expect(picture(transaction)).toEqual(['heading5 深|']);
    expect(changeLevel(caretIn(documentOf(b.table(['格'])), '格'), 1)).toBe(false);
  });

  it('takes a number away before anything is deleted', () => {
    const transaction = caretIn(documentOf(b.paragraphWith({ level: 3 }, '内容')), '内容', 0);
    expect(clearNumbering(transaction)).toBe(true);
    expect(picture(transaction)).toEqual(['paragraph |内容']);
    expect(clearNumbering(transaction)).toBe(false);
  });
});

describe('what is inserted', () => {
  const pageBreak = () => planSchema.node('pageBreak');

  it('takes the place of an empty paragraph, or stands behind a table, with room to write behind it', () => {
    const inEmpty = caretIn(documentOf(b.paragraph('')), '');
    insertBlocks(inEmpty, [pageBreak()]);
    expect(inEmpty.doc.content.content.map(({ type }) => type.name)).toEqual(['pageBreak', 'paragraph']);
    const table = b.dataTable({ kind: 'tasks', columns: [{ name: '任务', role: 'name' }], rows: [] });
    const inTable = caretIn(documentOf(table, b.paragraph('后')), '任务');
    insertBlocks(inTable, [pageBreak()]);
    expect(inTable.doc.content.content.map(({ type }) => type.name)).toEqual([
      'dataTable',
      'pageBreak',
      'paragraph',
    ]);
  });

  it('[STR-35] is selected where it has no words and a heading follows; before a paragraph the caret goes there', () => {
    const image = () => planSchema.node('image', { source: '', alternative: '图', width: 60 });
    const beforeHeading = caretIn(documentOf(b.paragraph('前'), b.heading(1, '保障措施')), '前');
    insertBlocks(beforeHeading, [image()]);
    expect(beforeHeading.selection).toBeInstanceOf(NodeSelection);
    expect((beforeHeading.selection as NodeSelection).node.type.name).toBe('image');
    const beforeText = caretIn(documentOf(b.paragraph('前'), b.paragraph('后文')), '前');
    insertBlocks(beforeText, [image()]);
    expect(beforeText.selection.$from.parent.textContent).toBe('后文');
    const newPage = caretIn(documentOf(b.paragraph('前'), b.heading(1, '保障措施')), '前');
    insertBlocks(newPage, [pageBreak()]);
    expect(newPage.selection.$from.parent.textContent).toBe('保障措施');
  });

  it('puts a note before the annexes and its mark at the caret', () => {
    const document = documentOf(b.paragraph('正文'), b.heading(1, '附表', { kind: 'annex' }));
    const transaction = caretIn(document, '正文');
    insertNote(transaction, '名词', countingIds('note'));
    expect(picture(transaction)).toEqual(['paragraph 正文', 'noteItem |名词', 'heading1 附表']);
    expect(transaction.doc.child(0).lastChild?.attrs.note).toBe(transaction.doc.child(1).child(0).attrs.id);
  });

  it('[NUM-5] puts a note before the one that the text explains next', () => {
    const first = b.paragraph('前文', b.noteRef('later'), '后文');
    const document = documentOf(first, b.noteList({ id: 'other', text: '甲' }, { id: 'later', text: '乙' }));
    const transaction = caretIn(document, '前文后文', 1);
    insertNote(transaction, '新词', countingIds('note'));
    expect(picture(transaction)).toEqual([
      'paragraph 前文后文',
      'noteItem 甲',
      'noteItem |新词',
      'noteItem 乙',
    ]);
  });
});

describe('what a change makes necessary', () => {
  it('computes labels anew only when a block that counts came, went or changed its rank', () => {
    const document = documentOf(b.heading(1, '章'), b.paragraph('内容'), b.table(['格']));
    const changed = (change: (transaction: Transaction) => Transaction) =>
      labelStructureChanged(document, change(EditorState.create({ doc: document }).tr).doc);
    expect(changed((tr) => tr.insertText('字', 2))).toBe(false);
    expect(changed((tr) => tr.split(5))).toBe(false);
    expect(changed((tr) => tr.delete(3, document.content.size))).toBe(false);
    expect(changed((tr) => tr.setNodeAttribute(0, 'level', 2))).toBe(true);
    expect(changed((tr) => tr.delete(0, 3))).toBe(true);
  });

  it('asks for table repair when cells come or go, not when somebody types in one', () => {
    const document = documentOf(b.table(['甲', '乙']));
    const { tr } = EditorState.create({ doc: document });
    expect(tableStructureChanged(document, tr.insertText('字', 4).doc)).toBe(false);
    const cell = document.child(0).child(0).child(0);
    const without = EditorState.create({ doc: document }).tr.delete(2, 2 + cell.nodeSize);
    expect(tableStructureChanged(document, without.doc)).toBe(true);
  });

  it('puts a paragraph into new empty cells and into an emptied plan', () => {
    const document = documentOf(b.table(['甲']));
    const withCell = EditorState.create({ doc: document }).tr.insert(2, planSchema.node('tableCell'));
    fillEmptyContainers(document, withCell);
    expect(withCell.doc.child(0).child(0).child(0).childCount).toBe(1);
    const emptied = EditorState.create({ doc: document }).tr.delete(0, document.content.size);
    fillEmptyContainers(document, emptied);
    expect(picture(emptied)).toHaveLength(1);
  });

  it('forgets the imported label of a heading when its words are edited, and only of that one', () => {
    const heading = (text: string) => ({
      ...b.heading(1, text),
      attrs: { ...b.heading(1, text).attrs, importedLabel: '第三章' },
    });
    const document = documentOf(heading('一'), heading('二'));
    const transaction = EditorState.create({ doc: document }).tr.insertText('字', 1);
    clearImportedLabels(document, transaction);
    expect(transaction.doc.content.content.map(({ attrs }) => attrs.importedLabel)).toEqual([null, '第三章']);
  });
});
