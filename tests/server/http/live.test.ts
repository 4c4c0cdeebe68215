import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { MESSAGE, type PlanEvent } from '../../../shared/protocol/messages';
import { SCHEMA_VERSION } from '../../../shared/schema/version';
import { bodyOf } from '../../../shared/schema/ydoc';
import type { ApiClient } from '../../helpers/apiClient';
import { joinPlan, type StockClient, textNode } from '../../helpers/syncClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let editor: ApiClient;
let planId: string;
let clients: StockClient[] = [];

beforeAll(async () => {
  server = await startTestServer();
  const administrator = await server.setUp();
  owner = await server.person(administrator, '主笔');
  editor = await server.person(administrator, '编写人');
  planId = await owner.createPlan('云岭县教育规划');
  await owner.share(planId, editor.userId, 'editor');
});
afterEach(() => {
  for (const client of clients) client.leave();
  clients = [];
});
afterAll(() => server.dispose());

const address = () => `${server.url.replace('http', 'ws')}/sync`;

async function join(person: ApiClient): Promise<StockClient> {
  const client = joinPlan(address(), planId, await person.createToken());
  clients.push(client);
  await client.synced();
  return client;
}

/** Joins as a client that knows our own messages; `nextEvent` resolves with the next event of a type. */
async function joinExtended(person: ApiClient) {
  const client = joinPlan(address(), planId, await person.createToken(), { ext: '1' });
  clients.push(client);
  const { messageHandlers } = client.provider;
  for (const type of [MESSAGE.saved, MESSAGE.event, MESSAGE.role]) messageHandlers[type] = () => {};
  await client.synced();
  const nextEvent = (type: PlanEvent['type']) =>
    new Promise<PlanEvent>((resolve) => {
      messageHandlers[MESSAGE.event] = (_encoder, decoder) => {
        const event = JSON.parse(decoding.readVarString(decoder)) as PlanEvent;
        if (event.type === type) resolve(event);
      };
    });
  return { ...client, nextEvent };
}

/** Opens a socket as the browser page does; resolves with its close code, or with the HTTP status of its refusal. */
async function openAsPage(person: ApiClient, change: () => Promise<unknown>): Promise<number> {
  const socket = new WebSocket(`${address()}/${planId}?ext=1&schema=${SCHEMA_VERSION}`, {
    headers: { Cookie: person.cookie, Origin: server.url },
  });
  const closed = once(socket, 'close');
  await once(socket, 'open');
  await change();
  const [code] = await closed;
  return code as number;
}

describe('a plan that people are in', () => {
  it('shows in the library who is there, and the title as someone types it', async () => {
    const client = await joinExtended(editor);
    expect((await owner.plan(planId)).present).toEqual([{ id: editor.userId, name: '编写人' }]);
    const told = client.nextEvent('plan');
    client.type('云岭县教育'.length, '事业发展');
    await told;
    const plan = await owner.plan(planId);
    expect([plan.title, plan.changedBy?.name]).toEqual(['云岭县教育事业发展规划', '编写人']);
  });

  it('is read over the API as it is on screen', async () => {
    const client = await join(editor);
    const other = await join(owner);
    client.type(0, '《');
    await other.until(() => other.text().startsWith('《'));
    const { body } = await owner.document(planId);
    expect(body.content?.[0]?.content?.[0]?.text).toMatch(/^《/);
    const exported = await owner.call('GET', `/api/plans/${planId}/export?format=txt`);
    expect(exported.body).toMatch(/^《/);
  });

  it('keeps a last-moment title when the server stops', async () => {
    const client = await join(editor);
    const other = await join(owner);
    client.type(0, '（新）');
    await other.until(() => other.text().startsWith('（新）'));
    for (const each of clients) each.leave();
    clients = [];
    await server.restart();
    const again = server.client();
    await again.signIn('主笔', 'correct horse 8');
    expect((await again.plan(planId)).title).toMatch(/^（新）/);
    owner = again;
    editor = server.client();
    await editor.signIn('编写人', 'correct horse 8');
  });

  it('gets the mark of a comment onto its words, and tells everyone', async () => {
    const client = await joinExtended(editor);
    const title = bodyOf(client.ydoc).get(0) as unknown as { getAttribute(name: string): string };
    const told = client.nextEvent('threads');
    const at = client.text().indexOf('教育');
    const anchor = { quote: '教育', blockId: title.getAttribute('id'), from: at, to: at + 2 };
    const threadId = await owner.comment(planId, '是否写全称？', anchor);
    await told;
    expect((await editor.threads(planId))[0]).toMatchObject({ id: threadId, quote: '教育' });
    await client.until(() => JSON.stringify(textNode(client.ydoc).toDelta()).includes(threadId));
  });
});

describe('sockets close at once', () => {
  it('when a role is taken away or changed', async () => {
    const unshare = () => owner.unshare(planId, editor.userId);
    expect(await openAsPage(editor, unshare)).toBe(4403);
    await owner.share(planId, editor.userId, 'editor');
    const demote = () => owner.share(planId, editor.userId, 'reader');
    expect(await openAsPage(editor, demote)).toBe(4409);
    await owner.share(planId, editor.userId, 'editor');
  });

  it('when their person signs out, gets a new password, or is disabled', async () => {
    const administrator = server.client();
    await administrator.signIn('admin', 'correct horse 8');
    const signInAgain = () => editor.signIn('编写人', 'correct horse 8');
    const account = `/api/users/${editor.userId}`;
    expect(await openAsPage(editor, () => editor.signOut())).toBe(4401);
    await signInAgain();
    const reset = () => administrator.request('PUT', `${account}/password`, { password: 'correct horse 8' });
    expect(await openAsPage(editor, reset)).toBe(4401);
    await signInAgain();
    const disable = () => administrator.request('PATCH', account, { disabled: true });
    expect(await openAsPage(editor, disable)).toBe(4401);
    await administrator.request('PATCH', account, { disabled: false });
    await signInAgain();
  });

  it('when their access token is taken back', async () => {
    const { id, token } = await editor.request<{ id: string; token: string }>('POST', '/api/tokens', {
      label: '脚本',
    });
    const socket = new WebSocket(`${address()}/${planId}?ext=1&token=${token}`);
    const closed = once(socket, 'close');
    await once(socket, 'open');
    await editor.request('DELETE', `/api/tokens/${id}`);
    expect((await closed)[0]).toBe(4401);
  });

  it('when the plan is deleted', async () => {
    const remove = () => owner.request('DELETE', `/api/plans/${planId}`);
    expect(await openAsPage(editor, remove)).toBe(4404);
    const socket = new WebSocket(`${address()}/${planId}?schema=${SCHEMA_VERSION}`, {
      headers: { Cookie: editor.cookie, Origin: server.url },
    });
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(404);
    await owner.request('POST', `/api/recycle-bin/${planId}/restore`);
    expect((await editor.plan(planId)).role).toBe('editor');
  });
});
