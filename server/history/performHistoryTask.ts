import type { PlanDocument } from '../../shared/schema/planDocument';
import { readYDoc } from '../../shared/schema/ydoc';
import { blockAuthors } from './blockAuthors';
import { findWriters } from './findWriters';
import { groupHistory } from './groupHistory';
import type { HistoryTask, HistoryTasks } from './historyTasks';
import { type PackedLog, unpackLog } from './packedLog';
import { replayLog } from './replayLog';

const PERFORMERS: {
  readonly [Kind in keyof HistoryTasks]: (
    takes: HistoryTasks[Kind]['takes'],
  ) => HistoryTasks[Kind]['gives'] | Promise<HistoryTasks[Kind]['gives']>;
} = {
  history: ({ log }) => groupHistory(log),
  pastDocument: ({ log }) => readPast(log),
  writers: ({ log, places }) => findWriters(log, places),
  blockAuthors: ({ log, after }) => blockAuthors(log, after),
  carryPlaces: async ({ older, newer, anchors }) => {
    const { carryPlaces } = await import('../../shared/compare/carryPlaces');
    return carryPlaces(older, newer, anchors);
  },
  writeComparison,
};

/** Whether a task of the file process is about the past of a plan. */
export function isHistoryTask(task: { readonly kind: string }): task is HistoryTask {
  return task.kind in PERFORMERS;
}

/** Does a task on the past of a plan. */
export function performHistoryTask(task: HistoryTask): unknown {
  return (PERFORMERS[task.kind] as (takes: HistoryTask['takes']) => unknown)(task.takes);
}

function readPast(log: PackedLog): PlanDocument {
  const ydoc = replayLog(unpackLog(log));
  const document = readYDoc(ydoc);
  ydoc.destroy();
  return document;
}

async function writeComparison({
  older,
  newer,
  form,
  images,
  author,
  now,
}: HistoryTasks['writeComparison']['takes']): Promise<Uint8Array> {
  if (form === 'table') {
    const { writeRevisionTable } = await import('../../shared/docx/write/writeRevisionTable');
    return writeRevisionTable(older, newer, { now });
  }
  const { writeTrackedDocx } = await import('../../shared/docx/write/writeTrackedDocx');
  return writeTrackedDocx(older, newer, { author, date: now, now, images });
}
