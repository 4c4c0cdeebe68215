import type { JSONContent } from '@tiptap/core';
import type { Loss } from '../plan/plan';
import type { ImportedPlan, ImportedThread } from './imported';

/** The plan for a place that keeps no threads (a file): their marks are taken out, and their words are losses. */
export function reportThreads(imported: ImportedPlan): ImportedPlan {
  if (imported.threads.length === 0) return imported;
  const { document, losses, threads, pictures } = imported;
  return {
    document: { ...document, body: withoutMarks(document.body) },
    losses: [...losses, ...threads.map(toLoss)],
    threads: [],
    pictures,
  };
}

function toLoss({ quote, comments, proposal }: ImportedThread): Loss {
  const words = comments
    .filter(({ text }) => text)
    .map(({ author, text }) => (author ? `${author}：${text}` : text));
  const change = proposal ? [`“${proposal.original}”改为“${proposal.replacement}”`] : [];
  const about = quote && !proposal ? [`“${quote}”`] : [];
  return {
    text: [...about, ...change, ...words].join('\n'),
    reason: proposal
      ? '修订建议没有写入文件；导入到规划库可以保留'
      : '批注没有写入文件；导入到规划库可以保留',
  };
}

function withoutMarks(node: JSONContent): JSONContent {
  const marks = node.marks?.filter(({ type }) => type !== 'comment');
  const { marks: _, ...rest } = node;
  return {
    ...rest,
    ...(marks && marks.length > 0 && { marks }),
    ...(node.content && { content: node.content.map(withoutMarks) }),
  };
}
