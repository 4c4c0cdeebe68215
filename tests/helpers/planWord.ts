import { wordFile } from './wordFile';

/**
 * A plan as a Word file without styles or numbering, from the shorthand of `planText`: a paragraph a line, or with `withBreaks` one paragraph between
 * tables whose lines are parted by line breaks, as text that was copied from a page has them.
 */
export function planWord(
  shorthand: string,
  withProse: (line: string) => string,
  withBreaks: boolean,
): Uint8Array {
  const blocks: string[] = [];
  const rows: string[][] = [];
  let lines: string[] = [];
  const closeText = () => {
    if (withBreaks && lines.length > 0) blocks.push(paragraph(lines.map(run).join('<w:r><w:br/></w:r>')));
    if (!withBreaks) blocks.push(...lines.map((line) => paragraph(run(line))));
    lines = [];
  };
  const closeTable = () => {
    if (rows.length > 0) blocks.push(table(rows.splice(0)));
  };
  for (const line of shorthand.split('\n')) {
    if (line.startsWith('|')) {
      closeText();
      rows.push(line.slice(1).split('|'));
    } else {
      closeTable();
      lines.push(...withProse(line).split('\n'));
    }
  }
  closeText();
  closeTable();
  return wordFile(blocks.join(''));
}

function table(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const body = rows.map((row) => {
    const cells = row.map((cell) => {
      const span = row.length === 1 && width > 1 ? `<w:tcPr><w:gridSpan w:val="${width}"/></w:tcPr>` : '';
      return `<w:tc>${span}${cell
        .split('⏎')
        .map((line) => paragraph(run(line)))
        .join('')}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${body.join('')}</w:tbl>`;
}

function paragraph(content: string): string {
  return `<w:p>${content}</w:p>`;
}

function run(text: string): string {
  const words = text
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
  const pieces = words.split('\t').map((piece) => `<w:t xml:space="preserve">${piece}</w:t>`);
  return `<w:r>${pieces.join('<w:tab/>')}</w:r>`;
}
