import {
  ADOPTION_COLUMNS,
  ADOPTION_TITLE,
  type AdoptionTable,
  adoptionRows,
} from '../../consultation/adoptionRows';
import { type PlanDocument, readBody } from '../../schema/planDocument';
import { type Block, type PrintedRow, paragraph } from './block';
import { createContext } from './createContext';
import { LANDSCAPE_TEXT_WIDTH, SIZE } from './measures';
import { OfficePackage } from './package';
import { run } from './run';
import { type PartOptions, writeParts } from './writeParts';

/** Hundredths of the width. */
const WIDTHS = [5, 13, 14, 22, 23, 8, 15] as const;
const CENTRED: readonly number[] = [0, 5];
const FORMAT = { size: SIZE.五号 };
/** A row with more characters than these in one cell may go on over the page: it is half a page high. */
const LONGEST_WHOLE = 300;

/** 《征求意见采纳情况汇总表》 as a Word file on pages on their side. `document` gives its settings and type. */
export function writeAdoptionDocx(
  table: AdoptionTable,
  document: PlanDocument,
  options: PartOptions,
): Uint8Array {
  const context = createContext(readBody(document), document.settings, new OfficePackage(), {});
  const blocks: Block[] = [
    ...(table.title ? [paragraph({ style: 'Title' }, run(`《${table.title}》`))] : []),
    paragraph({ style: 'Title', spacing: { 'w:after': 240 } }, run(ADOPTION_TITLE)),
    paragraph({ style: 'BodyText', spacing: { 'w:after': 160 } }, run(table.sentence)),
  ];
  if (table.opinions.length > 0) blocks.push(tableBlock(table));
  return writeParts(
    context,
    (_headings, footers) => [{ layout: { landscape: true, footers: footers.landscape }, blocks }],
    options,
  );
}

function tableBlock(table: AdoptionTable): Block {
  const header: PrintedRow = {
    header: true,
    cells: ADOPTION_COLUMNS.map((name) => ({
      span: 1,
      blocks: [paragraph({ style: 'TableHead' }, run(name, FORMAT))],
    })),
  };
  const rows = adoptionRows(table.opinions).map(
    ({ texts }): PrintedRow => ({
      header: false,
      splits: texts.some(({ length }) => length > LONGEST_WHOLE),
      cells: texts.map((text, index) => ({
        span: 1,
        blocks: text
          .split('\n')
          .map((line) =>
            paragraph(
              { style: 'TableText', align: CENTRED.includes(index) ? 'center' : 'left' },
              run(line, FORMAT),
            ),
          ),
      })),
    }),
  );
  const grid = WIDTHS.map((share) => Math.floor((LANDSCAPE_TEXT_WIDTH * share) / 100));
  return { kind: 'table', style: 'PlanTable', grid, rows: [header, ...rows] };
}
