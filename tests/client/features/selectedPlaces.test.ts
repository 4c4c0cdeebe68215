// @vitest-environment jsdom
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import { beforeEach, describe, expect, it } from 'vitest';
import { selectedPlaces } from '../../../client/features/versions/selectedPlaces';
import { startI18n } from '../../../client/i18n/i18n';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { buildTable } from '../../shared/tables/tableBuilder';

describe('what is asked about when somebody wants to know who wrote the selected words', () => {
  let shared: SharedEditor;

  beforeEach(async () => {
    await startI18n(null);
    const table = buildTable(
      ['name', 'unit', 'value'],
      [
        { id: '1', cells: ['在校生', '人', '100'] },
        { id: '2', cells: ['入园率', '%', '95'] },
      ],
    );
    shared = createSharedEditor([
      { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: '办好学前教育。' }] },
      { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: '办好特殊教育。' }] },
      table.toJSON(),
    ]);
    await expect.poll(() => shared.editor.storage.dataTables.ranges).not.toBeNull();
  });

  const asked = () =>
    selectedPlaces(shared.editor.view).map(({ blockId, columnId, from, to }) => [
      columnId ? `${blockId}/${columnId}` : blockId,
      from,
      to,
    ]);
  const select = (from: number, to: number) =>
    shared.editor.view.dispatch(
      shared.editor.state.tr.setSelection(TextSelection.create(shared.editor.state.doc, from, to)),
    );

  it('is the selected part of each paragraph', () => {
    select(3, 14);
    expect(asked()).toEqual([
      ['p1', 2, 7],
      ['p2', 0, 4],
    ]);
  });

  it('is nothing where only the caret stands', () => {
    select(3, 3);
    expect(asked()).toEqual([]);
  });

  it('is each chosen cell of a table, and no cell between them', () => {
    shared.editor.storage.dataTables.ranges?.select({
      table: 'table',
      anchor: { row: '1', column: 'a' },
      head: { row: '2', column: 'b' },
    });
    expect(asked()).toEqual([
      ['1/a', 0, 3],
      ['1/b', 0, 1],
      ['2/a', 0, 3],
      ['2/b', 0, 1],
    ]);
  });

  it('is everything where everything is selected', () => {
    const { view, state } = shared.editor;
    view.dispatch(state.tr.setSelection(new AllSelection(state.doc)));
    expect(asked().length).toBeGreaterThanOrEqual(8);
    expect(asked().slice(0, 2)).toEqual([
      ['p1', 0, 7],
      ['p2', 0, 7],
    ]);
  });
});
