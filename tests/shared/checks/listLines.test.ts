import { describe, expect, it } from 'vitest';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import {
  LIST_NAMES,
  type ListName,
  readListLines,
  writeListLines,
} from '../../../shared/checks/lists/listLines';

describe('lists as an administrator writes them', () => {
  it.each(LIST_NAMES)("read back the program's own list %s", (name: ListName) => {
    const { entries, problems } = readListLines(name, writeListLines(name, DEFAULT_LISTS[name] as never));
    expect(problems).toEqual([]);
    expect(entries).toEqual(DEFAULT_LISTS[name]);
  });

  it('have one entry a line, with the sides parted by = or →', () => {
    const text = '五育病举=五育并举\n\n  截止(?=目前) → 截至 → 后接时间用“截至”\n';
    expect(readListLines('typos', text)).toEqual({
      entries: [
        { wrong: '五育病举', right: '五育并举' },
        { wrong: '截止(?=目前)', right: '截至', reason: '后接时间用“截至”' },
      ],
      problems: [],
    });
    expect(readListLines('departments', '教育体育局、教体局 教育局').entries).toEqual([
      ['教育体育局', '教体局', '教育局'],
    ]);
    expect(readListLines('synonyms', '全县的 =').entries).toEqual([{ pattern: '全县的', word: '' }]);
  });

  it('name the line of what cannot be read, and keep the rest', () => {
    const { entries, problems } = readListLines('typos', '布署\n(=（\n\n按装=安装\n按装=安装\n[a]*=b');
    expect(entries).toEqual([{ wrong: '按装', right: '安装' }]);
    expect(problems.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'parts'],
      [2, 'pattern'],
      [5, 'double'],
      [6, 'pattern'],
    ]);
    expect(readListLines('confusable', '籍').problems).toEqual([{ line: 1, fault: 'single', text: '籍' }]);
  });
});
