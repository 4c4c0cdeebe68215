import type { ComparedCell, ComparedRow, ComparedTable } from '../../../../shared/compare/comparison';
import { ComparedText, type ShownSide } from './ComparedText';
import classes from './comparison.module.css';

/** A compared data table: rows and columns that came or went, cells by word. */
export function ComparedTableView(props: { readonly table: ComparedTable; readonly side: ShownSide }) {
  const { side } = props;
  const { columns, rows, totals } = props.table;
  const absent = side === 'older' ? 'inserted' : side === 'newer' ? 'deleted' : '';
  const shownColumns = columns.flatMap((column, index) =>
    column.status === absent ? [] : [{ column, index }],
  );
  const row = (each: ComparedRow, key: number | string) => {
    const gone = each.status === absent || each.move?.place === (side === 'older' ? 'to' : 'from');
    if (gone && (side !== 'inline' || each.move)) return null;
    const status = each.move ? 'moved' : each.status;
    const only = spannedCell(each);
    if (only)
      return (
        <tr key={key} data-status={status}>
          <td
            colSpan={shownColumns.length}
            data-status={only.status}
            className={kindOf(each) === 'remark' ? classes.name : undefined}
          >
            <ComparedText pieces={only.pieces} side={side} />
          </td>
        </tr>
      );
    return (
      <tr key={key} data-status={status}>
        {shownColumns.map(({ column, index }) => {
          const cell = each.cells[index];
          const role = (column.newer ?? column.older)?.role;
          return (
            <td key={index} data-status={cell?.status} className={role === 'name' ? classes.name : undefined}>
              <ComparedText pieces={cell?.pieces ?? []} side={side} />
            </td>
          );
        })}
      </tr>
    );
  };
  return (
    <table className={`plain-table ${classes.table}`}>
      <thead>
        <tr>
          {shownColumns.map(({ column, index }) => (
            <th key={index} data-status={column.status}>
              <ComparedText pieces={column.header} side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((each, index) => row(each, index))}
        {totals && row(totals, 'totals')}
      </tbody>
    </table>
  );
}

const kindOf = ({ newer, older }: ComparedRow) => (newer ?? older)?.kind;

/** The one cell of a group's heading or of a remark, which is as wide as the table; null for other rows. */
function spannedCell(row: ComparedRow): ComparedCell | null {
  const kind = kindOf(row);
  if (kind !== 'group' && kind !== 'remark') return null;
  const filled = row.cells.filter(({ pieces }) => pieces.some(({ text }) => text !== ''));
  return filled.length === 1 ? (filled[0] ?? null) : null;
}
