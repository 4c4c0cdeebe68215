import * as Y from 'yjs';
import { ATOM } from '../../shared/review/atom';
import { planSchema } from '../../shared/schema/index';

/** One Y.XmlText of a textblock, and where it starts as ProseMirror counts: UTF-16 units, an inline atom is one. */
export interface TextPiece {
  readonly text: Y.XmlText;
  readonly from: number;
}

/** A textblock of the document as its pieces of text; atoms stand in `text` as `ATOM`. */
export interface Textblock {
  readonly element: Y.XmlElement;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** Reads an element as a textblock; null when it holds blocks. An empty one counts as an empty textblock. */
export function readTextblock(element: Y.XmlElement): Textblock | null {
  const pieces: TextPiece[] = [];
  let text = '';
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      pieces.push({ text: child, from: text.length });
      text += plainText(child);
    } else if (child instanceof Y.XmlElement && planSchema.nodes[child.nodeName]?.isInline) text += ATOM;
    else return null;
  }
  return { element, text, pieces };
}

/** All textblocks below an element, in the order of the document. */
export function* textblocksIn(parent: Y.XmlFragment): Generator<Textblock> {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    const block = readTextblock(child);
    if (block) yield block;
    else yield* textblocksIn(child);
  }
}

function plainText(text: Y.XmlText): string {
  const inserts = (text.toDelta() as { insert: unknown }[]).map(({ insert }) => insert);
  return inserts.map((insert) => (typeof insert === 'string' ? insert : ATOM)).join('');
}
