import { beforeEach, describe, expect, it } from 'vitest';
import { AppendQueue } from '../../../server/storage/appendQueue';
import type { LogDisk } from '../../../server/storage/logDisk';
import { LOG_RHYTHMS, type LogRhythm } from '../../../server/storage/logRhythm';
import type { NewLogEntry } from '../../../server/storage/planStore';
import { ProcessClock, SimulatedTime } from '../../simulation/simulatedTime';

describe('the log’s group commit', () => {
  let time: SimulatedTime;
  /** What the disk did, and when. */
  let done: string[];
  let disk: { failsToSync: boolean } & LogDisk;

  const entry: NewLogEntry = { planId: 'a', update: Uint8Array.of(1), userId: 'li', time: 0 };
  const open = (rhythm: LogRhythm) => new AppendQueue(disk, rhythm, new ProcessClock(time));

  beforeEach(() => {
    time = new SimulatedTime();
    const start = time.now();
    done = [];
    const note = (what: string) => done.push(`${what} at ${time.now() - start} ms`);
    disk = {
      failsToSync: false,
      commit: async (calls) => {
        note(`${calls.length} written`);
        return calls.map((_, index) => [index]);
      },
      sync: async () => {
        if (disk.failsToSync) throw new Error('disk I/O error');
        note('synced');
      },
    };
  });

  it('[SYN-13] writes at once for one who types alone, and gathers what comes soon after', async () => {
    const queue = open(LOG_RHYTHMS.strict);
    for (let count = 0; count < 5; count++) {
      void queue.append([entry]);
      await time.run(1);
    }
    await time.run(10);
    expect(done).toEqual([
      '1 written at 0 ms',
      'synced at 0 ms',
      '1 written at 2 ms',
      'synced at 2 ms',
      '2 written at 4 ms',
      'synced at 4 ms',
      '1 written at 6 ms',
      'synced at 6 ms',
    ]);
  });

  it('[SYN-13] gathers for longer while so many write that the processor is short, and not any more a second after', async () => {
    const queue = open(LOG_RHYTHMS.strict);
    const write = async (entriesEachMillisecond: number, duration: number) => {
      for (let passed = 0; passed < duration; passed++) {
        for (let count = 0; count < entriesEachMillisecond; count++) void queue.append([entry]);
        await time.run(1);
      }
    };
    // The second of two seconds: the first is counted.
    const writesInASecond = async (entriesEachMillisecond: number) => {
      await write(entriesEachMillisecond, 1100);
      const before = done.length;
      await write(entriesEachMillisecond, 1000);
      return done.slice(before).filter((what) => what.includes('written')).length;
    };
    expect(await writesInASecond(1)).toBe(500);
    expect(await writesInASecond(2)).toBe(100);
    expect(await writesInASecond(1)).toBe(500);
  });

  it('[SYN-13] asks those who wait for what has come in since, once, as it is written', async () => {
    const queue = open(LOG_RHYTHMS.strict);
    const asked: string[] = [];
    const append = () =>
      void queue.append([entry], undefined, () => {
        asked.push(`after ${done.length} steps at ${time.now() - start} ms`);
        return [];
      });
    const start = time.now();
    append();
    await time.run(1);
    append();
    await time.run(10);
    expect(asked).toEqual(['after 0 steps at 0 ms', 'after 2 steps at 2 ms']);
  });

  it('syncs seldom in relaxed mode: what is in the log is told at once, what is on the disk later', async () => {
    const queue = open(LOG_RHYTHMS.relaxed);
    const told: string[] = [];
    for (let count = 1; count <= 3; count++) {
      const logged = () => told.push(`${count} logged`);
      void queue.append([entry], logged).then(() => told.push(`${count} on the disk`));
      await time.run(5);
    }
    await time.run(50);
    expect(told).toEqual([
      '1 logged',
      '1 on the disk',
      '2 logged',
      '3 logged',
      '2 on the disk',
      '3 on the disk',
    ]);
    expect(done.filter((what) => what.startsWith('synced'))).toEqual(['synced at 0 ms', 'synced at 25 ms']);
  });

  it('takes nothing more after a sync that failed, whatever the disk says then', async () => {
    const queue = open(LOG_RHYTHMS.strict);
    disk.failsToSync = true;
    const lost = queue.append([entry]);
    const refused = expect(lost).rejects.toThrow('disk I/O error');
    await time.run(10);
    await refused;
    disk.failsToSync = false;
    const late = expect(queue.append([entry])).rejects.toThrow('disk I/O error');
    await time.run(10);
    await late;
    expect(() => queue.assertSound()).toThrow('disk I/O error');
  });
});
