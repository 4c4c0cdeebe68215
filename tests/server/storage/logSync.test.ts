import { describe, expect, it } from 'vitest';
import { createLogSync } from '../../../server/storage/logSync';

/** A disk whose syncs take as long as the test says, and where each was done. */
function createDisk(isAwaited = true) {
  let time = 0;
  const disk = { milliseconds: 0.3, error: null as Error | null, places: [] as string[] };
  const sync = (place: string) => {
    if (disk.error) throw disk.error;
    disk.places.push(place);
    time += disk.milliseconds;
  };
  const syncLog = createLogSync(isAwaited, {
    beside: async () => sync('beside'),
    atOnce: () => sync('at once'),
    now: () => time,
  });
  const syncTimes = async (count: number) => {
    disk.places = [];
    for (let done = 0; done < count; done++) await syncLog(7);
    return disk.places;
  };
  return { disk, syncLog, syncTimes };
}

// SPEC SYN-16
describe('a log is synced', () => {
  it('beside this thread until ten syncs were quick, on it from then on', async () => {
    const { syncTimes } = createDisk();
    expect(new Set(await syncTimes(10))).toEqual(new Set(['beside']));
    expect(new Set(await syncTimes(100))).toEqual(new Set(['at once']));
  });

  it('always beside it where the disk is slow', async () => {
    const { disk, syncTimes } = createDisk();
    disk.milliseconds = 8;
    expect(new Set(await syncTimes(200))).toEqual(new Set(['beside']));
  });

  it('always beside it where what people type is shown before (relaxed mode)', async () => {
    const { syncTimes } = createDisk(false);
    expect(new Set(await syncTimes(200))).toEqual(new Set(['beside']));
  });

  it('on it all the same after a single slow sync, and no more after the second in a row', async () => {
    const { disk, syncTimes } = createDisk();
    await syncTimes(100);
    disk.milliseconds = 50;
    expect(await syncTimes(3)).toEqual(['at once', 'at once', 'beside']);
    disk.milliseconds = 0.3;
    expect(await syncTimes(11)).toEqual([...Array(10).fill('beside'), 'at once']);
  });

  it('with the error of the disk, wherever it is synced', async () => {
    const { disk, syncLog, syncTimes } = createDisk();
    disk.error = new Error('disk I/O error');
    await expect(syncLog(7)).rejects.toThrow('disk I/O error');
    disk.error = null;
    await syncTimes(100);
    disk.error = new Error('disk I/O error');
    await expect(syncLog(7)).rejects.toThrow('disk I/O error');
  });
});
