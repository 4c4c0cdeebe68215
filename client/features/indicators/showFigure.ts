import type { Editor } from '@tiptap/react';
import type { UncitedFigure } from '../../../shared/indicators/uncitedFigures';
import { passagePosition } from './citeFigure';

/** Brings a figure to sight and selects it; nothing happens where its block or cell is gone. */
export function showFigure(editor: Editor, figure: UncitedFigure): void {
  const position = passagePosition(editor.state.doc, figure.blockId);
  const size = position === null ? 0 : (editor.state.doc.nodeAt(position)?.content.size ?? 0);
  if (position === null || size < figure.to) return;
  const selection = { from: position + 1 + figure.from, to: position + 1 + figure.to };
  editor.chain().setTextSelection(selection).focus(null, { scrollIntoView: false }).run();
  const element = editor.view.domAtPos(selection.from).node;
  const target = element instanceof HTMLElement ? element : element.parentElement;
  target?.scrollIntoView({ block: 'center' });
}
