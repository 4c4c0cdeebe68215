import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readYDoc } from '../../../shared/schema/ydoc';
import type { ApiClient } from '../../helpers/apiClient';
import {
  anchor,
  type ConsultationTest,
  DAY,
  give,
  opinionsFor,
  party,
  roundPath,
  startConsultationTest,
} from '../../helpers/consultationTest';
import { joinPlan } from '../../helpers/syncClient';

let test: ConsultationTest;
beforeAll(async () => {
  test = await startConsultationTest();
});
afterAll(() => test.server.dispose());

describe('opinions', () => {
  it('carry place, words and proposed wording; all see them, and how they are settled when the round is over', async () => {
    const round = await test.openRound();
    const [finance, statistics] = [
      await test.guestOf(round, '县财政局', '赵'),
      await test.guestOf(round, '县统计局', '钱'),
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
      client.call('PUT', roundPath(round, `opinions/${id}/settlement`), { json });
    expect((await settle(test.editor, { settlement: 'adopted' })).status).toBe(403);
    expect((await settle(finance, { settlement: 'adopted' })).status).toBe(403);
    const noReason = await settle(test.owner, { settlement: 'declined' });
    expect([noReason.status, noReason.body.error.message]).toEqual([400, '请填写理由。']);
    expect(
      (
        await settle(test.owner, {
          settlement: 'partly',
          reason: '采用2025年数',
          answers: [{ kind: 'block', id: 'p2' }],
        })
      ).status,
    ).toBe(204);
    expect((await opinionsFor(finance, round))[0]?.settlement).toBeNull();
    await test.owner.request('POST', roundPath(round, 'end'));
    expect((await opinionsFor(finance, round))[0]).toMatchObject({
      settlement: 'partly',
      reason: '采用2025年数',
    });
    const late = await finance.call('POST', roundPath(round, 'opinions'), { json: { text: '补充' } });
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict']);
  });

  it('CON-3 are for one’s own department only, until the round ends, where the lead wants it so', async () => {
    const round = await test.openRound({ ownOnly: true });
    const [finance, statistics] = [
      await test.guestOf(round, '县财政局', '赵'),
      await test.guestOf(round, '县统计局', '钱'),
    ];
    await give(finance, round, { text: '请核对。', anchor });
    expect(await opinionsFor(statistics, round)).toEqual([]);
    expect(await opinionsFor(await test.guestOf(round, '县财政局', '孙'), round)).toHaveLength(1);
    expect(await opinionsFor(test.expert, round)).toEqual([]);
    expect(await opinionsFor(test.editor, round)).toHaveLength(1);
    const token = await test.expert.createToken();
    const room = joinPlan(`${test.server.url.replace('http', 'ws')}/sync`, round.roomId, token);
    await room.synced();
    expect(JSON.stringify(readYDoc(room.ydoc).body)).not.toContain('comment');
    await test.owner.request('POST', roundPath(round, 'end'));
    await room.until(() => JSON.stringify(readYDoc(room.ydoc).body).includes('comment'));
    room.leave();
    expect(await opinionsFor(statistics, round)).toHaveLength(1);
  });

  it('have the author, the department and the time that the server knows, whatever a request claims', async () => {
    const round = await test.openRound();
    const guest = await test.guestOf(round, '县财政局', '赵');
    const forged = {
      author: '钱局长',
      authorId: test.owner.userId,
      partyId: party(round, '县统计局'),
      department: '县统计局',
      source: 'hand',
      createdAt: '2020-01-01T00:00:00Z',
      number: 99,
      settlement: 'adopted',
      reason: '已采纳',
    };
    await give(guest, round, { text: '冒名。', ...forged });
    expect(await opinionsFor(test.owner, round)).toMatchObject([
      {
        number: 1,
        author: '赵',
        department: '县财政局',
        source: 'online',
        createdAt: new Date(test.now()).toISOString(),
        settlement: null,
        reason: '',
      },
    ]);
  });

  it('can be taken back by who gave them, while they are not settled', async () => {
    const round = await test.openRound();
    const [finance, statistics] = [
      await test.guestOf(round, '县财政局', '赵'),
      await test.guestOf(round, '县统计局', '钱'),
    ];
    const { id } = await give(finance, round, { text: '一' });
    expect((await statistics.call('DELETE', roundPath(round, `opinions/${id}`))).status).toBe(403);
    await finance.request('DELETE', roundPath(round, `opinions/${id}`));
    expect(await opinionsFor(test.owner, round)).toEqual([]);
  });

  it('CON-6 on paper are entered with their words, which get their place where they stand once; departments cannot speak so', async () => {
    const round = await test.openRound();
    const partyId = party(round, '县财政局');
    const enter = async (quote: string) =>
      (await give(test.owner, round, { text: '请核对。', quote, partyId })) as object;
    expect(await enter('有幼儿园20所')).toMatchObject({ placed: true });
    expect(await enter('幼儿园30所')).toMatchObject({ placed: false });
    const guest = await test.guestOf(round, '县财政局', '赵');
    expect(await give(guest, round, { text: '请核对。', quote: '幼儿园30所' })).toMatchObject({
      placed: false,
    });
    expect(await opinionsFor(test.owner, round)).toMatchObject([
      { quote: '有幼儿园20所', anchor: { blockId: 'p2', from: 2, to: 9 }, source: 'hand' },
      { quote: '幼儿园30所', anchor: null, place: '' },
      { quote: '', anchor: null },
    ]);
  });

  it('CON-4 tell the board who has answered; 无意见 excludes opinions', async () => {
    const round = await test.openRound();
    const [finance, statistics] = [
      await test.guestOf(round, '县财政局', '赵'),
      await test.guestOf(round, '县统计局', '钱'),
    ];
    await statistics.request('PUT', roundPath(round, 'answer'), { answer: 'none' });
    await give(finance, round, { text: '一' });
    expect((await finance.call('PUT', roundPath(round, 'answer'), { json: { answer: 'none' } })).status).toBe(
      409,
    );
    await finance.request('PUT', roundPath(round, 'answer'), { answer: 'submitted' });
    expect(
      (await test.owner.call('PUT', roundPath(round, 'answer'), { json: { answer: 'none' } })).status,
    ).toBe(403);
    const board = (await test.getRound(round.id)).parties.map(({ name, answer, answeredBy, opinions }) => [
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
    expect((await test.getRound(round.id)).parties[1]).toMatchObject({ answer: null, opinions: 1 });
  });

  it('CON-4 of those who answer on paper are written down by the lead: 无意见, opinions, and taking them back', async () => {
    const round = await test.openRound();
    const declare = (client: ApiClient, answer: string | null, partyId: string) =>
      client.call('PUT', roundPath(round, 'answer'), { json: { answer, partyId } });
    const states = async () =>
      (await test.getRound(round.id)).parties.map(({ answer, answeredBy }) => [answer, answeredBy]);
    const [finance, statistics] = [party(round, '县财政局'), party(round, '县统计局')];

    expect((await declare(test.owner, 'none', statistics)).status).toBe(204);
    const { id } = await give(test.owner, round, { text: '请核对。', partyId: finance, author: '赵局长' });
    expect(await states()).toEqual([
      ['submitted', '赵局长'],
      ['none', '管理员'],
      [null, ''],
    ]);
    expect((await declare(test.owner, 'none', finance)).body.error.message).toContain('该单位已提出意见');
    const [entered] = await opinionsFor(test.owner, round);
    expect(entered).toMatchObject({ id, own: true });
    await test.owner.request('DELETE', roundPath(round, `opinions/${id}`));
    expect((await states())[0]).toEqual([null, '']);

    // Nobody else speaks for another department: neither those who write in the plan nor another department.
    const guest = await test.guestOf(round, '县统计局', '钱');
    expect((await declare(test.editor, 'none', finance)).status).toBe(403);
    expect((await declare(guest, 'submitted', finance)).status).toBe(204);
    expect(await states()).toEqual([
      [null, ''],
      ['submitted', '钱'],
      [null, ''],
    ]);
  });

  it('are over when the deadline has passed', async () => {
    const round = await test.openRound({ deadline: new Date(test.now() + DAY).toISOString() });
    const guest = await test.guestOf(round, '县财政局', '赵');
    test.pass(DAY + 1);
    expect((await guest.call('POST', roundPath(round, 'opinions'), { json: { text: '晚了' } })).status).toBe(
      409,
    );
    expect((await test.getRound(round.id)).over).toBe(true);
    // The lead may still enter what came on paper.
    await give(test.owner, round, { text: '纸质意见', partyId: party(round, '县财政局'), author: '赵' });
  });

  it('CON-6 come from a Word file with their words found again, and duplicates are joined', async () => {
    const round = await test.openRound();
    const form = new FormData();
    form.append('file', new Blob([commentedWordFile() as BlobPart]), '财政局意见.docx');
    const partyId = party(round, '县财政局');
    const { status, body } = await test.owner.call(
      'POST',
      roundPath(round, `opinions/import?partyId=${partyId}`),
      {
        body: form,
      },
    );
    expect([status, body]).toEqual([201, { opinions: 2, placed: 1 }]);
    const [first, second] = await opinionsFor(test.owner, round);
    expect(first).toMatchObject({
      author: '财政局',
      quote: '幼儿园20所',
      text: '请核对幼儿园数。',
      source: 'file',
    });
    expect(first?.anchor).toEqual({ quote: '幼儿园20所', blockId: 'p2', from: 3, to: 9 });
    expect(second).toMatchObject({ quote: '没有的话', anchor: null });
    const settle = (id = '', json: object = {}) =>
      test.owner.call('PUT', roundPath(round, `opinions/${id}/settlement`), { json });
    await settle(first?.id, { settlement: 'adopted' });
    expect((await settle(second?.id, { settlement: null, joinedTo: first?.id })).status).toBe(204);
    expect((await settle(first?.id, { settlement: null, joinedTo: second?.id })).status).toBe(400);
    expect((await opinionsFor(test.owner, round))[1]).toMatchObject({ joinedTo: 1, settlement: null });
    for (const format of ['docx', 'xlsx']) {
      const answer = await fetch(`${test.server.url}${roundPath(round, `adoption-table?format=${format}`)}`, {
        headers: { Cookie: test.editor.cookie },
      });
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const part = format === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml';
      expect(new TextDecoder().decode(files[part])).toContain('共收到2条意见，采纳2条');
    }
    const guest = await test.guestOf(round, '县财政局', '赵');
    expect((await guest.call('GET', roundPath(round, 'adoption-table'))).status).toBe(403);
    expect(
      (await guest.call('POST', roundPath(round, `opinions/import?partyId=${partyId}`), { body: form }))
        .status,
    ).toBe(403);
  });
});

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
