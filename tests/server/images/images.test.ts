import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageTypeOf } from '../../../shared/images/imageType';
import type { ImageView } from '../../../shared/protocol/imageApi';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import type { ApiClient } from '../../helpers/apiClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('pictures of a plan', () => {
  let server: TestServer;
  let owner: ApiClient;
  let stranger: ApiClient;
  let reader: ApiClient;
  let planId: string;

  beforeAll(async () => {
    server = await startTestServer();
    owner = await server.setUp();
    reader = await server.person(owner, '读者');
    stranger = await server.person(owner, '外人');
    planId = await owner.createPlan('云岭县规划');
    await owner.call('PUT', `/api/plans/${planId}/members/${reader.userId}`, { json: { role: 'reader' } });
  });
  afterAll(() => server?.dispose());

  const upload = (client: ApiClient, bytes: Uint8Array, name = '图.png', plan = planId) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), name);
    return client.call('POST', `/api/plans/${plan}/images`, { body });
  };

  it('[STR-5] are kept once, told by their bytes, and shown to members only', async () => {
    const first = await upload(owner, PIXEL);
    expect(first.status).toBe(201);
    const { source, width, height } = first.body as ImageView;
    expect([width, height]).toEqual([1, 1]);
    expect((await upload(owner, PIXEL, '另一个名字.txt')).body.source).toBe(source);
    const shown = await fetch(server.url + source, { headers: { Cookie: reader.cookie } });
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('cache-control')).toContain('immutable');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PIXEL);
    expect((await stranger.call('GET', source)).status).toBe(404);
    expect((await owner.call('GET', `${source.slice(0, -4)}0000`)).status).toBe(404);
  });

  it('are taken from writers only, and only what their bytes say is a picture of a fair size', async () => {
    expect((await upload(reader, PIXEL)).status).toBe(403);
    const svg = await upload(owner, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.png');
    expect([svg.status, svg.body.error.code]).toEqual([415, 'unknown-format']);
    const large = Buffer.concat([PIXEL, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await upload(owner, large)).body.error.code).toBe('file-too-large');
    expect(imageTypeOf(Buffer.from('RIFF....WEBPVP8 '))).toBe('webp');
  });

  const importPlan = async (client: ApiClient, source: string): Promise<string> => {
    const withImage = createPlanDocument({
      type: 'doc',
      content: [
        { type: 'caption', attrs: { id: 'c1', of: 'figure' }, content: [{ type: 'text', text: '学校分布' }] },
        { type: 'image', attrs: { id: 'i1', source, alternative: '学校分布图' } },
      ],
    });
    const form = new FormData();
    form.append('file', new Blob([JSON.stringify(withImage)]), '规划.json');
    return (await client.call('POST', '/api/plans/import', { body: form })).body.id as string;
  };
  const pictureOf = async (client: ApiClient, plan: string) => {
    const { content = [] } = (await client.document(plan)).body;
    return content.find(({ type }) => type === 'image')?.attrs?.source as string;
  };

  it('come along into a plan that is brought as a file or rolled over, as pictures of its own', async () => {
    const { source } = (await upload(owner, PIXEL)).body as ImageView;
    const copy = await importPlan(owner, source);
    expect(await pictureOf(owner, copy)).toBe(source.replace(planId, copy));
    const next = (await owner.call('POST', `/api/plans/${copy}/roll-over`)).body.id as string;
    const picture = await pictureOf(owner, next);
    expect(picture).toBe(source.replace(planId, next));
    await owner.call('DELETE', `/api/plans/${copy}`);
    const shown = await fetch(server.url + picture, { headers: { Cookie: owner.cookie } });
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PIXEL);
  });

  it('stay with their plan when somebody names them who may not see them', async () => {
    const { source } = (await upload(owner, PIXEL)).body as ImageView;
    const copy = await importPlan(stranger, source);
    expect(await pictureOf(stranger, copy)).toBe(source);
    const own = source.replace(planId, copy);
    expect((await stranger.call('GET', own)).status).toBe(404);
  });

  const adopt = (client: ApiClient, plan: string, sources: readonly string[]) =>
    client.call('POST', `/api/plans/${plan}/images/adopt`, { json: { sources } });

  it('[STR-17] come along when they are pasted into another plan, if whoever pastes may see them there', async () => {
    const { source } = (await upload(owner, PIXEL)).body as ImageView;
    const other = await reader.createPlan('读者自己的规划');
    const own = source.replace(planId, other);
    const gone = `${source.slice(0, -4)}0000`;
    const answer = await adopt(reader, other, [source, gone, own, 'https://example.org/a.png']);
    expect([answer.status, answer.body.sources]).toEqual([200, { [source]: own }]);
    const shown = await fetch(server.url + own, { headers: { Cookie: reader.cookie } });
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PIXEL);
  });

  it('[STR-17] are given to nobody by their address alone, and to no plan that one may not write', async () => {
    const { source } = (await upload(owner, PIXEL)).body as ImageView;
    const other = await stranger.createPlan('外人的规划');
    expect((await adopt(stranger, other, [source])).body.sources).toEqual({});
    expect((await stranger.call('GET', source.replace(planId, other))).status).toBe(404);
    expect((await adopt(reader, planId, [])).status).toBe(403);
    expect((await adopt(stranger, planId, [source])).status).toBe(404);
  });

  it('do not go out with the Word file of another plan', async () => {
    const { source } = (await upload(owner, PIXEL)).body as ImageView;
    const other = await importPlan(stranger, source);
    const response = await fetch(`${server.url}/api/plans/${other}/export?format=docx`, {
      headers: { Cookie: stranger.cookie },
    });
    const names = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())));
    expect(names).toContain('word/document.xml');
    expect(names.filter((name) => name.startsWith('word/media/'))).toEqual([]);
  });
});
