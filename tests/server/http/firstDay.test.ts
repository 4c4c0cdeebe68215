import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../helpers/testServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.dispose());

describe('the first day of a server', () => {
  it('says that it serves and that nobody has set it up', async () => {
    const visitor = server.client();
    expect(await visitor.request('GET', '/api/health')).toEqual({ status: 'ok', version: '0.0.0-test' });
    expect(await visitor.session()).toEqual({ setUp: false, user: null, exactPages: false });
  });

  it('makes the first visitor administrator, once, even when two try at the same time', async () => {
    const visitors = [server.client(), server.client()];
    const answers = await Promise.all(
      visitors.map((visitor, index) =>
        visitor.call('POST', '/api/setup', {
          json: { name: '李明', username: `admin${index}`, password: TEST_PASSWORD },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error).toEqual({
      code: 'already-set-up',
      message: '管理员账号已经建立，请直接登录。',
    });
    const winner = visitors[answers.findIndex(({ status }) => status === 201)];
    const session = await winner?.session();
    expect(session).toMatchObject({ setUp: true, user: { name: '李明', administrator: true } });
  });

  it('has put the sample plan into the library, owned by the administrator', async () => {
    const other = await startTestServer();
    const administrator = await other.setUp();
    const [plan] = await administrator.plans();
    expect(plan).toMatchObject({
      title: '云岭县教育事业发展“十五五”规划',
      stage: '讨论稿',
      role: 'owner',
      openThreads: 0,
      present: [],
    });
    const document = await administrator.document(plan?.id ?? '');
    expect(document.settings.region).toBe('云岭县');
    expect(await administrator.members(plan?.id ?? '')).toEqual([
      { user: { id: administrator.userId, name: '管理员', office: '' }, role: 'owner' },
    ]);
    await other.dispose();
  });

  it('keeps accounts, sessions, plans, roles and comments over a restart', async () => {
    const other = await startTestServer();
    const administrator = await other.setUp();
    const reviewer = await other.person(administrator, '王芳');
    const planId = await administrator.createPlan('云岭县文化发展规划');
    await administrator.share(planId, reviewer.userId, 'reviewer');
    await reviewer.comment(planId, '请补充基期数据。');
    await other.restart();
    const again = other.client();
    const answer = await again.call('GET', `/api/plans/${planId}`, { headers: { Cookie: reviewer.cookie } });
    expect(answer.body).toMatchObject({ title: '云岭县文化发展规划', role: 'reviewer', openThreads: 1 });
    await other.dispose();
  });
});
