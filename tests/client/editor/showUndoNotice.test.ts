// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeNotice, currentNotices } from '../../../client/components/notices/noticeStore';
import { openSettings } from '../../../client/editor/openSettings';
import { showUndoNotice } from '../../../client/editor/showUndoNotice';
import { createBuilder } from '../../../shared/sample/builder';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { typeText } from '../../helpers/typeInEditor';

describe('[STR-20] a notice that takes a step back', () => {
  prepareEditors();
  let shared: SharedEditor;
  const scheme = () => openSettings(shared.editor).read().numberingScheme;
  beforeEach(async () => {
    shared = createSharedEditor([createBuilder(countingIds()).paragraph('正文')]);
    openSettings(shared.editor).write({ numberingScheme: [...NUMBERING_SCHEMES.comma] });
    showUndoNotice(shared.editor, { title: '全篇已按新的方式编号', undo: '撤销' });
    await Promise.resolve();
  });
  afterEach(() => {
    for (const { id } of currentNotices()) closeNotice(id);
    shared.destroy();
  });

  it('takes that step back', () => {
    currentNotices()[0]?.action?.onClick();
    expect(scheme()).not.toEqual(NUMBERING_SCHEMES.comma);
  });

  it('goes when something else is done, which its button would undo instead', () => {
    expect(currentNotices()).toHaveLength(1);
    shared.editor.commands.setTextSelection(3);
    typeText(shared.editor, '又');
    expect(currentNotices()).toEqual([]);
    expect(scheme()).toEqual(NUMBERING_SCHEMES.comma);
  });

  it('goes when the step is taken back by the keys', () => {
    shared.editor.commands.undo();
    expect(currentNotices()).toEqual([]);
  });
});
