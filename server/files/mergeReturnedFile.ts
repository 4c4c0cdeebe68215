import { readCurrentPlan } from '../../shared/docx/returned/currentBlocks';
import { mergePictures } from '../../shared/docx/returned/mergePictures';
import { mergeReturned } from '../../shared/docx/returned/mergeReturned';
import { type ReturnedFile, readReturned } from '../../shared/docx/returned/readReturned';
import { restoreMarks } from '../../shared/docx/returned/restoreMarks';
import { createSentChanges, listChanges } from '../../shared/docx/returned/sentChanges';
import { wordsHash } from '../../shared/docx/write/blockNames';
import type { PrintedThread } from '../../shared/docx/write/reviewComments';
import { writeDocx } from '../../shared/docx/write/writeDocx';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { knownPictures } from '../images/knownPictures';
import { imageHash } from '../images/planImages';
import type { FileTasks } from './fileTasks';

type Task = FileTasks['mergeReturned'];

/** What a returned file brings into a plan, and how much of it is in the plan. Throws `PlanError` for a file that cannot be read. */
export async function mergeReturnedFile({
  bytes,
  document,
  known,
  threads,
  sentOut,
}: Task['takes']): Promise<Task['gives']> {
  const returned = readReturned(bytes);
  if (!returned.exported && returned.exportedAt !== null && sentOut === undefined)
    return { plan: returned.plan, share: 0, items: [], sentOutAt: returned.exportedAt };
  const plan = await readCurrentPlan(document);
  const file = returned.exported
    ? returned
    : restoreMarks(returned, sentOut ? await readCurrentPlan(sentOut) : plan, !sentOut);
  const hashes = new Set(plan.blocks.flatMap(({ words, base }) => [wordsHash(words), wordsHash(base)]));
  const written = file.paragraphs.filter(({ words }) => words.trim() !== '');
  const shared = written.filter(({ words }) => hashes.has(wordsHash(words)));
  const share = written.length === 0 ? 0 : shared.length / written.length;
  const sent = createSentChanges(file, file.sent ?? (await changesOfNow(file, document, threads)));
  const pictures = mergePictures(returned, plan, knownPictures(document.body), imageHash);
  const items = [...mergeReturned(file, plan, known, sent), ...pictures];
  return { plan: file.plan, share, items, sentOutAt: null };
}

/** For a file that lost its list: the changes that would go out with the plan now. */
async function changesOfNow(
  { threads: changes }: ReturnedFile,
  document: PlanDocument,
  threads: readonly PrintedThread[],
): Promise<readonly string[]> {
  if (!changes.some(({ proposal }) => proposal)) return [];
  const options = { style: 'plan', now: new Date(0), plan: '-', threads, changes: 'tracked' } as const;
  return listChanges(readReturned(await writeDocx(document, options)));
}
