import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';

/** A plan of one paragraph, 教育规划, or of a given state, as a person with this client number has it. */
export function oneParagraph(client: number, state?: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = client;
  if (state) Y.applyUpdate(ydoc, state);
  else {
    const paragraph = new Y.XmlElement('paragraph');
    bodyOf(ydoc).push([paragraph]);
    paragraph.push([new Y.XmlText('教育规划')]);
  }
  return ydoc;
}
