/** Rows as spreadsheets take them from the clipboard: cells parted by tabs, those with line breaks, tabs or quotes in quotes. */
export function writeTabbedText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
