// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { saveChart } from '../../../client/editor/charts/saveChart';
import { type ChartData, EMPTY_CHART } from '../../../shared/schema/extensions/chart';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const data: ChartData = { categories: ['2025年'], series: [{ name: '毛入园率', values: [94.6] }] };
const source = { table: 't', rows: [], columns: [], categories: 'columns', lines: [] } as const;

describe('saving a chart', () => {
  let shared: SharedEditor;
  afterEach(() => shared.destroy());
  const types = () => shared.editor.state.doc.children.map(({ type }) => type.name);
  const chart = () => shared.editor.state.doc.children.find(({ type }) => type.name === 'chart')?.attrs;

  it('puts a new one with its caption behind the caret, in one step of undoing', () => {
    shared = createSharedEditor([
      { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: '字' }] },
    ]);
    saveChart(shared.editor, null, { kind: 'column', title: '入园率', data, source: null });
    expect(types()).toEqual(['paragraph', 'caption', 'chart', 'paragraph']);
    expect(shared.editor.state.doc.child(1).textContent).toBe('入园率');
    shared.editor.commands.undo();
    expect(types()).toEqual(['paragraph']);
  });

  it('changes one by its id, wherever it stands by now, and stores no data that a table gives', () => {
    shared = createSharedEditor([{ type: 'chart', attrs: { id: 'c', kind: 'line', data } }]);
    shared.editor.commands.insertContentAt(0, { type: 'paragraph', content: [{ type: 'text', text: '先' }] });
    saveChart(shared.editor, 'c', { kind: 'combined', title: '', data, source });
    expect(chart()).toMatchObject({ kind: 'combined', source, data: EMPTY_CHART });
  });

  it('does nothing where somebody deleted it meanwhile', () => {
    shared = createSharedEditor([{ type: 'paragraph', attrs: { id: 'p' } }]);
    saveChart(shared.editor, 'gone', { kind: 'line', title: '', data, source: null });
    expect(types()).toEqual(['paragraph']);
  });
});
