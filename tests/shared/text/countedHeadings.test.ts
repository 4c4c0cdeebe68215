import { expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { readHtml } from '../../../shared/text/readHtml';
import { countingIds } from '../../helpers/countingIds';

const PROSE = '<p>五年来，各级各部门围绕中心工作真抓实干，重点任务全面完成，群众的获得感持续增强。</p>';
const TITLE = '<p align="center">青禾县教育事业发展“十五五”规划</p>';
const headingsOf = (html: string) => {
  const { document, losses } = readHtml(html, { newId: countingIds() });
  return createOutline(readPlan(document), losses).headings.map(
    ({ level, number, text }) => `${level} ${number}${text}`,
  );
};

it('DIN-18 headings in nested lists, as LibreOffice writes native numbering, count as plans do', () => {
  const html = `${TITLE}<ol><li value="1"><h1>规划背景</h1><ol><li><h2>发展基础</h2></ol></ol>${PROSE}
    <ol><ol><ol><li><h3>教育投入增长</h3></ol></ol></ol>${PROSE}
    <ol><ol><ol start="2"><li><h3>教育规模扩大</h3></ol></ol></ol>${PROSE}
    <ol><ol start="2"><li><h2>面临形势</h2></ol></ol>${PROSE}<ol start="2"><li><h1>总体要求</h1></ol>${PROSE}`;
  expect(headingsOf(html)).toEqual([
    '1 第一章规划背景',
    '2 一、发展基础',
    '3 （一）教育投入增长',
    '3 （二）教育规模扩大',
    '2 二、面临形势',
    '1 第二章总体要求',
  ]);
});

it('DIN-18 they count as the headings of their level whose numbers are in the text, with the count that an item says', () => {
  const html = `${TITLE}<h1>第一篇规划背景</h1><h2>第一章发展基础</h2>${PROSE}<h2>第二章发展环境</h2>${PROSE}<h1>第二篇发展战略</h1>
    <ol><ol><li value="3"><h2>指导思想</h2><ol><li><h3>原则</h3></ol><li><h2>发展目标</h2></ol></ol>${PROSE}`;
  expect(headingsOf(html)).toEqual([
    '1 第一篇规划背景',
    '2 第一章发展基础',
    '2 第二章发展环境',
    '1 第二篇发展战略',
    '2 第三章指导思想',
    '3 第一节原则',
    '2 第四章发展目标',
  ]);
});

it('DIN-18 headings that a page counts in one list stay as the page prints them', () => {
  const html = `${TITLE}<h2>一、总体要求</h2>${PROSE}<ol><li><h3>指导思想</h3>${PROSE}<li><h3>基本原则</h3>${PROSE}</ol>`;
  expect(headingsOf(html)).toEqual(['1 一、总体要求', '2 1.指导思想', '2 2.基本原则']);
});
