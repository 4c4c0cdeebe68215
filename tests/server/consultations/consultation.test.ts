import type { JSONContent } from '@tiptap/core';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { ConsultationView, EntryView, OpinionView } from '../../../shared/protocol/consultationApi';
import { MESSAGE } from '../../../shared/protocol/messages';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import { SCHEMA_VERSION } from '../../../shared/schema/version';
import { readYDoc } from '../../../shared/schema/ydoc';
import type { ApiClient } from '../../helpers/apiClient';
import { createPlanOf } from '../../helpers/people';
import { openRaw } from '../../helpers/rawClient';
import { joinPlan, textNode } from '../../helpers/syncClient';
import { startTestServer, type TestServer } from '../../helpers/testServer';

const DAY = 24 * 60 * 60 * 1000;
let now = Date.UTC(2026, 10, 22);
let server: TestServer;
let owner: ApiClient;
let editor: ApiClient;
let expert: ApiClient;
let planId: string;
let versionId: string;

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  owner = await server.setUp();
  editor = await server.person(owner, '王科长');
  expert = await server.person(owner, '周专家');
  planId = await createPlanOf(owner, ['全县有幼儿园20所。', '办好特殊教育。']);
  await owner.share(planId, editor.userId, 'editor');
  versionId = (
    await owner.request<{ id: string }>('POST', `/api/plans/${planId}/versions`, { stage: '征求意见稿' })
  ).id;
});
afterAll(() => server.dispose());

/** Opens a round and gives it as its owner sees it. */
async function openRound(fields: object = {}): Promise<ConsultationView> {
  const { id } = await owner.request<{ id: string }>('POST', `/api/plans/${planId}/consultations`, {
    versionId,
    deadline: new Date(now + 10 * DAY).toISOString(),
    departments: ['县财政局', '县统计局'],
    people: [expert.userId],
    ...fields,
  });
  return getRound(id);
}
async function getRound(id: string): Promise<ConsultationView> {
  const rounds = await owner.request<ConsultationView[]>('GET', `/api/plans/${planId}/consultations`);
  return rounds.find((round) => round.id === id) as ConsultationView;
}
const party = (round: ConsultationView, name: string) =>
  round.parties.find((each) => each.name.endsWith(name))?.id as string;
/** A guest of a department, who came in by the code. */
async function guestOf(round: ConsultationView, department: string, name: string): Promise<ApiClient> {
  const guest = server.client();
  const partyId = party(round, department);
  await guest.request('POST', `/api/consultations/${round.id}/entry`, { code: round.code, name, partyId });
  return guest;
}
const path = (round: ConsultationView, rest: string) => `/api/consultations/${round.id}/${rest}`;
const anchor = { quote: '20所', blockId: 'p2', from: 5, to: 8 };
const give = (client: ApiClient, round: ConsultationView, fields: object) =>
  client.request<{ id: string }>('POST', path(round, 'opinions'), fields);
const opinionsFor = (client: ApiClient, round: ConsultationView) =>
  client.request<OpinionView[]>('GET', path(round, 'opinions'));

describe('taking part', () => {
  it('CON-2 needs the code once, then a name and a department; strangers see nothing', async () => {
    const round = await openRound({ note: '请于月底前反馈。' });
    const guest = server.client();
    expect((await guest.request<EntryView>('GET', `/api/consultations/${round.id}`)).participant).toBeNull();
    for (const rest of ['opinions', 'adoption-table'])
      expect((await guest.call('GET', path(round, rest))).status).toBe(403);
    const enter = (json: object) => guest.call('POST', path(round, 'entry'), { json });
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
    const round = await openRound();
    const guest = server.client();
    const enter = (code: string) => guest.call('POST', path(round, 'entry'), { json: { code } });
    for (let attempt = 0; attempt < 10; attempt++) await enter('0');
    expect((await enter(round.code ?? '')).status).toBe(429);
    now += 6 * 60_000;
    expect((await enter(round.code ?? '')).status).toBe(200);
  });

  it('lets invited people in by their account, the plan’s people look on, and others stay out', async () => {
    const round = await openRound();
    const who = async (client: ApiClient) =>
      (await client.request<EntryView>('GET', `/api/consultations/${round.id}`)).participant?.me.department;
    expect(await who(expert)).toBe('周专家');
    expect(await who(editor)).toBe('');
    expect(await who(await server.person(owner, '路人'))).toBeUndefined();
    const refused = await editor.call('POST', path(round, 'opinions'), { json: { text: '代提' } });
    expect(refused.status).toBe(403);
    expect(
      (await editor.request<ConsultationView[]>('GET', `/api/plans/${planId}/consultations`))[0]?.code,
    ).toBeNull();
  });

  it('is refused to pages of other sites, though they carry the guest’s cookie', async () => {
    const round = await openRound();
    const guest = await guestOf(round, '县财政局', '赵');
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: '' }]) {
      const answer = await guest.call('POST', path(round, 'opinions'), { json: { text: '假' }, headers });
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
  const roomDocument = async (round: ConsultationView, guest: ApiClient) => {
    const ydoc = new Y.Doc();
    const { provider } = connect(round, guest, ydoc);
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
    const document = readYDoc(ydoc);
    provider.destroy();
    return document;
  };

  it('CON-1 keeps the frozen text to the letter; opinions add anchor marks and nothing else', async () => {
    const round = await openRound();
    const guest = await guestOf(round, '县财政局', '赵');
    await give(guest, round, { text: '请核对。', wording: '22所', anchor });
    await give(guest, round, { text: '再核对。', anchor: { ...anchor, quote: '幼儿园20所', from: 2 } });
    await give(guest, round, { text: '对全文没有更多意见。' });
    const frozen = await owner.request<PlanDocument>(
      'GET',
      `/api/plans/${planId}/versions/${versionId}/document`,
    );
    const room = await roomDocument(round, guest);
    expect(JSON.stringify(room.body).match(/"comment"/g)).not.toBeNull();
    expect(text(room)).toBe(text(frozen));
  });

  it('CON-1 takes no update from anyone: not from guests, the owner or the administrator', async () => {
    const round = await openRound();
    const guest = await guestOf(round, '县财政局', '赵');
    const address = `${server.url.replace('http', 'ws')}/sync/${round.roomId}`;
    const before = text(await roomDocument(round, guest));
    const headers = { Cookie: guest.cookie, Origin: server.url };
    const ydoc = new Y.Doc();
    ydoc.getXmlFragment('body').insert(0, [new Y.XmlElement('paragraph')]);
    const update = Y.encodeStateAsUpdate(ydoc);
    const asGuest = await openRaw(`${address}?ext=1&schema=${SCHEMA_VERSION}`, headers);
    asGuest.sendUpdate(update);
    await asGuest.message(MESSAGE.refused);
    asGuest.socket.close();
    const token = await owner.createToken();
    const asOwner = await openRaw(`${address}?ext=1&token=${token}`);
    asOwner.sendUpdate(update);
    await asOwner.message(MESSAGE.refused);
    asOwner.socket.close();
    const stock = joinPlan(`${server.url.replace('http', 'ws')}/sync`, round.roomId, token);
    await stock.synced();
    textNode(stock.ydoc, 1).insert(0, '偷改');
    stock.leave();
    expect(text(await roomDocument(round, guest))).toBe(before);
  });

  it('CON-1 is no plan of the library, for nobody', async () => {
    const round = await openRound();
    expect((await owner.plans()).map(({ id }) => id)).not.toContain(round.roomId);
    for (const [method, rest, json] of [
      ['GET', '', undefined],
      ['GET', '/document', undefined],
      ['DELETE', '', undefined],
      ['POST', '/threads', { text: '批注' }],
      ['PUT', `/members/${editor.userId}`, { role: 'editor' }],
      ['POST', '/versions', { label: 'x' }],
    ] as const)
      expect((await owner.call(method, `/api/plans/${round.roomId}${rest}`, { json })).status).toBe(404);
    const stranger = server.client();
    const address = `${server.url.replace('http', 'ws')}/sync/${round.roomId}?ext=1&schema=${SCHEMA_VERSION}`;
    await expect(openRaw(address, { Origin: server.url, Cookie: stranger.cookie })).rejects.toThrow('401');
    const elsewhere = await guestOf(await openRound(), '县财政局', '钱');
    await expect(openRaw(address, { Origin: server.url, Cookie: elsewhere.cookie })).rejects.toThrow('401');
  });

  function connect(round: ConsultationView, guest: ApiClient, ydoc: Y.Doc) {
    class WithCookie extends WebSocket {
      constructor(url: string | URL | null) {
        super(url ?? '', { headers: { Cookie: guest.cookie, Origin: server.url } });
      }
    }
    const stock = joinPlan(
      `${server.url.replace('http', 'ws')}/sync`,
      round.roomId,
      '',
      {
        schema: SCHEMA_VERSION,
      },
      { ydoc, webSocket: WithCookie },
    );
    return stock;
  }
});

it('CON-1 is gone with a plan that is deleted, and back when it is restored', async () => {
  const round = await openRound();
  const guest = await guestOf(round, '县财政局', '赵');
  const room = `${server.url.replace('http', 'ws')}/sync/${round.roomId}?ext=1&schema=${SCHEMA_VERSION}`;
  const headers = { Cookie: guest.cookie, Origin: server.url };
  const open = await openRaw(room, headers);
  await owner.request('DELETE', `/api/plans/${planId}`);
  expect((await open.closed).code).toBe(4404);
  expect((await guest.call('GET', path(round, 'opinions'))).status).toBe(404);
  expect((await (await openRaw(room, headers)).closed).code).toBe(4404);
  await owner.request('POST', `/api/recycle-bin/${planId}/restore`);
  expect((await guest.call('GET', path(round, 'opinions'))).status).toBe(200);
});

describe('the pictures of the plan', () => {
  it('are shown to who takes part, and to nobody else', async () => {
    const round = await openRound();
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (c) => c.charCodeAt(0),
    );
    const form = new FormData();
    form.append('file', new Blob([png]), '图.png');
    const { body } = await owner.call('POST', `/api/plans/${planId}/images`, { body: form });
    expect((await (await guestOf(round, '县财政局', '赵')).call('GET', body.source)).status).toBe(200);
    expect((await server.client().call('GET', body.source)).status).toBe(401);
    expect((await (await server.person(owner, '外人')).call('GET', body.source)).status).toBe(404);
  });
});

describe('opinions', () => {
  it('carry place, words and proposed wording; all see them, and how they are settled when the round is over', async () => {
    const round = await openRound();
    const [finance, statistics] = [
      await guestOf(round, '县财政局', '赵'),
      await guestOf(round, '县统计局', '钱'),
    ];
    const { id } = await give(finance, round, { text: '请核对。', wording: '22所', anchor });
    expect(await opinionsFor(statistics, round)).toMatchObject([
      {
        number: 1,
        department: '县财政局',
        author: '赵',
        quote: '20所',
        wording: '22所',
        own: false,
        source: 'online',
      },
    ]);
    const settle = (client: ApiClient, json: object) =>
      client.call('PUT', path(round, `opinions/${id}/settlement`), { json });
    expect((await settle(editor, { settlement: 'adopted' })).status).toBe(403);
    expect((await settle(finance, { settlement: 'adopted' })).status).toBe(403);
    const noReason = await settle(owner, { settlement: 'declined' });
    expect([noReason.status, noReason.body.error.message]).toEqual([400, '请填写理由。']);
    expect(
      (await settle(owner, { settlement: 'partly', reason: '采用2025年数', blockId: 'p2' })).status,
    ).toBe(204);
    expect((await opinionsFor(finance, round))[0]?.settlement).toBeNull();
    await owner.request('POST', path(round, 'end'));
    expect((await opinionsFor(finance, round))[0]).toMatchObject({
      settlement: 'partly',
      reason: '采用2025年数',
    });
    const late = await finance.call('POST', path(round, 'opinions'), { json: { text: '补充' } });
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict']);
  });

  it('CON-3 are for one’s own department only, until the round ends, where the lead wants it so', async () => {
    const round = await openRound({ ownOnly: true });
    const [finance, statistics] = [
      await guestOf(round, '县财政局', '赵'),
      await guestOf(round, '县统计局', '钱'),
    ];
    await give(finance, round, { text: '请核对。', anchor });
    expect(await opinionsFor(statistics, round)).toEqual([]);
    expect(await opinionsFor(await guestOf(round, '县财政局', '孙'), round)).toHaveLength(1);
    expect(await opinionsFor(expert, round)).toEqual([]);
    expect(await opinionsFor(editor, round)).toHaveLength(1);
    const token = await expert.createToken();
    const room = joinPlan(`${server.url.replace('http', 'ws')}/sync`, round.roomId, token);
    await room.synced();
    expect(JSON.stringify(readYDoc(room.ydoc).body)).not.toContain('comment');
    await owner.request('POST', path(round, 'end'));
    await room.until(() => JSON.stringify(readYDoc(room.ydoc).body).includes('comment'));
    room.leave();
    expect(await opinionsFor(statistics, round)).toHaveLength(1);
  });

  it('can be taken back by who gave them, while they are not settled', async () => {
    const round = await openRound();
    const [finance, statistics] = [
      await guestOf(round, '县财政局', '赵'),
      await guestOf(round, '县统计局', '钱'),
    ];
    const { id } = await give(finance, round, { text: '一' });
    expect((await statistics.call('DELETE', path(round, `opinions/${id}`))).status).toBe(403);
    await finance.request('DELETE', path(round, `opinions/${id}`));
    expect(await opinionsFor(owner, round)).toEqual([]);
  });

  it('CON-4 tell the board who has answered; 无意见 excludes opinions', async () => {
    const round = await openRound();
    const [finance, statistics] = [
      await guestOf(round, '县财政局', '赵'),
      await guestOf(round, '县统计局', '钱'),
    ];
    await statistics.request('PUT', path(round, 'answer'), { answer: 'none' });
    await give(finance, round, { text: '一' });
    expect((await finance.call('PUT', path(round, 'answer'), { json: { answer: 'none' } })).status).toBe(409);
    await finance.request('PUT', path(round, 'answer'), { answer: 'submitted' });
    expect((await owner.call('PUT', path(round, 'answer'), { json: { answer: 'none' } })).status).toBe(403);
    const board = (await getRound(round.id)).parties.map(({ name, answer, answeredBy, opinions }) => [
      name,
      answer,
      answeredBy,
      opinions,
    ]);
    expect(board).toEqual([
      ['县财政局', 'submitted', '赵', 1],
      ['县统计局', 'none', '钱', 0],
      ['周专家', null, '', 0],
    ]);
    await give(statistics, round, { text: '想起来一条' });
    expect((await getRound(round.id)).parties[1]).toMatchObject({ answer: null, opinions: 1 });
  });

  it('are over when the deadline has passed', async () => {
    const round = await openRound({ deadline: new Date(now + DAY).toISOString() });
    const guest = await guestOf(round, '县财政局', '赵');
    now += DAY + 1;
    expect((await guest.call('POST', path(round, 'opinions'), { json: { text: '晚了' } })).status).toBe(409);
    expect((await getRound(round.id)).over).toBe(true);
    // The lead may still enter what came on paper.
    await give(owner, round, { text: '纸质意见', partyId: party(round, '县财政局'), author: '赵' });
  });

  it('CON-6 come from a Word file with their words found again, and duplicates are joined', async () => {
    const round = await openRound();
    const form = new FormData();
    form.append('file', new Blob([commentedWordFile() as BlobPart]), '财政局意见.docx');
    const partyId = party(round, '县财政局');
    const { status, body } = await owner.call('POST', path(round, `opinions/import?partyId=${partyId}`), {
      body: form,
    });
    expect([status, body]).toEqual([201, { opinions: 2, placed: 1 }]);
    const [first, second] = await opinionsFor(owner, round);
    expect(first).toMatchObject({
      author: '财政局',
      quote: '幼儿园20所',
      text: '请核对幼儿园数。',
      source: 'file',
    });
    expect(first?.anchor).toEqual({ quote: '幼儿园20所', blockId: 'p2', from: 3, to: 9 });
    expect(second).toMatchObject({ quote: '没有的话', anchor: null });
    const settle = (id = '', json: object = {}) =>
      owner.call('PUT', path(round, `opinions/${id}/settlement`), { json });
    await settle(first?.id, { settlement: 'adopted' });
    expect((await settle(second?.id, { settlement: null, joinedTo: first?.id })).status).toBe(204);
    expect((await settle(first?.id, { settlement: null, joinedTo: second?.id })).status).toBe(400);
    expect((await opinionsFor(owner, round))[1]).toMatchObject({ joinedTo: 1, settlement: null });
    for (const format of ['docx', 'xlsx']) {
      const answer = await fetch(`${server.url}${path(round, `adoption-table?format=${format}`)}`, {
        headers: { Cookie: editor.cookie },
      });
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const part = format === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml';
      expect(new TextDecoder().decode(files[part])).toContain('共收到2条意见，采纳2条');
    }
    const guest = await guestOf(round, '县财政局', '赵');
    expect((await guest.call('GET', path(round, 'adoption-table'))).status).toBe(403);
    expect(
      (await guest.call('POST', path(round, `opinions/import?partyId=${partyId}`), { body: form })).status,
    ).toBe(403);
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

/** A Word file as a department sends it back: two comments, one on words of the plan. */
function commentedWordFile(): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const range = (id: number, text: string) =>
    `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="财政局"><w:p>${run(text)}</w:p></w:comment>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${w}><w:body><w:p>${run('全县有')}${range(0, '幼儿园20所')}${run('。')}</w:p><w:p>${range(1, '没有的话')}</w:p></w:body></w:document>`,
    'word/comments.xml': `<w:comments ${w}>${comment(0, '请核对幼儿园数。')}${comment(1, '请删去。')}</w:comments>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)])),
  );
}
