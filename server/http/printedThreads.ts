import type { PrintedProposal } from '../../shared/docx/write/printedProposal';
import type { PrintedThread } from '../../shared/docx/write/reviewComments';
import type { ProposedChange } from '../../shared/protocol/proposals';
import { outsideName } from '../review/outsideAuthor';
import type { Thread } from '../review/readThreads';
import { presentTime } from './presenters';
import type { Services } from './services';

/** The threads of a plan as a Word file prints them: proposals say in words what they would have. */
export async function printedThreads(
  { threads, accounts }: Services,
  planId: string,
): Promise<readonly PrintedThread[]> {
  const nameOf = (id: string) => outsideName(id) ?? accounts.users.find(id)?.name ?? '（未知）';
  return (await threads.list(planId)).map((thread) => ({
    id: thread.id,
    quote: thread.quote,
    nodeId: thread.nodeId,
    resolved: thread.resolved,
    proposal: openProposal(thread, nameOf),
    comments: [
      ...proposalComment(thread, nameOf),
      ...thread.comments.map(({ id, authorId, text, createdAt }) => ({
        id,
        author: nameOf(authorId),
        text,
        date: presentTime(createdAt),
      })),
    ],
  }));
}

function openProposal(
  { id, proposal, createdBy, createdAt }: Thread,
  nameOf: (id: string) => string,
): PrintedProposal | undefined {
  if (proposal?.state !== 'open') return undefined;
  const { change, original } = proposal;
  const commentId = proposalCommentId(id);
  return { change, original, commentId, author: nameOf(createdBy), date: new Date(createdAt) };
}

const proposalCommentId = (thread: string) => `${thread}-proposal`;

function proposalComment({ id, proposal, createdBy, createdAt }: Thread, nameOf: (id: string) => string) {
  if (!proposal) return [];
  const text = proposedWords(proposal.change, proposal.original);
  return [{ id: proposalCommentId(id), author: nameOf(createdBy), text, date: presentTime(createdAt) }];
}

function proposedWords(change: ProposedChange, original: string): string {
  const words = original.replaceAll('\uFFFC', '');
  switch (change.type) {
    case 'words':
      return change.replacement === '' ? `建议删除“${words}”` : `建议将“${words}”改为“${change.replacement}”`;
    case 'insert':
      return `建议在“${words}”${change.side === 'after' ? '后' : '前'}增加“${change.words}”`;
    case 'addBlocks':
      return `建议在此段${change.side === 'after' ? '后' : '前'}增加：\n${change.blocks.join('\n')}`;
    case 'removeBlock':
      return '建议删除此段';
    case 'addRow':
      return `建议增加一行：${change.cells.map(({ text }) => text).join('，')}`;
    case 'removeRow':
      return '建议删除此行';
  }
}
