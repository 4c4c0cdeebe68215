import type { Clock } from '../../server/clock';
import type { Durability } from '../../server/config';
import { AppendQueue } from '../../server/storage/appendQueue';
import type { LogDisk } from '../../server/storage/logDisk';
import { LOG_RHYTHMS } from '../../server/storage/logRhythm';
import type {
  LogEntry,
  NewPlan,
  PlanRecord,
  PlanStore,
  Snapshot,
  StoredPlan,
} from '../../server/storage/planStore';
import { PlanError } from '../../shared/errors';
import type { Random } from '../helpers/random';
import type { SimulatedDisk } from './simulatedDisk';

/** One process's way to the disk, with the real group commit; whatever it waits for takes its time. */
export class SimulatedStore implements PlanStore {
  readonly #appends: AppendQueue;

  constructor(
    private readonly disk: SimulatedDisk,
    private readonly clock: Clock,
    private readonly random: Random,
    durability: Durability,
  ) {
    const log: LogDisk = {
      commit: async (calls) => {
        await this.#takes(0.2);
        const known = calls.map((entries) => entries.every(({ planId }) => disk.plans.has(planId)));
        const written = disk.write(calls.flatMap((entries, index) => (known[index] ? entries : [])));
        let next = 0;
        return calls.map((entries, index) => {
          if (!known[index]) return null;
          next += entries.length;
          return written.slice(next - entries.length, next);
        });
      },
      sync: async () => {
        const { length } = disk;
        await this.#takes(random.chance(0.1) ? 100 : 5);
        disk.sync(length);
      },
    };
    this.#appends = new AppendQueue(log, LOG_RHYTHMS[durability], clock);
  }

  async createPlan({ seed, ...plan }: NewPlan): Promise<void> {
    this.disk.plans.set(plan.id, plan);
    this.disk.write([{ planId: plan.id, update: seed, userId: null, time: plan.createdAt }]);
  }

  async findPlan(id: string): Promise<PlanRecord | null> {
    return this.disk.plans.get(id) ?? null;
  }

  async listPlans(): Promise<readonly PlanRecord[]> {
    return [...this.disk.plans.values()];
  }

  async updatePlan(): Promise<void> {}

  async deletePlan(id: string): Promise<void> {
    this.disk.plans.delete(id);
  }

  append(...call: Parameters<PlanStore['append']>): Promise<readonly number[]> {
    return this.#appends.append(...call);
  }

  async load(planId: string): Promise<StoredPlan> {
    await this.#takes(this.random.pick([5, 300]));
    if (!this.disk.plans.has(planId)) throw new PlanError('not-found', '这份规划不存在，或已被删除。');
    this.#appends.assertSound();
    if (this.disk.isUnreadable) throw new Error('disk I/O error');
    const snapshot = this.disk.findSnapshot(planId);
    return { snapshot, tail: this.disk.readLog(planId, snapshot?.position ?? 0) };
  }

  async readLog(planId: string, after: number): Promise<readonly LogEntry[]> {
    await this.#takes(5);
    return this.disk.readLog(planId, after);
  }

  async saveSnapshot(planId: string, snapshot: Snapshot): Promise<void> {
    await this.#takes(10);
    this.disk.writeSnapshot(planId, snapshot);
  }

  close(): Promise<void> {
    return this.#appends.settled();
  }

  /** Takes some time up to so many milliseconds; for ever, when the process ends meanwhile. */
  #takes(longest: number): Promise<void> {
    return new Promise((resolve) => {
      this.clock.after(this.random.next() * longest, resolve);
    });
  }
}
