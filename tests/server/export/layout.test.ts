import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertToPdf } from '../../../server/export/convertWithOffice';
import { createDocxExport } from '../../../server/export/exportDocx';
import { findSoffice } from '../../../server/export/findSoffice';
import { readPageMap } from '../../../server/export/pageMap';
import { createContext } from '../../../shared/docx/write/createContext';
import { OfficePackage } from '../../../shared/docx/write/package';
import type { PageMap } from '../../../shared/docx/write/pageMap';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { computeLabels } from '../../../shared/plan/numbering';
import { printedText } from '../../../shared/plan/printedText';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { identify } from '../../../shared/schema/identify';
import { type PlanDocument, readBody } from '../../../shared/schema/planDocument';
import { decodeText } from '../../../shared/text/decodeText';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { openExportedFile } from '../../helpers/exportedFile';
import { exportPlan } from '../../helpers/exportPlan';
import { sharedMaterial } from '../../helpers/sharedMaterial';
import { textOf, valueAt } from '../../helpers/xmlTree';

const now = new Date(0);
const path = process.env.PATH ?? '';
const soffice = await findSoffice(path);
const pdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!soffice) console.warn('skipped: LibreOffice is not installed, so no exported file is laid out');
else if (!pdftotext) console.warn('skipped: pdftotext is not installed, so the text of the PDF is not read');

/** The pages of a PDF as texts without any white space. */
function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString();
  return text.split('\f').map(withoutSpace);
}

const withoutSpace = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** The printed texts of a plan's blocks outside tables, without white space; page numbers, which only a layout knows, part them. */
function textsInOrder(document: PlanDocument): string[] {
  const body = readBody(document);
  const labels = computeLabels(body, document.settings.numberingScheme);
  const texts: string[] = [];
  body.descendants((node) => {
    if (node.type.name === 'dataTable' || node.type.name === 'table') return false;
    if (node.isTextblock) texts.push(...printedText(node, body, labels).split('第…页').map(withoutSpace));
    return true;
  });
  return texts;
}

/** The texts of the cells of all tables, cut to what fits into one line of a cell. */
function cellTexts(document: PlanDocument): string[] {
  const texts: string[] = [];
  readBody(document).descendants((node) => {
    if (['dataCell', 'dataColumn', 'tableCell', 'tableHeader'].includes(node.type.name))
      texts.push(withoutSpace(node.textContent).slice(0, 3));
  });
  return texts;
}

test.skipIf(!soffice || !pdftotext)(
  'LibreOffice prints all words of the plan in their order',
  { timeout: 300_000 },
  async () => {
    const document = exportPlan({ projects: 3 });
    const docx = await writeDocx(document, { style: 'official', now });
    const printed = pagesOf(await convertToPdf(soffice as string, docx))
      .map((page) => page.replace(/—\d+—/, ''))
      .join('');
    let position = 0;
    for (const text of textsInOrder(document)) {
      const place = printed.indexOf(text, position);
      expect(place, text).toBeGreaterThanOrEqual(0);
      position = place + text.length;
    }
    for (const text of cellTexts(document)) expect(printed).toContain(text);
  },
);

test.skipIf(!soffice || !pdftotext)(
  'the page map says the printed page of every heading, and the contents show it',
  { timeout: 300_000 },
  async () => {
    const document = exportPlan({ chapters: 6 });
    const layout = await convertToPdf(soffice as string, await writeDocx(document, { style: 'plan', now }));
    const map = readPageMap(layout, document, 'plan');
    if (!map) {
      console.warn('skipped: this machine has no Chinese font, so its layout is not trusted');
      return;
    }
    const write = createDocxExport({
      soffice: soffice as string,
      reportFailure: (cause) => {
        throw cause;
      },
    });
    const docx = await write(async () => ({ document, options: { style: 'plan', now } }));
    const pages = pagesOf(await convertToPdf(soffice as string, docx));
    const contents = openExportedFile(docx)
      .paragraphs.filter((each) => /^TOC/.test(valueAt(each, 'w:pPr', 'w:pStyle') ?? ''))
      .map((each) => /^(.*?)(\d+)$/.exec(textOf(each).normalize('NFKC').replace(/\s/g, '')));
    expect(contents.length).toBeGreaterThan(10);
    const firstBodyPage = pages.findIndex((page) => page.includes('为此编制本规划'));
    let from = firstBodyPage;
    for (const entry of contents) {
      const [, text = '', page = ''] = entry ?? [];
      const label = text.replace(/^附件\d/, '');
      const physical = pages.findIndex((each, index) => index >= from && each.includes(label));
      expect(`${label} ${physical - firstBodyPage + 1}`).toBe(`${label} ${page}`);
      from = physical;
    }
    expect(map.get('chapter-one')).toBe(1);
  },
);

const real = ['huantai', 'ruyuan', 'yuancheng'].map((name) => `${sharedMaterial}/plans/${name}.txt`);
const plans: readonly (readonly [string, () => PlanDocument])[] = [
  ['the sample', () => createSamplePlan(countingIds())],
  ...(sharedMaterial ? real : []).map(
    (path) =>
      [path, () => readText(decodeText(readFileSync(path)), { newId: countingIds() }).document] as const,
  ),
];
if (!sharedMaterial)
  console.warn('skipped: the real plans are not here, so only the sample’s pages are looked up');

test.skipIf(!soffice).each(plans)(
  'DOUT-9 the pages of %s stand in the finished file as in its contents, and are estimated within one page',
  async (_name, create) => {
    const plan = create();
    const identified = { ...plan, body: identify(plan.body) };
    const pagesOf = async (pageMap?: PageMap) => {
      const bytes = await writeDocx(identified, { style: 'plan', now, ...(pageMap && { pageMap }) });
      return readPageMap(await convertToPdf(soffice as string, bytes), identified, 'plan');
    };
    const laidOut = await pagesOf();
    const finished = laidOut && (await pagesOf(laidOut));
    if (!laidOut || !finished) {
      console.warn('skipped: this machine has no Chinese font, so its layout is not trusted');
      return;
    }
    expect([...finished]).toEqual([...laidOut]);
    const { pages } = createContext(readBody(identified), plan.settings, new OfficePackage(), {
      style: 'plan',
    });
    const far = [...finished].filter(([id, page]) => Math.abs((pages.get(id) ?? 0) - page) > 1);
    expect(far).toEqual([]);
    expect(finished.size).toBeGreaterThan(20);
  },
  300_000,
);
