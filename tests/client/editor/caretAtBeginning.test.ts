// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { openSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const plan = () => {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, createPlanDocument(b.doc(b.title('规划'), b.paragraph('正文。'), b.taskTable('chapter'))));
  return Y.encodeStateAsUpdate(ydoc);
};

beforeAll(() => startI18n(null));
const warn = vi.spyOn(console, 'warn');
afterEach(() => {
  open?.destroy();
  // ProseMirror warns of a caret where no words can be.
  expect(warn).not.toHaveBeenCalled();
});

describe('the caret of an editor that nobody has clicked into', () => {
  it('stands in the title when the plan comes, also where the plan ends in a table', () => {
    open = openSharedEditor(Y.encodeStateAsUpdate(new Y.Doc()));
    Y.applyUpdate(open.ydoc, plan());
    const { $head } = open.editor.state.selection;
    expect([$head.parent.type.name, $head.parentOffset]).toEqual(['title', 0]);
  });

  it('stands there too when the plan was there before the editor', () => {
    open = openSharedEditor(plan());
    expect(open.editor.state.selection.$head.parent.type.name).toBe('title');
  });

  it('stays where it is when others write later', () => {
    open = openSharedEditor(plan());
    open.editor.commands.setTextSelection(6);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(open.ydoc));
    (other.getXmlFragment('body').get(1) as Y.XmlElement).push([new Y.XmlText('补充')]);
    Y.applyUpdate(open.ydoc, Y.encodeStateAsUpdate(other));
    expect(open.editor.state.selection.head).toBe(6);
  });
});
