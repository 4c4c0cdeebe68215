import { expect, it } from 'vitest';
import { readIndicatorLines } from '../../../shared/indicators/indicatorLines';
import { startTestServer } from '../../helpers/testServer';

it('[IND-3] an administrator extends the library of indicators; nobody overwrites what was saved meanwhile', async () => {
  const server = await startTestServer();
  const admin = await server.setUp();
  const wang = await server.person(admin, '王芳');
  const { indicators } = readIndicatorLines('河湖长制覆盖率｜%｜上升｜0～100');
  expect(await wang.request('GET', '/api/indicators')).toEqual({
    indicators: [],
    changedAt: null,
    changedBy: null,
  });
  const put = (client: typeof admin, basedOn: string | null) =>
    client.call('PUT', '/api/indicators', { json: { indicators, basedOn } });
  expect((await put(wang, null)).status).toBe(403);
  expect((await put(admin, null)).status).toBe(204);
  expect(await wang.request('GET', '/api/indicators')).toMatchObject({
    indicators,
    changedBy: { name: '管理员' },
  });
  const late = await put(admin, null);
  expect([late.status, late.body.error.code]).toEqual([409, 'conflict']);
  await server.dispose();
});
