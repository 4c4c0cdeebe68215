import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../helpers/apiClient';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let administrator: ApiClient;
beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.setUp();
});
afterAll(() => server.dispose());

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and other sites do not send, for thirty days', async () => {
    const { headers, status } = await server.client().call('POST', '/api/sessions', {
      json: { username: 'admin', password: TEST_PASSWORD },
    });
    expect(status).toBe(201);
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/Max-Age=2592000.*HttpOnly.*SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('knows Chinese user names, and the same name however it is typed', async () => {
    await administrator.createUser({ name: '王小芳', username: 'Wang.芳', password: TEST_PASSWORD });
    const person = server.client();
    await person.signIn('ｗａｎｇ.芳', TEST_PASSWORD);
    expect(person.user).toMatchObject({ name: '王小芳', username: 'wang.芳' });
  });

  it('ends with signing out', async () => {
    const person = await server.person(administrator, '赵强');
    const stolen = person.cookie;
    await person.signOut();
    expect(await person.session()).toMatchObject({ setUp: true, user: null });
    const { status } = await server.client().call('GET', '/api/plans', { headers: { Cookie: stolen } });
    expect(status).toBe(401);
  });

  it('does not take a cookie with another signature', async () => {
    const person = await server.person(administrator, '钱伟');
    const forged = person.cookie.replace(/\.[^.]+$/, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D');
    const { status } = await server.client().call('GET', '/api/plans', { headers: { Cookie: forged } });
    expect(status).toBe(401);
  });
});

describe('the administrator', () => {
  it('makes accounts with name, office and first password', async () => {
    const user = await administrator.createUser({
      name: '孙丽',
      username: 'sunli',
      password: TEST_PASSWORD,
      office: '基础教育股',
    });
    expect(user).toMatchObject({ name: '孙丽', office: '基础教育股', administrator: false, disabled: false });
    const users = await administrator.request<{ username: string }[]>('GET', '/api/users');
    expect(users.map(({ username }) => username)).toContain('sunli');
  });

  it('is told when a user name is taken, too short, or holds strange characters', async () => {
    const create = async (username: string) =>
      (
        await administrator.call('POST', '/api/users', {
          json: { name: '某人', username, password: TEST_PASSWORD },
        })
      ).body.error?.message;
    expect(await create('ADMIN')).toBe('这个用户名已被使用，请换一个。');
    expect(await create('a')).toBe('用户名至少要有 2 个字。');
    expect(await create('a b<')).toBe('用户名只能用汉字、字母、数字和 . _ - 这几个符号。');
  });

  it('is the only one who may look after accounts', async () => {
    const person = await server.person(administrator, '周敏');
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['PATCH', `/${administrator.userId}`],
      ['PUT', `/${administrator.userId}/password`],
      ['DELETE', `/${administrator.userId}`],
    ] as const) {
      const { status, body } = await person.call(method, `/api/users${path}`, {
        json: method === 'GET' ? undefined : {},
      });
      expect([method, status, body.error.message]).toEqual([method, 403, '只有管理员可以这样做。']);
    }
  });

  it('disables an account: its sessions and tokens end, until it is enabled again', async () => {
    const person = await server.person(administrator, '吴刚');
    const token = await person.createToken();
    const setDisabled = (disabled: boolean) =>
      administrator.request('PATCH', `/api/users/${person.userId}`, { disabled });
    await setDisabled(true);
    expect((await person.session()).user).toBeNull();
    const answer = await fetch(`${server.url}/api/plans`, { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    const refused = await server.client().call('POST', '/api/sessions', {
      json: { username: '吴刚', password: TEST_PASSWORD },
    });
    expect([refused.status, refused.body.error.message]).toEqual([403, '这个账号已停用，请联系管理员。']);
    await setDisabled(false);
    await person.signIn('吴刚', TEST_PASSWORD);
  });

  it('gives a new password: the old one and its sessions end', async () => {
    const person = await server.person(administrator, '郑洁');
    await administrator.request('PUT', `/api/users/${person.userId}/password`, { password: 'another one 9' });
    expect((await person.session()).user).toBeNull();
    await expect(person.signIn('郑洁', TEST_PASSWORD)).rejects.toThrow('401');
    await person.signIn('郑洁', 'another one 9');
  });

  it('removes an account: what it wrote stays under its name, its user name is free again', async () => {
    const person = await server.person(administrator, '冯涛');
    const planId = await administrator.createPlan('云岭县交通发展规划');
    await administrator.share(planId, person.userId, 'reviewer');
    await person.comment(planId, '建议补充乡村道路。');
    await administrator.request('DELETE', `/api/users/${person.userId}`);
    expect((await person.session()).user).toBeNull();
    expect((await administrator.members(planId)).map(({ user }) => user.name)).toEqual(['管理员']);
    expect((await administrator.threads(planId))[0]?.comments[0]?.author.name).toBe('冯涛');
    const successor = await server.person(administrator, '冯涛');
    expect(await successor.plans()).toEqual([]);
  });

  it('cannot lock itself out', async () => {
    const own = `/api/users/${administrator.userId}`;
    expect((await administrator.call('PATCH', own, { json: { disabled: true } })).status).toBe(409);
    expect((await administrator.call('DELETE', own)).status).toBe(409);
  });
});

describe('a person', () => {
  it('changes the own password; the other sessions end, this one stays', async () => {
    const here = await server.person(administrator, '陈静');
    const elsewhere = server.client();
    await elsewhere.signIn('陈静', TEST_PASSWORD);
    const change = (currentPassword: string) =>
      here.call('PUT', '/api/account/password', { json: { currentPassword, newPassword: 'my own words 7' } });
    expect((await change('wrong')).body.error).toEqual({
      code: 'wrong-password',
      message: '当前密码不正确，请重新输入。',
    });
    expect((await change(TEST_PASSWORD)).status).toBe(204);
    expect((await here.session()).user?.name).toBe('陈静');
    expect((await elsewhere.session()).user).toBeNull();
    await elsewhere.signIn('陈静', 'my own words 7');
  });

  it('makes, lists and ends access tokens', async () => {
    const person = await server.person(administrator, '褚亮');
    const token = await person.createToken('统计脚本');
    const asScript = () =>
      fetch(`${server.url}/api/plans`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await asScript()).status).toBe(200);
    const [listed] = await person.request<{ id: string; label: string }[]>('GET', '/api/tokens');
    expect(listed).toMatchObject({ label: '统计脚本' });
    expect(JSON.stringify(listed)).not.toContain(token);
    expect((await administrator.call('DELETE', `/api/tokens/${listed?.id}`)).status).toBe(404);
    await person.request('DELETE', `/api/tokens/${listed?.id}`);
    expect((await asScript()).status).toBe(401);
  });
});

describe('the data folder', () => {
  it('keeps the secret for its owner, and neither passwords nor tokens in the clear', async () => {
    const person = await server.person(administrator, '卫国');
    const token = await person.createToken();
    expect(statSync(join(server.dataFolder, 'secret')).mode & 0o777).toBe(0o600);
    for (const name of readdirSync(server.dataFolder)) {
      const bytes = readFileSync(join(server.dataFolder, name));
      expect([name, bytes.includes(TEST_PASSWORD), bytes.includes(token)]).toEqual([name, false, false]);
    }
  });
});
