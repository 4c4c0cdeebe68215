// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { completeIndicators } from '../../../client/editor/tables/indicatorCompletion';
import { createBuilder } from '../../../shared/sample/builder';
import { bodyOf } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { typeText } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());

describe('[IND-3] indicators offered below the cell in which one is named', () => {
  prepareEditors();
  let shared: SharedEditor;
  let stop: () => void;

  beforeEach(() => {
    shared = createSharedEditor([
      b.paragraph('别人写的一段'),
      b.dataTable({
        kind: 'indicators',
        columns: [
          { id: 'name', name: '指标', role: 'name' },
          { id: 'unit', name: '单位', role: 'unit' },
        ],
        rows: [{ cells: ['普惠性幼儿园', ''] }],
      }),
    ]);
    stop = completeIndicators(shared.editor);
    shared.editor.view.focus();
    shared.editor.commands.setTextSelection(endOf('普惠性幼儿园'));
  });
  afterEach(() => {
    stop();
    shared.destroy();
  });

  const endOf = (words: string): number => {
    let end = 0;
    shared.editor.state.doc.descendants((node, position) => {
      if (node.isTextblock && node.textContent === words) end = position + 1 + node.content.size;
    });
    return end;
  };
  const list = () => document.querySelector('[role="listbox"]');
  const press = (key: string) =>
    shared.editor.view.dom.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  /** What was asked for has been answered: the library is there, and whoever waited for it has gone on. */
  const settle = async () => {
    await vi.dynamicImportSettled();
    await new Promise((done) => setTimeout(done));
  };

  it('keep the line that the keys are on while somebody else writes', async () => {
    typeText(shared.editor, '覆');
    await vi.waitFor(() => expect(list()).not.toBeNull());
    press('ArrowDown');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(shared.ydoc));
    ((bodyOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '又');
    Y.applyUpdate(shared.ydoc, Y.encodeStateAsUpdate(other));
    await settle();
    expect(list()?.querySelector('[aria-selected="true"]')?.textContent).toContain('普惠性幼儿园覆盖率');
    press('Enter');
    expect(shared.editor.state.doc.textContent).toContain('普惠性幼儿园覆盖率%');
    expect(list()).toBeNull();
  });

  it('come no more when the caret has left the cell before they are there', async () => {
    typeText(shared.editor, '覆');
    shared.editor.commands.setTextSelection(2);
    await settle();
    expect(list()).toBeNull();
  });
});
