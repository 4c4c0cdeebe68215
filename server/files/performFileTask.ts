import { PlanError } from '../../shared/errors';
import { replaceSources } from '../../shared/images/replaceSources';
import { countContents } from '../../shared/plan/planContents';
import { computeTypedTotals } from '../../shared/text/computeTypedTotals';
import type { NewId } from '../../shared/text/imported';
import { readPageMap } from '../export/pageMap';
import { isHistoryTask, performHistoryTask } from '../history/performHistoryTask';
import { imageHash, imageSource } from '../images/planImages';
import type { FileTask, FileTaskOutcome, FileTasks } from './fileTasks';
import { PLAN_READERS, PLAN_WRITERS } from './planFormats';
import { createPlanSeed } from './planSeed';

/** Does one task of the file process; every failure is part of the outcome. */
export async function performFileTask(task: FileTask, newId: NewId): Promise<FileTaskOutcome> {
  try {
    return { gives: await perform(task, newId) };
  } catch (error) {
    if (error instanceof PlanError) return { failure: { code: error.code, message: error.message } };
    return { failure: { code: null, message: error instanceof Error ? (error.stack ?? '') : String(error) } };
  }
}

async function perform(task: FileTask, newId: NewId): Promise<unknown> {
  if (isHistoryTask(task)) return performHistoryTask(task);
  if (task.kind === 'read') return read(task.takes, newId);
  if (task.kind === 'readPages') {
    const { pdf, document, style } = task.takes;
    return readPageMap(pdf, document, style);
  }
  if (task.kind === 'check') return (await import('./checkPlan')).checkPlan(task.takes);
  if (task.kind === 'readOpinions')
    return (await import('../../shared/docx/read/readDocxOpinions')).readDocxOpinions(task.takes.bytes);
  if (task.kind === 'writeAdoption') return writeAdoption(task.takes);
  if (task.kind === 'mergeReturned')
    return (await import('./mergeReturnedFile')).mergeReturnedFile(task.takes);
  const { extension, document, options } = task.takes;
  const write = PLAN_WRITERS[extension];
  if (!write) throw new Error(`no writer for ${extension}`);
  return write(document, options);
}

async function writeAdoption({
  table,
  document,
  format,
  now,
}: FileTasks['writeAdoption']['takes']): Promise<Uint8Array> {
  if (format === 'xlsx')
    return (await import('../../shared/consultation/writeAdoptionXlsx')).writeAdoptionXlsx(table);
  const { writeAdoptionDocx } = await import('../../shared/docx/write/writeAdoptionDocx');
  return writeAdoptionDocx(table, document, { now });
}

async function read(
  { extension, fileName, plan, bytes, changes }: FileTasks['read']['takes'],
  newId: NewId,
): Promise<FileTasks['read']['gives']> {
  const reader = PLAN_READERS[extension];
  if (!reader) throw new Error(`no reader for ${extension}`);
  const { document: written, losses, threads, pictures } = await reader(bytes, { fileName, newId, changes });
  // A plan of this program says itself which totals are computed.
  const document = extension === '.json' ? written : { ...written, body: computeTypedTotals(written.body) };
  const addresses = new Map(
    [...pictures].map(([name, file]) => [name, imageSource(plan, imageHash(file.bytes))]),
  );
  const placed = replaceSources(document, (source) => addresses.get(source) ?? null);
  const files = [...pictures.values()].map((file) => file.bytes);
  return {
    seed: createPlanSeed(placed),
    losses,
    contents: countContents(placed),
    threads,
    pictures: files,
  };
}
