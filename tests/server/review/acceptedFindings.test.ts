import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingKey } from '../../../shared/checks/findingKey';
import { runChecks } from '../../../shared/checks/index';
import type { AcceptedFindingView } from '../../../shared/protocol/checkApi';
import type { ApiClient } from '../../helpers/apiClient';
import { createPlanOf } from '../../helpers/people';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let editor: ApiClient;
let reviewer: ApiClient;
let planId: string;

const GROWTH = '全县教育投入从5.00亿元增加到10.00亿元，增幅50%。';

beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
  editor = await server.person(owner, '编写人');
  reviewer = await server.person(owner, '审阅人');
  planId = await createPlanOf(owner, [GROWTH, '要加强布署。']);
  await owner.share(planId, editor.userId, 'editor');
  await owner.share(planId, reviewer.userId, 'reviewer');
});
afterAll(() => server.dispose());

const path = () => `/api/plans/${planId}/accepted-findings`;

async function findings(rule: string) {
  return runChecks(await owner.document(planId)).filter((finding) => finding.rule.startsWith(rule));
}

async function accept(person: ApiClient, fields: Record<string, unknown>) {
  return person.call('POST', path(), { json: fields });
}

describe('[CHP-3] [CHP-4] accepted findings', () => {
  it('are remembered for everybody with who, when and why, and can be taken back', async () => {
    const [growth] = await findings('calculation');
    if (!growth) throw new Error('the check does not see the contradiction');
    const request = {
      scope: 'finding',
      key: findingKey(growth),
      rule: growth.rule,
      message: growth.message,
      reason: '口径不同，有意如此',
    };
    const made = await accept(editor, request);
    expect(made.status).toBe(201);

    const [seen] = await reviewer.request<AcceptedFindingView[]>('GET', path());
    expect(seen).toMatchObject({ ...request, id: made.body.id, by: { name: '编写人' } });

    const again = await accept(owner, { ...request, reason: '再次' });
    expect(again.body.id).toBe(made.body.id);
    expect((await owner.request<AcceptedFindingView[]>('GET', path()))[0]?.reason).toBe('口径不同，有意如此');

    expect((await editor.call('DELETE', `${path()}/${made.body.id}`)).status).toBe(204);
    expect(await reviewer.request('GET', path())).toEqual([]);
    expect((await editor.call('DELETE', `${path()}/${made.body.id}`)).status).toBe(404);
  });

  it('are declared by those who write, with a reason, about rules that exist', async () => {
    const request = { scope: 'rule', key: 'x', rule: 'term', message: '', reason: '属实' };
    const { status, body } = await accept(reviewer, request);
    expect([status, body.error.message]).toEqual([403, expect.stringContaining('不能修改正文')]);
    expect((await accept(owner, { ...request, reason: '  ' })).body.error.message).toBe('请填写理由。');
    expect((await accept(owner, { ...request, rule: 'weather' })).status).toBe(400);
  });
});

describe('[CHP-6] the count of open errors', () => {
  it('leaves out what was accepted, finding or rule', async () => {
    const errors = async () => {
      const { body } = await owner.call('GET', `/api/plans/${planId}/check`);
      return body.findings.filter(({ severity }: { severity: string }) => severity === 'error').length;
    };
    const [growth] = await findings('calculation');
    expect(growth?.severity).toBe('error');
    const before = await errors();
    const { body } = await accept(owner, {
      scope: 'rule',
      key: '-',
      rule: growth?.rule,
      message: growth?.message,
      reason: '统计口径调整',
    });
    expect(await errors()).toBe(before - 1);
    await owner.request('DELETE', `${path()}/${body.id}`);
    expect(await errors()).toBe(before);
  });
});
