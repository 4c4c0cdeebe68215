import type { ComparedRow, ComparedTable } from '../../../../shared/compare/comparison';
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
    return (
      <tr key={key} data-status={each.move ? 'moved' : each.status}>
        {shownColumns.map(({ index }) => {
          const cell = each.cells[index];
          return (
            <td key={index} data-status={cell?.status}>
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
