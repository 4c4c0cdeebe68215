import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { readCurrentPlan } from '../../../../shared/docx/returned/currentBlocks';
import { mergeReturned } from '../../../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../../../shared/docx/returned/readReturned';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createOutline } from '../../../../shared/plan/outline';
import { readPlan } from '../../../../shared/plan/readPlan';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { createPlanDocument, type PlanDocument } from '../../../../shared/schema/planDocument';
import { breakDocx } from '../../../helpers/breakDocx';
import { countingIds } from '../../../helpers/countingIds';
import { openExportedFile } from '../../../helpers/exportedFile';
import { block, crossRef, heading, paragraph } from '../../../helpers/exportPlan';
import { validateDocx } from '../../../helpers/validateDocx';
import { all, textOf } from '../../../helpers/xmlTree';

const sample = createSamplePlan(countingIds());
const atFoot: PlanDocument = { ...sample, settings: { ...sample.settings, notes: 'footnotes' } };
const write = (document: PlanDocument, plan?: string) =>
  writeDocx(document, { style: 'plan', now: new Date(0), ...(plan && { plan }) });
const notesOf = (document: PlanDocument) => createOutline(readPlan(document), []).notes;

describe('DOUT-7 notes at the foot of pages', () => {
  it('are native footnotes where the text refers to them, and their list and its heading are gone', async () => {
    const bytes = await write(atFoot);
    const file = openExportedFile(bytes);
    const references = all(file.xml('word/document.xml'), 'w:footnoteReference');
    expect(references.length).toBe(notesOf(sample).length);
    const footnotes = all(file.xml('word/footnotes.xml'), 'w:footnote').slice(2);
    expect(footnotes.map((each) => textOf(each).trim())).toEqual(notesOf(sample).map(({ text }) => text));
    expect(textOf(file.xml('word/document.xml'))).not.toContain('名词解释');
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('come back as the notes they were', async () => {
    const imported = readDocx(await write(atFoot), { newId: countingIds() });
    expect(notesOf(imported.document)).toEqual(notesOf(sample));
    const marks = JSON.stringify(imported.document.body).match(/"type":"noteRef"/g);
    expect(marks).toHaveLength(JSON.stringify(sample.body).match(/"type":"noteRef"/g)?.length ?? 0);
  });

  it('repeat their number where they are referred to again; what nobody refers to stays in the list', async () => {
    const note = (id: string) => ({ type: 'noteRef', attrs: { note: id } });
    const item = (id: string, words: string) => block('noteItem', { id }, words);
    const document = createPlanDocument(
      {
        type: 'doc',
        content: [
          heading(1, '总体要求'),
          paragraph('推行集团化办学', note('a'), '，集团化办学', note('a'), '覆盖全县。'),
          heading(1, '名词解释', { kind: 'plain' }),
          {
            type: 'noteList',
            content: [item('a', '集团化办学：由一所学校牵头。'), item('b', '走教：教师到校上课。')],
          },
        ],
      },
      { notes: 'footnotes' },
    );
    const bytes = await write(document);
    const file = openExportedFile(bytes);
    expect(all(file.xml('word/document.xml'), 'w:footnoteReference')).toHaveLength(1);
    expect(file.part('word/document.xml')).toMatch(/NOTEREF _Toc\d+ /);
    expect(textOf(file.xml('word/document.xml'))).toMatch(/名词解释.*走教/);
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('have a page that other places refer to: that of their first mark', async () => {
    const note = (id: string) => ({ type: 'noteRef', attrs: { note: id } });
    const document = createPlanDocument(
      {
        type: 'doc',
        content: [
          heading(1, '总体要求'),
          paragraph('集团化办学的解释在', crossRef('a', 'page'), '。'),
          block('pageBreak'),
          paragraph('推行集团化办学', note('a'), '。'),
          heading(1, '名词解释', { kind: 'plain' }),
          { type: 'noteList', content: [block('noteItem', { id: 'a' }, '集团化办学：由一所学校牵头。')] },
        ],
      },
      { notes: 'footnotes' },
    );
    const bytes = await write(document);
    expect(validateDocx(bytes)).toEqual([]);
    const file = openExportedFile(bytes);
    const words = file.paragraphs.find((each) => textOf(each).startsWith('集团化办学的解释'));
    expect(words && textOf(words)).toBe('集团化办学的解释在第2页。');
    const bookmark = /PAGEREF (_Toc\d+)/.exec(words ? (all(words, 'w:instrText')[0]?.text ?? '') : '')?.[1];
    const marked = file.paragraphs.find((each) => textOf(each).startsWith('推行集团化办学'));
    expect(marked && all(marked, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])).toContain(
      bookmark,
    );
  });

  it.each([
    ['list', 3],
    ['footnotes', 1],
  ] as const)(
    'NUM-7 are referred to by number, term and page, by fields where they have a bookmark (%s)',
    async (notes, count) => {
      const refer = (form: string) => ({ type: 'crossRef', attrs: { target: 'a', form } });
      const item = block('noteItem', { id: 'a' }, '集团化办学：由一所学校牵头。');
      const mark = { type: 'noteRef', attrs: { note: 'a' } };
      const words = paragraph('推行', mark, '，见', refer('number'), refer('title'), refer('page'), '。');
      const plan = createPlanDocument(
        { type: 'doc', content: [words, { type: 'noteList', content: [item] }] },
        { notes },
      );
      const bytes = await write(plan);
      const file = openExportedFile(bytes);
      expect(textOf(file.xml('word/document.xml'))).toMatch(/，见.*〔1〕.*集团化办学第/);
      // The mark, the number and the page, of footnotes the page; a term is words.
      expect(file.part('word/document.xml').match(/REF _Toc\d+ /g) ?? []).toHaveLength(count);
      expect(validateDocx(bytes)).toEqual([]);
    },
  );

  it('bring back what somebody outside changed in them', async () => {
    const bytes = await write(atFoot, 'plan-1');
    const current = await readCurrentPlan(atFoot);
    expect(mergeReturned(readReturned(bytes), current, [])).toEqual([]);
    const words = notesOf(sample)[0]?.text ?? '';
    const edited = breakDocx(bytes, words, words.replace(/。?$/, '，另有规定的除外。'), 'word/footnotes.xml');
    const items = mergeReturned(readReturned(edited), current, []);
    expect(items).toHaveLength(1);
    expect(items).toMatchObject([{ kind: 'proposal' }]);
  });
});
