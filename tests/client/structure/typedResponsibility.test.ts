// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recogniseResponsibilities } from '../../../client/editor/references/typedResponsibility';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeText } from '../../../shared/text/writeText';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { pressKey, typeText } from '../../helpers/typeInEditor';

describe('[RSP-10] a responsibility that is typed', () => {
  prepareEditors();
  let shared: SharedEditor;
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    shared = createSharedEditor([createBuilder(countingIds()).paragraph('')]);
    shared.editor.commands.setTextSelection(1);
    stop = recogniseResponsibilities(shared.editor);
  });
  afterEach(() => {
    stop();
    shared.destroy();
    vi.useRealTimers();
  });

  const type = (words: string) => {
    for (const letter of words) {
      typeText(shared.editor, letter);
      vi.advanceTimersByTime(5);
    }
  };
  const chips = () => {
    const found: unknown[] = [];
    shared.editor.state.doc.descendants((node) => {
      if (node.type.name === 'responsibility') found.push(node.attrs.departments);
    });
    return found;
  };
  const words = () => writeText(createPlanDocument(shared.editor.getJSON())).trim();

  it.each([
    ['扩大供给。（县教育局、县财政局负责）', ['县教育局', '县财政局']],
    ['扩大供给（责任单位：县教育局、县财政局）。', ['县教育局', '县财政局']],
    ['扩大供给。(县教育局牵头，县财政局、县人社局配合)', ['县教育局', '县财政局', '县人社局']],
  ])('is one as soon as its bracket is closed, and prints as it was typed: %s', (typed, departments) => {
    type(typed);
    expect(chips()).toEqual([departments]);
    expect(words()).toBe(typed);
  });

  it('is one when Enter ends a line 责任单位：, or one A牵头，B配合', () => {
    type('责任单位：县教育局、县财政局');
    expect(chips()).toEqual([]);
    pressKey(shared.editor, 'Enter');
    vi.advanceTimersByTime(5);
    expect(chips()).toEqual([['县教育局', '县财政局']]);
    type('县民政局牵头，县财政局配合。');
    pressKey(shared.editor, 'Enter');
    vi.advanceTimersByTime(5);
    expect(chips()).toEqual([
      ['县教育局', '县财政局'],
      ['县民政局', '县财政局'],
    ]);
    type('下一段');
    expect(words()).toBe('责任单位：县教育局、县财政局\n县民政局牵头，县财政局配合。\n下一段');
  });

  it.each(['新增学位630个（含民办）', '投资（单位：万元）', '谁主管（谁主管谁负责）'])(
    'is none where no department stands: %s',
    (typed) => {
      type(typed);
      expect(chips()).toEqual([]);
    },
  );

  it('is words again by one step of undo, and stays so', () => {
    type('扩大供给。（县教育局负责）');
    shared.editor.commands.undo();
    vi.advanceTimersByTime(5);
    expect(chips()).toEqual([]);
    expect(words()).toBe('扩大供给。（县教育局负责）');
  });

  it('leaves words alone that a comment hangs on', () => {
    type('扩大供给。（县教育局负责');
    const mark = shared.editor.schema.mark('comment', { thread: 't' });
    const { tr } = shared.editor.state;
    shared.editor.view.dispatch(tr.addMark(7, 10, mark));
    type('）');
    expect(chips()).toEqual([]);
  });

  it('waits for the end of what an input method composes', () => {
    type('扩大供给。（县教育局负责');
    const { view } = shared.editor;
    view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    type('）');
    expect(chips()).toEqual([]);
    view.dom.dispatchEvent(new CompositionEvent('compositionend'));
    vi.advanceTimersByTime(200);
    expect(chips()).toEqual([['县教育局']]);
  });
});
