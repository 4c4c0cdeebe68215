import { beforeEach, describe, expect, it } from 'vitest';
import { SnapshotQueue } from '../../../server/collab/snapshotQueue';
import { ProcessClock, SimulatedTime } from '../../simulation/simulatedTime';

describe('the snapshots of plans that are written in', () => {
  let time: SimulatedTime;
  let clock: ProcessClock;
  let queue: SnapshotQueue;
  /** What was saved, and when. */
  let done: string[];

  const save = (planId: string, duration = 0) => {
    const start = time.now();
    return async () => {
      done.push(`${planId} begun after ${time.now() - start} ms`);
      await time.elapsed(duration);
      done.push(`${planId} saved after ${time.now() - start} ms`);
    };
  };

  beforeEach(() => {
    time = new SimulatedTime();
    clock = new ProcessClock(time);
    queue = new SnapshotQueue(clock, 50);
    done = [];
  });

  it('[SYN-15] are saved one after the other, with a pause before each', async () => {
    queue.add(save('a', 200));
    queue.add(save('b'));
    queue.add(save('c'));
    await time.run(1000);
    expect(done).toEqual([
      'a begun after 50 ms',
      'a saved after 250 ms',
      'b begun after 300 ms',
      'b saved after 300 ms',
      'c begun after 350 ms',
      'c saved after 350 ms',
    ]);
  });

  it('are not saved any more when the plan has been closed before', async () => {
    const cancel = queue.add(save('a'));
    queue.add(save('b'));
    cancel();
    await time.run(1000);
    expect(done).toEqual(['b begun after 50 ms', 'b saved after 50 ms']);
  });

  it('leave no timer behind, and begin again with the next one', async () => {
    queue.add(save('a'));
    await time.run(1000);
    expect(clock.waiting).toBe(0);
    done = [];
    queue.add(save('b'));
    await time.run(1000);
    expect(done).toEqual(['b begun after 50 ms', 'b saved after 50 ms']);
  });
});
