/** Rows of cell texts, as Excel and WPS put them on the clipboard; null where the clipboard holds no table. */
export type PastedGrid = readonly (readonly string[])[];

/**
 * Reads a pasted table: a lone HTML table (merged cells keep their text in their first place), else tab-separated text, in which a
 * quoted cell may hold line breaks. Lines in a cell are parted by \n.
 */
export function readPastedGrid(html: string, text: string): PastedGrid | null {
  const table = html.includes('<table') ? readHtmlTable(html) : null;
  return table ?? (text.includes('\t') ? readTabbedText(text) : null);
}

function readHtmlTable(html: string): PastedGrid | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [table, another] = page.querySelectorAll('table');
  if (!table || another) return null;
  const grid: string[][] = [];
  [...table.rows].forEach((row, rowIndex) => {
    grid[rowIndex] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1)
        for (let right = 0; right < Math.max(1, cell.colSpan); right += 1) {
          grid[rowIndex + down] ??= [];
          const line = grid[rowIndex + down];
          if (line && rowIndex + down < table.rows.length)
            line[column + right] = down + right === 0 ? cellText(cell) : '';
        }
    }
  });
  return grid.slice(0, table.rows.length).map((row) => Array.from(row, (text) => text ?? ''));
}

function cellText(cell: HTMLElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\u2028');
  for (const paragraph of cell.querySelectorAll('p, div')) paragraph.append('\u2028');
  return (cell.textContent ?? '').replace(/\s+/g, (space) => (space.includes('\u2028') ? '\n' : ' ')).trim();
}

function readTabbedText(text: string): PastedGrid {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [, quoted, plain, end] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"').replaceAll('\r\n', '\n') ?? plain ?? '').trim());
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([]);
    if (end === '') break;
    if (end === '\t' && cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  return rows;
}
