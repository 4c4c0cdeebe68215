import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readChapterList } from '../../../shared/plan/chapterList';
import { computeLabels } from '../../../shared/plan/numbering';
import type { MyChapterView } from '../../../shared/protocol/chapterApi';
import { createBuilder } from '../../../shared/sample/builder';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { type ChapterAssignment, chapterKey } from '../../../shared/schema/chapters';
import { planSchema } from '../../../shared/schema/index';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { settingsOf, writeYDoc } from '../../../shared/schema/ydoc';
import type { ApiClient } from '../../helpers/apiClient';
import { countingIds } from '../../helpers/countingIds';
import { joinPlan, textNode } from '../../helpers/syncClient';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../helpers/testServer';

const assignment = (fields: Partial<ChapterAssignment>): ChapterAssignment => ({
  office: '',
  person: '',
  due: null,
  status: 'drafting',
  ...fields,
});

describe('[ASG-5] my chapters', () => {
  let server: TestServer;
  let admin: ApiClient;
  let wang: ApiClient;

  const importPlan = async (chapters: Readonly<Record<number, ChapterAssignment>>) => {
    const b = createBuilder(countingIds());
    const headings = ['总则', '任务', '保障'].map((text) => b.heading(1, text));
    const settings = {
      chapters: Object.fromEntries(
        Object.entries(chapters).map(([index, each]) => [headings[Number(index)]?.attrs?.id, each]),
      ),
    };
    const document = createPlanDocument(b.doc(b.title('云岭县规划'), ...headings), settings);
    const { id } = await admin.importPlan('规划.json', JSON.stringify(document));
    return { id, headings: headings.map(({ attrs }) => String(attrs?.id)) };
  };
  const mine = (client: ApiClient) => client.request<MyChapterView[]>('GET', '/api/my-chapters');
  const names = async (client: ApiClient) =>
    (await mine(client)).map(({ name, status }) => `${name} ${status}`);

  beforeEach(async () => {
    server = await startTestServer();
    admin = await server.setUp();
    await admin.createUser({ name: '王芳', username: 'wang', password: TEST_PASSWORD, office: '教育股' });
    wang = server.client();
    await wang.signIn('wang', TEST_PASSWORD);
  });
  afterEach(() => server.dispose());

  it('are those of all plans that name me or my office, in plans that I may see', async () => {
    const one = await importPlan({
      0: assignment({ person: '李强、王芳', due: '2026-12-31' }),
      1: assignment({ office: '教育股', status: 'done', onlyAssignees: true }),
      2: assignment({ office: '财务股', person: '王芳芳' }),
    });
    const hidden = await importPlan({ 0: assignment({ person: '王芳' }) });
    await admin.share(one.id, wang.userId, 'editor');
    expect(await mine(wang)).toEqual([
      {
        planId: one.id,
        planTitle: '云岭县规划',
        id: one.headings[0],
        name: '第一章 总则',
        office: '',
        person: '李强、王芳',
        due: '2026-12-31',
        status: 'drafting',
        locked: false,
      },
      expect.objectContaining({ id: one.headings[1], status: 'done', locked: true }),
    ]);
    await admin.share(hidden.id, wang.userId, 'reader');
    expect(await mine(wang)).toHaveLength(3);
    await admin.request('DELETE', `/api/plans/${hidden.id}`);
    expect(await mine(wang)).toHaveLength(2);
    const plan = (await admin.plans()).find(({ id }) => id === one.id);
    expect(plan?.chapters).toEqual({ count: 3, assigned: 3, done: 1 });
  });

  it('follow the plan while people write in it, and after the server was started anew', async () => {
    const { id, headings } = await importPlan({ 0: assignment({ person: '王芳' }) });
    await admin.share(id, wang.userId, 'editor');
    expect(await names(wang)).toEqual(['第一章 总则 drafting']);
    const open = joinPlan(`${server.url.replace('http', 'ws')}/sync`, id, await wang.createToken());
    await open.synced();
    settingsOf(open.ydoc).set(
      chapterKey(headings[0] as string),
      assignment({ person: '王芳', status: 'done' }),
    );
    textNode(open.ydoc, 1).insert(2, '和背景');
    await expect.poll(() => names(wang)).toEqual(['第一章 总则和背景 done']);
    open.leave();
    await server.restart();
    const again = server.client();
    await again.signIn('wang', TEST_PASSWORD);
    expect(await names(again)).toEqual(['第一章 总则和背景 done']);
  });
});

it('[ASG-5] chapters are named as they print', () => {
  const document = createSamplePlan(countingIds());
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, document);
  const body = planSchema.nodeFromJSON(document.body);
  const labels = computeLabels(body, document.settings.numberingScheme);
  const chapters = body.children.filter(
    ({ type, attrs }) => type.name === 'heading' && (attrs.level === 1 || attrs.kind === 'annex'),
  );
  expect(chapters.length).toBeGreaterThan(4);
  expect(readChapterList(ydoc).map(({ name }) => name.split(' ')[0])).toEqual(
    chapters.map(({ attrs, textContent }) => labels.get(attrs.id) ?? textContent),
  );
});

it('[ASG-2] a proposal in a locked chapter is accepted by those who may write there', async () => {
  const server = await startTestServer();
  const admin = await server.setUp();
  const editor = await server.person(admin, '李强');
  const b = createBuilder(countingIds());
  const [heading, paragraph] = [b.heading(1, '任务'), b.paragraph('普惠发展。')];
  const settings = {
    chapters: { [heading.attrs?.id]: assignment({ person: '王芳', onlyAssignees: true }) },
  };
  const document = createPlanDocument(b.doc(b.title('规划'), heading, paragraph), settings);
  const { id } = await admin.importPlan('规划.json', JSON.stringify(document));
  await admin.share(id, editor.userId, 'editor');
  const proposal = await editor.request<{ id: string }>('POST', `/api/plans/${id}/proposals`, {
    anchor: { quote: '普惠', blockId: paragraph.attrs?.id, from: 0, to: 2 },
    change: { type: 'words', replacement: '优质' },
    note: '',
  });
  const accept = { json: { proposals: [{ id: proposal.id }] } };
  const refused = await editor.call('POST', `/api/plans/${id}/proposals/accept`, accept);
  expect([refused.status, refused.body.error.code]).toEqual([403, 'chapter-locked']);
  const accepted = await admin.call('POST', `/api/plans/${id}/proposals/accept`, accept);
  expect(accepted.body.accepted).toEqual([proposal.id]);
  await server.dispose();
});
