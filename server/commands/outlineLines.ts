import { joinLabel } from '../../shared/plan/joinLabel';
import type { Outline } from '../../shared/plan/outline';

const KINDS: Readonly<Record<string, string>> = {
  indicators: '指标表',
  tasks: '任务表',
  projects: '项目表',
  keyProjects: '重点项目清单',
  plain: '普通表格',
};

/** An outline as people read it: the headings indented, then how much of everything there is. */
export function outlineLines(outline: Outline): readonly string[] {
  return [
    outline.title || '（没有标题）',
    ...(outline.subtitle ? [outline.subtitle] : []),
    ...(outline.coverLetter
      ? [`公文：${outline.coverLetter.documentNumber} ${outline.coverLetter.title}`]
      : []),
    '',
    ...outline.headings.map(
      ({ level, number, text, kind }) =>
        '  '.repeat(level - 1) + joinLabel(number, text) + (kind === 'run-in' ? '……' : ''),
    ),
    '',
    ...section(
      '表格',
      outline.tables.map(
        ({ caption, kind, rows }) => `${KINDS[kind]}：${caption || '（没有表题）'}，${rows} 行`,
      ),
    ),
    ...section(
      '指标',
      outline.indicators.map(({ group, name, unit, values }) => {
        const texts = values.map(({ year, text }) => `${year ?? ''} ${text || '—'}`.trim());
        return `${group ? `${group}·` : ''}${name}${unit ? `（${unit}）` : ''}：${texts.join(' → ')}`;
      }),
    ),
    ...section(
      '项目',
      outline.projects.map(({ number, name }) => `${number} ${name}`.trim()),
    ),
    ...section(
      '专栏',
      outline.boxes.map(({ label, title }) => joinLabel(label, title)),
    ),
    ...section(
      '附件',
      outline.annexes.map(({ label, title }) => joinLabel(label, title)),
    ),
    ...section(
      '图',
      outline.charts.map(({ title }) => title),
    ),
    ...section('名词解释', [...outline.notes.map(({ mark, text }) => mark + text)]),
    ...section(
      '责任部门',
      leads(outline).map(([lead, count]) => `${lead}牵头 ${count} 项`),
    ),
    ...section(
      '未能识别',
      outline.losses.map(({ text, reason }) => `${reason}：${text}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}（${lines.length}）`, ...lines.map((line) => `  ${line}`)];
}

function leads(outline: Outline): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { lead } of outline.responsibilities) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
