import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { findChild, findPath, parseXml, type XmlElement } from '../docx/read/xml';
import { PlanError } from '../errors';
import { readCellReference } from './cellReference';
import { formatNumber, readNumberFormats } from './numberFormats';
import type { MergedCells } from './workbook';

/** A sheet as read: the texts of its cells as a spreadsheet shows them, row by row, every row of one length. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedCells[];
}

/** Beyond these a sheet is no table of a plan. */
const MOST = { rows: 20_000, columns: 500, unpackedBytes: 100 * 1024 * 1024, parts: 5_000 } as const;
const PARTS =
  /^xl\/(?:worksheets\/[^/]+\.xml|(?:workbook|sharedStrings|styles)\.xml|_rels\/workbook\.xml\.rels)$/i;

/**
 * Reads the sheets of an .xlsx file in their order. Throws `PlanError`: `unknown-format` when it is none, `broken-file` when it
 * cannot be read, `file-too-large` past the limits.
 */
export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unpack(bytes);
  const read = (path: string): XmlElement | null => {
    const part = parts.get(path);
    return part ? parseXml(strFromU8(part)) : null;
  };
  const workbook = read('xl/workbook.xml');
  if (!workbook)
    throw new PlanError('unknown-format', '这不是有效的 Excel 文件。请用 WPS 或 Excel 另存为 .xlsx 后重试。');
  const targets = new Map(
    (read('xl/_rels/workbook.xml.rels')?.children ?? []).map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^(?:\/?xl\/|\.\/)/, ''),
    ]),
  );
  const strings = (read('xl/sharedStrings.xml')?.children ?? []).map(richText);
  const formats = readNumberFormats(read('xl/styles.xml'));
  return (findChild(workbook, 'sheets')?.children ?? []).flatMap(({ attributes }) => {
    const sheet = read(`xl/${targets.get(attributes.id ?? '') ?? ''}`);
    return sheet ? [{ name: attributes.name ?? '', ...readSheet(sheet, strings, formats) }] : [];
  });
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    if (PARTS.test(name)) total += originalSize;
    if (count > MOST.parts || total > MOST.unpackedBytes) throw tooLarge();
    return PARTS.test(name);
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw new PlanError(
      'broken-file',
      '这份 Excel 文件已损坏或加了密码，无法打开。请用 WPS 打开后另存为 .xlsx 再重试。',
      { cause },
    );
  }
}

function tooLarge(): PlanError {
  return new PlanError('file-too-large', '这份 Excel 文件太大，没有读取。请只保留需要的工作表后重试。');
}

function readSheet(
  sheet: XmlElement,
  strings: readonly string[],
  formats: readonly string[],
): Omit<ReadSheet, 'name'> {
  const rows: string[][] = [];
  let width = 0;
  for (const [index, row] of (findChild(sheet, 'sheetData')?.children ?? []).entries()) {
    const at = Number(row.attributes.r ?? index + 1) - 1;
    if (at >= MOST.rows) throw tooLarge();
    const texts: string[] = [];
    for (const [position, cell] of row.children.entries()) {
      const column = readCellReference(cell.attributes.r ?? '')?.column ?? position;
      if (column >= MOST.columns) continue;
      texts[column] = cellText(cell, strings, formats);
    }
    width = Math.max(width, lastFilled(texts) + 1);
    rows[at] = texts;
  }
  const filled = Array.from(rows, (texts) =>
    Array.from({ length: width }, (_, column) => texts?.[column] ?? ''),
  );
  while (filled.at(-1)?.every((text) => text === '')) filled.pop();
  return { rows: filled, merged: (findChild(sheet, 'mergeCells')?.children ?? []).flatMap(readMerged) };
}

function lastFilled(texts: readonly string[]): number {
  for (let index = texts.length - 1; index >= 0; index -= 1) if (texts[index]) return index;
  return -1;
}

function cellText(cell: XmlElement, strings: readonly string[], formats: readonly string[]): string {
  const value = findChild(cell, 'v')?.text ?? '';
  switch (cell.attributes.t) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'inlineStr':
      return richText(findChild(cell, 'is')).trim();
    case 'b':
      return value === '1' ? '是' : '否';
    case 'str':
    case 'e':
      return value.trim();
    default:
      return value === '' ? '' : formatNumber(Number(value), formats[Number(cell.attributes.s ?? 0)] ?? '');
  }
}

/** The text of a string item: its own, or that of its runs; readings above Chinese characters (rPh) are left out. */
function richText(item: XmlElement | null): string {
  if (!item) return '';
  return item.children
    .map((child) =>
      child.name === 't' ? child.text : child.name === 'r' ? (findPath(child, 't')?.text ?? '') : '',
    )
    .join('')
    .replace(/\r\n?/g, '\n');
}

function readMerged({ attributes }: XmlElement): readonly MergedCells[] {
  const [from = '', to = from] = (attributes.ref ?? '').split(':');
  const [first, last] = [readCellReference(from), readCellReference(to)];
  if (!first || !last) return [];
  return [
    {
      row: first.row,
      column: first.column,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    },
  ];
}
