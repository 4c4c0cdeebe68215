import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { planSchema } from '../../shared/schema/index';
import type { Stretch } from './findQuote';
import type { Textblock } from './textPieces';

/** Puts the anchor mark of a thread on a stretch of a textblock, as an editor's own binding would write it. */
export function markComment({ pieces }: Textblock, { from, to }: Stretch, threadId: string): void {
  const attribute = commentAttribute(threadId);
  for (const { text, from: start } of pieces) {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, text.length);
    if (first < last) text.format(first, last - first, attribute);
  }
}

/**
 * The Y.Text attribute of the anchor mark of a thread. Marks that may overlap are kept under names with a hash; so that the name is the one
 * that every client computes, y-tiptap itself writes the mark once into a document of its own and the name is read there.
 */
export function commentAttribute(threadId: string): Record<string, unknown> {
  const scratch = new Y.Doc();
  const body = scratch.getXmlFragment('body');
  const marks = [{ type: 'comment', attrs: { thread: threadId } }];
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '文', marks }] };
  prosemirrorJSONToYXmlFragment(planSchema, { type: 'doc', content: [paragraph] }, body);
  const text = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const [piece] = text.toDelta() as { attributes: Record<string, unknown> }[];
  scratch.destroy();
  if (!piece) throw new Error('y-tiptap did not write the comment mark');
  return piece.attributes;
}
