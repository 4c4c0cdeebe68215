import { expect, test } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import type { PlanSettings } from '../../../../shared/schema/settings';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { all, at, textOf, valueAt } from '../../../helpers/xmlTree';

const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now: new Date(0) }));
const styles = all(file.xml('word/styles.xml'), 'w:style').filter(
  (style) => style.attributes['w:type'] === 'paragraph',
);
const style = (id: string) => styles.find((each) => each.attributes['w:styleId'] === id);

test('every style names all four font slots and no theme font', () => {
  for (const each of styles) {
    const fonts = at(each, 'w:rPr', 'w:rFonts')?.attributes ?? {};
    for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) expect(fonts[`w:${slot}`]).toBeTruthy();
    expect(Object.keys(fonts).filter((name) => /theme/i.test(name))).toEqual([]);
  }
});

test('body text is 16 pt 仿宋 on exactly 28.95 pt, two characters in', () => {
  const body = style('BodyText');
  expect(valueAt(body, 'w:rPr', 'w:sz')).toBe('32');
  expect(at(body, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia']).toBe('仿宋_GB2312');
  expect(at(body, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({
    'w:line': '579',
    'w:lineRule': 'exact',
  });
  expect(at(body, 'w:pPr', 'w:ind')?.attributes['w:firstLineChars']).toBe('200');
});

test('every paragraph uses a style that exists', () => {
  const known = new Set(styles.map((each) => each.attributes['w:styleId']));
  for (const paragraph of file.paragraphs) expect(known).toContain(valueAt(paragraph, 'w:pPr', 'w:pStyle'));
});

test('runs with Chinese quotes, dashes, ellipses and ① ask for the Chinese font', () => {
  const runs = file.paragraphs.flatMap((paragraph) => all(paragraph, 'w:r'));
  const shared = runs.filter((run) => /[“”—…①]/.test(textOf(run)));
  expect(shared.length).toBeGreaterThan(5);
  for (const run of shared)
    expect(at(run, 'w:rPr', 'w:rFonts')?.attributes['w:hint'], textOf(run)).toBe('eastAsia');
});

test('bold, italic, underlined and struck words stay so', () => {
  const run = (words: string) =>
    file.paragraphs.flatMap((paragraph) => all(paragraph, 'w:r')).find((each) => textOf(each) === words);
  expect(at(run('加粗'), 'w:rPr', 'w:b')).toBeDefined();
  expect(at(run('倾斜'), 'w:rPr', 'w:i')).toBeDefined();
  expect(valueAt(run('下划线'), 'w:rPr', 'w:u')).toBe('single');
  expect(at(run('删除线'), 'w:rPr', 'w:strike')).toBeDefined();
});

test('run-in headings of numbered paragraphs take the type of their level', () => {
  const run = file.paragraphs
    .flatMap((paragraph) => all(paragraph, 'w:r'))
    .find((each) => textOf(each) === '公办园。');
  expect(at(run, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia']).toBe('楷体_GB2312');
  expect(at(run, 'w:rPr', 'w:b')).toBeDefined();
});

test('DOUT-11 a plan chooses between the typefaces of the standard and those that Windows brings, and what digits are set in', async () => {
  const plan = exportPlan();
  const fontsOf = async (choice: Partial<PlanSettings>) => {
    const written = { ...plan, settings: { ...plan.settings, ...choice } };
    const { names, part } = openExportedFile(
      await writeDocx(written, { style: 'official', now: new Date(0) }),
    );
    const xml = names.filter((name) => name.startsWith('word/') && name.endsWith('.xml')).map(part);
    return new Set(
      xml.flatMap((each) =>
        [...each.matchAll(/<w:rFonts ([^>]*)>/g)].flatMap(([, slots = '']) =>
          [...slots.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"/g)].map(([, font]) => font),
        ),
      ),
    );
  };
  const standard = ['仿宋_GB2312', '楷体_GB2312', '方正小标宋简体', '黑体', '宋体', 'Times New Roman'];
  expect(await fontsOf({})).toEqual(new Set(standard));
  const system = ['仿宋', '楷体', '华文中宋', '黑体', '宋体', 'Times New Roman'];
  expect(await fontsOf({ typefaces: 'system' })).toEqual(new Set(system));
  expect(await fontsOf({ digits: 'chinese' })).toEqual(new Set(standard.slice(0, -1)));
  expect(await fontsOf({ typefaces: 'system', digits: 'chinese' })).toEqual(new Set(system.slice(0, -1)));
});
