import { imprintTexts } from '../../plan/imprintTexts';
import type { CoverLetter } from '../../schema/settings';
import { type Block, type PrintedRow, paragraph } from './block';
import { LINE_TWIPS, SIZE, TEXT_WIDTH, textWidth } from './measures';
import { run } from './run';
import { renderBlock } from './tableXml';
import { textBox } from './textBox';
import { element } from './xml';

/** What the cells of the style ImprintTable keep free at either side: one character. */
export const IMPRINT_CHARACTER = SIZE.四号 * 10;
/** Characters of 四号 that a line holds beside the label; a box too high by a line does no harm, one too low cuts words off. */
const COPIES_A_LINE = 26;
/** What cells keep free above and below, in twips; see the style. */
const CELL_SPACE = 40;
const EMU_A_TWIP = 635;

/**
 * 版记 at the foot of the last page: who gets a copy, who printed the document and when (GB/T 9704-2012, 7.4). A table whose style has the rules, in a
 * box on the lower edge of the text area; the paragraph that holds the box takes no room itself.
 */
export function writeImprint(letter: CoverLetter, boxNumber: number): Block[] {
  const { copiesLabel, copies, printer, day } = imprintTexts(letter);
  const rows = [
    ...(copies ? [writeCopies(copiesLabel, copies)] : []),
    ...(printer ? [writePrinter(printer, day)] : []),
  ];
  if (rows.length === 0) return [];
  const table = renderBlock({ kind: 'table', style: 'ImprintTable', grid: [TEXT_WIDTH], rows });
  const copiesLines = copies ? Math.ceil(textWidth(copies) / COPIES_A_LINE) + 1 : 0;
  const box = textBox({
    id: boxNumber,
    name: '版记',
    width: TEXT_WIDTH * EMU_A_TWIP,
    height: ((copiesLines + 1) * LINE_TWIPS + rows.length * 2 * CELL_SPACE) * EMU_A_TWIP,
    position: 'foot',
    content: table + renderBlock(paragraph({ style: 'SectionEnd' })),
  });
  return [paragraph({ style: 'SectionEnd' }, box)];
}

/** Further lines stand under the first body named. */
function writeCopies(label: string, copies: string): PrintedRow {
  const characters = label.length;
  const indent = {
    'w:leftChars': characters * 100,
    'w:left': characters * IMPRINT_CHARACTER,
    'w:hangingChars': characters * 100,
    'w:hanging': characters * IMPRINT_CHARACTER,
  };
  return rowOf(paragraph({ style: 'Imprint', indent }, run(label + copies)));
}

/** The body at the left, the day at the right. */
function writePrinter(printer: string, day: string): PrintedRow {
  const tabs = element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH - 2 * IMPRINT_CHARACTER });
  return rowOf(paragraph({ style: 'Imprint', tabs }, run(day ? `${printer}\t${day}` : printer)));
}

function rowOf(block: Block): PrintedRow {
  return { header: false, cells: [{ span: 1, blocks: [block] }] };
}
