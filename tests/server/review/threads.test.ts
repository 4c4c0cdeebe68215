import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
