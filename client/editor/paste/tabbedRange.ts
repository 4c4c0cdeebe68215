/** True for a range of a spreadsheet that came as text: several lines, each with tabs. */
export function isTabbedRange(text: string): boolean {
  const lines = text.trimEnd().split('\n');
  return lines.length > 1 && lines.every((line) => line.includes('\t')) && /\t[^\t\r\n]/.test(text);
}
