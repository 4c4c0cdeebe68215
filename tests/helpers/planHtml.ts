/**
 * A plan as a web page from the text that `planText` makes: a paragraph a line, tables as tables whose merged cells are those that a row lacks, tabs and
 * marks of the text format as the formats that know tables have them.
 */
export function planHtml(shorthand: string, withProse: (line: string) => string): string {
  const rows: string[][] = [];
  const blocks: string[] = [];
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows.splice(0)));
  };
  for (const line of shorthand.split('\n')) {
    if (line.startsWith('|')) {
      rows.push(line.slice(1).split('|'));
      continue;
    }
    close();
    const text = withProse(line).replace(/\[bookmark: [^\]]*\]/g, '');
    if (text.trim() !== '') blocks.push(`<p>${text.split('\n').map(escapeHtml).join('<br>')}</p>`);
  }
  close();
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>规划</title></head><body>${blocks.join('\n')}</body></html>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const span = row.length === 1 && width > 1 && index === 0 ? ` colspan="${width}"` : '';
      const lines = cell.split('⏎').map((line) => `<p>${escapeHtml(line)}</p>`);
      return `<td${span}>${lines.join('')}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1">${body.join('')}</table>`;
}

/** Blanks that a web page would swallow are kept. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\t/g, '&emsp;')
    .replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length));
}
