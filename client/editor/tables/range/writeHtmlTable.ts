/**
 * Rows of cell texts as an HTML table that Excel, WPS and Word take as cells, with the lines that a plan's tables have; line breaks stay inside their
 * cell, and what is no number (2-3, 2026.10) stays as it is typed.
 */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td${NUMBER.test(text) ? '' : AS_TEXT}>${escapeHtml(text).replaceAll('\n', LINE_BREAK)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${lines.join('')}</table>`;
}

/** A number as spreadsheets count with it; 0731 and the month 2026.10 are none. */
const NUMBER = /^(?!20\d\d\.(0[1-9]|1[0-2])$)-?(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?%?$/;
/** Keeps Excel from making a date of 2-3, and 731 of 0731. */
const AS_TEXT = ` style="mso-number-format:'\\@'"`;

/** What Excel reads as a line break within a cell. */
const LINE_BREAK = '<br style="mso-data-placement:same-cell">';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
