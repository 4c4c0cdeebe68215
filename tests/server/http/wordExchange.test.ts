import type { JSONContent } from '@tiptap/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import type { ApiClient } from '../../helpers/apiClient';
import { FOREIGN_FILES } from '../../helpers/foreignFiles';
import { startTestServer, type TestServer } from '../../helpers/testServer';
import { p, part, wordFile } from '../../helpers/wordFile';

let server: TestServer;
let owner: ApiClient;
beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
});
afterAll(() => server.dispose());

const by = 'w:id="9" w:author="李四" w:date="2026-03-01T08:00:00Z"';
const reviewed = wordFile(
  p('青禾县教育事业发展“十五五”规划') +
    `<w:p><w:r><w:t>到2030年，</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>毛入园率</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:t>达到</w:t></w:r><w:del ${by}><w:r><w:delText>97%</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>98%</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>`,
  {
    'word/comments.xml': part(
      'comments',
      `<w:comment w:id="1" w:author="王五" w:date="2026-03-02T08:00:00Z">${p('请写明年份')}</w:comment>`,
    ),
  },
);
const exportWord = async (client: ApiClient, planId: string, query = '') => {
  const address = `${client.url}/api/plans/${planId}/export?format=docx${query}`;
  const response = await fetch(address, { headers: { Cookie: client.cookie, Origin: client.url } });
  return new Uint8Array(await response.arrayBuffer());
};
const edit = (bytes: Uint8Array, change: (xml: string) => string) => {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  return zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) });
};
const textOf = ({ body }: PlanDocument) => wordsOf(body);
const wordsOf = ({ text = '', content = [] }: JSONContent): string => text + content.map(wordsOf).join('');

describe('a Word file with comments and tracked changes', () => {
  it('DIN-5 DIN-6 comes in with its changes accepted and its comments as threads, by the names written in it', async () => {
    const { id, losses, threads } = await owner.importPlan('规划.docx', reviewed);
    expect(threads).toBe(1);
    expect(losses.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('插入 1 处共 3 字，删除 1 处共 3 字'),
    ]);
    expect(textOf(await owner.document(id))).toContain('达到98%');
    const [thread] = await owner.threads(id);
    expect(thread).toMatchObject({
      quote: '毛入园率',
      comments: [{ text: '请写明年份', createdAt: '2026-03-02T08:00:00.000Z' }],
    });
    expect(thread?.comments[0]?.author.name).toBe('王五');
  });

  it('TAB-29 comes in with a typed total that is right as one that the program computes', async () => {
    const row = (...cells: readonly string[]) =>
      `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
    const list = (total: string) =>
      wordFile(
        `${p('青禾县教育项目')}<w:tbl>${row('项目名称', '建设地点', '总投资（万元）')}${row('第一小学', '青禾镇', '300')}${row('第二小学', '禾北镇', '500')}${row('合计', '', total)}</w:tbl>`,
      );
    const totals = async (total: string) => {
      const { id } = await owner.importPlan('项目.docx', list(total));
      const { body } = await owner.document(id);
      return body.content?.find(({ type }) => type === 'dataTable')?.attrs?.totals;
    };
    expect(await totals('800')).toBe(true);
    expect(await totals('900')).toBe(false);
  });

  it('DIN-5 comes in with its changes as proposals, which can be accepted', async () => {
    const answer = await owner.upload('规划.docx', reviewed, '/api/plans/import?changes=propose');
    const { id } = answer.body as { id: string };
    expect(textOf(await owner.document(id))).toContain('达到97%');
    const proposal = (await owner.threads(id)).find((thread) => thread.proposal);
    expect(proposal).toMatchObject({
      quote: '97%',
      author: { name: '李四' },
      proposal: { change: { type: 'words', replacement: '98%' } },
    });
    await owner.request('POST', `/api/plans/${id}/proposals/accept`, { proposals: [{ id: proposal?.id }] });
    expect(textOf(await owner.document(id))).toContain('达到98%');
  });

  it('DOUT-1 goes out with the comments, where they are asked for', async () => {
    const { id } = await owner.importPlan('规划.docx', reviewed);
    const names = (bytes: Uint8Array) => Object.keys(unzipSync(bytes));
    expect(names(await exportWord(owner, id))).not.toContain('word/comments.xml');
    const files = unzipSync(await exportWord(owner, id, '&comments=1'));
    expect(strFromU8(files['word/comments.xml'] as Uint8Array)).toMatch(/w:author="王五"[\s\S]*请写明年份/);
  });
});

describe('a Word file that comes back', () => {
  const take = (planId: string, bytes: Uint8Array) =>
    owner.upload('退回.docx', bytes, `/api/plans/${planId}/returned`);
  const nothing = { comments: 0, replies: 0, proposals: 0, known: 0 };

  it('RET-4 brings proposals once, and never again', async () => {
    const { id } = await owner.importPlan('规划.docx', reviewed);
    const exported = await exportWord(owner, id, '&comments=1');
    expect((await take(id, exported)).body).toEqual(nothing);
    const returned = edit(exported, (xml) => xml.replace('达到98%', '提高到98%'));
    expect((await take(id, returned)).body).toEqual({ ...nothing, proposals: 1 });
    expect((await take(id, returned)).body).toEqual({ ...nothing, known: 1 });
    const proposals = (await owner.threads(id)).filter((thread) => thread.proposal);
    expect(proposals).toMatchObject([
      { quote: '达到', proposal: { change: { type: 'words', replacement: '提高到' } } },
    ]);
    expect(textOf(await owner.document(id))).toContain('达到98%');
    expect((await owner.plans()).filter((plan) => plan.id === id)).toHaveLength(1);
  });

  it('RET-10 proposes what was deleted in a file that lost its list, and not what was written since', async () => {
    const lines = ['青禾县教育规划', '一、发展目标', '扩大资源供给。', '健全投入机制。', '压实部门责任。'];
    let now = Date.parse('2026-03-01T08:00:00Z');
    const own = await startTestServer({ now: () => now });
    try {
      const client = await own.setUp();
      const { id } = await client.importPlan('规划.txt', Buffer.from(lines.join('\n')));
      const exported = await exportWord(client, id);
      now += 60_000;
      const blocks = (await client.document(id)).body.content ?? [];
      const anchor = { blockId: blocks.at(-1)?.attrs?.id, columnId: null, from: 0, to: 0, quote: '' };
      const change = { type: 'addBlocks', side: 'after', blocks: ['导出以后新写的一段。'] };
      const made = await client.request<{ id: string }>('POST', `/api/plans/${id}/proposals`, {
        anchor,
        change,
      });
      await client.request('POST', `/api/plans/${id}/proposals/accept`, { proposals: [{ id: made.id }] });
      expect(textOf(await client.document(id))).toContain('新写的一段');
      const deleted = edit(exported, (xml) =>
        xml.replace(/<w:p>(?:(?!<\/w:p>)[\s\S])*健全投入机制[\s\S]*?<\/w:p>/, ''),
      );
      const files = unzipSync(deleted);
      files['customXml/item1.xml'] = strToU8('<other/>');
      const answer = await client.upload('规划.docx', zipSync(files), `/api/plans/${id}/returned`);
      expect(answer.body).toEqual({ ...nothing, proposals: 1 });
      const proposals = (await client.threads(id)).filter((thread) => thread.proposal?.state === 'open');
      expect(proposals).toMatchObject([
        { proposal: { original: '健全投入机制。', change: { type: 'removeBlock' } } },
      ]);
    } finally {
      await own.dispose();
    }
  });

  it('RET-11 puts a comment on a paragraph that Word added below the proposal of that paragraph', async () => {
    const { id } = await owner.importPlan('规划.docx', reviewed);
    const returned = edit(await exportWord(owner, id, '&comments=1'), (xml) =>
      xml.replace(
        /<w:sectPr(?![\s\S]*<w:sectPr)/,
        '<w:p><w:commentRangeStart w:id="77"/><w:r><w:t>新增一段保障措施。</w:t></w:r><w:commentRangeEnd w:id="77"/><w:r><w:commentReference w:id="77"/></w:r></w:p><w:sectPr',
      ),
    );
    const files = unzipSync(returned);
    files['word/comments.xml'] = strToU8(
      part('comments', `<w:comment w:id="77" w:author="赵六">${p('写明经费')}</w:comment>`),
    );
    const answer = zipSync(files);
    expect((await take(id, answer)).body).toEqual({ ...nothing, proposals: 1, replies: 1 });
    expect((await take(id, answer)).body).toEqual({ ...nothing, known: 1 });
    const proposals = (await owner.threads(id)).filter((thread) => thread.proposal);
    expect(proposals).toMatchObject([{ comments: [{}, { text: '“新增一段保障措施。”：写明经费' }] }]);
  });

  it('RET-8 brings a new row of a table, which can be accepted', async () => {
    const text = [
      '青禾县教育事业发展“十五五”规划',
      '一、发展目标',
      '表1 主要指标',
      '\t指标\n\t单位\n\t2025年\n\t2030年\n\t属性\n',
      '\t毛入园率\n\t%\n\t95\n\t97\n\t预期性\n',
      '\t巩固率\n\t%\n\t96\n\t98\n\t约束性\n',
    ].join('\n');
    const { id } = await owner.importPlan('规划.txt', Buffer.from(text));
    const returned = edit(await exportWord(owner, id), (xml) => {
      const row = /<w:tr>(?:(?!<w:tr>)[\s\S])*?>巩固率<[\s\S]*?<\/w:tr>/.exec(xml)?.[0] ?? '';
      const fresh = row
        .replace(/<w:bookmark[^>]*>/g, '')
        .replace('>巩固率<', '>普惠园覆盖率<')
        .replace('>96<', '>85<');
      return xml.replace(row, row + fresh);
    });
    expect((await take(id, returned)).body).toEqual({ ...nothing, proposals: 1 });
    expect((await take(id, returned)).body).toEqual({ ...nothing, known: 1 });
    const [proposal] = (await owner.threads(id)).filter((thread) => thread.proposal);
    await owner.request('POST', `/api/plans/${id}/proposals/accept`, { proposals: [{ id: proposal?.id }] });
    expect(textOf(await owner.document(id))).toMatch(/巩固率.*98.*普惠园覆盖率.*85/);
    expect((await take(id, returned)).body).toEqual(nothing);
  });

  it('DOUT-5 RET-5 knows the proposals that went out as tracked changes, also when they were settled since', async () => {
    const answer = await owner.upload('规划.docx', reviewed, '/api/plans/import?changes=propose');
    const { id } = answer.body as { id: string };
    const exported = await exportWord(owner, id, '&changes=tracked');
    const files = unzipSync(exported);
    const xml = strFromU8(files['word/document.xml'] as Uint8Array);
    expect(xml).toMatch(
      /<w:del [^>]*w:author="李四"[^>]*>.*?97%<.*?<\/w:del><w:ins [^>]*w:author="李四"[^>]*>.*?98%</,
    );
    expect(files['word/comments.xml']).toBeUndefined();
    expect((await take(id, exported)).body).toEqual(nothing);
    const [proposal] = (await owner.threads(id)).filter((thread) => thread.proposal);
    await owner.request('POST', `/api/plans/${id}/proposals/accept`, { proposals: [{ id: proposal?.id }] });
    expect(textOf(await owner.document(id))).toContain('达到98%');
    expect((await take(id, exported)).body).toEqual(nothing);
  });

  it('RET-4 is refused by another plan, and by any plan when it is a stranger', async () => {
    const one = await owner.importPlan('规划.docx', reviewed);
    const other = await owner.importPlan('规划.docx', reviewed);
    const exported = await exportWord(owner, one.id);
    expect(await take(other.id, exported)).toMatchObject({ status: 409 });
    const stranger = FOREIGN_FILES['SmartArt and WordArt'] as Uint8Array;
    expect(await take(other.id, stranger)).toMatchObject({ status: 409 });
  });
});

describe('a file of another kind than its name says', () => {
  const refusal = async (name: string, content: string | Uint8Array) => {
    const { status, body } = await owner.upload(name, content);
    return `${status} ${(body as { error?: { message: string } }).error?.message ?? ''}`;
  };

  it('is read as what it is, where it can be', async () => {
    const page = '<html><body><p>青禾县教育规划</p><p>一、发展基础</p></body></html>';
    expect((await owner.upload('规划.doc', page)).status).toBe(201);
    expect((await owner.upload('规划.doc', reviewed)).status).toBe(201);
    expect((await owner.upload('规划.docm', reviewed)).status).toBe(201);
  });

  it('is refused with what to do, where it cannot', async () => {
    const compound = (...names: string[]) =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...names.flatMap((name) => [...Buffer.from(name, 'utf16le')])]);
    expect(await refusal('规划.doc', compound('WordDocument'))).toMatch(
      /^415 .*没有安装 LibreOffice.*另存为 \.docx/,
    );
    expect(await refusal('规划.docx', compound('EncryptedPackage'))).toMatch(/^415 .*加了密码/);
    expect(await refusal('规划.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toMatch(
      /^415 .*Excel/,
    );
    expect(await refusal('规划.docx', '%PDF-1.7')).toMatch(/^415 .*PDF/);
    expect(await refusal('规划.rtf', '{\\rtf1 规划}')).toMatch(/^415 .*LibreOffice/);
    expect(await refusal('规划.docx', '随便写的')).toMatch(/^422 .*损坏/);
  });
});
