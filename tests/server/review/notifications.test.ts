import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NotificationChoices, NotificationsView } from '../../../shared/protocol/notifications';
import type { ApiClient } from '../../helpers/apiClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let wang: ApiClient;
let zhao: ApiClient;
let planId: string;

beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
  wang = await server.person(owner, '王编写');
  zhao = await server.person(owner, '赵审阅');
  planId = await owner.createPlan('云岭县教育发展规划', 'education');
  await owner.share(planId, wang.userId, 'editor');
  await owner.share(planId, zhao.userId, 'reviewer');
});
afterAll(() => server.dispose());

const news = (client: ApiClient) => client.request<NotificationsView>('GET', '/api/notifications');
const kindsOf = async (client: ApiClient) =>
  (await news(client)).items.map(({ kind, actor, text }) => [kind, actor?.name, text]);
const threadPath = (id: string) => `/api/plans/${planId}/threads/${id}`;

describe('[REV-7] notifications', () => {
  it('tell of mentions, replies and assignments, but nobody of what one did oneself', async () => {
    const { id } = await zhao.request<{ id: string }>('POST', `/api/plans/${planId}/threads`, {
      text: '@王编写 请核对',
      mentions: [wang.userId, zhao.userId],
      anchor: null,
    });
    await wang.request('POST', `${threadPath(id)}/replies`, { text: '已核对' });
    await owner.request('PATCH', threadPath(id), { assigneeId: wang.userId, dueOn: '2026-12-01' });
    expect(await kindsOf(wang)).toEqual([
      ['assignment', '管理员', '@王编写 请核对'],
      ['mention', '赵审阅', '@王编写 请核对'],
    ]);
    expect(await kindsOf(zhao)).toEqual([['reply', '王编写', '已核对']]);
    // Until the day is over in China.
    expect((await news(wang)).items[0]?.dueAt).toBe('2026-12-01T15:59:59.999Z');
    const thread = (await owner.threads(planId)).find((each) => each.id === id);
    expect(thread).toMatchObject({ assignee: { name: '王编写' }, dueOn: '2026-12-01' });
    expect(thread?.comments[0]?.mentions.map(({ name }) => name)).toEqual(['王编写', '赵审阅']);
  });

  it('are read one by one or all at once, and only by those they are for', async () => {
    const { items, unread } = await news(wang);
    expect(unread).toBe(2);
    await zhao.request('POST', '/api/notifications/read', { ids: [items[0]?.id] });
    expect((await news(wang)).unread).toBe(2);
    await wang.request('POST', '/api/notifications/read', { ids: [items[0]?.id] });
    expect((await news(wang)).items.map(({ read }) => read)).toEqual([true, false]);
    await wang.request('POST', '/api/notifications/read', { ids: null });
    expect((await news(wang)).unread).toBe(0);
  });

  it('come only of the kinds that one has chosen', async () => {
    await zhao.request('PATCH', '/api/notifications/choices', { reply: false });
    expect(await zhao.request<NotificationChoices>('GET', '/api/notifications/choices')).toMatchObject({
      reply: false,
      mention: true,
    });
    const before = (await news(zhao)).items.length;
    const id = await zhao.comment(planId, '再核对一次');
    await wang.request('POST', `${threadPath(id)}/replies`, { text: '好' });
    expect((await news(zhao)).items).toHaveLength(before);
  });

  it('name members only, and disappear with the role', async () => {
    const stranger = await server.person(owner, '外人');
    const { status } = await zhao.call('POST', `/api/plans/${planId}/threads`, {
      json: { text: '@外人 看看', mentions: [stranger.userId] },
    });
    expect(status).toBe(400);
    await owner.unshare(planId, wang.userId);
    expect((await news(wang)).items).toEqual([]);
    await owner.share(planId, wang.userId, 'editor');
  });
});

describe('an own comment', () => {
  it('is rewritten as long as nobody answered, and shows that it was', async () => {
    const id = await zhao.comment(planId, '写错的话');
    const [comment] = (await owner.threads(planId)).find((each) => each.id === id)?.comments ?? [];
    const path = `${threadPath(id)}/comments/${comment?.id}`;
    await zhao.request('PATCH', path, { text: '改好的话' });
    const [rewritten] = (await owner.threads(planId)).find((each) => each.id === id)?.comments ?? [];
    expect(rewritten).toMatchObject({ text: '改好的话', editedAt: expect.any(String) });
    expect((await wang.call('PATCH', path, { json: { text: '别人的话' } })).status).toBe(403);
  });
});
