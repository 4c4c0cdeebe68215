import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { applyAttributeChanges, assignIds } from '../../../shared/schema/assignIds';
import { planSchema } from '../../../shared/schema/index';
import { countingIds } from '../../helpers/countingIds';

const paragraph = (id: string | null, text = '') =>
  planSchema.node('paragraph', { id }, text ? [planSchema.text(text)] : []);
const documentOf = (...blocks: Node[]) => planSchema.node('doc', null, blocks);

/** Changes a document, assigns ids as the editor would, and returns what came out. */
function changed(document: Node, change: (transaction: Transaction) => Transaction): Node {
  const transaction = change(EditorState.create({ doc: document }).tr);
  applyAttributeChanges(transaction, assignIds(document, transaction.doc, countingIds('new')));
  return transaction.doc;
}

const blockIds = (document: Node) => document.content.content.map((block) => block.attrs.id as string | null);

describe('DOC-2: ids of blocks and rows', () => {
  it('leaves ids alone while somebody types', () => {
    const before = documentOf(paragraph('a', '一'), paragraph('b', '二'));
    const typed = EditorState.create({ doc: before }).tr.insertText('字', 2);
    expect(assignIds(before, typed.doc, () => expect.unreachable())).toEqual([]);
  });

  it('gives a new block an id', () => {
    const before = documentOf(paragraph('a', '一'));
    expect(blockIds(changed(before, (tr) => tr.insert(0, paragraph(null, '新'))))).toEqual(['new1', 'a']);
  });

  it('keeps the id with the first half when a block is split in the middle', () => {
    const before = documentOf(paragraph('a', '一二'));
    expect(blockIds(changed(before, (tr) => tr.split(2)))).toEqual(['a', 'new1']);
  });

  it('keeps the id with the words when a block is split before its first character', () => {
    const before = documentOf(paragraph('a', '一二'));
    expect(blockIds(changed(before, (tr) => tr.split(1)))).toEqual(['new1', 'a']);
  });

  it('renews the id of a pasted copy, wherever it stands', () => {
    const before = documentOf(paragraph('a', '一'), paragraph('b', '二'));
    const copy = new Slice(Fragment.from(before.child(1)), 0, 0);
    expect(blockIds(changed(before, (tr) => tr.replace(0, 0, copy)))).toEqual(['new1', 'a', 'b']);
  });

  it('lets a block that was cut and pasted keep its id', () => {
    const before = documentOf(paragraph('a', '一'), paragraph('b', '二'));
    const moved = before.child(0);
    const cut = changed(before, (tr) => tr.delete(0, moved.nodeSize));
    expect(blockIds(changed(cut, (tr) => tr.insert(cut.content.size, moved)))).toEqual(['b', 'a']);
  });

  it('lets the cells of a copied table follow its renewed columns', () => {
    const table = planSchema.nodeFromJSON({
      type: 'dataTable',
      attrs: { id: 't' },
      content: [
        { type: 'dataColumn', attrs: { id: 'c' } },
        { type: 'dataRow', attrs: { id: 'r' }, content: [{ type: 'dataCell', attrs: { column: 'c' } }] },
      ],
    });
    const result = changed(documentOf(table), (tr) => tr.insert(table.nodeSize, table));
    const ids = result.content.content.map((copy) => [
      copy.attrs.id,
      copy.child(0).attrs.id,
      copy.child(1).attrs.id,
      copy.child(1).child(0).attrs.column,
    ]);
    expect(ids[0]).toEqual(['t', 'c', 'r', 'c']);
    expect(new Set([...(ids[0] ?? []), ...(ids[1] ?? [])]).size).toBe(6);
    expect(ids[1]?.[3]).toBe(ids[1]?.[1]);
  });

  it('gives ids to what is inside a new block', () => {
    const reference = planSchema.node('noteRef', { note: 'n' });
    const box = planSchema.node('box', null, [planSchema.node('paragraph', null, [reference])]);
    const result = changed(documentOf(paragraph('a')), (tr) => tr.insert(0, box));
    const ids: unknown[] = [];
    result.descendants((node) => {
      if ('id' in node.attrs) ids.push(node.attrs.id);
    });
    expect(ids).toEqual(['new1', 'new2', 'new3', 'a']);
  });
});
