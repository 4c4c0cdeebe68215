/**
 * A part (document or styles) as LibreOffice must read it to print what Word prints; for files that it lays out and nobody else opens. It reads hanging punctuation the
 * wrong way round (its source still does in version 25), and leaves the last row out of merged cells behind a page break where rows that such a cell reaches
 * over may not split.
 */
export function suitLibreOffice(xml: string): string {
  return xml
    .replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>')
    .split(ROW)
    .map((row) => (row.includes('<w:vMerge w:val="continue"/>') ? row.replace('<w:cantSplit/>', '') : row))
    .join('');
}

const ROW = /(?=<w:tr>)/;
