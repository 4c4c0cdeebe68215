// @vitest-environment jsdom
import { TableMap } from '@tiptap/pm/tables';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyOf } from '../../../shared/schema/ydoc';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

let shared: SharedEditor;
afterEach(() => shared.destroy());

it('TAB-16: a table that others left ragged is made rectangular after a rest, by no step of undoing', async () => {
  const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };
  const row = { type: 'tableRow', content: [cell, cell] };
  shared = createSharedEditor([
    { type: 'table', attrs: { id: 't' }, content: [row, row] },
    { type: 'paragraph' },
  ]);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(shared.ydoc));
  const table = bodyOf(other).get(0) as Y.XmlElement;
  (table.get(0) as Y.XmlElement).delete(0, 1);
  Y.applyUpdate(shared.ydoc, Y.encodeStateAsUpdate(other), 'server');
  const problems = () => TableMap.get(shared.editor.state.doc.child(0)).problems;
  expect(problems()).not.toBeNull();
  await expect.poll(problems).toBeNull();
  shared.editor.commands.undo();
  expect(problems()).toBeNull();
});
