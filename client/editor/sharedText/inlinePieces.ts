import type { Node } from '@tiptap/pm/model';

/** A run of text nodes side by side, which is one text in Yjs, or another inline node. */
export type InlinePiece = readonly Node[] | Node;

/** The content of a text block as Yjs divides it. */
export function inlinePieces(block: Node): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let run: Node[] = [];
  block.forEach((node) => {
    if (!node.isText) {
      run = [];
      pieces.push(node);
      return;
    }
    if (run.length === 0) pieces.push(run);
    run.push(node);
  });
  return pieces;
}

/** Whether a piece is a run of text. */
export function isRun(piece: InlinePiece | undefined): piece is readonly Node[] {
  return Array.isArray(piece);
}
