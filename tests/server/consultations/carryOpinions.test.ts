import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadView } from '../../../shared/protocol/api';
import type { CarriedView, OpinionView } from '../../../shared/protocol/consultationApi';
import type { AcceptedView } from '../../../shared/protocol/proposals';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import type { ApiClient } from '../../helpers/apiClient';
import {
  anchor,
  type ConsultationTest,
  give,
  opinionsFor,
  roundPath,
  startConsultationTest,
} from '../../helpers/consultationTest';
import { joinPlan, type StockClient } from '../../helpers/syncClient';

let test: ConsultationTest;
let writer: StockClient;
let reader: StockClient;
beforeAll(async () => {
  test = await startConsultationTest();
  const join = async (client: ApiClient) =>
    joinPlan(`${test.server.url.replace('http', 'ws')}/sync`, test.planId, await client.createToken());
  [writer, reader] = [await join(test.editor), await join(test.owner)];
  await Promise.all([writer.synced(), reader.synced()]);
});
afterAll(async () => {
  writer.leave();
  reader.leave();
  await test.server.dispose();
});

const threads = async () => test.owner.threads(test.planId) as Promise<ThreadView[]>;
const document = () => test.owner.request<PlanDocument>('GET', `/api/plans/${test.planId}/document`);
/** The words of the plan that carry a thread's mark. */
async function anchoredWords(threadId: string): Promise<string> {
  const words: string[] = [];
  const visit = (node: { text?: string; marks?: unknown; content?: unknown[] }): void => {
    if (JSON.stringify(node.marks ?? []).includes(threadId)) words.push(node.text ?? '');
    for (const child of node.content ?? []) visit(child as never);
  };
  visit((await document()).body as never);
  return words.join('');
}
const settle = (client: ApiClient, path: string, json: object) => client.call('PUT', path, { json });

describe('CON-7 opinions carried to the current draft', () => {
  it('hang on the same words there, as their department’s comments and proposals, and once only', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵科员');
    const wording = await give(guest, round, { text: '与年鉴不一致。', wording: '22所', anchor });
    const words = await give(guest, round, {
      text: '请写明数据来源。',
      anchor: { quote: '全县', blockId: 'p2', from: 0, to: 2 },
    });
    const whole = await give(guest, round, { text: '总体同意。' });
    // The draft goes on meanwhile: words come before those of the opinions.
    writer.type(0, '截至2025年，', 1);
    await reader.until(() => reader.text(1).startsWith('截至2025年，'));
    const carry = (opinionIds: string[]) =>
      test.owner.request<CarriedView>('POST', roundPath(round, 'opinions/carry'), { opinionIds });
    const ids = [wording.id, words.id, whole.id];
    expect(await carry(ids)).toEqual({ words: 2, blocks: 0, gone: 0, whole: 1 });
    expect(await carry(ids)).toEqual({ words: 0, blocks: 0, gone: 0, whole: 0 });
    const opinions = await opinionsFor(test.owner, round);
    const carried = await threads();
    const threadOf = ({ id }: { id: string }) => {
      const threadId = opinions.find((opinion) => opinion.id === id)?.threadId;
      return carried.find((thread) => thread.id === threadId) as ThreadView;
    };
    expect(threadOf(wording)).toMatchObject({
      quote: '20所',
      author: { name: '县财政局 赵科员' },
      proposal: { state: 'open', change: { type: 'words', replacement: '22所' } },
    });
    expect(await anchoredWords(threadOf(wording).id)).toBe('20所');
    expect(await anchoredWords(threadOf(words).id)).toBe('全县');
    expect(threadOf(words)).toMatchObject({ proposal: null });
    expect(threadOf(whole)).toMatchObject({ quote: null, comments: [{ text: '总体同意。' }] });
    expect((await opinionsFor(guest, round))[0]).toMatchObject({ threadId: null, answers: [] });
  });

  it('CON-8 a settled opinion names the changes that answered it: blocks, rows, accepted proposals', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县统计局', '钱科员');
    const { id } = await give(guest, round, {
      wording: '扎实办好',
      anchor: { quote: '办好', blockId: 'p3', from: 0, to: 2 },
    });
    await test.owner.request('POST', roundPath(round, 'opinions/carry'), { opinionIds: [id] });
    const [opinion] = await opinionsFor(test.owner, round);
    const threadId = (opinion as OpinionView).threadId as string;
    const accepted = await test.editor.request<AcceptedView>(
      'POST',
      `/api/plans/${test.planId}/proposals/accept`,
      { proposals: [{ id: threadId }] },
    );
    expect(accepted.accepted).toEqual([threadId]);
    expect(JSON.stringify((await document()).body)).toContain('扎实');
    const path = roundPath(round, `opinions/${id}/settlement`);
    const answers = [
      { kind: 'proposal', id: threadId },
      { kind: 'block', id: 'p2' },
    ];
    expect((await settle(test.owner, path, { settlement: 'adopted', answers })).status).toBe(204);
    expect((await opinionsFor(test.editor, round))[0]).toMatchObject({ settlement: 'adopted', answers });
    expect(
      (await settle(test.owner, path, { settlement: 'adopted', answers: [{ kind: 'x', id: '' }] })).status,
    ).toBe(400);
  });

  it('is for the plan’s owners', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵科员');
    const { id } = await give(guest, round, { text: '一' });
    for (const client of [guest, test.editor])
      expect(
        (await client.call('POST', roundPath(round, 'opinions/carry'), { json: { opinionIds: [id] } }))
          .status,
      ).toBe(403);
  });
});

describe('CON-5 opinions that say the same', () => {
  it('are joined to one, come apart again, and stand by themselves when that one is taken back', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵科员');
    const first = await give(guest, round, { text: '请核对。', anchor });
    const second = await give(await test.guestOf(round, '县统计局', '钱科员'), round, { text: '也请核对。' });
    const third = await give(guest, round, { text: '再请核对。' });
    const path = (id: string) => roundPath(round, `opinions/${id}/settlement`);
    const join = (id: string, joinedTo: string | null) =>
      settle(test.owner, path(id), { settlement: null, joinedTo });
    expect((await join(second.id, first.id)).status).toBe(204);
    expect((await join(third.id, second.id)).status).toBe(400);
    expect((await join(third.id, first.id)).status).toBe(204);
    const joined = async () => (await opinionsFor(test.owner, round)).map(({ joinedTo }) => joinedTo);
    expect(await joined()).toEqual([null, 1, 1]);
    expect((await join(third.id, null)).status).toBe(204);
    expect(await joined()).toEqual([null, 1, null]);
    await guest.request('DELETE', roundPath(round, `opinions/${first.id}`));
    expect(await joined()).toEqual([null, null]);
  });
});
