import { CELL_END, type ComparedLine, type TextPiece } from '../../../../shared/compare/comparison';
import { ComparedText, type ShownSide } from './ComparedText';
import classes from './comparison.module.css';

type ShownPiece = Pick<TextPiece, 'kind' | 'text'>;

/** The rows of a block that is computed from the rest of the plan: a task division table, a list of annexes. */
export function ComparedLines(props: { readonly lines: readonly ComparedLine[]; readonly side: ShownSide }) {
  const { lines, side } = props;
  const hidden = { older: 'inserted', newer: 'deleted', inline: '' }[side];
  const rows = lines
    .filter(({ status }) => status !== hidden)
    .map(({ status, pieces }) => ({ status, cells: cellsOf(pieces) }));
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  return (
    <table className={`plain-table ${classes.table}`}>
      <tbody>
        {rows.map(({ status, cells }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered
          <tr key={row} data-status={status}>
            {cells.map((pieces, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column} colSpan={cells.length === 1 ? columns : undefined}>
                <ComparedText pieces={pieces} side={side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The pieces of a line, cell by cell. A cell ends where either side has it end; ends that came or went with whole cells count once. */
function cellsOf(pieces: readonly ShownPiece[]): readonly (readonly ShownPiece[])[] {
  const cells: ShownPiece[][] = [[]];
  const whole = pieces.every(({ kind }) => kind === pieces[0]?.kind);
  for (const { kind, text } of pieces) {
    // A word that changed never takes the end of its cell along, unless the whole line came or went.
    const parts = kind === 'same' || whole ? text.split(CELL_END) : [text.replaceAll(CELL_END, ' ')];
    parts.forEach((part, index) => {
      if (index > 0) cells.push([]);
      if (part !== '') cells.at(-1)?.push({ kind, text: part });
    });
  }
  return cells;
}
