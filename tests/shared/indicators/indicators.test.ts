import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { indicatorGrowth, writeGrowth } from '../../../shared/indicators/indicatorGrowth';
import { matchFigure } from '../../../shared/indicators/matchFigure';
import { matchTotals } from '../../../shared/indicators/matchTotals';
import { findUncitedFigures } from '../../../shared/indicators/uncitedFigures';
import { readCitations } from '../../../shared/indicators/valueCitations';
import { readPlanBody } from '../../../shared/plan/readPlan';
import type { DocumentBuilder } from '../../../shared/sample/builder';
import { createSettings } from '../../../shared/schema/planDocument';
import { bodyOf } from '../plan/planBuilder';

const settings = createSettings({ period: { from: 2026, to: 2030 } });
const table = (b: DocumentBuilder): JSONContent =>
  b.dataTable({
    id: 'table',
    kind: 'indicators',
    columns: [
      { id: 'name', name: '指标', role: 'name' },
      { id: 'y2025', name: '2025年', role: 'value', year: 2025, valueKind: 'baseline' },
      { id: 'y2030', name: '2030年', role: 'value', year: 2030, valueKind: 'target' },
    ],
    rows: [
      { id: 'kindergarten', cells: ['学前教育毛入园率（%）', '98.5', '99以上'] },
      { id: 'teachers', cells: ['专任教师数（人）', '1.6万', '2万'] },
      { id: 'range', cells: ['示范园（所）', '1', '2-3'] },
    ],
  });
const body = (...parts: ((b: DocumentBuilder) => JSONContent)[]) =>
  bodyOf((b) => [b.heading(1, '发展目标'), ...parts.map((part) => part(b)), table(b)]);
const uncited = (...parts: ((b: DocumentBuilder) => JSONContent)[]) =>
  findUncitedFigures(body(...parts), settings, DEFAULT_LISTS)
    .filter(({ isSure }) => isSure)
    .map(({ indicator, value, form, written, from, to }) => ({
      row: indicator.id,
      column: value.columnId,
      form,
      written,
      length: to - from,
    }));

describe('[IND-1] growth', () => {
  const growthOf = (row: string) => {
    const indicator = readPlanBody(body(), settings).indicators.find(({ id }) => id === row);
    const growth = indicator && indicatorGrowth(indicator);
    return growth ? writeGrowth(growth) : null;
  };
  it('of a rate is in percentage points', () => expect(growthOf('kindergarten')).toBe('0.5个百分点'));
  it('of a count is relative', () => expect(growthOf('teachers')).toBe('25%'));
  it('to a range is none', () => expect(growthOf('range')).toBeNull());
});

describe('[IND-2] figures that could cite an indicator', () => {
  it('have its name, year and value, and keep the form in which they are written', () => {
    expect(
      uncited((b) => b.paragraph('到2030年，学前教育毛入园率达到99%以上，专任教师数达到2万人。')),
    ).toEqual([
      { row: 'kindergarten', column: 'y2030', form: '{}%以上', written: '99%以上', length: 5 },
      { row: 'teachers', column: 'y2030', form: '{}万人', written: '2万人', length: 3 },
    ]);
  });

  it.each([
    ['another year', '到2025年，学前教育毛入园率达到99%以上。'],
    ['another value', '到2030年，学前教育毛入园率达到98%以上。'],
    ['another name', '到2030年，高中阶段毛入学率达到99%以上。'],
    ['another way to write the number', '到2030年，专任教师数达到20,000人。'],
  ])('are none with %s', (_what, text) => {
    expect(uncited((b) => b.paragraph(text))).toEqual([]);
  });

  it('may count in other numerals than the table: 20000人 for 2万', () => {
    expect(uncited((b) => b.paragraph('到2030年，专任教师数达到20000人。'))).toEqual([
      { row: 'teachers', column: 'y2030', form: '{+4}人', written: '20000人', length: 6 },
    ]);
  });

  it('IND-4 are shown to be looked at where only the value is equal, with every indicator that has it', () => {
    const found = findUncitedFigures(
      body(
        (b) => b.paragraph('到2027年，高中阶段毛入学率达到98.5%，招聘教师2名。'),
        (b) => b.box('师资', b.paragraph('培养教师1.6万人。')),
        (b) => b.table(['任务', '目标'], ['教师', '1.6万人']),
        (b) =>
          b.dataTable({
            kind: 'keyProjects',
            columns: [
              { name: '工程', role: 'name' },
              { id: 'content', name: '内容', role: 'content' },
            ],
            rows: [{ id: 'project', cells: ['强师', '1.培养教师1.6万人。'] }],
          }),
      ),
      settings,
      DEFAULT_LISTS,
    );
    expect(found.map(({ written, indicator, isSure }) => [written, indicator.id, isSure])).toEqual([
      ['98.5%', 'kindergarten', false],
      ['1.6万人', 'teachers', false],
      ['1.6万人', 'teachers', false],
      ['1.6万人', 'teachers', false],
    ]);
    expect(found.at(-1)?.blockId).toBe('project:content');
  });

  it('are none where the value is cited already, and are found behind one', () => {
    const found = uncited((b) =>
      b.paragraph(
        '到2030年，学前教育毛入园率达到',
        b.valueRef('table', 'kindergarten', 'y2030', '{}%以上'),
        '，专任教师数达到2万人。',
      ),
    );
    expect(found).toEqual([
      { row: 'teachers', column: 'y2030', form: '{}万人', written: '2万人', length: 3 },
    ]);
  });

  it('stand exactly where they are said to stand', () => {
    const plan = body((b) =>
      b.paragraph(
        b.bold('到2030年'),
        '，学前教育毛入园率达到99%以上（',
        b.valueRef('table', 'range', 'y2025'),
        '）。',
      ),
    );
    const [figure] = findUncitedFigures(plan, settings, DEFAULT_LISTS);
    const block = plan.child(1);
    expect(block.textBetween(figure?.from ?? 0, figure?.to ?? 0)).toBe('99%以上');
  });
});

describe('a selected figure that is a total or a number of items', () => {
  const projects = (b: DocumentBuilder) =>
    b.dataTable({
      id: 'projects',
      kind: 'projects',
      columns: [
        { name: '项目', role: 'name' },
        { id: 'money', name: '总投资（万元）', role: 'investment', unit: '万元' },
      ],
      rows: [
        { cells: ['甲', '30000'] },
        { cells: ['乙', '9000'] },
        { kind: 'total', cells: ['合计', '39000'] },
      ],
    });
  it.each([
    ['39000万元', ['money {}万元']],
    ['3.9亿元', ['money {-4}亿元']],
    ['39000', ['money null']],
    ['2个', ['null {}个']],
    ['39000人', []],
    ['2万元', []],
  ])('IND-5 %s offers %j', (written, expected) => {
    const found = matchTotals(
      bodyOf((b) => [projects(b)]),
      written,
    );
    expect(found.map(({ column, form }) => `${column} ${form}`)).toEqual(expected);
  });
});

describe('a selected figure', () => {
  const match = (written: string) =>
    matchFigure(body(), readPlanBody(body(), settings).indicators, written).map(
      ({ indicator, value, form }) => `${indicator.id} ${value.year} ${form}`,
    );
  it.each([
    ['98.5%', ['kindergarten 2025 {}%']],
    ['98.5', ['kindergarten 2025 null']],
    ['1.6万人', ['teachers 2025 {}万人']],
    ['98.5人', []],
    ['毛入园率98.5%', []],
    ['到2025年', []],
  ])('%s offers %j', (written, expected) => {
    expect(match(written)).toEqual(expected);
  });
});

it('citations are listed in reading order, with what they cite', () => {
  const plan = body((b) =>
    b.paragraph('达到', b.valueRef('table', 'range', 'y2025'), '所，', b.valueRef('table', null, 'y2025')),
  );
  expect(readCitations(plan)).toMatchObject([
    { table: 'table', row: 'range', column: 'y2025' },
    { table: 'table', row: null, column: 'y2025' },
  ]);
});
