import { expect, test } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { writeTrackedDocx } from '../../../../shared/docx/write/writeTrackedDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { editWildly } from '../../../helpers/editWildly';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { createRandom } from '../../../helpers/random';
import { trackWildly } from '../../../helpers/trackWildly';
import { all, parseXml } from '../../../helpers/xmlTree';

const now = new Date('2026-03-10T08:00:00Z');

test('the same plan gives the same bytes', async () => {
  const [first, second] = [
    await writeDocx(exportPlan(), { style: 'plan', now }),
    await writeDocx(exportPlan(), { style: 'plan', now }),
  ];
  expect(Buffer.compare(first, second)).toBe(0);
});

test('any plan gives the same bytes again, also from a copy, with proposals and tracked words, and as a comparison', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const { stored, threads } = trackWildly(
      seed % 2 ? createSamplePlan(countingIds()) : exportPlan(),
      createRandom(seed),
      {
        headers: true,
      },
    );
    const style = seed % 3 ? 'plan' : 'official';
    const plans = [stored, structuredClone(stored)];
    const [first, second] = await Promise.all(
      plans.map((plan) => writeDocx(plan, { style, now, threads, plan: 'p', changes: 'tracked' })),
    );
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array), `seed ${seed}`).toBe(0);
    const newer = editWildly(stored, 8, createRandom(seed));
    const [third, fourth] = await Promise.all(
      plans.map((plan) => writeTrackedDocx(plan, structuredClone(newer), { author: '共拟', date: now, now })),
    );
    expect(Buffer.compare(third as Uint8Array, fourth as Uint8Array), `seed ${seed}`).toBe(0);
  }
});

test('every part is well-formed XML and every relationship leads to a part', async () => {
  for (const style of ['plan', 'official'] as const) {
    const file = openExportedFile(await writeDocx(exportPlan(), { style, now }));
    for (const name of file.names) if (/\.(?:xml|rels)$/.test(name)) parseXml(file.part(name));
    for (const name of file.names.filter((each) => each.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of all(file.xml(name), 'Relationship')) {
        const target = new URL(attributes.Target ?? '', `file:///${folder}`).pathname.slice(1);
        expect(file.names, name).toContain(target);
      }
    }
    const types = all(file.xml('[Content_Types].xml'), 'Override').map((each) => each.attributes.PartName);
    expect(types.every((path) => file.names.includes(path?.slice(1) ?? ''))).toBe(true);
  }
});

test('an empty plan, and one whose tables and boxes are empty, still make a file', async () => {
  const empty = createPlanDocument({ type: 'doc' });
  const hollow = createPlanDocument({
    type: 'doc',
    content: ['dataTable', 'table', 'box', 'noteList', 'bulletList', 'chart', 'annexList'].map((type) => ({
      type,
    })),
  });
  for (const document of [empty, hollow])
    expect(openExportedFile(await writeDocx(document, { style: 'plan', now })).body.length).toBeGreaterThan(
      0,
    );
});

test('text that XML cannot hold is left out and the rest stays', async () => {
  const document = createPlanDocument({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A<&>"\u0001甲\uD800乙😀' }] }],
  });
  const file = openExportedFile(await writeDocx(document, { style: 'plan', now }));
  expect(all(file.xml('word/document.xml'), 'w:t')[0]?.text).toBe('A<&>"甲乙😀');
});

test('the file says who made it, when, and what it is', async () => {
  const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now, creator: '县教育局' }));
  const properties = file.xml('docProps/core.xml');
  const read = (name: string) => all(properties, name)[0]?.text;
  expect(read('dc:title')).toBe('云台县教育事业发展“十五五”规划');
  expect(read('dc:creator')).toBe('县教育局');
  expect(read('dcterms:created')).toBe('2026-03-10T08:00:00Z');
});

test('charts are chart parts with their data in a workbook, which is a package of its own', async () => {
  const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now }));
  expect(file.names).toContain('word/charts/chart1.xml');
  expect(file.names).toContain('word/embeddings/chart1.xlsx');
  const chart = file.xml('word/charts/chart1.xml');
  expect(all(chart, 'c:numCache').map((cache) => all(cache, 'c:v').map((each) => each.text))).toEqual([
    ['92', '93.1', '94'],
    ['88', '91.5'],
  ]);
});
