import { describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Member } from '../../../server/collab/member';
import { RoomAwareness } from '../../../server/collab/roomAwareness';
import { SYNC_LIMITS } from '../../../server/collab/syncLimits';
import { createRandom } from '../../helpers/random';
import { ProcessClock, SimulatedTime } from '../../simulation/simulatedTime';

/** Somebody in a room, as far as carets are concerned. */
function createMember(id: string) {
  const carets = new Awareness(new Y.Doc());
  const frames: Uint8Array[] = [];
  const socket = { isBehind: false, sendAtOnce: (wire: Uint8Array) => frames.push(wire) };
  const member = { person: { id, name: id }, socket, missesAwareness: false } as unknown as Member;
  const move = (room: RoomAwareness, cursor: number) => {
    carets.setLocalState({ cursor });
    room.receive(member, encodeAwarenessUpdate(carets, [carets.clientID]));
  };
  return { member, frames, move, leave: () => carets.destroy() };
}

describe('carets in a room', () => {
  const meet = () => {
    const time = new SimulatedTime();
    const li = createMember('li');
    const wang = createMember('wang');
    const clock = new ProcessClock(time);
    const room = new RoomAwareness(new Set([li.member, wang.member]), { limits: SYNC_LIMITS, clock });
    const end = () => {
      room.destroy();
      clock.stop();
      li.leave();
      wang.leave();
    };
    /** Words go out to everybody. */
    const showWords = () => {
      const caretsFor = room.takeAlong();
      for (const { member, frames } of [li, wang]) {
        const carets = caretsFor?.(member);
        if (carets) frames.push(carets);
      }
    };
    return { time, li, wang, room, showWords, end };
  };

  it('go out at the end of their window when nobody types', async () => {
    const { time, li, wang, room, end } = meet();
    li.move(room, 1);
    await time.run(SYNC_LIMITS.awarenessWindow - 1);
    expect(wang.frames).toHaveLength(0);
    await time.run(1);
    expect(wang.frames).toHaveLength(1);
    end();
  });

  it('go along with words once the last ones went three quarters of a window ago, and not sooner', async () => {
    const { time, li, wang, room, showWords, end } = meet();
    li.move(room, 1);
    showWords();
    expect(wang.frames).toHaveLength(1);
    li.move(room, 2);
    await time.run(74);
    showWords();
    expect(wang.frames).toHaveLength(1);
    await time.run(1);
    showWords();
    expect(wang.frames).toHaveLength(2);
    end();
  });

  it('nearly all go along with words while people type, each in his own time, ten times a second or a little more', async () => {
    const { time, li, wang, room, showWords, end } = meet();
    const random = createRandom(20261122);
    const seconds = 20;
    let alone = 0;
    const wait = async (duration: number) => {
      const before = wang.frames.length;
      await time.run(duration);
      alone += wang.frames.length - before;
    };
    for (const start = time.now(); time.now() - start < seconds * 1000; ) {
      li.move(room, time.now());
      // A word is on the disk two milliseconds after it came.
      await wait(2);
      showWords();
      await wait(random.below(36));
    }
    expect(wang.frames.length / seconds).toBeGreaterThan(9);
    expect(wang.frames.length / seconds).toBeLessThan(13);
    expect(alone / wang.frames.length).toBeLessThan(0.1);
    end();
  });
});
