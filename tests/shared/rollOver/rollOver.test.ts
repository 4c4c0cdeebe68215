import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { advancePeriod } from '../../../shared/rollOver/advancePeriod';
import { rollOver } from '../../../shared/rollOver/rollOver';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { parsePlanDocument, readBody } from '../../../shared/schema/planDocument';
import { readYDoc, writeYDoc } from '../../../shared/schema/ydoc';
import { writeText } from '../../../shared/text/writeText';
import { countingIds } from '../../helpers/countingIds';
import { planDocument } from '../plan/planBuilder';

const oldPlan = () => {
  const document = planDocument((b) => [
    b.title('云岭县教育“十四五”规划'),
    b.subtitle('（2021—2025年）'),
    b.heading(1, '“十三五”时期发展基础', { id: 'basis' }),
    b.paragraph('全县共有学校120所。'),
    b.heading(1, '主要目标', { id: 'goals' }),
    b.paragraph('到2025年，毛入园率达到96%。'),
    b.caption('“十四五”主要指标'),
    b.dataTable({
      kind: 'indicators',
      columns: [
        { name: '指标', role: 'name' },
        { name: '2020年', role: 'value', year: 2020, valueKind: 'baseline' },
        { name: '2025年', role: 'value', year: 2025, valueKind: 'target' },
        { name: '属性', role: 'attribute' },
      ],
      rows: [{ kind: 'group', cells: ['学前教育'] }, { cells: ['毛入园率（%）', '92', '≥96', '预期性'] }],
    }),
    b.box('重点工程', b.paragraph('新建幼儿园。')),
  ]);
  return {
    ...document,
    settings: { ...document.settings, region: '云岭县', period: { from: 2021, to: 2025 } },
  };
};
const outline = () => createOutline(readPlan(rollOver(oldPlan(), countingIds())), []);

describe('[ROL-1] a plan rolled over', () => {
  it('has settings, title and headings of the next period, and none of the old text', () => {
    const next = rollOver(oldPlan(), countingIds());
    expect(next.settings).toMatchObject({ region: '云岭县', period: { from: 2026, to: 2030 } });
    const { title, subtitle, headings } = outline();
    expect([title, subtitle]).toEqual(['云岭县教育“十五五”规划', '（2026—2030年）']);
    expect(headings.map(({ text }) => text)).toEqual(['“十四五”时期发展基础', '主要目标']);
    expect(writeText(next)).not.toContain('120所');
  });

  it('[ROL-2] leaves figures of years before the old period behind', () => {
    const old = oldPlan();
    const past = planDocument((b) => [
      b.caption('“十三五”投入情况'),
      b.dataTable({
        kind: 'indicators',
        columns: [
          { name: '投入方向', role: 'name' },
          { name: '2015年', role: 'value', year: 2015, valueKind: 'baseline' },
          { name: '2020年', role: 'value', year: 2020, valueKind: 'target' },
        ],
        rows: [{ cells: ['学校建设', '15000', '21000'] }],
      }),
    ]);
    const content = [...(past.body.content ?? []), ...(old.body.content ?? [])];
    const next = rollOver({ ...old, body: { ...old.body, content } }, countingIds());
    const text = writeText(next);
    expect(text).not.toMatch(/学校建设|投入情况/);
    expect(text.match(/毛入园率/g)).toHaveLength(2);
  });

  it('keeps run-in headings with who is responsible, without what they said', () => {
    const old = planDocument((b) => [
      b.heading(1, '主要任务', { id: 'tasks' }),
      b.paragraph(
        { type: 'text', text: '建好“十四五”学校。', marks: [{ type: 'runIn' }] },
        '到2025年新建学校7所。',
        b.responsibility('县教育局', '县财政局'),
      ),
      b.paragraph('其他文字。'),
      b.paragraph(b.responsibility('县教育局')),
      b.box('工程', b.paragraph('盒中的话。')),
    ]);
    const next = rollOver(old, countingIds());
    expect(writeText(next)).toBe(
      writeText(
        planDocument((b) => [
          b.heading(1, '主要任务'),
          b.paragraph(
            { type: 'text', text: '建好“十五五”学校。', marks: [{ type: 'runIn' }] },
            b.responsibility('县教育局', '县财政局'),
          ),
          b.paragraph(b.responsibility('县教育局')),
          b.box('工程', b.paragraph()),
        ]),
      ),
    );
    expect(next.settings.previous?.sections[0]?.text).toContain('到2025年新建学校7所。');
  });

  it('[ROL-2] has the old targets beside a new baseline, and a table of what was reached with its growth', () => {
    const { tables, indicators } = outline();
    expect(
      tables.map(({ caption, columns }) => [caption, columns.map(({ name, role }) => `${name} ${role}`)]),
    ).toEqual([
      [
        '主要指标完成情况',
        [
          '指标 name',
          '2020年 value',
          '2025年目标值 other',
          '2025年实际值 value',
          '增幅 growth',
          '属性 attribute',
        ],
      ],
      [
        '“十五五”主要指标',
        ['指标 name', '2025年规划目标 other', '2025年基期值 value', '2030年目标值 value', '属性 attribute'],
      ],
    ]);
    const [completed, next] = indicators;
    expect(completed).toMatchObject({
      name: '毛入园率',
      group: '学前教育',
      unit: '%',
      attribute: 'expected',
    });
    expect(next?.values.map(({ year, kind, text }) => [year, kind, text])).toEqual([
      [2025, 'baseline', ''],
      [2030, 'target', ''],
    ]);
    expect(writeText(rollOver(oldPlan(), countingIds()))).toContain('毛入园率（%）\t≥96\t\t\t预期性');
  });

  it('[ROL-3] keeps the old text by the ids of headings, through a shared document', () => {
    const next = rollOver(oldPlan(), countingIds());
    const ydoc = new Y.Doc();
    writeYDoc(ydoc, next);
    const { previous } = readYDoc(ydoc).settings;
    expect(previous?.title).toBe('云岭县教育“十四五”规划');
    expect(previous?.sections.map(({ heading }) => heading)).toEqual(['basis', 'goals']);
    expect(previous?.sections[0]?.text).toBe('全县共有学校120所。');
    expect(previous?.sections[1]?.text).toContain('毛入园率（%）｜92｜≥96');
  });

  it('fits the schema and reads back as a file, also from the sample plan', () => {
    const next = rollOver(createSamplePlan(countingIds()), countingIds());
    expect(() => readBody(next)).not.toThrow();
    expect(parsePlanDocument(JSON.parse(JSON.stringify(next)))).toEqual(next);
    expect(createOutline(readPlan(next), []).projects).toEqual([]);
  });
});

it.each([
  ['“十四五”规划', '“十五五”规划'],
  ['“十九五”时期', '“二十五”时期'],
  ['2021—2025年', '2026—2030年'],
  ['第十五中学', '第十五中学'],
  ['20212号', '20212号'],
])('%s of one period is %s of the next', (text, next) => {
  expect(advancePeriod(text)).toBe(next);
});
