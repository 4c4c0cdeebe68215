// @vitest-environment jsdom
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findPosition } from '../../../client/editor/findBlock';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const text = (words: string) => ({ type: 'text', text: words });

describe('[NUM-7] a cross reference on the page', () => {
  let shared: SharedEditor;
  afterEach(() => shared.destroy());
  const open = (form: string) => {
    shared = createSharedEditor([
      { type: 'heading', attrs: { id: 'target', level: 1 }, content: [text('总则')] },
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [text('见'), { type: 'crossRef', attrs: { id: 'ref', target: 'target', form } }],
      },
    ]);
    return shared.editor;
  };
  const chip = () => shared.editor.view.dom.querySelector<HTMLElement>('.chip-reference');

  it('shows an estimated page, and clearly that its target is gone', async () => {
    const editor = open('page');
    await expect.poll(() => chip()?.textContent).toBe('第1页');
    editor.commands.command(({ tr }) => Boolean(tr.delete(0, tr.doc.child(0).nodeSize)));
    await expect.poll(() => chip()?.textContent).toBe('【引用失效】');
    expect(chip()?.classList.contains('chip-missing')).toBe(true);
  });

  it('is changed in its dialog by Enter', () => {
    const editor = open('number');
    const opened = vi.fn();
    editor.storage.editorDialogs.open = opened;
    const position = findPosition(editor.state.doc, 'ref') ?? 0;
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)));
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Enter' })),
    );
    expect(opened).toHaveBeenCalledExactlyOnceWith('crossReference');
    expect(editor.state.doc.childCount).toBe(2);
  });
});
