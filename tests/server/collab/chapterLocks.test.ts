import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { moveBlocks } from '../../../shared/move/moveBlocks';
import { addMoveRecord, moveKey } from '../../../shared/move/moveRecords';
import { MESSAGE } from '../../../shared/protocol/messages';
import { type ChapterAssignment, chapterKey } from '../../../shared/schema/chapters';
import { bodyOf, settingsOf } from '../../../shared/schema/ydoc';
import { openRaw, type RawClient } from '../../helpers/rawClient';
import { joinPlan, type StockClient, textNode, textOf, until } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

const heading = (id: string, text: string) => ({
  type: 'heading',
  attrs: { id, level: 1, kind: 'numbered' },
  content: [{ type: 'text', text }],
});
const LOCKED: ChapterAssignment = {
  office: '',
  person: '赵审阅',
  due: '2026-12-31',
  status: 'drafting',
  onlyAssignees: true,
};
/** Where the blocks of the plan stand: two chapters, the first of them locked for 赵审阅, and an annex. */
const AT = { lockedHeading: 0, locked: 1, freeHeading: 2, free: 3, annex: 4 };

describe('a locked chapter (ASG-2)', () => {
  let server: SyncServer;
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let li: StockClient;
  let raws: RawClient[] = [];

  const stored = async () => (await server.store.readLog('a', 0)).length;
  /** Sends what a hand-made client of a person makes of the plan as everybody has it. */
  const send = async (person: string, change: (ydoc: Y.Doc) => void) => {
    const client = await openRaw(`${server.address}/a?token=${person}&ext=1`);
    raws.push(client);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(li.ydoc));
    const updates: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => updates.push(update));
    change(copy);
    expect(updates.length).toBeGreaterThan(0);
    client.sendUpdate(Y.mergeUpdates(updates));
    return client;
  };
  const refusal = async (client: RawClient) =>
    JSON.parse(decoding.readVarString(await client.message(MESSAGE.refused))).reason;
  const saved = (client: RawClient) => client.message(MESSAGE.saved);
  const assign = (ydoc: Y.Doc, id: string, assignment: Partial<ChapterAssignment>) =>
    settingsOf(ydoc).set(chapterKey(id), { ...LOCKED, ...assignment });
  const words = () => bodyOf(li.ydoc).toJSON();

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    server = await startSyncServer(temporary.folder);
    server.access.setRole('zhao', 'a', 'editor');
    await seedPlan(server.store, 'a', [
      heading('c1', '学前教育'),
      paragraph('p1', '普惠发展'),
      heading('c2', '义务教育'),
      paragraph('p2', '优质均衡'),
      { ...heading('annex', '指标'), attrs: { id: 'annex', level: 1, kind: 'annex' } },
    ]);
    li = joinPlan(server.address, 'a', 'li');
    await li.synced();
    assign(li.ydoc, 'c1', {});
    li.type(0, '一', AT.free);
    const watcher = joinPlan(server.address, 'a', 'qian');
    await watcher.until(() => watcher.text(AT.free) === '一优质均衡');
    watcher.leave();
  });
  afterEach(async () => {
    for (const { socket } of raws) socket.terminate();
    raws = [];
    li.leave();
    await server.stop();
    temporary.remove();
  });

  const attacks: Record<string, (ydoc: Y.Doc) => void> = {
    'types in it': (ydoc) => textNode(ydoc, AT.locked).insert(0, '不'),
    'renames it': (ydoc) => textNode(ydoc, AT.lockedHeading).insert(0, '新'),
    'deletes a word of it': (ydoc) => textNode(ydoc, AT.locked).delete(0, 1),
    'makes words bold': (ydoc) => textNode(ydoc, AT.locked).format(0, 2, { bold: true }),
    'puts a paragraph into it': (ydoc) => bodyOf(ydoc).insert(AT.locked, [new Y.XmlElement('paragraph')]),
    'puts a paragraph behind its last one': (ydoc) =>
      bodyOf(ydoc).insert(AT.freeHeading, [new Y.XmlElement('paragraph')]),
    'deletes a paragraph of it': (ydoc) => bodyOf(ydoc).delete(AT.locked, 1),
    'deletes it': (ydoc) => bodyOf(ydoc).delete(AT.lockedHeading, 2),
    'changes an attribute of its heading': (ydoc) =>
      (bodyOf(ydoc).get(AT.lockedHeading) as Y.XmlElement).setAttribute('id', 'other'),
    'makes its heading a section': (ydoc) =>
      (bodyOf(ydoc).get(AT.lockedHeading) as Y.XmlElement<{ level: number }>).setAttribute('level', 2),
    'deletes the heading behind it, so that a paragraph falls to it': (ydoc) =>
      bodyOf(ydoc).delete(AT.freeHeading, 1),
    'makes the heading behind it a section of it': (ydoc) =>
      (bodyOf(ydoc).get(AT.freeHeading) as Y.XmlElement<{ level: number }>).setAttribute('level', 2),
    'splits it with a heading of an own chapter': (ydoc) => {
      const chapter = new Y.XmlElement<{ level: number; kind: string; id: string }>('heading');
      chapter.setAttribute('level', 1);
      chapter.setAttribute('id', 'mine');
      bodyOf(ydoc).insert(AT.locked, [chapter as Y.XmlElement]);
    },
    'puts a second chapter of the same id there': (ydoc) => {
      const chapter = new Y.XmlElement<{ level: number; id: string }>('heading');
      chapter.setAttribute('level', 1);
      chapter.setAttribute('id', 'c1');
      bodyOf(ydoc).insert(AT.annex, [chapter as Y.XmlElement]);
    },
    'moves it': (ydoc) => moveBlocks(ydoc, bodyOf(ydoc), { from: 0, count: 2, to: 4 }, moveKey(ydoc, 1, 'x')),
    'says of one of its blocks that it was moved': (ydoc) => {
      const { id } = bodyOf(ydoc).get(AT.locked)._item as Y.Item;
      const run = {
        client: id.client,
        clock: id.clock,
        length: 1,
        toClient: id.client,
        toClock: id.clock + 1,
      };
      addMoveRecord(ydoc, moveKey(ydoc, 1, 'x'), Y.encodeStateVector(ydoc), [run], true);
    },
    'takes the lock away': (ydoc) => assign(ydoc, 'c1', { onlyAssignees: undefined as never }),
    'deletes the assignment': (ydoc) => settingsOf(ydoc).delete(chapterKey('c1')),
    'makes the assignment unreadable': (ydoc) => settingsOf(ydoc).set(chapterKey('c1'), 'nothing'),
    'gives the chapter to somebody': (ydoc) => assign(ydoc, 'c1', { person: '王编写' }),
    'says that the chapter is done': (ydoc) => assign(ydoc, 'c1', { status: 'done' }),
    'locks another chapter': (ydoc) => assign(ydoc, 'c2', { person: '王编写' }),
    'takes the lock away and types at once': (ydoc) =>
      ydoc.transact(() => {
        settingsOf(ydoc).delete(chapterKey('c1'));
        textNode(ydoc, AT.locked).insert(0, '不');
      }),
    'types there and elsewhere at once': (ydoc) => {
      textNode(ydoc, AT.free).insert(0, '好');
      textNode(ydoc, AT.locked).insert(0, '不');
    },
  };

  it.each(Object.entries(attacks))(
    'is not changed by an editor of another chapter who %s',
    async (_, attack) => {
      const [before, entries] = [words(), await stored()];
      const wang = await send('wang', attack);
      expect(await refusal(wang)).toBe('locked');
      // The refusal left nothing behind that would keep others from writing.
      await saved(await send('zhao', (ydoc) => textNode(ydoc, AT.locked).insert(0, '赵')));
      await until(li.ydoc, () => textOf(li.ydoc, AT.locked) === '赵普惠发展');
      expect(words()).toBe(before.replace('普惠发展', '赵普惠发展'));
      expect(await stored()).toBe(entries + 1);
    },
  );

  const works: Record<string, [string, (ydoc: Y.Doc) => void]> = {
    'typing in it by the assignee': ['zhao', (ydoc) => textNode(ydoc, AT.locked).insert(0, '好')],
    'typing in it by an owner': ['li', (ydoc) => textNode(ydoc, AT.locked).insert(0, '好')],
    'a status from the assignee': ['zhao', (ydoc) => assign(ydoc, 'c1', { status: 'done' })],
    'an owner who takes the lock away': ['li', (ydoc) => settingsOf(ydoc).delete(chapterKey('c1'))],
    'typing in another chapter': ['wang', (ydoc) => textNode(ydoc, AT.free).insert(0, '好')],
    'an assignment of another chapter': [
      'wang',
      (ydoc) => assign(ydoc, 'c2', { person: '王编写', onlyAssignees: undefined as never }),
    ],
    'another chapter that is moved before it': [
      'wang',
      (ydoc) => moveBlocks(ydoc, bodyOf(ydoc), { from: 2, count: 2, to: 0 }, moveKey(ydoc, 1, 'x')),
    ],
    'a new chapter behind it': [
      'wang',
      (ydoc) => {
        const chapter = new Y.XmlElement<{ level: number; id: string }>('heading');
        chapter.setAttribute('level', 1);
        chapter.setAttribute('id', 'new');
        bodyOf(ydoc).insert(AT.freeHeading, [chapter as Y.XmlElement]);
      },
    ],
  };

  it.each(Object.entries(works))('does not stand in the way of %s', async (_, [person, change]) => {
    const entries = await stored();
    await saved(await send(person, change));
    expect(await stored()).toBe(entries + 1);
  });

  it('is still locked when the plan is opened anew, and no longer when an owner opens it', async () => {
    await server.rooms.close();
    await server.stop();
    server = await startSyncServer(temporary.folder);
    const again = joinPlan(server.address, 'a', 'li');
    await again.synced();
    expect(await refusal(await send('wang', attacks['types in it'] as never))).toBe('locked');
    const unlocked = await send('li', (ydoc) => settingsOf(ydoc).delete(chapterKey('c1')));
    await saved(unlocked);
    await again.until(() => settingsOf(again.ydoc).get(chapterKey('c1')) === undefined);
    again.type(0, '新', AT.free);
    const wang = joinPlan(server.address, 'a', 'wang');
    await wang.synced();
    wang.type(0, '现在', AT.locked);
    await again.until(() => again.text(AT.locked) === '现在普惠发展');
    again.leave();
    wang.leave();
  });

  it('is kept from changes that the server makes on somebody’s behalf as well', async () => {
    const change = (ydoc: Y.Doc) => textNode(ydoc, AT.locked).insert(0, '不');
    const wang = { name: '王编写', office: '', isOwner: false };
    await expect(server.rooms.change('a', 'wang', change, wang)).rejects.toMatchObject({
      code: 'chapter-locked',
    });
    await server.rooms.change('a', 'zhao', change, { ...wang, name: '赵审阅' });
    await until(li.ydoc, () => textOf(li.ydoc, AT.locked) === '不普惠发展');
    // A comment of a reviewer is a mark that the server sets.
    await server.rooms.change('a', 'wang', (ydoc) => textNode(ydoc, AT.locked).format(0, 1, { bold: true }));
  });

  it('[ASG-3] costs a plan without locks no document: typing builds none', async () => {
    await seedPlan(server.store, 'b', [paragraph('p', '教育')]);
    const { plan, release } = await server.rooms.open('b');
    let built = 0;
    const { document } = plan;
    const accepted = document.accepted.bind(document);
    document.accepted = () => {
      built += 1;
      return accepted();
    };
    server.access.setRole('wang', 'b', 'editor');
    const wang = joinPlan(server.address, 'b', 'wang');
    await wang.synced();
    wang.type(2, '公平');
    const other = joinPlan(server.address, 'b', 'wang');
    await other.until(() => other.text() === '教育公平');
    expect(built).toBe(0);
    wang.leave();
    other.leave();
    release();
  });
});
