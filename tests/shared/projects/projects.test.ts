import { describe, expect, it } from 'vitest';
import { groupProjects, totalInvestment, writeMoney } from '../../../shared/projects/groupProjects';
import { readProjectFigures } from '../../../shared/projects/projectFigures';
import { readPeriod } from '../../../shared/projects/readPeriod';
import { planOf } from '../plan/planBuilder';

const figures = () => {
  const { projects, tables } = planOf((b) => [
    b.dataTable({
      kind: 'projects',
      columns: [
        { name: '项目名称', role: 'name' },
        { name: '类别', role: 'category' },
        { name: '建设地点', role: 'place' },
        { name: '建设期限', role: 'period' },
        { name: '总投资（亿元）', role: 'investment', unit: '亿元' },
      ],
      rows: [
        { cells: ['城东小学', '新建', '城关镇', '2027-2028年', '0.26'] },
        { cells: ['城西小学', '改扩建', '城关镇', '2026.3-2027.8', '1400万元'] },
        { cells: ['云山中学', '新建', '云山镇', '', '待定'] },
      ],
    }),
    b.dataTable({
      kind: 'projects',
      columns: [
        { name: '项目名称', role: 'name' },
        { name: '计划投资', role: 'plannedInvestment' },
      ],
      rows: [{ cells: ['智慧校园', '500'] }],
    }),
  ]);
  return readProjectFigures(projects, tables);
};

describe('[PRJ-1] the projects of a plan', () => {
  it('have their investments in one unit, whatever their table or cell counts in', () => {
    expect(figures().map(({ investment }) => investment)).toEqual([26_000_000, 14_000_000, null, 5_000_000]);
    expect([
      writeMoney(totalInvestment(figures()), '万元'),
      writeMoney(totalInvestment(figures()), '亿元'),
    ]).toEqual(['4500', '0.45']);
  });

  it.each([
    ['category', ['新建 2 2600', '改扩建 1 1400', ' 1 500']],
    ['place', ['城关镇 2 4000', '云山镇 1 0', ' 1 500']],
    ['year', ['2026 1 1400', '2027 1 2600', ' 2 500']],
  ] as const)('grouped by %s are totalled by group, those that say nothing last', (by, expected) => {
    const groups = groupProjects(figures(), by);
    expect(
      groups.map(({ name, projects, total }) => `${name} ${projects.length} ${writeMoney(total, '万元')}`),
    ).toEqual(expected);
  });
});

it.each([
  ['2020.12-2022.8', { from: 2020, to: 2022 }],
  ['2026—2028年', { from: 2026, to: 2028 }],
  ['2026-28', { from: 2026, to: 2028 }],
  ['2027年', { from: 2027, to: 2027 }],
  ['2026年3月至2027年8月', { from: 2026, to: 2027 }],
  ['2028-2026', null],
  ['分期实施', null],
])('[PRJ-1] the period %s is read', (text, period) => {
  expect(readPeriod(text)).toEqual(period);
});
