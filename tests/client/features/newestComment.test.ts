import { expect, it } from 'vitest';
import { newestComment } from '../../../client/features/comments/newestComment';
import type { ThreadView } from '../../../shared/protocol/api';

const thread = (...comments: readonly (readonly [id: string, author: string, minute: number])[]) =>
  ({
    comments: comments.map(([id, author, minute]) => ({
      id,
      author: { id: author, name: author },
      text: `${author}的话`,
      createdAt: `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`,
    })),
  }) as unknown as ThreadView;

it('is what somebody else said last, in any thread, and nothing that was there or that I said', () => {
  const before = [thread(['1', '李强', 1]), thread(['2', '王芳', 2])];
  expect(newestComment(before, before, '王芳')).toBeNull();
  const mine = [...before, thread(['3', '王芳', 3])];
  expect(newestComment(before, mine, '王芳')).toBeNull();
  const now = [thread(['1', '李强', 1], ['5', '周审', 5]), thread(['2', '王芳', 2], ['4', '李强', 4])];
  expect(newestComment(before, now, '王芳')).toEqual({ name: '周审', text: '周审的话' });
});
