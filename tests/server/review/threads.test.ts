import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemovedWordsView } from '../../../shared/protocol/removedWords';
import type { ApiClient } from '../../helpers/apiClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let reviewer: ApiClient;
let reader: ApiClient;
let planId: string;

beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
  reviewer = await server.person(owner, '审阅人');
  reader = await server.person(owner, '读者');
  planId = await owner.createPlan('云岭县教育发展规划', 'education');
  await owner.share(planId, reviewer.userId, 'reviewer');
  await owner.share(planId, reader.userId, 'reader');
});
afterAll(() => server.dispose());

const path = (threadId: string) => `/api/plans/${planId}/threads/${threadId}`;

describe('comments', () => {
  it('hang on words of the plan, are answered and resolved', async () => {
    const document = await owner.document(planId);
    const block = document.body.content?.find(({ type }) => type === 'paragraph');
    const anchor = { quote: '编制依据', blockId: String(block?.attrs?.id), from: 5, to: 9 };
    const threadId = await reviewer.comment(planId, '请写明依据哪些文件。', anchor);
    await owner.request('POST', `${path(threadId)}/replies`, { text: '已补充。' });

    const [thread] = await reader.threads(planId);
    expect(thread).toMatchObject({ id: threadId, quote: '编制依据', resolved: false });
    expect(thread?.comments.map(({ author, text }) => [author.name, text])).toEqual([
      ['审阅人', '请写明依据哪些文件。'],
      ['管理员', '已补充。'],
    ]);
    expect((await owner.plan(planId)).openThreads).toBe(1);

    await reviewer.request('PATCH', path(threadId), { resolved: true });
    expect((await owner.threads(planId))[0]?.resolved).toBe(true);
    expect((await owner.plan(planId)).openThreads).toBe(0);
    await reviewer.request('PATCH', path(threadId), { resolved: false });
    expect((await owner.plans()).find(({ id }) => id === planId)?.openThreads).toBe(1);
  });

  it('may be on the plan as a whole', async () => {
    const threadId = await owner.comment(planId, '整体很好。');
    const thread = (await owner.threads(planId)).find(({ id }) => id === threadId);
    expect(thread?.quote).toBeNull();
  });

  it('are not for readers, who are told why', async () => {
    const threadId = await owner.comment(planId, '请审阅。');
    for (const [method, where, json] of [
      ['POST', `/api/plans/${planId}/threads`, { text: '意见' }],
      ['POST', `${path(threadId)}/replies`, { text: '意见' }],
      ['PATCH', path(threadId), { resolved: true }],
    ] as const) {
      const { status, body } = await reader.call(method, where, { json });
      expect([status, body.error.message]).toEqual([403, expect.stringContaining('您在这份规划里是读者')]);
    }
  });

  it('are deleted by their authors only; a thread goes with its last one', async () => {
    const threadId = await reviewer.comment(planId, '写错了。');
    const replyId = (
      await owner.request<{ id: string }>('POST', `${path(threadId)}/replies`, { text: '好。' })
    ).id;
    const [first] = (await owner.threads(planId)).find(({ id }) => id === threadId)?.comments ?? [];
    const remove = (person: ApiClient, id: string) =>
      person.call('DELETE', `${path(threadId)}/comments/${id}`);
    expect((await remove(owner, first?.id ?? '')).status).toBe(403);
    expect((await remove(reviewer, first?.id ?? '')).status).toBe(204);
    expect((await remove(owner, replyId)).status).toBe(204);
    expect((await owner.threads(planId)).map(({ id }) => id)).not.toContain(threadId);
  });

  it('REV-6 keep the words that were deleted or rewritten, with who and when, for the plan’s owners', async () => {
    const threadId = await reviewer.comment(planId, '写错的话');
    const [comment] = (await owner.threads(planId)).find(({ id }) => id === threadId)?.comments ?? [];
    const at = `${path(threadId)}/comments/${comment?.id}`;
    await reviewer.request('PATCH', at, { text: '改好的话' });
    await reviewer.request('DELETE', at);
    const kept = `/api/plans/${planId}/removed-comments`;
    const removed = await owner.request<RemovedWordsView[]>('GET', kept);
    expect(removed.slice(0, 2)).toMatchObject([
      { action: 'deleted', words: '改好的话', person: { id: reviewer.userId } },
      { action: 'rewritten', words: '写错的话', person: { id: reviewer.userId } },
    ]);
    for (const person of [reviewer, reader]) expect((await person.call('GET', kept)).status).toBe(403);
  });

  it('have the author and the time that the server knows, whatever a request claims', async () => {
    const before = Date.now();
    const forged = {
      author: owner.userId,
      authorId: owner.userId,
      createdAt: '2020-01-01T00:00:00Z',
      createdBy: owner.userId,
    };
    const { id } = await reviewer.request<{ id: string }>('POST', `/api/plans/${planId}/threads`, {
      text: '冒名。',
      ...forged,
    });
    await reviewer.request('POST', `${path(id)}/replies`, { text: '再冒名。', ...forged });
    const thread = (await owner.threads(planId)).find((each) => each.id === id);
    expect(thread?.author.id).toBe(reviewer.userId);
    for (const comment of thread?.comments ?? []) {
      expect(comment.author.id).toBe(reviewer.userId);
      expect(Date.parse(comment.createdAt)).toBeGreaterThanOrEqual(before);
    }
  });

  it('are out of reach through another plan', async () => {
    const threadId = await owner.comment(planId, '内部意见。');
    const otherPlan = await reader.createPlan('读者自己的规划');
    const { status } = await reader.call('PATCH', `/api/plans/${otherPlan}/threads/${threadId}`, {
      json: { resolved: true },
    });
    expect(status).toBe(404);
  });

  it('need words', async () => {
    const { status, body } = await reviewer.call('POST', `/api/plans/${planId}/threads`, {
      json: { text: ' ' },
    });
    expect([status, body.error.message]).toEqual([400, '请填写批注内容。']);
  });
});
