// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { offerRoles } from '../../../client/editor/tables/offerRoles';
import { createBuilder } from '../../../shared/sample/builder';
import { bodyOf } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { typeText } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());

describe('[TAB-28] the meaning offered below the header of a column without one', () => {
  prepareEditors();
  let shared: SharedEditor;
  let stop: () => void;

  beforeEach(() => {
    shared = createSharedEditor([
      b.paragraph('正文'),
      b.dataTable({
        kind: 'indicators',
        columns: [
          { id: 'name', name: '指标', role: 'name' },
          { id: 'new', name: '2026', role: 'other' },
        ],
        rows: [{ cells: ['毛入园率', '95'] }],
      }),
    ]);
    stop = offerRoles(shared.editor);
    shared.editor.view.focus();
  });
  afterEach(() => {
    stop();
    shared.destroy();
  });

  const column = () => {
    let found: Record<string, unknown> = {};
    shared.editor.state.doc.descendants((node) => {
      if (node.attrs.id === 'new') found = { ...node.attrs, header: node.textContent };
    });
    return found;
  };
  const endOfHeader = () => {
    let end = 0;
    shared.editor.state.doc.descendants((node, position) => {
      if (node.attrs.id === 'new') end = position + 1 + node.content.size;
    });
    return end;
  };
  const offer = () => document.querySelector<HTMLButtonElement>('[role="status"] button');

  it('is taken by one press and given back by one undo, which leaves the header', () => {
    shared.editor.commands.setTextSelection(endOfHeader());
    typeText(shared.editor, '年');
    expect(offer()?.textContent).toBe('把本列设为“指标值：2026年”');
    offer()?.click();
    expect(column()).toMatchObject({ role: 'value', year: 2026, header: '2026年' });
    expect(offer()).toBeNull();
    shared.editor.commands.undo();
    expect(column()).toMatchObject({ role: 'other', year: null, header: '2026年' });
  });

  it('goes when the caret leaves the header', () => {
    shared.editor.commands.setTextSelection(endOfHeader());
    expect(offer()).not.toBeNull();
    shared.editor.commands.setTextSelection(2);
    expect(offer()).toBeNull();
  });

  it('stays under the pointer while somebody else writes, and goes by Escape', () => {
    shared.editor.commands.setTextSelection(endOfHeader());
    const button = offer();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(shared.ydoc));
    ((bodyOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '又一段');
    Y.applyUpdate(shared.ydoc, Y.encodeStateAsUpdate(other));
    expect(shared.editor.state.doc.textContent).toContain('又一段');
    expect(offer()).toBe(button);
    button?.click();
    expect(column()).toMatchObject({ role: 'value', year: 2026 });
    shared.editor.commands.undo();
    shared.editor.commands.setTextSelection(endOfHeader());
    expect(offer()).not.toBeNull();
    shared.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(offer()).toBeNull();
  });
});
