import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NotificationsView } from '../../../shared/protocol/notifications';
import type { ApiClient } from '../../helpers/apiClient';
import { createPlanOf } from '../../helpers/people';
import { startTestServer, type TestServer } from '../../helpers/testServer';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** 10:00 in China. */
const START = Date.UTC(2026, 10, 22, 2);
let now = START;
let server: TestServer;
let owner: ApiClient;
let zhao: ApiClient;
let expert: ApiClient;
let planId: string;
let versionId: string;

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  owner = await server.setUp();
  zhao = await server.person(owner, '赵审阅');
  expert = await server.person(owner, '周专家');
  planId = await createPlanOf(owner, ['全县有幼儿园20所。']);
  await owner.share(planId, zhao.userId, 'reviewer');
  ({ id: versionId } = await owner.request<{ id: string }>('POST', `/api/plans/${planId}/versions`, {
    stage: '征求意见稿',
  }));
});
afterAll(() => server.dispose());
beforeEach(() => {
  now = START;
});

/** The server looks at deadlines when it starts, as every hour after. */
const comeBackAt = async (moment: number) => {
  now = moment;
  await server.restart();
  for (const client of [owner, zhao, expert]) Object.assign(client, { url: server.url });
};
const newsOf = async (client: ApiClient) =>
  (await client.request<NotificationsView>('GET', '/api/notifications')).items.map(
    ({ kind, text, dueAt }) => [kind, text, dueAt] as const,
  );
const openRound = async (deadline: number) => {
  const { id } = await owner.request<{ id: string }>('POST', `/api/plans/${planId}/consultations`, {
    versionId,
    deadline: new Date(deadline).toISOString(),
    departments: ['县财政局'],
    people: [expert.userId],
    note: '请于月底前反馈。',
  });
  return id;
};

describe('REV-13 a round of consultation', () => {
  it('is told to those invited with an account and to the plan’s reviewers when it opens', async () => {
    const deadline = now + 20 * DAY;
    await openRound(deadline);
    const told = ['consultation', '请于月底前反馈。', new Date(deadline).toISOString()];
    expect((await newsOf(expert))[0]).toEqual(told);
    expect((await newsOf(zhao))[0]).toEqual(told);
    expect(await newsOf(owner)).toEqual([]);
  });

  it('reminds two days before and on the day, once each, and not before eight in the morning', async () => {
    const id = await openRound(now + 5 * DAY);
    const before = (await newsOf(expert)).length;
    const due = new Date(START + 5 * DAY).toISOString();
    await comeBackAt(START + 2 * DAY);
    expect(await newsOf(expert)).toHaveLength(before);
    await comeBackAt(START + 3 * DAY - 3 * HOUR);
    expect(await newsOf(expert)).toHaveLength(before);
    await comeBackAt(START + 3 * DAY);
    await comeBackAt(START + 4 * DAY);
    expect(await newsOf(expert)).toHaveLength(before + 1);
    expect((await newsOf(expert))[0]).toEqual(['deadline', '', due]);
    expect((await newsOf(owner))[0]).toEqual(['deadline', '县财政局、周专家', due]);
    await comeBackAt(START + 5 * DAY - HOUR);
    await comeBackAt(START + 5 * DAY - HOUR / 2);
    expect(await newsOf(expert)).toHaveLength(before + 2);
    await owner.request('POST', `/api/consultations/${id}/end`);
  });

  it('leaves whoever has answered alone', async () => {
    const id = await openRound(now + 5 * DAY);
    await expert.request('PUT', `/api/consultations/${id}/answer`, { answer: 'none' });
    const before = (await newsOf(expert)).length;
    await comeBackAt(START + 4 * DAY);
    expect(await newsOf(expert)).toHaveLength(before);
    expect((await newsOf(owner))[0]?.[1]).toBe('县财政局');
    await owner.request('POST', `/api/consultations/${id}/end`);
  });

  it('is reminded of by its lead too, who hears whom no notice reaches', async () => {
    const id = await openRound(now + 5 * DAY);
    const path = `/api/consultations/${id}/reminders`;
    expect((await expert.call('POST', path)).status).toBe(403);
    expect(await owner.request('POST', path)).toEqual({ told: 1, withoutAccount: ['县财政局'] });
    expect((await newsOf(expert))[0]?.[0]).toBe('deadline');
    await owner.request('POST', `/api/consultations/${id}/end`);
    expect((await owner.call('POST', path)).status).toBe(409);
  });
});

describe('REV-13 a comment that somebody is to deal with', () => {
  it('reminds before its day and on it, until it is resolved', async () => {
    const assign = async (text: string, dueOn: string) => {
      const id = await zhao.comment(planId, text);
      await owner.request('PATCH', `/api/plans/${planId}/threads/${id}`, { assigneeId: zhao.userId, dueOn });
      return id;
    };
    const done = await assign('已办结', '2026-11-25');
    await assign('还要核对', '2026-11-25');
    await assign('还早', '2026-12-25');
    await owner.request('PATCH', `/api/plans/${planId}/threads/${done}`, { resolved: true });
    const reminded = async () =>
      (await newsOf(zhao)).filter(([kind, text]) => kind === 'deadline' && text !== '');
    await comeBackAt(START + DAY);
    expect(await reminded()).toEqual([['deadline', '还要核对', '2026-11-25T15:59:59.999Z']]);
    await comeBackAt(START + 3 * DAY);
    expect(await reminded()).toHaveLength(2);
    await comeBackAt(START + 4 * DAY);
    expect(await reminded()).toHaveLength(2);
  });
});
