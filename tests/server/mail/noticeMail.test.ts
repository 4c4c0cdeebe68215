import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailSettingsView } from '../../../shared/protocol/mailSettings';
import type { NotificationsView } from '../../../shared/protocol/notifications';
import type { ApiClient } from '../../helpers/apiClient';
import { type MailServer, startMailServer } from '../../helpers/mailServer';
import { startTestServer, type TestServer } from '../../helpers/testServer';

const MINUTE = 60_000;
let now = Date.UTC(2026, 10, 22, 2);
let mail: MailServer;
let server: TestServer;
let owner: ApiClient;
let wang: ApiClient;
let planId: string;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer({
    now: () => now,
    mail: { url: mail.url, from: '共拟 <gongni@example.cn>' },
  });
  owner = await server.setUp();
  wang = await server.person(owner, '王编写');
  planId = await owner.createPlan('云岭县教育发展规划', 'education');
  await owner.share(planId, wang.userId, 'editor');
});
afterAll(async () => {
  await server.dispose();
  await mail.close();
});

const wish = (client: ApiClient, address: string, kinds: readonly string[], language = 'zh') =>
  client.call('PUT', '/api/notifications/mail', { json: { address, kinds, language } });
const mention = (text: string) =>
  owner.request<{ id: string }>('POST', `/api/plans/${planId}/threads`, {
    text,
    mentions: [wang.userId],
    anchor: null,
  });

describe('REV-14 mail', () => {
  it('comes for the kinds that a person has chosen, with the words, the plan and a link', async () => {
    expect((await wish(wang, 'wang@example.cn', ['mention'])).status).toBe(204);
    expect(await wang.request<MailSettingsView>('GET', '/api/notifications/mail')).toEqual({
      available: true,
      address: 'wang@example.cn',
      kinds: ['mention'],
    });
    const { id } = await mention('@王编写 请核对幼儿园数');
    await owner.request('PATCH', `/api/plans/${planId}/threads/${id}`, { assigneeId: wang.userId });
    await mail.arrived(1);
    expect(mail.received).toHaveLength(1);
    const [first] = mail.received;
    expect(first).toMatchObject({
      to: ['wang@example.cn'],
      from: 'gongni@example.cn',
      subject: '管理员在《云岭县教育发展规划》的批注里提到了您',
    });
    expect(first?.text).toContain('@王编写 请核对幼儿园数');
    expect(first?.text).toContain(`打开：https://plans.example.cn/plans/${planId}#thread=${id}`);
  });

  it('and the page are chosen apart: one may come without the other', async () => {
    await wang.request('PATCH', '/api/notifications/choices', { mention: false });
    const { items } = await wang.request<NotificationsView>('GET', '/api/notifications');
    const before = mail.received.length;
    await mention('只发邮件');
    await mail.arrived(before + 1);
    expect((await wang.request<NotificationsView>('GET', '/api/notifications')).items).toHaveLength(
      items.length,
    );
    await wang.request('PATCH', '/api/notifications/choices', { mention: true });
  });

  it('is written in the language that its reader speaks', async () => {
    await wish(wang, 'wang@example.cn', ['mention'], 'en');
    const before = mail.received.length;
    await mention('in English');
    await mail.arrived(before + 1);
    expect(mail.received.at(-1)?.subject).toBe('管理员 mentioned you in a comment on 《云岭县教育发展规划》');
    await wish(wang, 'wang@example.cn', ['mention']);
  });

  it('is refused an address that is none, and stops when the address is taken away', async () => {
    expect((await wish(wang, 'wang', ['mention'])).status).toBe(400);
    await wish(wang, '', []);
    const before = mail.received.length;
    await mention('不发');
    await wish(wang, 'wang@example.cn', ['mention']);
    await mention('又发');
    await mail.arrived(before + 1);
    expect(mail.received.at(-1)?.text).toContain('又发');
    expect(mail.received).toHaveLength(before + 1);
  });

  it('goes to nobody who may not see the plan any more', async () => {
    const zhao = await server.person(owner, '赵审阅');
    await owner.share(planId, zhao.userId, 'reviewer');
    await wish(zhao, 'zhao@example.cn', ['reply']);
    const id = await zhao.comment(planId, '赵的批注');
    const path = `/api/plans/${planId}/threads/${id}/replies`;
    const before = mail.received.length;
    await owner.request('POST', path, { text: '第一次答复' });
    await mail.arrived(before + 1);
    await owner.unshare(planId, zhao.userId);
    await owner.request('POST', path, { text: '第二次答复' });
    await owner.share(planId, zhao.userId, 'reviewer');
    await owner.request('POST', path, { text: '第三次答复' });
    await mail.arrived(before + 2);
    expect(mail.received.slice(before).map(({ text }) => /第.次答复/.exec(text)?.[0])).toEqual([
      '第一次答复',
      '第三次答复',
    ]);
  });

  it('waits while the mail server cannot take it, also over a restart, and is then sent once', async () => {
    mail.refuseWith(451);
    const before = mail.received.length;
    await mention('稍后送达');
    await mail.refused(1);
    mail.refuseWith(null);
    await server.restart();
    expect(mail.received).toHaveLength(before);
    now += 2 * MINUTE;
    await server.restart();
    await mail.arrived(before + 1);
    expect(mail.received.at(-1)?.text).toContain('稍后送达');
    await server.restart();
    expect(mail.received).toHaveLength(before + 1);
  });
});

it('REV-14 nothing is offered or tried where no mail server is configured', async () => {
  const silent = await startTestServer();
  const alone = await silent.setUp();
  expect(await alone.request('GET', '/api/notifications/mail')).toMatchObject({ available: false });
  await silent.dispose();
});
