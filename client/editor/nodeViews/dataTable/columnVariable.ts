/**
 * The name of the CSS variable that carries something about a column (its place, its alignment …) from the table down to
 * the cells: moving a column then changes the table's style and touches no cell.
 */
export function columnVariable(kind: 'place' | 'shown' | 'align' | 'indent', columnId: string): string {
  const safe = columnId.replace(/[^A-Za-z0-9_-]/g, (character) => `_${character.codePointAt(0)}_`);
  return `--${kind}-${safe}`;
}
