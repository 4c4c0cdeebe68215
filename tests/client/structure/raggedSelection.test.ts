import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { steadyCellSelection } from '../../../client/editor/tables/steadyCellSelection';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { countingIds } from '../../helpers/countingIds';

const b = createBuilder(countingIds());

describe('TAB-16: a selection of whole rows', () => {
  it('becomes a caret when another row gets a cell more, and nothing is thrown', () => {
    steadyCellSelection();
    const doc = Node.fromJSON(planSchema, {
      type: 'doc',
      content: [b.table(['甲', '乙'], ['丙', '丁'])],
    });
    const cells: number[] = [];
    doc.descendants((node, position) => {
      if (/cell/.test(String(node.type.spec.tableRole))) cells.push(position);
    });
    const [first = 0, second = 0, , last = 0] = cells;
    const selection = CellSelection.rowSelection(doc.resolve(first), doc.resolve(second));
    const state = EditorState.create({ doc, selection });
    const cell = planSchema.nodes.tableCell?.createAndFill();
    const end = last + (doc.nodeAt(last)?.nodeSize ?? 0);
    const next = state.apply(state.tr.insert(end, cell ?? []));
    expect(next.selection).toBeInstanceOf(TextSelection);
    expect(next.doc.textContent).toBe('甲乙丙丁');
    const whole = state.apply(state.tr.insertText('戊', last + 2));
    expect(whole.selection).toBeInstanceOf(CellSelection);
  });
});
