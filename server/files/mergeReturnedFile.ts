import { readCurrentPlan } from '../../shared/docx/returned/currentBlocks';
import { mergePictures } from '../../shared/docx/returned/mergePictures';
import { mergeReturned } from '../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../shared/docx/returned/readReturned';
import { wordsHash } from '../../shared/docx/write/blockNames';
import { knownPictures } from '../images/knownPictures';
import { imageHash } from '../images/planImages';
import type { FileTasks } from './fileTasks';

type Task = FileTasks['mergeReturned'];

/** What a returned file brings into a plan, and how much of it is in the plan. Throws `PlanError` for a file that cannot be read. */
export async function mergeReturnedFile({ bytes, document, known }: Task['takes']): Promise<Task['gives']> {
  const file = readReturned(bytes);
  const plan = await readCurrentPlan(document);
  const hashes = new Set(plan.blocks.map(({ words }) => wordsHash(words)));
  const written = file.paragraphs.filter(({ words }) => words.trim() !== '');
  const shared = written.filter(({ words }) => hashes.has(wordsHash(words)));
  const share = written.length === 0 ? 0 : shared.length / written.length;
  const pictures = mergePictures(file, plan, knownPictures(document.body), imageHash);
  return { plan: file.plan, share, items: [...mergeReturned(file, plan, known), ...pictures] };
}
