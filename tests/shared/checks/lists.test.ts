import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { mergeLists } from '../../../shared/checks/lists/checkLists';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { parseCheckLists } from '../../../shared/checks/lists/parseCheckLists';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';

const { document } = readText(
  '青山县文化发展“十五五”规划\n（2026—2030年）\n第一章 任务\n建设农家书屋，办好村晚。\n',
  {
    newId: countingIds(),
  },
);

describe('[CHK-13] the lists that an administrator extends', () => {
  it('a typo that the program does not know', () => {
    expect(runChecks(document)).toEqual([]);
    const lists = mergeLists(
      DEFAULT_LISTS,
      parseCheckLists({ typos: [{ wrong: '农家书屋', right: '乡村书屋' }] }),
    );
    const [finding] = runChecks(document, { lists });
    expect(finding).toMatchObject({ rule: 'term/typo', expected: '乡村书屋', found: '农家书屋' });
  });

  it.each([
    [{ typo: [] }, '词表的格式不对'],
    [{ typos: [{ wrong: '' }] }, '问题在 typos.0'],
    [{ typos: [{ wrong: '(', right: '' }] }, '不是正确的匹配式'],
  ])('refuses %j', (value, message) => {
    expect(() => parseCheckLists(value)).toThrow(message);
  });

  it('confuses no character with itself', () => {
    expect(DEFAULT_LISTS.confusable.filter((group) => new Set(group).size !== [...group].length)).toEqual([]);
  });
});
