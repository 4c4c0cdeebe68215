import type { Editor } from '@tiptap/core';

/** Types text as the browser hands it to the editor: first to the behaviours, then into the document. */
export function typeText(editor: Editor, text: string): void {
  for (const character of text) {
    const { view } = editor;
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(character, from, to);
    const taken = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, insert));
    if (!taken) view.dispatch(insert());
  }
}

/** Presses a key on what has the focus; the editor hears of it through its own handlers. */
export function pressKey(editor: Editor, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  const target = document.activeElement;
  if (target && target !== document.body && !editor.view.dom.contains(target))
    return !target.dispatchEvent(event);
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) ?? false;
}

/** What jsdom does not measure: every piece of text has an empty rectangle at the origin. */
export function fakeMeasures(): void {
  const rectangle = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0 };
  globalThis.DOMRect ??= class {
    constructor() {
      Object.assign(this, rectangle);
    }
  } as unknown as typeof DOMRect;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const rectangles = () => [rectangle] as unknown as DOMRectList;
  Range.prototype.getClientRects = rectangles;
  Element.prototype.getClientRects = rectangles;
  Range.prototype.getBoundingClientRect = () => rectangle as DOMRect;
}
