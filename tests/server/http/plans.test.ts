import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import type { ApiClient } from '../../helpers/apiClient';
import { countingIds } from '../../helpers/countingIds';
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
  it('imports a plan and gives the very same plan back', async () => {
    const sample = createSamplePlan(countingIds());
    const { id, losses } = await owner.importPlan('云岭县 规划.json', JSON.stringify(sample));
    expect(losses).toEqual([]);
    expect(await owner.plan(id)).toMatchObject({ title: '云岭县教育事业发展“十五五”规划', role: 'owner' });
    const stored = await owner.document(id);
    const exported = await owner.call('GET', `/api/plans/${id}/export?format=json`);
    expect(exported.body).toEqual(stored);
    expect(stored.settings).toEqual(sample.settings);
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

async function signedInAdministrator(): Promise<ApiClient> {
  const administrator = server.client();
  await administrator.signIn('admin', 'correct horse 8');
  return administrator;
}

async function signInAgain(): Promise<void> {
  owner = server.client();
  await owner.signIn('主笔', 'correct horse 8');
}
