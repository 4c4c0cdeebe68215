import type { JSONContent } from '@tiptap/core';
import type { ImportedAnchor, ImportedThread } from '../imported';
import type { SourceThread } from '../source';

/** The threads of a source with where their marks came to stand in the written content; `ids` gives each key its thread. */
export function placeThreads(
  threads: readonly SourceThread[],
  ids: ReadonlyMap<string, string>,
  content: readonly JSONContent[],
): readonly ImportedThread[] {
  if (threads.length === 0) return [];
  const anchors = new Map<string, ImportedAnchor>();
  for (const node of content) findAnchors(node, null, anchors);
  return threads.map(({ key, ...thread }): ImportedThread => {
    const id = ids.get(key) ?? '';
    const anchor = anchors.get(id) ?? null;
    return { ...thread, id, anchor, quote: thread.quote || (anchor?.quote ?? '') };
  });
}

/** A thread that reaches over several blocks hangs on the first. */
function findAnchors(node: JSONContent, row: string | null, anchors: Map<string, ImportedAnchor>): void {
  const id = node.type === 'dataRow' ? ((node.attrs?.id as string | undefined) ?? null) : row;
  if (!node.content?.some((child) => child.type === 'text')) {
    for (const child of node.content ?? []) findAnchors(child, id, anchors);
    return;
  }
  const column = node.type === 'dataCell' ? (node.attrs?.column as string) : null;
  const blockId = column === null ? (node.attrs?.id as string | undefined) : id;
  if (blockId)
    for (const [thread, stretch] of stretchesIn(node))
      setFirst(anchors, thread, { blockId, columnId: column, ...stretch });
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

function stretchesIn(block: JSONContent): Map<string, { from: number; to: number; quote: string }> {
  const stretches = new Map<string, { from: number; to: number; quote: string }>();
  let offset = 0;
  for (const child of block.content ?? []) {
    const text = child.text ?? '';
    const size = child.type === 'text' ? text.length : 1;
    for (const mark of child.marks ?? []) {
      const thread = mark.type === 'comment' ? (mark.attrs?.thread as string) : null;
      if (!thread) continue;
      const known = stretches.get(thread);
      stretches.set(thread, {
        from: known?.from ?? offset,
        to: offset + size,
        quote: (known?.quote ?? '') + text,
      });
    }
    offset += size;
  }
  return stretches;
}
