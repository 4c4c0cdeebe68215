import { beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { AwarenessBoard } from '../../../server/collab/awarenessBoard';
import { SYNC_LIMITS } from '../../../server/collab/syncLimits';

interface Socket {
  readonly person: { readonly id: string; readonly name: string };
}

const LI: Socket = { person: { id: 'li', name: '李主笔' } };
const WANG: Socket = { person: { id: 'wang', name: '王编写' } };
const START = Date.UTC(2026, 0, 1);

describe('AwarenessBoard', () => {
  let now: number;
  let board: AwarenessBoard<Socket>;
  let li: Awareness;
  let wang: Awareness;

  beforeEach(() => {
    now = START;
    board = new AwarenessBoard({ ...SYNC_LIMITS, awarenessStates: 2, awarenessSize: 200 }, () => now);
    li = new Awareness(new Y.Doc());
    wang = new Awareness(new Y.Doc());
    return () => {
      li.destroy();
      wang.destroy();
    };
  });

  const send = (socket: Socket, awareness: Awareness, ids = [awareness.clientID]) =>
    board.receive(socket, encodeAwarenessUpdate(awareness, ids));
  const deliver = (socket: Socket, awareness: Awareness) => {
    const pieces = board.takeChanges()(socket);
    if (pieces) applyAwarenessUpdate(awareness, Buffer.concat(pieces), 'server');
    return pieces !== null;
  };

  it('shows a state to the others, with the true name, and not to its author', () => {
    li.setLocalState({ user: { name: '县长', color: '#abcdef' }, cursor: 1 });
    expect(send(LI, li)).toBe(true);
    const changes = board.takeChanges();
    expect(changes(LI)).toBeNull();
    applyAwarenessUpdate(wang, Buffer.concat(changes(WANG) ?? []), 'server');
    const user = { id: 'li', name: '李主笔', color: '#abcdef' };
    expect(wang.getStates().get(li.clientID)).toEqual({ user, cursor: 1 });
  });

  it('gives a colour of its own to who has none or a wrong one', () => {
    li.setLocalState({ user: { color: 'red;}' } });
    send(LI, li);
    deliver(WANG, wang);
    expect(wang.getStates().get(li.clientID)?.user.color).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('drops what did not change, and lets renewals pass', () => {
    li.setLocalState({ cursor: 1 });
    send(LI, li);
    deliver(WANG, wang);
    li.setLocalState({ cursor: 1 });
    expect(send(LI, li)).toBe(false);
    now += 15_000;
    li.setLocalState({ cursor: 1 });
    expect(send(LI, li)).toBe(true);
    const before = wang.meta.get(li.clientID)?.clock ?? 0;
    expect(deliver(WANG, wang)).toBe(true);
    expect(wang.meta.get(li.clientID)?.clock).toBeGreaterThan(before);
  });

  it('is not misled by a stock client that sends back what it heard of another one', () => {
    li.setLocalState({ cursor: 1 });
    send(LI, li);
    deliver(WANG, wang);
    expect(send(WANG, wang, [li.clientID])).toBe(false);
    board.leave(LI);
    deliver(WANG, wang);
    wang.states.set(li.clientID, { cursor: 9 });
    expect(send(WANG, wang, [li.clientID])).toBe(false);
    expect(board.everything({ person: { id: 'x', name: 'x' } })).toBeNull();
  });

  it('shows who comes back with the same id at once, although its clock starts where it was', () => {
    li.setLocalState({ cursor: 1 });
    send(LI, li);
    deliver(WANG, wang);
    board.leave(LI);
    deliver(WANG, wang);
    expect(wang.getStates().has(li.clientID)).toBe(false);
    const again: Socket = { person: LI.person };
    send(again, li);
    deliver(WANG, wang);
    expect(wang.getStates().get(li.clientID)).toMatchObject({ cursor: 1 });
    board.leave(LI);
    expect(deliver(WANG, wang)).toBe(false);
  });

  it('takes no state of another person, no large one, none that is no object, and not too many', () => {
    li.setLocalState({ cursor: 1 });
    send(LI, li);
    board.takeChanges();
    wang.states.set(li.clientID, { cursor: 9 });
    wang.meta.set(li.clientID, { clock: 50, lastUpdated: 0 });
    expect(send(WANG, wang, [li.clientID])).toBe(false);
    wang.setLocalState({ text: '长'.repeat(300) });
    expect(send(WANG, wang)).toBe(false);
    wang.states.set(wang.clientID, [1, 2] as never);
    expect(send(WANG, wang)).toBe(false);
    for (const id of [101, 102, 103]) {
      wang.states.set(id, { cursor: id });
      wang.meta.set(id, { clock: 1, lastUpdated: 0 });
      send(WANG, wang, [id]);
    }
    deliver(LI, li);
    expect([...li.getStates().keys()]).toEqual([li.clientID, 101, 102]);
  });
});
