import type { Editor } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { NodeSelection } from '@tiptap/pm/state';
import i18next from 'i18next';
import type { access } from '../../i18n/zh/access';
import { CHANGED_BY_ENTER } from './blockSpot';
import { NODE_NAMES } from './nodeNames';

/**
 * Tells screen readers what the keys have chosen where the browser says nothing: a chart, a picture, a chip, the gap between two blocks; and
 * which keys do something with it. Returns how to end it.
 */
export function sayChosen(editor: Editor): () => void {
  const region = document.createElement('div');
  region.className = 'gn-hidden';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  document.body.append(region);
  const say = () => {
    const words = wordsFor(editor);
    // Most changes are a caret that moves on in its text.
    if (region.textContent !== words) region.textContent = words;
  };
  editor.on('selectionUpdate', say);
  return () => {
    editor.off('selectionUpdate', say);
    region.remove();
  };
}

function wordsFor(editor: Editor): string {
  const { selection } = editor.state;
  if (selection instanceof GapCursor) return i18next.t('access.between');
  if (!(selection instanceof NodeSelection)) return '';
  const { node } = selection;
  const kinds = i18next.t('access.kinds', { returnObjects: true }) as typeof access.kinds;
  const kind = kinds[node.type.name as keyof typeof kinds];
  if (!kind) return '';
  const name = NODE_NAMES[node.type.name]?.(node, editor.storage.computedTexts.liveTexts.sources()).name;
  const chosen =
    name && name !== kind
      ? i18next.t('access.chosen', { kind, name })
      : i18next.t('access.chosenUnnamed', { kind });
  if (!editor.isEditable) return chosen;
  return chosen + i18next.t(CHANGED_BY_ENTER.has(node.type.name) ? 'access.keysWithEnter' : 'access.keys');
}
