import { describe, expect, it } from 'vitest';
import { convertToPdf } from '../../../server/export/convertWithOffice';
import { findSoffice } from '../../../server/export/findSoffice';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { paragraph } from '../../helpers/exportPlan';
import { officeIsHere } from '../../helpers/officePdf';
import { fontsOf, measurePages } from '../../helpers/pageMeasures';

const LATIN_ONLY = /^(?:Liberation|DejaVu|OpenSymbol)/;

describe('DOUT-4 the printed page', () => {
  it('has the margins of GB/T 9704-2012, 22 lines a page and 28 characters a line', async () => {
    const soffice = await findSoffice(process.env.PATH ?? '');
    if (!officeIsHere || !soffice) {
      console.log('skipped: no LibreOffice');
      return;
    }
    const words = '坚持教育优先发展扩大资源供给提高办学质量健全投入机制'.repeat(60);
    const document = createPlanDocument({ type: 'doc', content: [paragraph(words)] });
    const pdf = await convertToPdf(
      soffice,
      await writeDocx(document, { style: 'official', now: new Date(0) }),
    );
    const pages = measurePages(pdf);
    const [page] = pages;
    if (!page || fontsOf(pdf).every((font) => LATIN_ONLY.test(font))) {
      console.log('skipped: no Chinese font on this machine');
      return;
    }
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([210, 297]);
    const body = page.lines.filter(({ text }) => text.length > 10);
    expect(body).toHaveLength(22);
    for (const line of body.slice(1)) {
      expect([...line.text]).toHaveLength(28);
      expect(line.left).toBeGreaterThan(27.5);
      expect(line.left).toBeLessThan(28.6);
      expect(line.right).toBeLessThan(210 - 26 + 0.6);
      expect(line.right).toBeGreaterThan(210 - 26 - 1.5);
    }
    expect(body[0]?.top).toBeGreaterThan(36.5);
    expect(body.at(-1)?.bottom).toBeLessThan(297 - 35 + 1);
    const number = page.lines.find(({ text }) => /^[—-]1[—-]$/.test(text.replace(/\s/g, '')));
    // The dashes stand 7 mm below the text area, in the middle of their line.
    const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2;
    expect(middle).toBeGreaterThan(262 + 5.5);
    expect(middle).toBeLessThan(262 + 8.5);
  }, 120_000);

  it('DOUT-12 ends no line beyond the text area and begins none with what closes, note marks included', async () => {
    const soffice = await findSoffice(process.env.PATH ?? '');
    if (!officeIsHere || !soffice) {
      console.log('skipped: no LibreOffice');
      return;
    }
    const { paragraph, noteRef, noteList } = createBuilder(countingIds());
    const words = '坚持教育优先发展扩大资源供给提高办学质量健全投入机制';
    // One character more in each, so that every sign comes to the end of a line in one of them.
    const paragraphs = Array.from({ length: 28 }, (_, more) =>
      paragraph('好'.repeat(more), words, noteRef('note'), `，${words}。`),
    );
    const document = createPlanDocument({
      type: 'doc',
      content: [...paragraphs, noteList({ id: 'note', text: '机制：办法。' })],
    });
    const options = { style: 'official', now: new Date(0), forLayout: true } as const;
    const pdf = await convertToPdf(soffice, await writeDocx(document, options));
    if (fontsOf(pdf).every((font) => LATIN_ONLY.test(font))) {
      console.log('skipped: no Chinese font on this machine');
      return;
    }
    const lines = measurePages(pdf).flatMap((page) => page.lines);
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.filter(({ right }) => right > 184 + 0.6).map(({ text }) => text)).toEqual([]);
    expect(lines.filter(({ text }) => /^[，。〕]/.test(text)).map(({ text }) => text)).toEqual([]);
    expect(lines.filter(({ text }) => text.endsWith('〔')).map(({ text }) => text)).toEqual([]);
  }, 120_000);
});
