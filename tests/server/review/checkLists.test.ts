import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckListsView, PlanCheckView } from '../../../shared/protocol/checkApi';
import type { ApiClient } from '../../helpers/apiClient';
import { createPlanOf } from '../../helpers/people';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let administrator: ApiClient;
let editor: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.setUp();
  editor = await server.person(administrator, '编写人');
});
afterAll(() => server.dispose());

const put = (person: ApiClient, additions: unknown) =>
  person.call('PUT', '/api/check-lists', { json: { additions } });

describe("[CHP-7] the administrator's lists", () => {
  it('are used by the check of every plan, and read by everybody', async () => {
    const planId = await createPlanOf(editor, ['坚持局属校联动，全面发展。']);
    const rules = async () => {
      const { findings } = await editor.request<PlanCheckView>('GET', `/api/plans/${planId}/check`);
      return findings.filter(({ rule }) => rule.startsWith('term')).map(({ found }) => found);
    };
    expect(await rules()).toEqual([]);
    const additions = { typos: [{ wrong: '局属校', right: '局直属学校' }] };
    expect((await put(administrator, additions)).status).toBe(204);
    expect(await rules()).toEqual(['局属校']);

    const view = await editor.request<CheckListsView>('GET', '/api/check-lists');
    expect(view).toMatchObject({ additions, changedBy: { name: '管理员' } });
    await put(administrator, {});
    expect(await rules()).toEqual([]);
  });

  it('are not overwritten by somebody who saw an older version of them', async () => {
    await put(administrator, { rising: ['出勤率'] });
    const seen = await administrator.request<CheckListsView>('GET', '/api/check-lists');
    const save = (basedOn: string | null) =>
      administrator.call('PUT', '/api/check-lists', { json: { additions: {}, basedOn } });
    expect((await save(null)).status).toBe(409);
    expect((await save(seen.changedAt)).status).toBe(204);
  });

  it('are changed by the administrator only, and only to what the check understands', async () => {
    expect((await put(editor, {})).status).toBe(403);
    const unknown = await put(administrator, { weather: ['雨'] });
    expect([unknown.status, unknown.body.error.message]).toEqual([422, expect.stringContaining('词表')]);
    const broken = await put(administrator, { typos: [{ wrong: '(', right: '（' }] });
    expect(broken.body.error.message).toContain('“(”不是正确的匹配式');
  });
});
