import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewLogEntry, NewPlan, PlanStore } from '../../server/storage/planStore';

/** A store under test and how to take it away and open it again on the same data. */
export interface StoreUnderTest {
  readonly store: PlanStore;
  readonly reopen: () => Promise<StoreUnderTest>;
  readonly dispose: () => Promise<void>;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (update: Uint8Array) => new TextDecoder().decode(update);

const plan = (id: string): NewPlan => ({
  id,
  title: '云溪县教育规划',
  stage: '讨论稿',
  createdAt: 1_000,
  changedAt: 1_000,
  changedBy: 'li',
  seed: bytes('seed'),
});
const entry = (planId: string, words: string): NewLogEntry => ({
  planId,
  update: bytes(words),
  userId: 'wang',
  time: 2_000,
});

/** What every `PlanStore` must do; run it on each implementation. */
export function testPlanStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of PlanStore`, () => {
    let current: StoreUnderTest;
    let store: PlanStore;

    beforeEach(async () => {
      current = await open();
      store = current.store;
      await store.createPlan(plan('a'));
    });
    afterEach(() => current.dispose());

    const reopen = async () => {
      current = await current.reopen();
      store = current.store;
    };
    const log = async (planId: string) => (await store.readLog(planId, 0)).map(({ update }) => text(update));

    it('finds a plan it created, and null for one it did not', async () => {
      const { seed: _, ...record } = plan('a');
      expect(await store.findPlan('a')).toEqual(record);
      expect(await store.findPlan('b')).toBeNull();
    });

    it('refuses a second plan with the same id', async () => {
      await expect(store.createPlan(plan('a'))).rejects.toMatchObject({ code: 'conflict' });
      expect(await log('a')).toEqual(['seed']);
    });

    it('lists plans, the last changed first', async () => {
      await store.createPlan({ ...plan('b'), changedAt: 5_000 });
      expect((await store.listPlans()).map(({ id }) => id)).toEqual(['b', 'a']);
    });

    it('changes only what it is told to change', async () => {
      await store.updatePlan('a', { title: '教育“十五五”规划', changedAt: 3_000 });
      const { seed: _, ...record } = plan('a');
      expect(await store.findPlan('a')).toEqual({ ...record, title: '教育“十五五”规划', changedAt: 3_000 });
      await expect(store.updatePlan('b', { title: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    });

    it('starts the log of a plan with its seed and keeps who wrote what when', async () => {
      const [position] = await store.append([entry('a', '一')]);
      expect(await store.readLog('a', 0)).toEqual([
        { position: expect.any(Number), planId: 'a', update: bytes('seed'), userId: 'li', time: 1_000 },
        { position, planId: 'a', update: bytes('一'), userId: 'wang', time: 2_000 },
      ]);
    });

    it('keeps the order of a hundred appends of two plans asked for at once, with rising positions', async () => {
      await store.createPlan(plan('b'));
      const words = Array.from({ length: 100 }, (_, index) => `${index}`);
      const positions = await Promise.all(
        words.map((word, index) => store.append([entry(index % 2 ? 'b' : 'a', word)])),
      );
      expect(await log('a')).toEqual(['seed', ...words.filter((_, index) => index % 2 === 0)]);
      expect(await log('b')).toEqual(['seed', ...words.filter((_, index) => index % 2 === 1)]);
      expect(positions.flat()).toEqual([...positions.flat()].sort((one, other) => one - other));
    });

    it('writes what has come in since with the entries that wait, and refuses it with them', async () => {
      const positions = await store.append([entry('a', '一')], undefined, () => [entry('a', '二')]);
      expect(positions).toHaveLength(2);
      const refused = store.append([entry('gone', '三')], undefined, () => [entry('a', '四')]);
      await expect(refused).rejects.toMatchObject({ code: 'not-found' });
      expect(await log('a')).toEqual(['seed', '一', '二']);
    });

    it('refuses entries of an unknown plan and keeps what others asked for at the same time', async () => {
      const good = store.append([entry('a', '一')]);
      const bad = store.append([entry('a', '二'), entry('gone', '三')]);
      await expect(bad).rejects.toMatchObject({ code: 'not-found' });
      await good;
      expect(await log('a')).toEqual(['seed', '一']);
    });

    it('reads a log in pieces', async () => {
      await store.append(['一', '二', '三'].map((word) => entry('a', word)));
      const [seed, first] = await store.readLog('a', 0, 2);
      expect([seed, first].map((each) => each && text(each.update))).toEqual(['seed', '一']);
      const rest = await store.readLog('a', first?.position ?? 0, 2);
      expect(rest.map(({ update }) => text(update))).toEqual(['二', '三']);
    });

    it('loads the snapshot and only what came after it', async () => {
      const [position = 0] = await store.append([entry('a', '一')]);
      await store.saveSnapshot('a', { position, state: bytes('seed一') });
      await store.append([entry('a', '二')]);
      const { snapshot, tail } = await store.load('a');
      expect(snapshot).toEqual({ position, state: bytes('seed一') });
      expect(tail.map(({ update }) => text(update))).toEqual(['二']);
      expect(await log('a')).toEqual(['seed', '一', '二']);
    });

    it('keeps beside a snapshot what its document says of itself', async () => {
      const [position = 0] = await store.append([entry('a', '一')]);
      const prepared = { vector: bytes('vector'), deletions: bytes('deletions') };
      await store.saveSnapshot('a', { position, state: bytes('seed一'), prepared });
      expect((await store.load('a')).snapshot).toEqual({ position, state: bytes('seed一'), prepared });
    });

    it('loads the newest of many snapshots', async () => {
      for (const word of ['一', '二', '三', '四', '五']) {
        const [position = 0] = await store.append([entry('a', word)]);
        await store.saveSnapshot('a', { position, state: bytes(word) });
      }
      const { snapshot, tail } = await store.load('a');
      expect(snapshot && text(snapshot.state)).toBe('五');
      expect(tail).toEqual([]);
    });

    it('never loads an unknown plan as an empty one', async () => {
      await expect(store.load('b')).rejects.toMatchObject({ code: 'not-found' });
      await expect(store.saveSnapshot('b', { position: 1, state: bytes('x') })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('deletes all of a plan and nothing of another', async () => {
      await store.createPlan(plan('b'));
      const [position = 0] = await store.append([entry('a', '一')]);
      await store.saveSnapshot('a', { position, state: bytes('一') });
      await store.deletePlan('a');
      expect(await store.findPlan('a')).toBeNull();
      expect(await log('a')).toEqual([]);
      await store.createPlan(plan('a'));
      expect((await store.load('a')).snapshot).toBeNull();
      expect(await log('b')).toEqual(['seed']);
    });

    it('has everything after it was closed and opened again', async () => {
      const [position = 0] = await store.append([entry('a', '一')]);
      await store.saveSnapshot('a', { position, state: bytes('seed一') });
      const last = store.append([entry('a', '二')]);
      await reopen();
      await last;
      expect(await log('a')).toEqual(['seed', '一', '二']);
      expect((await store.load('a')).snapshot?.position).toBe(position);
      const [next = 0] = await store.append([entry('a', '三')]);
      expect(next).toBeGreaterThan(position + 1);
    });

    it('finishes what was asked for before it closes', async () => {
      const asked = store.append([entry('a', '一')]);
      await store.close();
      await expect(asked).resolves.toHaveLength(1);
    });
  });
}
