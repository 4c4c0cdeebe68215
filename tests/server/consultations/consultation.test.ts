import type { JSONContent } from '@tiptap/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { ConsultationView, EntryView } from '../../../shared/protocol/consultationApi';
import { MESSAGE } from '../../../shared/protocol/messages';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, type PlanDocument } from '../../../shared/schema/planDocument';
import { SCHEMA_VERSION } from '../../../shared/schema/version';
import { readYDoc } from '../../../shared/schema/ydoc';
import type { ApiClient } from '../../helpers/apiClient';
import {
  anchor,
  type ConsultationTest,
  give,
  opinionsFor,
  party,
  roundPath,
  startConsultationTest,
} from '../../helpers/consultationTest';
import { countingIds } from '../../helpers/countingIds';
import { openRaw } from '../../helpers/rawClient';
import { joinPlan, textNode } from '../../helpers/syncClient';

/** Words that somebody wrote or deleted in tracked mode. */
const tracked = (type: 'insertion' | 'deletion', text: string): JSONContent => ({
  type: 'text',
  text,
  marks: [{ type, attrs: { change: type, author: 'u1', name: '王芳', time: 1 } }],
});

let test: ConsultationTest;
beforeAll(async () => {
  test = await startConsultationTest();
});
afterAll(() => test.server.dispose());

function connect(round: ConsultationView, guest: ApiClient, ydoc: Y.Doc) {
  class WithCookie extends WebSocket {
    constructor(url: string | URL | null) {
      super(url ?? '', { headers: { Cookie: guest.cookie, Origin: test.server.url } });
    }
  }
  const stock = joinPlan(
    `${test.server.url.replace('http', 'ws')}/sync`,
    round.roomId,
    '',
    {
      schema: SCHEMA_VERSION,
    },
    { ydoc, webSocket: WithCookie },
  );
  return stock;
}

const roomDocument = async (round: ConsultationView, guest: ApiClient) => {
  const ydoc = new Y.Doc();
  const { provider } = connect(round, guest, ydoc);
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  const document = readYDoc(ydoc);
  provider.destroy();
  return document;
};

describe('taking part', () => {
  it('CON-2 needs the code once, then a name and a department; strangers see nothing', async () => {
    const round = await test.openRound({ note: '请于月底前反馈。' });
    const guest = test.server.client();
    expect((await guest.request<EntryView>('GET', `/api/consultations/${round.id}`)).participant).toBeNull();
    for (const rest of ['opinions', 'adoption-table'])
      expect((await guest.call('GET', roundPath(round, rest))).status).toBe(403);
    const enter = (json: object) => guest.call('POST', roundPath(round, 'entry'), { json });
    expect((await enter({ code: '1' })).body.error.message).toBe('访问码不正确，请核对后重新输入。');
    const { body } = await enter({ code: `${round.code?.slice(0, 4)} ${round.code?.slice(4)}` });
    expect(body.departments.map(({ name }: { name: string }) => name)).toEqual(['县财政局', '县统计局']);
    const partyId = party(round, '县财政局');
    expect((await enter({ code: round.code, partyId })).status).toBe(400);
    expect((await enter({ code: round.code, name: '赵', partyId: 'x' })).status).toBe(400);
    expect((await enter({ code: round.code, name: '赵', partyId })).status).toBe(200);
    const { participant } = await guest.request<EntryView>('GET', `/api/consultations/${round.id}`);
    expect(participant).toMatchObject({
      note: '请于月底前反馈。',
      over: false,
      me: { name: '赵', department: '县财政局' },
    });
    expect(participant).not.toHaveProperty('code');
  });

  it('cannot be had by trying codes', async () => {
    const round = await test.openRound();
    const guest = test.server.client();
    const enter = (code: string) => guest.call('POST', roundPath(round, 'entry'), { json: { code } });
    for (let attempt = 0; attempt < 10; attempt++) await enter('0');
    expect((await enter(round.code ?? '')).status).toBe(429);
    test.pass(6 * 60_000);
    expect((await enter(round.code ?? '')).status).toBe(200);
  });

  it('lets invited people in by their account, the plan’s people look on, and others stay out', async () => {
    const round = await test.openRound();
    const who = async (client: ApiClient) =>
      (await client.request<EntryView>('GET', `/api/consultations/${round.id}`)).participant?.me.department;
    expect(await who(test.expert)).toBe('周专家');
    expect(await who(test.editor)).toBe('');
    expect(await who(await test.server.person(test.owner, '路人'))).toBeUndefined();
    const refused = await test.editor.call('POST', roundPath(round, 'opinions'), { json: { text: '代提' } });
    expect(refused.status).toBe(403);
    expect(
      (await test.editor.request<ConsultationView[]>('GET', `/api/plans/${test.planId}/consultations`))[0]
        ?.code,
    ).toBeNull();
  });

  it('CON-2 is reading only for those who get a copy 抄送: no opinion, no answer, and nobody waits for them', async () => {
    const round = await test.openRound({
      readingDepartments: ['县档案馆', '县财政局'],
      readingPeople: [test.expert.userId],
      people: [],
    });
    expect(round.parties.map(({ name }) => name)).toEqual(['县财政局', '县统计局']);
    expect(round.readers).toEqual(['县档案馆', '周专家']);
    const guest = test.server.client();
    const { departments } = await guest.request<{ departments: { id: string; name: string }[] }>(
      'POST',
      roundPath(round, 'entry'),
      { code: round.code },
    );
    const partyId = departments.find(({ name }) => name === '县档案馆')?.id;
    await guest.request('POST', roundPath(round, 'entry'), { code: round.code, name: '孙', partyId });
    for (const reader of [guest, test.expert]) {
      const { participant } = await reader.request<EntryView>('GET', `/api/consultations/${round.id}`);
      expect(participant?.me.reads).toBe(true);
      const given = await reader.call('POST', roundPath(round, 'opinions'), { json: { text: '意见' } });
      expect([given.status, given.body.error.code]).toEqual([403, 'forbidden']);
      const answered = await reader.call('PUT', roundPath(round, 'answer'), { json: { answer: 'none' } });
      expect(answered.status).toBe(403);
    }
    expect((await roomDocument(round, guest)).body.content?.length).toBe(3);
    const entered = await test.owner.call('POST', roundPath(round, 'opinions'), {
      json: { text: '代录', partyId },
    });
    expect(entered.status).toBe(400);
    const { told, withoutAccount } = await test.owner.request<{ told: number; withoutAccount: string[] }>(
      'POST',
      roundPath(round, 'reminders'),
    );
    expect([told, withoutAccount]).toEqual([0, ['县财政局', '县统计局']]);
  });

  it('CON-5 is led by the owners: whoever else asks is refused, with an account, a code or nothing', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵');
    const { id } = await give(guest, round, { text: '请核对。', anchor });
    const plan = `/api/plans/${test.planId}`;
    const lead = [
      ['PUT', roundPath(round, `opinions/${id}/settlement`), { settlement: 'adopted' }],
      ['POST', roundPath(round, 'opinions/carry'), { opinionIds: [id] }],
      ['POST', roundPath(round, `opinions/import?partyId=${party(round, '县财政局')}`), undefined],
      ['POST', roundPath(round, 'end'), undefined],
      ['POST', roundPath(round, 'reminders'), undefined],
      [
        'POST',
        `${plan}/consultations`,
        { versionId: test.versionId, deadline: '2027-01-01T00:00:00Z', departments: ['甲'] },
      ],
    ] as const;
    const people = [guest, test.expert, test.editor, test.server.client()];
    for (const person of people)
      for (const [method, path, json] of lead)
        expect([401, 403, 404], `${method} ${path}`).toContain(
          (await person.call(method, path, { json })).status,
        );
    // A guest has the round and nothing else of the plan.
    for (const path of ['', '/document', '/threads', '/versions', '/history', '/consultations', '/export'])
      expect((await guest.call('GET', plan + path)).status, path).toBe(401);
    expect((await guest.call('GET', roundPath(round, 'adoption-table'))).status).toBe(403);
    const [opinion] = await opinionsFor(test.owner, round);
    expect(opinion).toMatchObject({ settlement: null, threadId: null });
    expect((await test.getRound(round.id)).over).toBe(false);
  });

  it('is refused to pages of other sites, though they carry the guest’s cookie', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵');
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: '' }]) {
      const answer = await guest.call('POST', roundPath(round, 'opinions'), {
        json: { text: '假' },
        headers,
      });
      expect(answer.status).toBe(403);
    }
  });
});

describe('the room of a round', () => {
  const text = ({ body }: PlanDocument) => {
    const plain = (node: JSONContent): unknown =>
      node.content
        ? {
            ...node,
            content: mergeTexts(node.content.map((child) => ({ ...child, marks: undefined }))).map(plain),
          }
        : { ...node };
    return JSON.stringify(plain(body));
  };

  it('CON-1 keeps the frozen text to the letter; opinions add anchor marks and nothing else', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵');
    await give(guest, round, { text: '请核对。', wording: '22所', anchor });
    await give(guest, round, { text: '再核对。', anchor: { ...anchor, quote: '幼儿园20所', from: 2 } });
    await give(guest, round, { text: '对全文没有更多意见。' });
    const frozen = await test.owner.request<PlanDocument>(
      'GET',
      `/api/plans/${test.planId}/versions/${test.versionId}/document`,
    );
    const room = await roomDocument(round, guest);
    expect(JSON.stringify(room.body).match(/"comment"/g)).not.toBeNull();
    expect(text(room)).toBe(text(frozen));
  });

  it('CON-1 shows departments the text alone: neither the places of the drafters’ comments nor what is tracked', async () => {
    const { owner } = test;
    const b = createBuilder(countingIds('p'));
    const document = createPlanDocument(
      b.doc(
        b.title('规划'),
        b.paragraph('办好', tracked('deletion', '各类'), tracked('insertion', '全部'), '学校。'),
      ),
    );
    const { id: planId } = await owner.importPlan('规划.json', JSON.stringify(document));
    await owner.comment(planId, '内部讨论。', { quote: '办好', blockId: 'p2', from: 0, to: 2 });
    const version = await owner.request<{ id: string }>('POST', `/api/plans/${planId}/versions`, {
      stage: '征求意见稿',
    });
    const round = await test.openRound({ versionId: version.id }, planId);
    const guest = await test.guestOf(round, '县财政局', '赵');
    const { body } = await roomDocument(round, guest);
    expect(body.content?.[1]?.content).toEqual([{ type: 'text', text: '办好全部学校。' }]);
    const own = { quote: '学校', blockId: 'p2', from: 4, to: 6 };
    await give(guest, round, { text: '明确范围。', anchor: own });
    const marked = (await roomDocument(round, guest)).body.content?.[1]?.content;
    expect(marked?.filter(({ marks }) => marks).map(({ text }) => text)).toEqual(['学校']);
    const [opinion] = await opinionsFor(owner, round);
    await owner.request('POST', roundPath(round, 'opinions/carry'), { opinionIds: [opinion?.id] });
    const draft = await owner.document(planId);
    expect(draft.body.content?.[1]?.content?.at(-2)).toMatchObject({
      text: '学校',
      marks: [{ type: 'comment' }],
    });
  });

  it('CON-1 takes no update from anyone: not from guests, the test.owner or the administrator', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵');
    const address = `${test.server.url.replace('http', 'ws')}/sync/${round.roomId}`;
    const before = text(await roomDocument(round, guest));
    const headers = { Cookie: guest.cookie, Origin: test.server.url };
    const ydoc = new Y.Doc();
    ydoc.getXmlFragment('body').insert(0, [new Y.XmlElement('paragraph')]);
    const update = Y.encodeStateAsUpdate(ydoc);
    const asGuest = await openRaw(`${address}?ext=1&schema=${SCHEMA_VERSION}`, headers);
    asGuest.sendUpdate(update);
    await asGuest.message(MESSAGE.refused);
    asGuest.socket.close();
    const token = await test.owner.createToken();
    const asOwner = await openRaw(`${address}?ext=1&token=${token}`);
    asOwner.sendUpdate(update);
    await asOwner.message(MESSAGE.refused);
    asOwner.socket.close();
    const stock = joinPlan(`${test.server.url.replace('http', 'ws')}/sync`, round.roomId, token);
    await stock.synced();
    textNode(stock.ydoc, 1).insert(0, '偷改');
    stock.leave();
    expect(text(await roomDocument(round, guest))).toBe(before);
  });

  it('CON-1 is no plan of the library, for nobody', async () => {
    const round = await test.openRound();
    expect((await test.owner.plans()).map(({ id }) => id)).not.toContain(round.roomId);
    for (const [method, rest, json] of [
      ['GET', '', undefined],
      ['GET', '/document', undefined],
      ['DELETE', '', undefined],
      ['POST', '/threads', { text: '批注' }],
      ['PUT', `/members/${test.editor.userId}`, { role: 'editor' }],
      ['POST', '/versions', { label: 'x' }],
    ] as const)
      expect((await test.owner.call(method, `/api/plans/${round.roomId}${rest}`, { json })).status).toBe(404);
    const stranger = test.server.client();
    const address = `${test.server.url.replace('http', 'ws')}/sync/${round.roomId}?ext=1&schema=${SCHEMA_VERSION}`;
    await expect(openRaw(address, { Origin: test.server.url, Cookie: stranger.cookie })).rejects.toThrow(
      '401',
    );
    const elsewhere = await test.guestOf(await test.openRound(), '县财政局', '钱');
    await expect(openRaw(address, { Origin: test.server.url, Cookie: elsewhere.cookie })).rejects.toThrow(
      '401',
    );
  });
});

it('CON-1 is gone with a plan that is deleted, and back when it is restored', async () => {
  const round = await test.openRound();
  const guest = await test.guestOf(round, '县财政局', '赵');
  const room = `${test.server.url.replace('http', 'ws')}/sync/${round.roomId}?ext=1&schema=${SCHEMA_VERSION}`;
  const headers = { Cookie: guest.cookie, Origin: test.server.url };
  const open = await openRaw(room, headers);
  await test.owner.request('DELETE', `/api/plans/${test.planId}`);
  expect((await open.closed).code).toBe(4404);
  expect((await guest.call('GET', roundPath(round, 'opinions'))).status).toBe(404);
  expect((await (await openRaw(room, headers)).closed).code).toBe(4404);
  await test.owner.request('POST', `/api/recycle-bin/${test.planId}/restore`);
  expect((await guest.call('GET', roundPath(round, 'opinions'))).status).toBe(200);
});

describe('the pictures of the plan', () => {
  it('are shown to who takes part, and to nobody else', async () => {
    const round = await test.openRound();
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (c) => c.charCodeAt(0),
    );
    const form = new FormData();
    form.append('file', new Blob([png]), '图.png');
    const { body } = await test.owner.call('POST', `/api/plans/${test.planId}/images`, { body: form });
    expect((await (await test.guestOf(round, '县财政局', '赵')).call('GET', body.source)).status).toBe(200);
    expect((await test.server.client().call('GET', body.source)).status).toBe(401);
    expect((await (await test.server.person(test.owner, '外人')).call('GET', body.source)).status).toBe(404);
  });
});

/** Neighbouring texts that differ in marks only are one text. */
function mergeTexts(nodes: readonly JSONContent[]): JSONContent[] {
  const merged: JSONContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      merged[merged.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else merged.push(node);
  }
  return merged;
}
