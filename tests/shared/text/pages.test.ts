import { readFileSync } from 'node:fs';
import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { readHtml } from '../../../shared/text/readHtml';
import { countingIds } from '../../helpers/countingIds';

function readPage(name: string) {
  const html = readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
  const imported = readHtml(html, { newId: countingIds() });
  const outline = createOutline(readPlan(imported.document), imported.losses);
  return { blocks: imported.document.body.content ?? [], outline };
}
const typesOf = (blocks: readonly JSONContent[]) => blocks.map(({ type }) => type);

describe('pages as sites and clipboards give them', () => {
  it('[DIN-10] reads the plan on a government site with its letter, and reports what the site puts round it', () => {
    const { blocks, outline } = readPage('government-site');
    expect(outline.title).toBe('松溪口县“十四五”养老服务发展规划');
    expect(outline.coverLetter).toMatchObject({
      issuer: '松溪口县人民政府办公室',
      documentNumber: '松政办发〔2021〕38号',
      date: '2021年12月30日',
    });
    expect(outline.headings.map(({ number, text }) => number + text)).toEqual([
      '一、发展基础',
      '（一）发展成效',
      '（二）存在问题',
      '二、总体要求',
      '（一）指导思想',
      '（二）主要目标',
      '三、主要任务',
      '（一）健全基本养老服务',
      '（二）发展居家社区养老',
      '四、保障措施',
    ]);
    expect(outline.indicators.map(({ group, name }) => [group, name])).toEqual([
      ['设施建设', '护理型床位占比'],
      ['设施建设', '社区养老服务设施覆盖率'],
      ['队伍建设', '持证养老护理员'],
      ['队伍建设', '每千名老人社工数'],
    ]);
    expect(outline.responsibilities.map(({ lead }) => lead)).toEqual(['县民政局', '县民政局']);
    expect(blocks.at(-1)?.content?.[0]?.text).toContain('加强组织领导');
    const [picture, furniture] = outline.losses;
    expect(picture).toEqual({ text: '设施布局图', reason: '图片没有导入' });
    for (const words of ['当前位置', '索 引 号', '浏览次数', '附件下载', '分享到', '扫一扫在手机打开当前页'])
      expect(furniture?.text).toContain(words);
  });

  it('reads the plan on a site whose pages are laid out by tables in tables', () => {
    const { outline } = readPage('site-laid-out-by-tables');
    expect(outline.title).toBe('青禾县教育事业发展“十五五”规划');
    expect(outline.headings.map(({ number, text }) => number + text)).toEqual([
      '一、发展基础',
      '（一）主要成就',
      '（二）存在问题',
      '二、总体要求',
    ]);
    expect(outline.tables).toEqual([]);
    for (const words of ['政府信息公开', '栏目导航', '点击数', '版权所有'])
      expect(outline.losses.at(-1)?.text).toContain(words);
  });

  it('reads a page inside one form, its preformatted lines, counted list and table caption', () => {
    const { outline } = readPage('site-inside-a-form');
    expect(outline.title).toBe('青禾县教育事业发展“十五五”规划');
    expect(outline.headings.map(({ number, text }) => number + text)).toEqual([
      '一、发展基础',
      '二、总体要求',
      '1.坚持党的领导',
      '2.坚持育人为本',
    ]);
    expect(outline.tables.map(({ caption }) => caption)).toEqual(['主要指标']);
    expect(outline.losses.map(({ text }) => text)).toEqual([
      '首页 政务公开',
      '友情链接 省政府',
      '打印版隐藏的话',
    ]);
  });

  it('reads rows of Excel', () => {
    const { blocks, outline } = readPage('excel-clipboard');
    expect(typesOf(blocks)).toEqual(['dataTable']);
    expect(outline.projects.map(({ name, fields }) => [name, fields.investment])).toEqual([
      ['北塘水厂扩建', '5600.5'],
      ['城区管网改造', '3200'],
    ]);
    expect(outline.tables[0]?.columns[4]).toMatchObject({ role: 'investment', unit: '万元' });
  });

  it('reads paragraphs and a table of WPS', () => {
    const { blocks, outline } = readPage('wps-clipboard');
    expect(typesOf(blocks)).toEqual(['heading', 'paragraph', 'paragraph', 'dataTable']);
    expect(outline.headings.map(({ text }) => text)).toEqual(['主要任务', '建设书香县城', '保护乡土建筑']);
    expect(outline.responsibilities[0]?.departments).toEqual(['县文旅局', '县委宣传部']);
    expect(outline.indicators.map(({ name, unit }) => [name, unit])).toEqual([
      ['阅读空间', '处'],
      ['人均藏书量', '册'],
    ]);
  });

  it('takes nothing from a page that is the plan alone', () => {
    const lines = [
      '南溪县规划',
      '一、总体要求',
      '坚持系统观念，统筹推进各项工作，主办单位要尽责。',
      '二、任务',
    ];
    const { losses } = readHtml(lines.map((line) => `<p>${line}</p>`).join(''), { newId: countingIds() });
    expect(losses).toEqual([]);
  });
});
