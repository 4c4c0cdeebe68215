import type { WrittenPlace } from '../../shared/protocol/versionApi';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { FileProcess } from '../files/fileProcess';
import type { PlanStore } from '../storage/planStore';
import type { BlockAuthors } from './blockAuthors';
import type { WrittenWords } from './findWriters';
import type { HistoryGroup } from './groupHistory';
import type { HistoryTasks } from './historyTasks';
import { readPackedLog } from './packedLog';

/** A plan's past, read from its log away from those who write. Every method throws like `FileProcess.run`. */
export interface PlanHistory {
  groups(planId: string): Promise<readonly HistoryGroup[]>;
  /** The plan as it was at a log position. */
  documentAt(planId: string, position: number): Promise<PlanDocument>;
  /** The plan as it was at a time (milliseconds since 1970); null where it had no words yet. */
  documentOn(planId: string, time: number): Promise<PlanDocument | null>;
  /** Who wrote the words of some places as they are now. */
  writers(planId: string, places: readonly WrittenPlace[]): Promise<readonly WrittenWords[]>;
  /** Who changed what after one log position up to another. */
  blockAuthors(planId: string, after: number, upTo: number): Promise<BlockAuthors>;
  carryPlaces(takes: HistoryTasks['carryPlaces']['takes']): Promise<HistoryTasks['carryPlaces']['gives']>;
  writeComparison(takes: HistoryTasks['writeComparison']['takes']): Promise<Uint8Array>;
  /** Ends the process that does the work. */
  close(): void;
}

/** The process of its own keeps a long history from delaying imports and exports, and the other way round. */
export function createPlanHistory(store: Pick<PlanStore, 'readLog'>): PlanHistory {
  const work = new FileProcess();
  return {
    groups: async (planId) => work.run('history', { log: await readPackedLog(store, planId) }),
    documentAt: async (planId, position) =>
      work.run('pastDocument', { log: await readPackedLog(store, planId, { upTo: position }) }),
    documentOn: async (planId, time) => {
      const log = await readPackedLog(store, planId, { until: time });
      return log.positions.length === 0 ? null : work.run('pastDocument', { log });
    },
    writers: async (planId, places) =>
      work.run('writers', { log: await readPackedLog(store, planId), places }),
    blockAuthors: async (planId, after, upTo) =>
      work.run('blockAuthors', { log: await readPackedLog(store, planId, { upTo }), after }),
    carryPlaces: (takes) => work.run('carryPlaces', takes),
    writeComparison: (takes) => work.run('writeComparison', takes),
    close: () => work.close(),
  };
}
