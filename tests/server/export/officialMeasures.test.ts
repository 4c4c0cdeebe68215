import { describe, expect, it } from 'vitest';
import { convertToPdf } from '../../../server/export/convertWithOffice';
import { findSoffice } from '../../../server/export/findSoffice';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { block, paragraph } from '../../helpers/exportPlan';
import { officeIsHere } from '../../helpers/officePdf';
import { fontsOf, measurePages } from '../../helpers/pageMeasures';
import { printedRules } from '../../helpers/printedRules';

const LATIN_ONLY = /^(?:Liberation|DejaVu|OpenSymbol)/;
/** The edges of the text area and the width of a character, in millimetres. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };
const CHARACTER = { 三号: (16 / 72) * 25.4, 四号: (14 / 72) * 25.4 };

describe('DOUT-4 the official document', () => {
  it('[DOUT-6] has head, rule, signature and imprint where GB/T 9704-2012 wants them', async () => {
    const soffice = await findSoffice(process.env.PATH ?? '');
    if (!officeIsHere || !soffice) {
      console.log('skipped: no LibreOffice');
      return;
    }
    const { settings } = createSamplePlan(countingIds());
    const body = { type: 'doc', content: [block('title', {}, '云岭县规划'), paragraph('坚持优先发展。')] };
    const document = createPlanDocument(body, settings);
    const pdf = await convertToPdf(
      soffice,
      await writeDocx(document, { style: 'official', now: new Date(0) }),
    );
    if (fontsOf(pdf).every((font) => LATIN_ONLY.test(font))) {
      console.log('skipped: no Chinese font on this machine');
      return;
    }
    const [letter, last] = measurePages(pdf);
    const lineOf = (page: typeof letter, words: string) => {
      const line = page?.lines.find(({ text }) => text.replace(/\s/g, '').includes(words));
      if (!line) throw new Error(`${words} is not on the page`);
      return line;
    };
    const near = (found: number, wanted: number, most = 1) =>
      expect(Math.abs(found - wanted), `${found} mm for ${wanted} mm`).toBeLessThanOrEqual(most);

    const issuer = lineOf(letter, '云岭县人民政府');
    near(issuer.top, AREA.top + 35, 4);
    near((issuer.left + issuer.right) / 2, (AREA.left + AREA.right) / 2);
    const number = lineOf(letter, '云政发');
    near((number.left + number.right) / 2, (AREA.left + AREA.right) / 2);
    const [red] = printedRules(pdf, 1);
    near(red?.left ?? 0, AREA.left, 0.5);
    near(red?.right ?? 0, AREA.right, 0.5);
    near((red?.top ?? 0) - number.bottom, 4, 1.5);
    near(lineOf(letter, '各镇人民政府').left, AREA.left, 0.7);
    const date = lineOf(letter, '2026年12月18日');
    near(date.right, AREA.right - 4 * CHARACTER.三号, 1.2);
    near(lineOf(letter, '此件公开发布').left, AREA.left + 2 * CHARACTER.三号, 2.6);

    const title = lineOf(last, '云岭县规划');
    expect(lineOf(last, '坚持优先发展').top - title.bottom).toBeGreaterThan(10);
    const rules = printedRules(pdf, 2);
    expect(rules).toHaveLength(3);
    for (const rule of rules) {
      near(rule.left, AREA.left, 0.5);
      near(rule.right, AREA.right, 0.5);
    }
    const [first, middle, lowest] = rules.map(({ height }) => height);
    expect(first).toBeGreaterThan(middle ?? 0);
    expect(lowest).toBeGreaterThan(middle ?? 0);
    near((rules[2]?.top ?? 0) + (rules[2]?.height ?? 0), AREA.bottom, 0.8);
    near(lineOf(last, '抄送').left, AREA.left + CHARACTER.四号, 0.8);
    near(lineOf(last, '印发').right, AREA.right - CHARACTER.四号, 0.8);
  }, 120_000);
});
