import { describe, expect, it } from 'vitest';
import { followNames } from '../../../client/editor/references/followNames';

/** What departments are called: in the list of the plan, each by its id, and in the responsibility that is open. */
const known = (list: Readonly<Record<string, string>>, ...inText: string[]) => ({
  byId: new Map(Object.entries(list)),
  inText,
});

describe('[STR-38] departments that were chosen while others change their names', () => {
  it('have their new names, those that stand in the text and those that were just added', () => {
    const before = known({ 教育: '县教育局', 财政: '县财政局' }, '县教育局');
    const now = known({ 教育: '县教育体育局', 财政: '县财政和金融局' }, '县教育体育局');
    expect(followNames(['县教育局', '县财政局', '县残联'], before, now)).toEqual([
      '县教育体育局',
      '县财政和金融局',
      '县残联',
    ]);
  });

  it('have the name that somebody gave one in the text alone', () => {
    const before = known({}, '县教育局', '县财政局');
    expect(followNames(['县财政局'], before, known({}, '县教育局', '县财政和金融局'))).toEqual([
      '县财政和金融局',
    ]);
  });

  it('keep what others added to the responsibility and what they took from it', () => {
    const before = known({}, '县教育局', '县财政局');
    expect(followNames(['县教育局', '县财政局', '县残联'], before, known({}, '县教育局'))).toEqual([
      '县教育局',
      '县残联',
    ]);
    expect(followNames(['县教育局'], before, known({}, '县教育局', '县财政局', '县卫健局'))).toEqual([
      '县教育局',
      '县卫健局',
    ]);
  });

  it('stand once, when two have become one', () => {
    const before = known({ 教育: '县教育局', 体育: '县体育局' });
    const now = known({ 教育: '县教育体育局', 体育: '县教育体育局' });
    expect(followNames(['县教育局', '县体育局'], before, now)).toEqual(['县教育体育局']);
  });
});
