import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/storage/database';
import type { HistoryGroupView, VersionView, WrittenWordsView } from '../../../shared/protocol/versionApi';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import type { ApiClient } from '../../helpers/apiClient';
import { createPlanOf } from '../../helpers/people';
import { joinPlan, type StockClient } from '../../helpers/syncClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let editor: ApiClient;
let reviewer: ApiClient;
let planId: string;
let typist: StockClient;

beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
  editor = await server.person(owner, '王科长');
  reviewer = await server.person(owner, '审阅人');
  planId = await createPlanOf(owner, ['办好学前教育。', '办好特殊教育。']);
  await owner.share(planId, editor.userId, 'editor');
  await owner.share(planId, reviewer.userId, 'reviewer');
  typist = joinPlan(`${server.url.replace('http', 'ws')}/sync`, planId, await editor.createToken());
  await typist.synced();
});
afterAll(async () => {
  typist.leave();
  await server.dispose();
});

const freeze = (client: ApiClient, body: object) =>
  client.call('POST', `/api/plans/${planId}/versions`, { json: body });
const versions = () => owner.request<VersionView[]>('GET', `/api/plans/${planId}/versions`);
const documentOf = (versionId: string) =>
  owner.request<PlanDocument>('GET', `/api/plans/${planId}/versions/${versionId}/document`);
const words = (document: PlanDocument) =>
  (document.body.content ?? []).map(({ content }) => content?.map(({ text }) => text).join(''));

/** Types as the editor, and waits until the server has it. */
async function type(offset: number, text: string, block = 1): Promise<void> {
  typist.type(offset, text, block);
  await expect.poll(async () => JSON.stringify((await owner.document(planId)).body)).toContain(text);
}

describe('frozen versions', () => {
  it('VER-1 keep text and comments as they stood, whatever happens afterwards', async () => {
    const anchor = { quote: '学前', blockId: 'p2', from: 2, to: 4 };
    const threadId = await reviewer.comment(planId, '请写明幼儿园数。', anchor);
    const { status, body } = await freeze(owner, { stage: '征求意见稿', reason: '送各部门' });
    expect(status).toBe(201);
    const before = await documentOf(body.id);

    await type(0, '全面');
    await owner.request('POST', `/api/plans/${planId}/threads/${threadId}/replies`, { text: '已写。' });
    await server.restart();
    typist.leave();
    typist = joinPlan(`${server.url.replace('http', 'ws')}/sync`, planId, await signInAgain());
    await typist.synced();

    expect(await documentOf(body.id)).toEqual(before);
    expect(words(before)).toEqual(['协同测试规划', '办好学前教育。', '办好特殊教育。']);
    const threads = await owner.request<{ comments: { text: string }[] }[]>(
      'GET',
      `/api/plans/${planId}/versions/${body.id}/threads`,
    );
    expect(threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([['请写明幼儿园数。']]);
    expect((await versions())[0]).toMatchObject({
      stage: '征求意见稿',
      reason: '送各部门',
      author: { name: '管理员' },
      threads: 1,
      words: 20,
      openErrors: null,
    });
    expect((await owner.plan(planId)).stage).toBe('征求意见稿');
  });

  it('VER-1 cannot be changed or deleted even in the database, while the plan exists', async () => {
    const [version] = await versions();
    const database = openDatabase(join(server.dataFolder, 'gongni.sqlite'));
    const run = (sql: string) => () => database.prepare(sql).run(version?.id ?? '');
    expect(run('UPDATE planVersion SET reason = id WHERE id = ?')).toThrow('never changes');
    expect(run("UPDATE planVersion SET document = x'00' WHERE id = ?")).toThrow('never changes');
    expect(run('DELETE FROM planVersion WHERE id = ?')).toThrow('kept');
    await database.close();
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await owner.call(method, `/api/plans/${planId}/versions/${version?.id}`)).status).toBe(404);
  });

  it('VER-2 with a stage are for owners; writers may keep one with a name, reviewers none', async () => {
    const refused = await freeze(editor, { stage: '送审稿' });
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      '只有规划的所有者可以冻结某个阶段的版本；您可以保存一个自己命名的版本。',
    ]);
    expect((await freeze(editor, { label: '改指标之前' })).status).toBe(201);
    expect((await freeze(reviewer, { label: '我的版本' })).status).toBe(403);
    expect((await freeze(owner, { reason: '没有名称' })).status).toBe(400);
    expect((await versions())[0]).toMatchObject({
      stage: null,
      label: '改指标之前',
      author: { name: '王科长' },
    });
    expect((await owner.plan(planId)).stage).toBe('征求意见稿');
  });

  it('VER-3 are not 报批稿 with open errors of the check, unless the owner says why', async () => {
    await type(0, '到2030年，全县有幼儿园20所，其中公办园15所、民办园9所。', 2);
    const refused = await freeze(owner, { stage: '报批稿', reason: '报县政府' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/^核校还有 \d+ 处错误没有改正，不能冻结为报批稿。/);
    expect((await owner.plan(planId)).stage).toBe('征求意见稿');
    const done = await freeze(owner, { stage: '报批稿', despiteErrors: '数字待统计局核定' });
    expect(done.status).toBe(201);
    const openErrors = { count: expect.any(Number), reason: '数字待统计局核定' };
    expect((await versions())[0]).toMatchObject({ stage: '报批稿', openErrors });
  });

  it('are unknown to strangers and under another plan', async () => {
    const [version] = await versions();
    const other = await createPlanOf(editor, ['别的规划。']);
    expect((await reviewer.call('GET', `/api/plans/${other}/versions`)).status).toBe(404);
    const path = `/api/plans/${other}/versions/${version?.id}/document`;
    expect((await editor.call('GET', path)).status).toBe(404);
  });
});

describe('history', () => {
  it('VER-4 shows who wrote when, and the plan as it was then', async () => {
    const groups = await owner.request<HistoryGroupView[]>('GET', `/api/plans/${planId}/history`);
    const wang = groups.find(({ author }) => author?.name === '王科长');
    expect(wang?.added).toBeGreaterThan(20);
    const seed = groups[0];
    const past = await owner.request<PlanDocument>(
      'GET',
      `/api/plans/${planId}/history/${seed?.first}/document`,
    );
    expect(words(past)).toEqual(['协同测试规划', '办好学前教育。', '办好特殊教育。']);
    expect((await owner.call('GET', `/api/plans/${planId}/history/999999/document`)).status).toBe(404);
    expect((await owner.call('GET', `/api/plans/${planId}/history/x/document`)).status).toBe(404);
  });

  it('VER-5 tells who wrote the words of a place', async () => {
    const found = await reviewer.request<WrittenWordsView[]>('POST', `/api/plans/${planId}/history/writers`, {
      places: [
        { blockId: 'p2', from: 0, to: 4 },
        { blockId: 'p2', from: 4, to: 6 },
      ],
    });
    expect(found.map(({ text, author, fromStart }) => [text, author?.name, fromStart])).toEqual([
      ['全面', '王科长', false],
      ['办好\n学前', '管理员', true],
    ]);
  });

  it('VER-6 tells who changed which block since a version', async () => {
    const [version] = (await versions()).slice(-1);
    const found = await owner.request<{ people: { name: string }[]; blocks: Record<string, string[]> }>(
      'GET',
      `/api/plans/${planId}/history/authors?older=${version?.id}&newer=now`,
    );
    expect(found.people.map(({ name }) => name)).toEqual(['王科长']);
    expect(Object.keys(found.blocks).sort()).toEqual(['p2', 'p3']);
  });
});

describe('comparing', () => {
  it('VER-7 gives what changed since a version as 花脸稿 and as 修订对照表', async () => {
    const [version] = (await versions()).slice(-1);
    const part = async (form: string) => {
      const response = await fetch(
        `${server.url}/api/plans/${planId}/comparison?older=${version?.id}&form=${form}`,
        { headers: { Cookie: reviewer.cookie, Origin: server.url } },
      );
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
      return new TextDecoder().decode(files['word/document.xml']);
    };
    expect(await part('tracked')).toMatch(/<w:ins [^>]*w:author="审阅人"[^>]*>(?:(?!<\/w:ins>).)*全面/);
    expect(await part('table')).toContain('修订对照表');
    expect((await owner.call('GET', `/api/plans/${planId}/comparison?older=nothing`)).status).toBe(404);
  });
});

async function signInAgain(): Promise<string> {
  for (const client of [owner, editor, reviewer]) Object.assign(client, { url: server.url });
  return editor.createToken();
}
