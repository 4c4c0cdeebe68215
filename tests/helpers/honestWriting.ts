import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';

/** What one honest client sends while it begins a paragraph, types and deletes: every update, and the document they make. */
export function honestWriting(client?: number): {
  readonly updates: readonly Uint8Array[];
  readonly ydoc: Y.Doc;
} {
  const ydoc = new Y.Doc();
  if (client !== undefined) ydoc.clientID = client;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const paragraph = new Y.XmlElement('paragraph');
  bodyOf(ydoc).push([paragraph]);
  const text = new Y.XmlText();
  paragraph.push([text]);
  text.insert(0, '教育优先发展');
  text.insert(2, '，');
  text.delete(1, 2);
  return { updates, ydoc };
}
