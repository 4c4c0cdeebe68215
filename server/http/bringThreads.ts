import type { ImportedThread } from '../../shared/text/imported';
import { outsideAuthor } from '../review/outsideAuthor';
import type { Services } from './services';

/** Puts the threads of an imported file into the library; their marks are in the plan already. `userId` is who imports, for the log. */
export async function bringThreads(
  { threads }: Pick<Services, 'threads'>,
  planId: string,
  imported: readonly ImportedThread[],
  userId: string,
): Promise<void> {
  for (const thread of imported) {
    const { id, resolved } = thread;
    const [first, ...replies] = thread.comments;
    const proposal = proposalOf(thread);
    const text = proposal
      ? (first?.text ?? '')
      : [changeWords(thread), first?.text].filter(Boolean).join('\n');
    await threads.create({
      id,
      planId,
      quote: thread.quote || null,
      ...by(first),
      text,
      ...(proposal && { proposal }),
    });
    for (const reply of replies) await threads.reply(id, { ...by(reply), text: reply.text });
    const created = resolved ? await threads.find(id) : null;
    if (created) await threads.setResolved(created, true, userId);
  }
}

/** A proposal can be accepted where it hangs on words alone. */
function proposalOf({ proposal, anchor }: ImportedThread) {
  if (
    !proposal ||
    !anchor ||
    anchor.quote !== proposal.original ||
    anchor.to - anchor.from !== anchor.quote.length
  )
    return null;
  const change = { type: 'words', replacement: proposal.replacement } as const;
  return { change, original: proposal.original };
}

function changeWords({ proposal }: ImportedThread): string {
  if (!proposal) return '';
  const { original, replacement } = proposal;
  if (replacement === '') return `建议删除：“${original}”`;
  return original === '' ? `建议增加：“${replacement}”` : `建议将“${original}”改为：“${replacement}”`;
}

/** Author and time of a comment as the file says them. */
export function by(comment: { readonly author: string; readonly date: string | null } | undefined) {
  const time = Date.parse(comment?.date ?? '');
  return {
    authorId: outsideAuthor(comment?.author ?? '', '文件作者'),
    ...(Number.isFinite(time) && { createdAt: time }),
  };
}
