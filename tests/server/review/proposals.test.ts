import type { JSONContent } from '@tiptap/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ThreadView } from '../../../shared/protocol/api';
import type { NotificationsView } from '../../../shared/protocol/notifications';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import type { ApiClient } from '../../helpers/apiClient';
import { countingIds } from '../../helpers/countingIds';
import { anchorAt, anchorOn, proposalsBy } from '../../helpers/proposals';
import { joinPlan } from '../../helpers/syncClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let editor: ApiClient;
let reviewer: ApiClient;
let other: ApiClient;
let planId: string;

const SENTENCE = '到2030年，学前教育普及率达到98%以上，教育质量明显提高。';
const SECOND = '建设高质量教育体系。';

beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
  editor = await server.person(owner, '编写人');
  reviewer = await server.person(owner, '审阅人');
  other = await server.person(owner, '另一位审阅人');
});
afterAll(() => server.dispose());

beforeEach(async () => {
  const b = createBuilder(countingIds());
  const body = b.doc(
    b.title('测试规划'),
    { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: SENTENCE }] },
    { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: SECOND }] },
    {
      type: 'dataTable',
      attrs: { id: 't', kind: 'tasks' },
      content: [
        column('name', '任务'),
        column('quantity', '数量'),
        row('r1', '新建学校', '7所'),
        row('r2', '培训教师', '100名'),
      ],
    },
  );
  planId = (await owner.importPlan('测试规划.json', JSON.stringify(createPlanDocument(body)))).id;
  await owner.share(planId, editor.userId, 'editor');
  await owner.share(planId, reviewer.userId, 'reviewer');
  await owner.share(planId, other.userId, 'reviewer');
});

const column = (id: string, name: string): JSONContent => ({
  type: 'dataColumn',
  attrs: { id, role: 'other' },
  content: [{ type: 'text', text: name }],
});
const row = (id: string, ...cells: readonly string[]): JSONContent => ({
  type: 'dataRow',
  attrs: { id },
  content: ['name', 'quantity'].map((columnId, index) => ({
    type: 'dataCell',
    attrs: { column: columnId },
    content: [{ type: 'text', text: cells[index] ?? '' }],
  })),
});

/** Every textblock's words, cells included. */
async function words(): Promise<string[]> {
  const found: string[] = [];
  const visit = (node: JSONContent) => {
    if (node.content?.some(({ type }) => type === 'text'))
      found.push(node.content.map(({ text = '' }) => text).join(''));
    else node.content?.forEach(visit);
  };
  visit((await owner.document(planId)).body);
  return found;
}

async function thread(id: string): Promise<ThreadView> {
  const found = (await owner.threads(planId)).find((each) => each.id === id);
  if (!found) throw new Error(`no thread ${id}`);
  return found;
}

const by = (client: ApiClient) => proposalsBy(client, planId);
const replace = (replacement: string) => ({ type: 'words', replacement }) as const;

describe('[REV-2] a proposal', () => {
  it('leaves the text as it is, and stands beside it with author, words and note', async () => {
    const before = await words();
    const id = await by(reviewer).propose(anchorOn('p1', SENTENCE, '98%'), replace('99%'), '与省规划一致。');
    expect(await words()).toEqual(before);
    expect(await thread(id)).toMatchObject({
      author: { name: '审阅人' },
      quote: '98%',
      resolved: false,
      comments: [{ text: '与省规划一致。' }],
      proposal: { change: replace('99%'), original: '98%', state: 'open' },
    });
    expect((await owner.plan(planId)).openThreads).toBe(1);
  });

  it('changes exactly its words when an editor accepts it, and keeps who did', async () => {
    const id = await by(reviewer).propose(anchorOn('p1', SENTENCE, '98%'), replace('99%'));
    expect(await by(editor).accept({ id })).toEqual({ accepted: [id], changed: [] });
    expect(await words()).toContain(SENTENCE.replace('98%', '99%'));
    expect(await thread(id)).toMatchObject({
      resolved: true,
      settledBy: { name: '编写人' },
      proposal: { state: 'accepted', acceptedText: null },
    });
  });

  it('may be accepted with other words, or declined with a reason', async () => {
    const first = await by(reviewer).propose(anchorOn('p1', SENTENCE, '98%以上'), replace('99%'));
    const second = await by(reviewer).propose(anchorOn('p2', SECOND, '高质量'), replace('优质'));
    await by(editor).accept({ id: first, text: '98.5%以上' });
    await by(editor).decline([second], '与上位规划的提法一致。');
    expect((await words()).slice(1, 3)).toEqual([SENTENCE.replace('98%', '98.5%'), SECOND]);
    expect((await thread(first)).proposal).toMatchObject({ state: 'accepted', acceptedText: '98.5%以上' });
    expect((await thread(second)).proposal).toMatchObject({
      state: 'declined',
      reason: '与上位规划的提法一致。',
    });
    const { status } = await by(editor).call('/decline', { ids: [first], reason: ' ' });
    expect(status).toBe(400);
  });

  it('inserts beside a character and deletes words', async () => {
    const insertion = await by(reviewer).propose(anchorOn('p2', SECOND, '建设'), {
      type: 'insert',
      side: 'before',
      words: '加快',
    });
    const deletion = await by(reviewer).propose(anchorOn('p1', SENTENCE, '明显'), replace(''));
    await by(editor).accept({ id: insertion }, { id: deletion });
    expect((await words()).slice(1, 3)).toEqual([SENTENCE.replace('明显', ''), `加快${SECOND}`]);
  });

  it('adds and removes paragraphs and rows', async () => {
    const { propose } = by(reviewer);
    const paragraphs = await propose(anchorAt('p1'), {
      type: 'addBlocks',
      side: 'after',
      blocks: ['甲。', '乙。'],
    });
    const removal = await propose(anchorAt('p2'), { type: 'removeBlock' });
    const newRow = await propose(anchorAt('r1'), {
      type: 'addRow',
      side: 'after',
      cells: [{ columnId: 'name', text: '扩建学校' }],
    });
    const oldRow = await propose(anchorAt('r2'), { type: 'removeRow' });
    const ids = [paragraphs, removal, newRow, oldRow];
    const before = await words();
    expect(await by(editor).accept(...ids.map((id) => ({ id })))).toEqual({ accepted: ids, changed: [] });
    expect(await words()).toEqual([
      '测试规划',
      SENTENCE,
      '甲。',
      '乙。',
      '任务',
      '数量',
      '新建学校',
      '7所',
      '扩建学校',
    ]);
    expect(await by(editor).reopen(...ids)).toMatchObject({ changed: [] });
    expect(await words()).toEqual(before);
  });

  it('refuses what does not fit its place', async () => {
    const { status } = await by(reviewer).call('', {
      anchor: anchorAt('r1'),
      change: { type: 'removeBlock' },
    });
    expect(status).toBe(400);
    const gone = await by(reviewer).call('', {
      anchor: { quote: '没有的话', blockId: 'p1', from: 0, to: 4 },
      change: replace('新'),
    });
    expect([gone.status, gone.body.error.message]).toEqual([409, expect.stringContaining('刚刚被改动')]);
  });
});

describe('[REV-3] accepting when the text has changed meanwhile', () => {
  it('touches nothing, says so and shows what stands there now; the editor decides', async () => {
    const id = await by(reviewer).propose(
      anchorOn('p1', SENTENCE, '普及率达到98%以上'),
      replace('普及率达到99%以上'),
    );
    const client = joinPlan(`${server.url.replace('http', 'ws')}/sync`, planId, await editor.createToken());
    await client.synced();
    client.type(client.text(1).indexOf('98%'), '并保持在', 1);
    const newer = SENTENCE.replace('98%', '并保持在98%');
    await expect.poll(words).toContain(newer);

    const current = '普及率达到并保持在98%以上';
    expect(await by(editor).accept({ id })).toEqual({ accepted: [], changed: [{ id, current }] });
    expect(await words()).toContain(newer);
    expect((await thread(id)).proposal?.state).toBe('open');

    const stale = await by(editor).accept({ id, expected: '普及率达到98%以上' });
    expect(stale.changed).toEqual([{ id, current }]);
    expect(await by(editor).accept({ id, expected: current, text: '普及率达到并保持在99%以上' })).toEqual({
      accepted: [id],
      changed: [],
    });
    expect(await words()).toContain(newer.replace('98%', '99%'));
    client.leave();
  });

  it('keeps what somebody types elsewhere in the words while they are replaced', async () => {
    const { anchorProposal, acceptProposals } = await import('../../../server/collab/proposalChanges');
    const Y = await import('yjs');
    const { writeYDoc } = await import('../../../shared/schema/ydoc');
    const { textNode, textOf } = await import('../../helpers/syncClient');
    const ydoc = new Y.Doc();
    const block = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: SENTENCE }] };
    writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: [block] }));
    const change = replace(SENTENCE.replace('98%', '99%').replace('明显', '显著'));
    const original = anchorProposal(ydoc, 't', anchorOn('p', SENTENCE, SENTENCE), change) ?? '';
    const typist = new Y.Doc();
    Y.applyUpdate(typist, Y.encodeStateAsUpdate(ydoc));
    textNode(typist).insert(SENTENCE.indexOf('，教育'), '（含民办）');
    acceptProposals(ydoc, [{ id: 't', change, original, nodeId: null }], () => '');
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(typist));
    expect(textOf(ydoc)).toBe(SENTENCE.replace('98%以上', '99%以上（含民办）').replace('明显', '显著'));
  });

  it('says when the words are gone altogether', async () => {
    const first = await by(reviewer).propose(anchorOn('p2', SECOND, '高质量'), replace('优质'));
    const second = await by(other).propose(anchorOn('p2', SECOND, '建设高质量教育体系'), replace(''));
    await by(editor).accept({ id: second });
    expect(await by(editor).accept({ id: first })).toEqual({
      accepted: [],
      changed: [{ id: first, current: null }],
    });
  });

  it('[REV-5] takes an acceptance back only while its words stand', async () => {
    const id = await by(reviewer).propose(anchorOn('p1', SENTENCE, '98%'), replace('99%'));
    const gone = await by(reviewer).propose(anchorOn('p1', SENTENCE, '明显'), replace(''));
    await by(editor).accept({ id }, { id: gone });
    expect(await by(editor).reopen(id, gone)).toMatchObject({ changed: [] });
    expect(await words()).toContain(SENTENCE);
    expect((await thread(id)).proposal?.state).toBe('open');
    await by(editor).accept({ id });
    const next = await by(other).propose(
      anchorOn('p1', SENTENCE.replace('98%', '99%'), '99%'),
      replace('97%'),
    );
    await by(editor).accept({ id: next });
    expect((await by(editor).reopen(id)).changed).toEqual([{ id, current: '97%' }]);
    expect(await words()).toContain(SENTENCE.replace('98%', '97%'));
  });
});

describe('[REV-4] the rights', () => {
  it('let nobody settle who may not write, and nobody withdraw what is another’s', async () => {
    const id = await by(reviewer).propose(anchorOn('p1', SENTENCE, '98%'), replace('99%'));
    const reader = await server.person(owner, `读者${planId}`);
    await owner.share(planId, reader.userId, 'reader');
    const attempts = [
      await by(reviewer).call('/accept', { proposals: [{ id }] }),
      await by(reviewer).call('/decline', { ids: [id], reason: '不' }),
      await by(reviewer).call('/reopen', { ids: [id] }),
      await by(reader).call('', { anchor: anchorOn('p1', SENTENCE, '98%'), change: replace('99%') }),
      await by(other).call('/withdraw', { ids: [id] }),
      await reviewer.call('PATCH', `/api/plans/${planId}/threads/${id}`, { json: { resolved: true } }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 409]);
    await by(reviewer).withdraw(id);
    expect((await thread(id)).proposal?.state).toBe('withdrawn');
    expect(await by(editor).accept({ id })).toEqual({ accepted: [], changed: [] });
  });

  it('let a reviewer’s socket write nothing, proposals or not', async () => {
    await by(reviewer).propose(anchorOn('p1', SENTENCE, '98%'), replace('99%'));
    const client = joinPlan(`${server.url.replace('http', 'ws')}/sync`, planId, await reviewer.createToken());
    await client.synced();
    client.type(0, '改', 1);
    const note = await owner.comment(planId, '等一等');
    expect(note).toBeTruthy();
    expect(await words()).toContain(SENTENCE);
    client.leave();
  });

  it('have the author, the time and the state that the server knows, whatever a request claims', async () => {
    const before = Date.now();
    const forged = {
      author: owner.userId,
      authorId: owner.userId,
      createdBy: owner.userId,
      createdAt: '2020-01-01T00:00:00Z',
      state: 'accepted',
      settledBy: owner.userId,
    };
    const { id } = await reviewer.request<{ id: string }>('POST', `/api/plans/${planId}/proposals`, {
      anchor: anchorOn('p1', SENTENCE, '98%'),
      change: replace('99%'),
      note: '冒名。',
      ...forged,
    });
    const found = await thread(id);
    expect(found).toMatchObject({ author: { name: '审阅人' }, proposal: { state: 'open' } });
    expect(found.comments.map(({ author }) => author.name)).toEqual(['审阅人']);
    expect(Date.parse(found.createdAt)).toBeGreaterThanOrEqual(before);
    expect((await words())[1]).toBe(SENTENCE);
  });

  it('accept once when two editors accept at the same time', async () => {
    const id = await by(reviewer).propose(anchorOn('p2', SECOND, '建设'), {
      type: 'insert',
      side: 'after',
      words: '新',
    });
    const results = await Promise.all([by(editor).accept({ id }), by(owner).accept({ id })]);
    expect(results.flatMap(({ accepted }) => accepted)).toEqual([id]);
    expect(await words()).toContain('建设新高质量教育体系。');
  });

  it('settles many at once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 40; count += 1)
      ids.push(
        await by(reviewer).propose(anchorAt('p2'), {
          type: 'addBlocks',
          side: 'before',
          blocks: [`${count}`],
        }),
      );
    const { accepted } = await by(editor).accept(...ids.map((id) => ({ id })));
    expect(accepted).toHaveLength(40);
  });

  it('tells the author in words that a letter can print, without the signs for chips and line breaks', async () => {
    const lines = [{ type: 'text', text: '第一行' }, { type: 'hardBreak' }, { type: 'text', text: '第二行' }];
    const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: lines }] };
    const plan = await owner.importPlan('换行.json', JSON.stringify(createPlanDocument(body)));
    await owner.share(plan.id, reviewer.userId, 'reviewer');
    const id = await proposalsBy(reviewer, plan.id).propose(anchorAt('p1'), { type: 'removeBlock' });
    await proposalsBy(owner, plan.id).accept({ id });
    const { items } = await reviewer.request<NotificationsView>('GET', '/api/notifications');
    expect(items.map(({ text }) => text)).toContain('“第一行第二行”已采纳');
  });
});
