import { describe, expect, it } from 'vitest';
import { convertToDocx } from '../../../server/export/convertWithOffice';
import { findSoffice } from '../../../server/export/findSoffice';
import { readDocxSource } from '../../../shared/docx/read/readDocx';
import { writeTrackedDocx } from '../../../shared/docx/write/writeTrackedDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import type { SourceBlock } from '../../../shared/text/source';
import { countingIds } from '../../helpers/countingIds';
import { editWildly } from '../../helpers/editWildly';
import { createRandom } from '../../helpers/random';

const now = new Date(0);
const compare = (older: PlanDocument, newer: PlanDocument) =>
  writeTrackedDocx(older, newer, { author: '县教育局', date: now, now });

/** The words of a file as a reader takes it in, table cells parted by |; page numbers are Word's to compute. */
function wordsOf(bytes: Uint8Array, changes: 'accept' | 'propose'): string[] {
  const words = (block: SourceBlock): string => {
    if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
    if (block.type !== 'table') return '';
    return block.rows
      .map(({ cells }) => cells.map((cell) => cell.blocks.map(words).join('')).join('|'))
      .join('\n');
  };
  return readDocxSource(bytes, { changes })
    .blocks.map((block) =>
      words(block)
        .replace(/\s+/g, '')
        .replace(/第\d+页/g, '第页'),
    )
    .filter((text) => text.replaceAll('|', '') !== '');
}

describe('CMP-8 a comparison in tracked changes, read again', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    it(`seed ${seed}: accepted it is the newer text, rejected the older`, async () => {
      const older = createSamplePlan(countingIds());
      const newer = editWildly(older, 12, createRandom(seed));
      const bytes = await compare(older, newer);
      expect(wordsOf(bytes, 'accept')).toEqual(wordsOf(await compare(newer, newer), 'accept'));
      expect(wordsOf(bytes, 'propose')).toEqual(wordsOf(await compare(older, older), 'accept'));
    });

  it('also when LibreOffice has saved it', async () => {
    const soffice = await findSoffice(process.env.PATH ?? '');
    if (!soffice) {
      console.log('skipped: no LibreOffice');
      return;
    }
    const older = createSamplePlan(countingIds());
    const newer = editWildly(older, 12, createRandom(3));
    const saved = await convertToDocx(soffice, await compare(older, newer), '.docx');
    expect(wordsOf(saved, 'accept')).toEqual(wordsOf(await compare(newer, newer), 'accept'));
    expect(wordsOf(saved, 'propose')).toEqual(wordsOf(await compare(older, older), 'accept'));
  }, 120_000);
});
