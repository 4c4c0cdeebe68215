import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/protocol/roles';
import type { ApiClient } from '../../helpers/apiClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let administrator: ApiClient;
let planId: string;
let people: Record<Role | 'stranger', ApiClient>;

beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.setUp();
  const [owner, editor, reviewer, reader, stranger] = (await Promise.all(
    ['主笔', '编写人', '审阅人', '读者', '外人'].map((name) => server.person(administrator, name)),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  people = { owner, editor, reviewer, reader, stranger };
  planId = await owner.createPlan('云岭县卫生发展规划');
  await owner.share(planId, editor.userId, 'editor');
  await owner.share(planId, reviewer.userId, 'reviewer');
  await owner.share(planId, reader.userId, 'reader');
});
afterAll(() => server.dispose());

const isSuccess = (status: number) => status < 300;

describe('what each role may ask of a plan', () => {
  const everyone = ['owner', 'editor', 'reviewer', 'reader'] as const;
  const cases: [what: string, method: string, path: string, json: unknown, allowed: readonly Role[]][] = [
    ['see it', 'GET', '', undefined, everyone],
    ['read it', 'GET', '/document', undefined, everyone],
    ['download it', 'GET', '/export?format=json', undefined, everyone],
    ['see its members', 'GET', '/members', undefined, everyone],
    ['read its comments', 'GET', '/threads', undefined, everyone],
    ['comment on it', 'POST', '/threads', { text: '意见' }, ['owner', 'editor', 'reviewer']],
    ['change its stage', 'PATCH', '', { stage: '送审稿' }, ['owner']],
    ['share it', 'PUT', '/members/READER', { role: 'reader' }, ['owner']],
  ];
  it.each(cases)('%s', async (_what, method, path, json, allowed) => {
    for (const [role, person] of Object.entries(people)) {
      const { status } = await person.call(
        method,
        `/api/plans/${planId}${path.replace('READER', people.reader.userId)}`,
        { json },
      );
      const mayDoIt = allowed.includes(role as Role);
      expect([role, status]).toEqual([
        role,
        mayDoIt ? expect.toSatisfy(isSuccess) : role === 'stranger' ? 404 : 403,
      ]);
    }
  });

  it('hides it from strangers as if it did not exist', async () => {
    const hidden = await people.stranger.call('GET', `/api/plans/${planId}`);
    const missing = await people.stranger.call('GET', '/api/plans/no-such-plan');
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual(missing.body);
    expect(await people.stranger.plans()).toEqual([]);
  });

  it('lets the administrator into every plan as owner', async () => {
    expect((await administrator.plan(planId)).role).toBe('owner');
  });

  it('asks whoever is not signed in to do so', async () => {
    const { status, body } = await server.client().call('GET', `/api/plans/${planId}`);
    expect([status, body.error]).toEqual([401, { code: 'not-signed-in', message: '请先登录。' }]);
  });
});

describe('sharing', () => {
  it('gives and takes roles at once', async () => {
    const { owner, stranger } = people;
    await owner.share(planId, stranger.userId, 'reader');
    expect((await stranger.plan(planId)).role).toBe('reader');
    await owner.share(planId, stranger.userId, 'reviewer');
    expect((await stranger.plans()).map(({ id, role }) => [id, role])).toEqual([[planId, 'reviewer']]);
    await owner.unshare(planId, stranger.userId);
    expect((await stranger.call('GET', `/api/plans/${planId}`)).status).toBe(404);
  });

  it('never leaves a plan without an owner', async () => {
    const { owner, editor } = people;
    for (const call of [
      owner.call('PUT', `/api/plans/${planId}/members/${owner.userId}`, { json: { role: 'editor' } }),
      owner.call('DELETE', `/api/plans/${planId}/members/${owner.userId}`),
    ]) {
      const { status, body } = await call;
      expect([status, body.error.message]).toEqual([409, expect.stringContaining('至少要有一位所有者')]);
    }
    await owner.share(planId, editor.userId, 'owner');
    await owner.share(planId, owner.userId, 'editor');
    await editor.share(planId, owner.userId, 'owner');
    await owner.share(planId, editor.userId, 'editor');
  });

  it('knows only roles and people that exist', async () => {
    const share = (userId: string, role: string) =>
      people.owner.call('PUT', `/api/plans/${planId}/members/${userId}`, { json: { role } });
    expect((await share(people.reader.userId, 'king')).body.error.message).toMatch(/角色只能是/);
    expect((await share('no-such-user', 'reader')).status).toBe(404);
  });

  it('offers everyone to share with, without user names', async () => {
    const list = await people.reader.request<{ name: string }[]>('GET', '/api/people');
    expect(list.map(({ name }) => name).sort()).toEqual(
      ['主笔', '外人', '审阅人', '管理员', '编写人', '读者'].sort(),
    );
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(['id', 'name', 'office']);
  });
});

describe('where a request comes from', () => {
  it('refuses changes that carry a cookie but no own origin', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      const { status, body } = await people.owner.call('POST', '/api/plans', {
        json: { title: '规划' },
        headers: { Origin: origin },
      });
      expect([status, body.error.code]).toEqual([403, 'forbidden']);
    }
    const response = await fetch(`${server.url}/api/plans`, {
      method: 'POST',
      headers: { Cookie: people.owner.cookie, 'Content-Type': 'application/json' },
      body: '{"title":"规划"}',
    });
    expect(response.status).toBe(403);
  });

  it('does not let the page of another site sign somebody in', async () => {
    const { status } = await server.client().call('POST', '/api/sessions', {
      json: { username: '主笔', password: 'x' },
      headers: { Origin: 'http://evil.example' },
    });
    expect(status).toBe(403);
  });

  it('takes a token without any origin', async () => {
    const token = await people.owner.createToken();
    const response = await fetch(`${server.url}/api/plans`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '{"title":"脚本建的规划"}',
    });
    expect(response.status).toBe(201);
  });

  it('takes neither an invented token nor one in the address', async () => {
    const token = await people.owner.createToken();
    const invented = await fetch(`${server.url}/api/plans`, {
      headers: { Authorization: 'Bearer gongni_x' },
    });
    const inAddress = await fetch(`${server.url}/api/plans?token=${token}`);
    expect([invented.status, inAddress.status]).toEqual([401, 401]);
  });
});
