import { describe, expect, it } from 'vitest';
import { parseResponsibility } from '../../../shared/plan/parseResponsibility';
import { rewriteDepartments } from '../../../shared/plan/rewriteDepartments';

const rewrite = (written: string, departments: string) =>
  rewriteDepartments(written, parseResponsibility(written)?.departments ?? [], departments.split(' '));

describe('[RSP-7] the way a responsibility is written', () => {
  it('stays to the letter where nothing changes', () => {
    const written = '（由县教育局牵头,县财政局、县科协等配合）';
    expect(rewrite(written, '县教育局 县财政局 县科协')).toBe(written);
  });

  it.each([
    ['（县教育局、县财政局按职责分工负责）', '县教育局 县科协', '（县教育局、县科协按职责分工负责）'],
    ['（县教育局牵头，县财政局配合）', '县教育局 县财政局 县科协', '（县教育局牵头，县财政局、县科协配合）'],
    ['（县教育局牵头，县财政局配合）', '县财政局 县教育局', '（县财政局牵头，县教育局配合）'],
    ['责任单位：县教育局、县财政局', '县教育局', '责任单位：县教育局'],
    ['县教育局牵头，县财政局配合。', '县公安局 县财政局', '县公安局牵头，县财政局配合。'],
    [
      '（牵头单位：县教育局；配合单位：县财政局）',
      '县教育局 县科协',
      '（牵头单位：县教育局；配合单位：县科协）',
    ],
  ])('%s carries %s', (written, departments, expected) => {
    expect(rewrite(written, departments)).toBe(expected);
  });

  it('is given up where it would say something else', () => {
    expect(rewrite('（县教育局牵头，县财政局配合）', '县教育局')).toBeNull();
    expect(rewrite('（县教育局和县财政局负责）', '县教育局 县科协 县财政局')).toBeNull();
  });
});
