// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoAnywhere } from '../../../client/features/structure/undoAnywhere';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());

describe('[STR-30] Ctrl+Z beside the paper', () => {
  let open: SharedEditor;
  let stop: () => void;
  beforeEach(() => {
    open = createSharedEditor([b.paragraph('原文。')]);
    stop = undoAnywhere(open.editor);
    open.editor.commands.insertContentAt(4, '新写的。');
  });
  afterEach(() => {
    stop();
    open.destroy();
    document.body.replaceChildren();
  });
  const text = () => open.editor.state.doc.textContent;
  const press = (element: Element, key: string, more: KeyboardEventInit = {}) => {
    document.body.append(element);
    const event = new KeyboardEvent('keydown', {
      key,
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
      ...more,
    });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const button = () => document.createElement('button');

  it('takes the last step back and does it again, as in the text', () => {
    expect(press(button(), 'z')).toBe(true);
    expect(text()).toBe('原文。');
    press(button(), 'Z', { shiftKey: true });
    expect(text()).toBe('原文。新写的。');
    press(button(), 'z');
    press(button(), 'y');
    expect(text()).toBe('原文。新写的。');
  });

  it('is left to fields that take words', () => {
    expect(press(document.createElement('input'), 'z')).toBe(false);
    expect(press(document.createElement('textarea'), 'z')).toBe(false);
    expect(text()).toBe('原文。新写的。');
  });

  it('does nothing below an open dialog, and for who may not write', () => {
    const dialog = document.createElement('section');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    document.body.append(dialog);
    expect(press(button(), 'z')).toBe(false);
    dialog.remove();
    open.editor.setEditable(false);
    expect(press(button(), 'z')).toBe(false);
    expect(text()).toBe('原文。新写的。');
  });
});
