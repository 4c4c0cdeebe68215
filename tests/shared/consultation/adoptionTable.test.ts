import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { adoptionRows } from '../../../shared/consultation/adoptionRows';
import type { PrintedOpinion } from '../../../shared/consultation/opinion';
import { countOpinions, summarySentence } from '../../../shared/consultation/summarise';
import { writeAdoptionXlsx } from '../../../shared/consultation/writeAdoptionXlsx';
import { readDocxOpinions } from '../../../shared/docx/read/readDocxOpinions';
import { writeAdoptionDocx } from '../../../shared/docx/write/writeAdoptionDocx';
import { writeTrackedDocx } from '../../../shared/docx/write/writeTrackedDocx';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import { countingIds } from '../../helpers/countingIds';
import { exportPlan } from '../../helpers/exportPlan';

const opinion = (
  number: number,
  department: string,
  fields: Partial<PrintedOpinion> = {},
): PrintedOpinion => ({
  number,
  department,
  author: '',
  place: '第一章　总则',
  quote: '20所',
  text: '请核对幼儿园数。',
  wording: '',
  settlement: null,
  reason: '',
  joinedTo: null,
  ...fields,
});
const parties = [
  { name: '县财政局', answer: 'submitted' as const },
  { name: '县统计局', answer: null },
  { name: '县司法局', answer: 'none' as const },
  { name: '县审计局', answer: null },
];
const opinions = [
  opinion(1, '县财政局', { settlement: 'adopted', wording: '22所' }),
  opinion(2, '县统计局', { joinedTo: 1 }),
  opinion(3, '县财政局', { settlement: 'declined', reason: '以统计局数据为准' }),
  opinion(4, '县财政局', { place: '', quote: '' }),
];

describe('CON-5 the adoption table', () => {
  it('counts what its cover sentence needs; joined opinions count as the one they were joined to', () => {
    expect(summarySentence(countOpinions(opinions, parties))).toBe(
      '共向4个部门和单位征求意见，3个已反馈，其中1个反馈无意见。共收到4条意见，采纳2条，部分采纳0条，不采纳1条，尚未处理1条。',
    );
    expect(summarySentence(countOpinions([], parties.slice(2, 3)))).toBe(
      '共向1个部门和单位征求意见，1个已反馈，其中1个反馈无意见。没有收到修改意见。',
    );
  });

  it('has a row for each opinion', () => {
    const rows = adoptionRows(opinions).map(({ texts }) => texts);
    expect(rows).toEqual([
      ['1', '县财政局', '第一章　总则', '20所', '请核对幼儿园数。\n建议改为：22所', '采纳', ''],
      ['2', '县统计局', '第一章　总则', '20所', '请核对幼儿园数。', '采纳', '与第1条意见相同'],
      ['3', '县财政局', '第一章　总则', '20所', '请核对幼儿园数。', '不采纳', '以统计局数据为准'],
      ['4', '县财政局', '全文', '', '请核对幼儿园数。', '', ''],
    ]);
  });

  it('leaves the place empty where the words of an opinion were not found: it is not on the whole text', () => {
    const [row] = adoptionRows([opinion(1, '县财政局', { place: '', quote: '不在稿中的话' })]);
    expect(row?.texts.slice(2, 4)).toEqual(['', '不在稿中的话']);
  });

  it('is numbered without gaps where opinions were taken back, and names the rows as they are printed', () => {
    const left = [opinion(2, '县财政局', { settlement: 'adopted' }), opinion(5, '县统计局', { joinedTo: 2 })];
    const rows = adoptionRows(left).map(({ texts }) => [texts[0], texts.at(-1)]);
    expect(rows).toEqual([
      ['1', ''],
      ['2', '与第1条意见相同'],
    ]);
  });

  it('is written as a Word file on pages on their side and as a workbook', () => {
    const table = { title: '云岭县教育规划', sentence: '共收到4条意见。', opinions };
    const word = unzipSync(writeAdoptionDocx(table, exportPlan({ chapters: 1 }), { now: new Date(0) }));
    const xml = new TextDecoder().decode(word['word/document.xml']);
    for (const words of ['采纳情况汇总表', '共收到4条意见。', '以统计局数据为准', 'w:orient="landscape"'])
      expect(xml).toContain(words);
    const [sheet] = readXlsx(writeAdoptionXlsx(table));
    expect(JSON.stringify(sheet)).toContain('以统计局数据为准');
    expect(JSON.stringify(sheet)).toContain('《云岭县教育规划》征求意见采纳情况汇总表');
  });
});

describe('CON-6 opinions in Word files', () => {
  it('are its tracked changes, one a paragraph, as proposed wordings', async () => {
    const b = createBuilder(countingIds());
    const plan = (text: string, more: string[] = []) =>
      createPlanDocument(
        b.doc(
          { type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text }] },
          ...more.map((each) => b.paragraph(each)),
        ),
      );
    const bytes = await writeTrackedDocx(
      plan('到2030年，全县幼儿园达到20所，公办园占一半以上。'),
      plan('到2030年，全县幼儿园达到22所，公办园占一半以上。', ['建立部门联席会议制度。']),
      { author: '县统计局', date: new Date(0), now: new Date(0) },
    );
    expect(readDocxOpinions(bytes)).toMatchObject([
      {
        author: '县统计局',
        quote: '全县幼儿园达到20所',
        text: '建议修改文字。',
        wording: '全县幼儿园达到22所',
      },
      { author: '县统计局', quote: '', text: '建议增加一段。', wording: '建立部门联席会议制度。' },
    ]);
  });
});
