import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import { chipOrigin } from './chipOrigin';

/** The chips that a double click changes. */
const CHANGED_BY_DIALOG = new Set(['valueRef', 'crossRef', 'responsibility']);
const NEW_LINE = '\n';

/** Says where the words of a chip come from as soon as somebody points at it, and how it is changed. Returns how to stop. */
export function showChipOrigins(editor: Editor): () => void {
  const { dom } = editor.view;
  const say = ({ target }: Event) => {
    const chip = target instanceof Element ? target.closest<HTMLElement>('.chip') : null;
    if (!chip) return;
    const node = editor.state.doc.nodeAt(editor.view.posAtDOM(chip, 0));
    const origin = node ? chipOrigin(node, editor.storage.computedTexts.liveTexts.sources()) : '';
    const canChange = editor.isEditable && node && CHANGED_BY_DIALOG.has(node.type.name);
    chip.title = origin && canChange ? origin + NEW_LINE + i18next.t('references.origin.change') : origin;
  };
  dom.addEventListener('pointerover', say);
  return () => dom.removeEventListener('pointerover', say);
}
