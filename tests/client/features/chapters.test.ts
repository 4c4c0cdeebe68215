import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { groupByOffice, isOverdue, listChapters } from '../../../client/features/chapters/listChapters';
import { type ChapterAssignment, chapterKey } from '../../../shared/schema/chapters';
import { readSettings, settingsOf } from '../../../shared/schema/ydoc';

const assignment = (fields: Partial<ChapterAssignment>): ChapterAssignment => ({
  office: '',
  person: '',
  due: null,
  status: 'drafting',
  ...fields,
});

describe('[ASG-1] assignments of chapters', () => {
  it('by two people at once both stay, offline too', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    settingsOf(one).set(chapterKey('first'), assignment({ office: '教育股' }));
    settingsOf(other).set(chapterKey('second'), assignment({ office: '计财股' }));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    for (const copy of [one, other])
      expect(readSettings(copy).chapters).toEqual({
        first: assignment({ office: '教育股' }),
        second: assignment({ office: '计财股' }),
      });
  });

  it('that somebody broke are left out, the others stay', () => {
    const ydoc = new Y.Doc();
    settingsOf(ydoc).set(chapterKey('broken'), { office: 1 });
    settingsOf(ydoc).set(chapterKey('odd'), { ...assignment({}), due: '明年' });
    expect(readSettings(ydoc).chapters).toEqual({ odd: assignment({}) });
  });
});

describe('the chapters of a plan', () => {
  const items = [
    { id: 'a', level: 1, label: '第一章', text: '总则' },
    { id: 'b', level: 2, label: '一、', text: '基础' },
    { id: 'c', level: 1, label: '第二章', text: '任务' },
    { id: 'd', level: 1, label: '附件', text: '项目表' },
  ];
  const chapters = listChapters(items, { c: assignment({ office: '教育股' }) });

  it('are its headings of the first level, with who writes them', () => {
    expect(chapters.map(({ name, assignment: { office, status } }) => [name, office, status])).toEqual([
      ['第一章 总则', '', 'notStarted'],
      ['第二章 任务', '教育股', 'drafting'],
      ['附件 项目表', '', 'notStarted'],
    ]);
  });

  it('stand with the office of whoever writes them, where no office is named', () => {
    const written = listChapters(items, {
      a: assignment({ person: '王芳' }),
      c: assignment({ office: '计财股', person: '王芳' }),
      d: assignment({ person: '专家组' }),
    });
    const people = [{ name: '王芳', office: '教育股' }];
    expect(
      groupByOffice(written, people).map(({ office, chapters: own }) => [office, own.map(({ id }) => id)]),
    ).toEqual([
      ['教育股', ['a']],
      ['计财股', ['c']],
      ['专家组', ['d']],
    ]);
  });

  it('stand by office with those of nobody last', () => {
    expect(groupByOffice(chapters, []).map(({ office, chapters: own }) => [office, own.length])).toEqual([
      ['教育股', 1],
      ['', 2],
    ]);
  });

  it.each([
    ['2026-11-21', 'drafting', true],
    ['2026-11-22', 'drafting', false],
    ['2026-11-21', 'done', false],
    [null, 'drafting', false],
  ] as const)('due on %s and %s are overdue on 22 November: %s', (due, status, expected) => {
    expect(isOverdue(assignment({ due, status }), '2026-11-22')).toBe(expected);
  });
});
