import { describe, expect, it } from 'vitest';
import { findResponsibilities, parseResponsibility } from '../../../shared/plan/parseResponsibility';

const departmentsOf = (text: string) => parseResponsibility(text)?.departments ?? null;

describe('parseResponsibility', () => {
  it('[RSP-1] finds the bracket at the end of a paragraph, the lead first', () => {
    const text = '改善办学条件。（县教育局、县财政局负责）';
    expect(parseResponsibility(text)).toEqual({
      from: 7,
      to: text.length,
      departments: ['县教育局', '县财政局'],
      written: '（县教育局、县财政局负责）',
    });
  });

  it('[RSP-1] finds the bracket before the full stop and in the middle of a paragraph', () => {
    expect(departmentsOf('改善办学条件（县教育局负责）。')).toEqual(['县教育局']);
    expect(departmentsOf('改善办学条件（县教育局负责）。同时加强管理。')).toEqual(['县教育局']);
    expect(departmentsOf('改善办学条件(县教育局、县科协负责)')).toEqual(['县教育局', '县科协']);
  });

  it.each([
    [
      '（县教育局、县财政局，县人力资源社会保障局．县残联负责）',
      '县教育局 县财政局 县人力资源社会保障局 县残联',
    ],
    ['（县教育局和县财政局负责）', '县教育局 县财政局'],
    ['（县自然资源和规划局、县文化和旅游局负责）', '县自然资源和规划局 县文化和旅游局'],
    ['（县教育局、县工业和信息化局及各镇人民政府负责）', '县教育局 县工业和信息化局 各镇人民政府'],
    ['（县教育局、各镇（街道）负责）', '县教育局 各镇（街道）'],
    ['（县教育局、县财政局等部门按职责分工负责）', '县教育局 县财政局'],
    ['（县委教育工委、县委宣传部负责，列第一位的为牵头部门，下同）', '县委教育工委 县委宣传部'],
    ['（由县教育局负责）', '县教育局'],
  ])('[RSP-2] takes the departments of %s apart', (text, departments) => {
    expect(departmentsOf(text)).toEqual(departments.split(' '));
  });

  it.each([
    ['（责任单位：县教育局、县财政局）', '县教育局 县财政局'],
    ['（牵头单位：县教育局；配合单位：县财政局、县民政局）', '县教育局 县财政局 县民政局'],
    ['（配合单位：县财政局；牵头单位：县教育局）', '县教育局 县财政局'],
    ['（牵头部门:县教育局，配合部门:县财政局）', '县教育局 县财政局'],
    ['（县教育局牵头，县财政局、县民政局配合）', '县教育局 县财政局 县民政局'],
    ['（县教育局牵头负责，县财政局参与）', '县教育局 县财政局'],
    ['（责任股室：教育股、计财股）', '教育股 计财股'],
    ['【责任单位：县教育局 县财政局】', '县教育局 县财政局'],
    ['责任单位：县教育局、县财政局', '县教育局 县财政局'],
    ['县教育局牵头，县财政局、各镇人民政府配合。', '县教育局 县财政局 各镇人民政府'],
    ['由县教育局牵头，县财政局参与', '县教育局 县财政局'],
  ])('[RSP-3] reads who leads and who supports in %s', (text, departments) => {
    expect(departmentsOf(text)).toEqual(departments.split(' '));
  });

  it.each([
    '按照（谁主管谁负责）的原则',
    '（实行校长负责）',
    '示范县（区）',
    '（含技工学校学生数）',
    '（牵头）',
    '校长负责制（试行）',
    '由县教育局负责',
    '名校牵头，薄弱学校配合。',
    '县教育局牵头，县财政局配合。建立工作专班。',
    '由名师牵头，骨干教师参与',
    '（县教育局',
    '',
  ])('[RSP-4] sees no responsibility in %j', (text) => {
    expect(parseResponsibility(text)).toBeNull();
  });

  it('[RSP-5] finds every responsibility of a text', () => {
    const text = '一是甲。（县教育局负责）二是乙（修订）。（县财政局负责）';
    expect(findResponsibilities(text).map((found) => found.departments)).toEqual([
      ['县教育局'],
      ['县财政局'],
    ]);
  });
});
