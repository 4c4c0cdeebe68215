import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import type { ApiClient } from '../../helpers/apiClient';
import { countingIds } from '../../helpers/countingIds';
import { sharedMaterial } from '../../helpers/sharedMaterial';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
beforeAll(async () => {
  server = await startTestServer();
  const administrator = await server.setUp();
  owner = await server.person(administrator, '主笔');
});
afterAll(() => server.dispose());

describe('the library', () => {
  it('makes plans from every template, with the title in the document', async () => {
    const templates = await owner.request<{ id: string; title: string }[]>('GET', '/api/templates');
    expect(templates.map(({ id }) => id)).toEqual(['blank', 'education']);
    for (const { id } of templates) {
      const planId = await owner.createPlan(`云岭县规划（${id}）`, id);
      const { body } = await owner.document(planId);
      expect(body.content?.[0]).toMatchObject({ type: 'title', content: [{ text: `云岭县规划（${id}）` }] });
      expect(await owner.plan(planId)).toMatchObject({ title: `云岭县规划（${id}）`, role: 'owner' });
    }
  });

  it('[ROL-1] makes the draft of the next period from any plan one may see', async () => {
    const planId = await owner.createPlan('云岭县教育“十五五”规划', 'education');
    const { id } = await owner.request<{ id: string }>('POST', `/api/plans/${planId}/roll-over`);
    expect(await owner.plan(id)).toMatchObject({ title: '云岭县教育“十六五”规划', role: 'owner' });
    const { settings } = await owner.document(id);
    expect(settings.period).toEqual({ from: 2031, to: 2035 });
    expect(settings.previous?.title).toBe('云岭县教育“十五五”规划');
  });

  it('[ROL-1] names the next draft after its plan where the document has no title', async () => {
    for (const [file, next] of [
      ['源城区“十四五”规划.txt', '源城区“十五五”规划'],
      ['源城区规划.txt', '源城区规划（下一期）'],
    ] as const) {
      const { id: old } = await owner.importPlan(
        file,
        '第一章 发展基础\n全区共有学校一百二十所，办学条件不断改善。\n第二章 主要任务\n新建学校七所。',
      );
      const { id } = await owner.request<{ id: string }>('POST', `/api/plans/${old}/roll-over`);
      expect((await owner.plan(id)).title).toBe(next);
    }
  });

  it('shows the plan changed last first', async () => {
    const first = await owner.createPlan('先建的规划');
    const second = await owner.createPlan('后建的规划');
    await owner.request('PATCH', `/api/plans/${first}`, { stage: '送审稿' });
    const [top, next] = await owner.plans();
    expect([top?.id, top?.stage, next?.id]).toEqual([first, '送审稿', second]);
    expect(top?.changedBy?.name).toBe('主笔');
  });

  it('leaves the title to the document', async () => {
    const planId = await owner.createPlan('云岭县规划');
    const { status, body } = await owner.call('PATCH', `/api/plans/${planId}`, { json: { title: '新标题' } });
    expect([status, body.error.message]).toEqual([400, expect.stringContaining('在正文里修改标题')]);
  });

  it('keeps deleted plans in the recycle bin, from where owners take them back', async () => {
    const planId = await owner.createPlan('误删的规划');
    await owner.request('DELETE', `/api/plans/${planId}`);
    expect((await owner.call('GET', `/api/plans/${planId}/document`)).status).toBe(404);
    expect((await owner.plans()).map(({ id }) => id)).not.toContain(planId);
    const other = await server.person(await signedInAdministrator(), '旁人');
    expect(await other.request('GET', '/api/recycle-bin')).toEqual([]);
    expect((await other.call('POST', `/api/recycle-bin/${planId}/restore`)).status).toBe(404);

    const bin = await owner.request<{ id: string; title: string; deletedBy: { name: string } }[]>(
      'GET',
      '/api/recycle-bin',
    );
    expect(bin).toMatchObject([{ id: planId, title: '误删的规划', deletedBy: { name: '主笔' } }]);
    await server.restart();
    await signInAgain();
    expect((await owner.call('GET', `/api/plans/${planId}`)).status).toBe(404);
    await owner.request('POST', `/api/recycle-bin/${planId}/restore`);
    expect((await owner.plan(planId)).title).toBe('误删的规划');
  });
});

describe('files', () => {
  it('[DOC-1] imports a plan and gives the very same plan back', async () => {
    const sample = createSamplePlan(countingIds());
    const { id, losses } = await owner.importPlan('云岭县 规划.json', JSON.stringify(sample));
    expect(losses).toEqual([]);
    expect(await owner.plan(id)).toMatchObject({ title: '云岭县教育事业发展“十五五”规划', role: 'owner' });
    const stored = await owner.document(id);
    const exported = await owner.call('GET', `/api/plans/${id}/export?format=json`);
    expect(exported.body).toEqual(stored);
    expect(stored.settings).toEqual(sample.settings);
  });

  it('[TXT-5] tells what an import recognised, and that a file has no title', async () => {
    const text = '第一章 总则\n\n一、目标\n\n办好每所学校。（县教育局、县财政局负责）\n';
    const named = await owner.importPlan('甲.txt', `云岭县教育发展规划\n\n${text}`);
    expect(named).toMatchObject({ titled: true, contents: { coverLetter: false } });
    expect(named.contents.counts).toMatchObject({ headings: 2, responsibilities: 1, indicators: 0 });
    const nameless = await owner.importPlan('云岭县草稿.txt', text);
    expect([nameless.titled, (await owner.plan(nameless.id)).title]).toEqual([false, '云岭县草稿']);
  });

  it('gives a plan as Word file, text and Markdown, and takes the Word file back', async () => {
    const sample = createSamplePlan(countingIds());
    const { id } = await owner.importPlan('规划.json', JSON.stringify(sample));
    for (const style of ['plan', 'official']) {
      const word = await download(`/api/plans/${id}/export?format=docx&style=${style}`);
      expect([...word.slice(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
      const again = await owner.importPlan('规划.docx', word);
      expect((await owner.plan(again.id)).title).toContain('教育事业发展');
    }
    for (const format of ['txt', 'md']) {
      const text = new TextDecoder().decode(await download(`/api/plans/${id}/export?format=${format}`));
      expect(text).toContain('第一章');
    }
  });

  it('takes text in the encodings that Windows writes', async () => {
    const text = '云岭县教育规划\n第一章 发展基础\n办学条件持续改善。\n第二章 发展目标\n普及普惠。\n';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [Buffer.from(text), utf16, gb18030(text)]) {
      const { id } = await owner.importPlan('云岭.TXT', bytes);
      const { body } = await owner.document(id);
      const headings = body.content?.filter(({ type }) => type === 'heading') ?? [];
      expect(headings.map((heading) => heading.content?.[0]?.text)).toEqual(['发展基础', '发展目标']);
    }
  });

  it.skipIf(!sharedMaterial)('takes the real plans, where they are present', async () => {
    for (const name of readdirSync(`${sharedMaterial}/plans`).filter((file) => file.endsWith('.txt'))) {
      const { id } = await owner.importPlan(name, readFileSync(`${sharedMaterial}/plans/${name}`));
      const word = await download(`/api/plans/${id}/export?format=docx`);
      expect([name, word.length > 10_000]).toEqual([name, true]);
    }
  });

  it('names a plan without a title after its file', async () => {
    const document = { schemaVersion: '1.0', settings: {}, body: { type: 'doc' } };
    const { id } = await owner.importPlan('云岭县文旅规划（草稿）.json', JSON.stringify(document));
    expect((await owner.plan(id)).title).toBe('云岭县文旅规划（草稿）');
  });

  it('names a download after the plan, in a header that any browser reads', async () => {
    const planId = await owner.createPlan('云岭县"十五五"规划：教育/卫生');
    const { headers } = await owner.call('GET', `/api/plans/${planId}/export?format=json`);
    const name = encodeURIComponent('云岭县_十五五_规划：教育_卫生.json');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="plan.json"; filename*=UTF-8''${name}`,
    );
  });

  it('refuses to export what it cannot write', async () => {
    const planId = await owner.createPlan('云岭县规划');
    const { status, body } = await owner.call('GET', `/api/plans/${planId}/export?format=exe`);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining('可以导出的格式有')]);
    const style = await owner.call('GET', `/api/plans/${planId}/export?format=json&style=fancy`);
    expect([style.status, style.body.error.message]).toEqual([400, '版式填写有误，请检查后再试。']);
  });
});

async function download(path: string): Promise<Uint8Array> {
  const response = await fetch(`${server.url}${path}`, { headers: { Cookie: owner.cookie } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** Node only decodes GB 18030: finds the bytes of each character by trying. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

async function signedInAdministrator(): Promise<ApiClient> {
  const administrator = server.client();
  await administrator.signIn('admin', 'correct horse 8');
  return administrator;
}

async function signInAgain(): Promise<void> {
  owner = server.client();
  await owner.signIn('主笔', 'correct horse 8');
}
