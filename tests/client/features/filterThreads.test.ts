import { describe, expect, it } from 'vitest';
import { filterThreads, NO_FILTER, threadHeadings } from '../../../client/features/comments/filterThreads';
import {
  mentionChoices,
  mentionedIn,
  openMention,
  splitMentions,
} from '../../../client/features/comments/mentions';
import { threadBeside } from '../../../client/features/comments/threadBeside';
import type { ThreadView } from '../../../shared/protocol/api';
import { threadInFragment, threadLink } from '../../../shared/protocol/threadLink';
import { threadView } from '../../helpers/threadView';

const placed = (id: string, from: number | null, fields: Partial<ThreadView> = {}) => ({
  ...threadView(id, fields),
  orphaned: false,
  place: from === null ? null : { from, to: from + 2 },
});
const heading = (id: string, level: number, from: number) => ({ id, level, from, label: '', text: id });

describe('the list of threads', () => {
  const threads = [
    placed('first', 15),
    placed('second', 35, { assignee: { id: 'wang', name: '王' } }),
    placed('third', 45, { author: { id: 'qian', name: '钱', office: '财政局' } }),
    placed('whole', null),
  ];
  const { nearest, chapter } = threadHeadings(threads, [
    heading('一章', 1, 10),
    heading('一节', 2, 30),
    heading('二章', 1, 40),
  ]);
  const shown = (filter: Partial<typeof NO_FILTER>) =>
    filterThreads(threads, { ...NO_FILTER, ...filter }, chapter, 'wang').map(({ id }) => id);

  it('knows the heading and the chapter of each', () => {
    expect([...nearest]).toEqual([
      ['first', '一章'],
      ['second', '一节'],
      ['third', '二章'],
    ]);
    expect(chapter.get('second')).toBe('一章');
  });

  it('shows mine, those of a chapter, a person, an office', () => {
    expect(shown({ kind: 'mine' })).toEqual(['second']);
    expect(shown({ chapter: '一章' })).toEqual(['first', 'second']);
    expect(shown({ person: 'qian' })).toEqual(['third']);
    expect(shown({ office: '教育局' })).toEqual(['first', 'second', 'whole']);
    expect(shown({ kind: 'proposal' })).toEqual([]);
  });

  it('is walked through in both directions, round its ends', () => {
    expect(threadBeside(threads, 'whole', 1)?.id).toBe('first');
    expect(threadBeside(threads, 'first', -1)?.id).toBe('whole');
    expect(threadBeside(threads, null, -1)?.id).toBe('whole');
    expect(threadBeside([], null, 1)).toBeNull();
  });

  it('gives each thread an address', () => {
    const address = threadLink('p1', 'a/b');
    expect(threadInFragment(address.slice(address.indexOf('#')))).toBe('a/b');
    expect(threadInFragment('#main')).toBeNull();
  });
});

describe('a mention', () => {
  const people = [
    { id: '1', name: '王芳' },
    { id: '2', name: '王芳芳' },
  ];
  it('is the longest name behind an @', () => {
    expect(mentionedIn('请@王芳芳核对，@王芳 也看看', people)).toEqual(['2', '1']);
    expect(splitMentions('请@王芳看', people).map(({ text }) => text)).toEqual(['请', '@王芳', '看']);
  });
  it('is offered by the letters behind the @, and completes the text', () => {
    const people = [
      { id: 'u1', name: '王芳' },
      { id: 'u2', name: '小王' },
      { id: 'u3', name: '李雷' },
    ];
    const offered = (text: string) => mentionChoices(text, people).map(({ completed }) => completed);
    expect(offered('请 @王')).toEqual(['请 @王芳 ', '请 @小王 ']);
    expect(offered('请 @王芳')).toEqual([]);
    expect(offered('请看')).toEqual([]);
  });

  it('is being typed while an @ stands near the end', () => {
    expect(openMention('请@王')).toBe('王');
    expect(openMention('请@王芳 看')).toBeNull();
  });
});
