import { describe, expect, it } from 'vitest';
import { deleteRow } from '../../../shared/tables/deleteRow';
import { insertRow } from '../../../shared/tables/insertRow';
import { moveRow } from '../../../shared/tables/moveRow';
import { applyTableEdits } from '../../../shared/tables/tableEdit';
import { buildTable, printed, transformOf } from './tableBuilder';

const three = () =>
  transformOf(
    buildTable(
      ['name'],
      ['1', '2', '3'].map((id) => ({ id, cells: [id] })),
    ),
  );
const rowsOf = (transform: ReturnType<typeof three>) => printed(transform.doc.child(0)).slice(1).join(' ');

describe('TAB-2: rows', () => {
  it('gives a new row an empty cell for every column, beside the row it was asked for', () => {
    const transform = transformOf(buildTable(['name', 'unit'], [{ id: '1', cells: ['在校生', '人'] }]));
    insertRow(transform, 0, '1', 'before', { id: 'new', kind: 'group' });
    expect(printed(transform.doc.child(0))).toEqual(['a|b', '|', '在校生|人']);
    expect(transform.doc.child(0).child(2).attrs).toMatchObject({ id: 'new', kind: 'group', level: 0 });
  });

  it('moves a row by its order key and leaves it where it is in the document', () => {
    const transform = three();
    expect(moveRow(transform, 0, '3', 'up')).toBe(true);
    expect(rowsOf(transform)).toBe('1 3 2');
    expect(
      transform.doc
        .child(0)
        .children.slice(1)
        .map((row) => row.attrs.id),
    ).toEqual(['1', '2', '3']);
  });

  it('does not move the first row up or the last row down', () => {
    const transform = three();
    expect(moveRow(transform, 0, '1', 'up')).toBe(false);
    expect(moveRow(transform, 0, '3', 'down')).toBe(false);
    expect(transform.docChanged).toBe(false);
  });

  it('moves an item with its 其中 sub-rows, and over those of its neighbour', () => {
    const transform = transformOf(
      buildTable(
        ['name'],
        [
          { id: '1', cells: ['1'] },
          { id: '1a', cells: ['1a'], level: 1 },
          { id: '2', cells: ['2'] },
          { id: '2a', cells: ['2a'], level: 1 },
        ],
      ),
    );
    moveRow(transform, 0, '2', 'up');
    expect(rowsOf(transform)).toBe('2 2a 1 1a');
    moveRow(transform, 0, '2', 'down');
    expect(rowsOf(transform)).toBe('1 1a 2 2a');
  });

  it('moves a group with all its items', () => {
    const transform = transformOf(
      buildTable(
        ['name'],
        [
          { id: 'A', cells: ['A'], kind: 'group' },
          { id: 'a', cells: ['a'] },
          { id: 'B', cells: ['B'], kind: 'group' },
          { id: 'b', cells: ['b'] },
          { id: 'R', cells: ['R'], kind: 'remark' },
        ],
      ),
    );
    moveRow(transform, 0, 'B', 'up');
    expect(rowsOf(transform)).toBe('B b A a R');
  });

  it('puts a row where it was asked for after rows were moved, also before the first', () => {
    const transform = three();
    moveRow(transform, 0, '3', 'up');
    insertRow(transform, 0, '3', 'after', { id: 'x' });
    insertRow(transform, 0, '1', 'before', { id: 'y' });
    const ids = printed(transform.doc.child(0));
    expect(ids).toEqual(['a', '', '1', '3', '', '2']);
  });

  it('keeps the row that printed behind a deleted one in its place', () => {
    const transform = three();
    moveRow(transform, 0, '3', 'up');
    insertRow(transform, 0, '2', 'after', { id: 'last' });
    applyTableEdits(transform, 0, deleteRow('2'));
    const order = printed(transform.doc.child(0)).slice(1);
    expect(order).toEqual(['1', '3', '']);
  });
});
