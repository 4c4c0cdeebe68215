import { comparePlans } from '../../compare/comparePlans';
import { listRevisions } from '../../compare/listRevisions';
import type { Revision, RevisionWords } from '../../compare/revision';
import { planTitle } from '../../plan/planTitle';
import type { PlanDocument } from '../../schema/planDocument';
import { type Block, type PrintedRow, paragraph } from './block';
import { createContext } from './createContext';
import { LANDSCAPE_TEXT_WIDTH, SIZE } from './measures';
import { OfficePackage } from './package';
import { type RunFormat, run } from './run';
import { type PartOptions, writeParts } from './writeParts';

const COLUMNS = ['序号', '原文', '修改后', '说明'] as const;
/** Hundredths of the width. */
const WIDTHS = [5, 37, 37, 21] as const;
const RED = 'C00000';
const GONE: RunFormat = { strike: true, color: RED };
const COME: RunFormat = { underline: true, bold: true, color: RED };

/**
 * Writes what differs between two plans as the table 修订对照表: a line for each revision with the older words, the newer ones and what was done where; words that went
 * are struck out, those that came underlined. Throws `PlanError('invalid-document')` when a body does not fit the schema.
 */
export async function writeRevisionTable(
  older: PlanDocument,
  newer: PlanDocument,
  options: PartOptions,
): Promise<Uint8Array> {
  const comparison = comparePlans(older, newer);
  const context = createContext(comparison.newer.body, newer.settings, new OfficePackage(), {});
  const title = planTitle(newer) || planTitle(older);
  const blocks = tableBlocks(title, listRevisions(comparison));
  return writeParts(
    context,
    (_headings, footers) => [{ layout: { landscape: true, footers: footers.landscape }, blocks }],
    options,
  );
}

function tableBlocks(title: string, revisions: readonly Revision[]): Block[] {
  const heading = paragraph(
    { style: 'Title', spacing: { 'w:after': 240 } },
    run(title ? `《${title}》修订对照表` : '修订对照表'),
  );
  if (revisions.length === 0)
    return [heading, paragraph({ style: 'BodyText' }, run('两稿内容相同，没有修改。'))];
  const header: PrintedRow = {
    header: true,
    cells: COLUMNS.map((name) => ({ span: 1, blocks: [paragraph({ style: 'TableHead' }, run(name))] })),
  };
  const rows = revisions.map((revision, index) => revisionRow(revision, index + 1));
  const grid = WIDTHS.map((width) => Math.floor((LANDSCAPE_TEXT_WIDTH * width) / 100));
  return [heading, { kind: 'table', style: 'PlanTable', grid, rows: [header, ...rows] }];
}

function revisionRow({ older, newer, place, note }: Revision, number: number): PrintedRow {
  const cell = (blocks: readonly Block[]) => ({ span: 1, align: 'top' as const, blocks });
  const text = (words: string) => paragraph({ style: 'TableText' }, run(words, { size: SIZE.五号 }));
  return {
    header: false,
    splits: true,
    cells: [
      cell([paragraph({ style: 'TableText', align: 'center' }, run(String(number), { size: SIZE.五号 }))]),
      cell(wordParagraphs(older, GONE)),
      cell(wordParagraphs(newer, COME)),
      cell([...(place ? [text(place)] : []), text(note)]),
    ],
  };
}

/** The words as paragraphs, parted at their line breaks. */
function wordParagraphs(words: readonly RevisionWords[], look: RunFormat): Block[] {
  const lines: string[] = [''];
  for (const { text, changed } of words)
    text.split('\n').forEach((line, index) => {
      if (index > 0) lines.push('');
      const format = changed ? { ...look, size: SIZE.五号 } : { size: SIZE.五号 };
      lines[lines.length - 1] += run(line, format);
    });
  return lines.map((content) => paragraph({ style: 'TableText' }, content));
}
