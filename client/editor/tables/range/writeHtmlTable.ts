/** Rows of cell texts as an HTML table that Excel, WPS and Word take as cells; line breaks stay inside their cell. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<td>${escapeHtml(text).replaceAll('\n', LINE_BREAK)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}

/** What Excel reads as a line break within a cell. */
const LINE_BREAK = '<br style="mso-data-placement:same-cell">';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
