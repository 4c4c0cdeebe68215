import type { Node } from '@tiptap/pm/model';

/** The words of one stored block that a thread hangs on, by offsets in the block. */
export interface AnchoredStretch {
  readonly block: Node;
  readonly from: number;
  readonly to: number;
}

/** Where threads hang on words of a stored body, by thread, in the order of the document: from the first marked character of a block to the last. */
export function anchoredStretches(body: Node): ReadonlyMap<string, readonly AnchoredStretch[]> {
  const stretches = new Map<string, AnchoredStretch[]>();
  body.descendants((block) => {
    if (!block.isTextblock) return true;
    block.forEach((node, from) => {
      for (const { type, attrs } of node.marks) {
        if (type.name !== 'comment') continue;
        const own = stretches.get(attrs.thread as string) ?? [];
        const last = own.at(-1);
        const to = from + node.nodeSize;
        if (last?.block === block) own[own.length - 1] = { ...last, to };
        else own.push({ block, from, to });
        stretches.set(attrs.thread as string, own);
      }
    });
    return false;
  });
  return stretches;
}
