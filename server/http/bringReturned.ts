import type { KnownComment, ReturnedItem } from '../../shared/docx/returned/returnedItem';
import type { PrintedThread } from '../../shared/docx/write/reviewComments';
import { PlanError } from '../../shared/errors';
import type { ProposedChange } from '../../shared/protocol/proposals';
import type { ReturnedView } from '../../shared/protocol/returned';
import { anchorProposal } from '../collab/proposalChanges';
import type { FileTasks } from '../files/fileTasks';
import { by } from './bringThreads';
import { errorMessages } from './errorMessages';
import { printedThreads } from './printedThreads';
import type { Services } from './services';

/** Below this share of paragraphs that are in the plan a file without marks is no file of it. */
const LEAST_SHARE = 0.3;

/**
 * Takes a returned Word file into its plan: what it brings for the first time becomes comments, answers and proposals. Throws
 * `PlanError('conflict')` for a file of another plan.
 */
export async function bringReturned(
  services: Services,
  planId: string,
  userId: string,
  bytes: Uint8Array,
): Promise<ReturnedView> {
  const document = await services.rooms.readDocument(planId);
  const threads = await printedThreads(services, planId);
  const known = knownComments(threads);
  const { plan, share, items } = await mergeReturned(services, planId, { bytes, document, known, threads });
  if (plan === null ? share < LEAST_SHARE : plan !== planId)
    throw new PlanError('conflict', errorMessages.foreignReturn);
  const additions = new Map(
    threads.flatMap(({ id, proposal }) => (proposal ? [[id, addedWords(proposal.change)] as const] : [])),
  );
  const counts = { comments: 0, replies: 0, proposals: 0, known: 0 };
  // What is about the words of a proposal comes when that is there.
  const isOnAddition = (item: ReturnedItem) => item.kind === 'comment' && Boolean(item.onAddition);
  const inOrder = [...items.filter((item) => !isOnAddition(item)), ...items.filter(isOnAddition)];
  for (const item of inOrder) {
    if (!(await services.returnedItems.take(planId, item.key))) counts.known += 1;
    else counts[await bring(services, planId, userId, item, additions)] += 1;
  }
  if (counts.comments + counts.replies + counts.proposals > 0)
    services.rooms.notify(planId, { type: 'threads' });
  return counts;
}

/** A file that lost its list of blocks is compared with the plan of the time when it went out. */
async function mergeReturned(
  { files, history }: Services,
  planId: string,
  takes: FileTasks['mergeReturned']['takes'],
): Promise<FileTasks['mergeReturned']['gives']> {
  const first = await files.mergeReturned(takes);
  if (first.sentOutAt === null) return first;
  return files.mergeReturned({ ...takes, sentOut: await history.documentOn(planId, first.sentOutAt) });
}

/** The comments as they went out with the file, proposals in words. */
function knownComments(threads: readonly PrintedThread[]): KnownComment[] {
  return threads.flatMap((thread) =>
    thread.comments.map(({ id, author, text }) => ({ id, threadId: thread.id, author, text })),
  );
}

/** Brings one item in; `additions` are the words that open proposals would add, by thread, and grow. */
async function bring(
  services: Services,
  planId: string,
  userId: string,
  item: ReturnedItem,
  additions: Map<string, string>,
): Promise<'comments' | 'replies' | 'proposals'> {
  const { rooms, threads } = services;
  if (item.kind === 'reply') {
    await threads.reply(item.threadId, { ...by(item), text: item.text });
    return 'replies';
  }
  const id = services.newId();
  if (item.kind === 'proposal') {
    const { anchor, change, note } = item;
    const original = await rooms.change(planId, userId, (ydoc) => anchorProposal(ydoc, id, anchor, change));
    const onWords = change.type === 'words' || change.type === 'insert';
    if (original !== null) {
      const nodeId = onWords ? null : anchor.blockId;
      await threads.create({
        id,
        planId,
        quote: original,
        nodeId,
        ...by(item),
        text: note,
        proposal: { change, original },
      });
      additions.set(id, addedWords(change));
      return 'proposals';
    }
    await threads.create({
      id,
      planId,
      quote: anchor.quote,
      ...by(item),
      text: [wordsOfChange(change), note].filter(Boolean).join(' '),
    });
    return 'comments';
  }
  const about = item.onAddition ?? '';
  const below = [...additions].find(([, words]) => about.trim() !== '' && words.includes(squeezed(about)));
  if (below) {
    await threads.reply(below[0], { ...by(item), text: `“${about.trim().slice(0, 200)}”：${item.text}` });
    for (const reply of item.replies) await threads.reply(below[0], { ...by(reply), text: reply.text });
    return 'replies';
  }
  const place = item.anchor && (await rooms.anchorThread(planId, id, item.anchor, userId));
  const node = place === 'node' ? { nodeId: item.anchor?.blockId, columnId: item.anchor?.columnId } : {};
  const quote = (place === null ? null : item.anchor?.quote) ?? item.quote;
  await threads.create({ id, planId, quote, ...node, ...by(item), text: item.text });
  for (const reply of item.replies) await threads.reply(id, { ...by(reply), text: reply.text });
  const created = item.resolved ? await threads.find(id) : null;
  if (created) await threads.setResolved(created, true, userId);
  return 'comments';
}

/** The words that a change would bring in, without blanks. */
function addedWords(change: ProposedChange): string {
  if (change.type === 'addBlocks') return squeezed(change.blocks.join('\n'));
  if (change.type === 'addRow') return squeezed(change.cells.map(({ text }) => text).join('\t'));
  if (change.type === 'insert') return squeezed(change.words);
  return change.type === 'words' ? squeezed(change.replacement) : '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The words of a change whose place is gone meanwhile. */
function wordsOfChange(change: ProposedChange): string {
  switch (change.type) {
    case 'words':
      return change.replacement ? `建议改为：“${change.replacement}”` : '建议删除。';
    case 'insert':
      return `建议增加：“${change.words}”`;
    case 'addBlocks':
      return `建议增加：“${change.blocks.join('\n')}”`;
    case 'addRow':
      return `建议增加一行：“${change.cells.map(({ text }) => text).join('｜')}”`;
    case 'removeBlock':
    case 'removeRow':
      return '建议删除。';
  }
}
