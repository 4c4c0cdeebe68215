// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

describe('[STR-13] a letter typed without an input method', () => {
  prepareEditors();
  const b = createBuilder(countingIds());
  let shared: SharedEditor;
  afterEach(() => shared.destroy());

  const start = (selection: { from: number; to: number } | number, ...blocks: JSONContent[]) => {
    shared = createSharedEditor(blocks);
    shared.editor.commands.setTextSelection(selection);
  };
  /** Presses a key that writes a character; returns whether the browser is still to write it. */
  const press = (character: string, more: KeyboardEventInit = {}) =>
    shared.editor.view.dom.dispatchEvent(
      new KeyboardEvent('keypress', {
        key: character,
        charCode: character.codePointAt(0) ?? 0,
        bubbles: true,
        cancelable: true,
        ...more,
      }),
    );
  const texts = () => shared.editor.state.doc.children.map(({ textContent }) => textContent);
  const shown = () => shared.editor.view.dom.textContent;

  it('stands in the document and on the page, and the caret behind it', () => {
    start(3, b.paragraph('教育'));
    expect(press('5')).toBe(false);
    expect(press('G')).toBe(false);
    expect(texts()).toEqual(['教育5G']);
    expect(shown()).toBe('教育5G');
    expect(shared.editor.state.selection.from).toBe(5);
  });

  it('stands in for the selected words, in one paragraph or in two', () => {
    start({ from: 2, to: 4 }, b.paragraph('一二三四'));
    press('x');
    expect(texts()).toEqual(['一x四']);
    shared.destroy();
    start({ from: 2, to: 7 }, b.paragraph('一二三'), b.paragraph('四五六'));
    press('x');
    expect(texts()).toEqual(['一x五六']);
  });

  it('takes the marks of the letter before it', () => {
    const bold = { type: 'text', text: '重点', marks: [{ type: 'bold' }] };
    start(3, { ...b.paragraph(''), content: [bold, { type: 'text', text: '项目' }] });
    press('A');
    expect(shared.editor.state.doc.firstChild?.firstChild?.text).toBe('重点A');
  });

  it('is first offered to menus and to what begins a list', () => {
    start(1, b.paragraph(''));
    press('-');
    press(' ');
    expect(shared.editor.state.doc.firstChild?.type.name).toBe('bulletList');
  });

  it.each([
    ['a line break', '\r', {}],
    ['a key with Ctrl', 'b', { ctrlKey: true }],
  ])('is not %s', (_, character, more) => {
    start(3, b.paragraph('教育'));
    expect(press(character, more)).toBe(true);
    expect(texts()).toEqual(['教育']);
  });

  it('is left to the input method while that composes', () => {
    start(3, b.paragraph('教育'));
    shared.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(press('n')).toBe(true);
    expect(texts()).toEqual(['教育']);
  });
});
