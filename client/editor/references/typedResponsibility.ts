import type { Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { findResponsibilities } from '../../../shared/plan/parseResponsibility';
import { isRemote } from '../isRemote';

const CLOSING = /[）)】]$/;
/** Stands for a chip or a line break: one character, as it is one place. */
const ATOM = '\ufffc';
/** ProseMirror reads what an input method composed a moment after its end; in milliseconds. */
const AFTER_COMPOSITION = 80;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly departments: readonly string[];
  readonly written: string;
}

/**
 * Makes the bracket in which somebody just typed who carries out what, （县教育局、县财政局负责）, a responsibility, when it is closed; and a line
 * 责任单位：县教育局 when Enter ends it. It prints as it was typed, and is a step of its own for undo. Returns how to stop.
 */
export function recogniseResponsibilities(editor: Editor): () => void {
  const { view } = editor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waits = false;
  const recognise = () => {
    waits = view.composing;
    if (waits || editor.isDestroyed || !editor.isEditable || editor.storage.trackChanges.writing) return;
    const found = justTyped(editor.state.selection.$from);
    const type = editor.schema.nodes.responsibility;
    if (!found || !type) return;
    const { departments, written } = found;
    view.dispatch(editor.state.tr.replaceWith(found.from, found.to, type.create({ departments, written })));
  };
  // After the key, so that undo has a step between them.
  const soon = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(recognise, time);
  };
  const onUpdate = ({ transaction }: { readonly transaction: Transaction }) => {
    if (mayClose(transaction)) soon(0);
  };
  const onCompositionEnd = () => {
    if (waits) soon(AFTER_COMPOSITION);
  };
  editor.on('update', onUpdate);
  view.dom.addEventListener('compositionend', onCompositionEnd);
  return () => {
    clearTimeout(timer);
    editor.off('update', onUpdate);
    view.dom.removeEventListener('compositionend', onCompositionEnd);
  };
}

/** Whether a change may have ended a responsibility: costs a keystroke next to nothing. */
function mayClose(transaction: Transaction): boolean {
  const { $from, empty } = transaction.selection;
  if (!empty || isRemote(transaction) || transaction.steps.length > 1) return false;
  return $from.parentOffset === 0 || CLOSING.test($from.nodeBefore?.text ?? '');
}

/** The responsibility that ends at the caret, or the line of one that ends before the caret's empty paragraph. */
function justTyped($from: ResolvedPos): Found | null {
  if ($from.parentOffset > 0) return inBlock($from.parent, $from.start(), $from.parentOffset);
  const before = $from.depth > 0 && $from.parent.content.size === 0 ? $from.node(-1) : null;
  const line = before && $from.index(-1) > 0 ? before.child($from.index(-1) - 1) : null;
  if (line?.type.name !== 'paragraph') return null;
  return inBlock(line, $from.before() - line.nodeSize + 1, line.content.size);
}

function inBlock(block: Node, start: number, end: number): Found | null {
  if (!['paragraph', 'dataCell'].includes(block.type.name)) return null;
  const text = block.textBetween(0, block.content.size, ATOM, ATOM);
  const found = findResponsibilities(text).find(({ to }) => to === end);
  if (!found || found.written.includes(ATOM) || isMarked(block, found.from, found.to)) return null;
  return { ...found, from: start + found.from, to: start + found.to };
}

/** Comments and tracked changes hang on words: these stay words. */
function isMarked(block: Node, from: number, to: number): boolean {
  let marked = false;
  block.nodesBetween(from, to, (node) => {
    marked ||= node.marks.length > 0;
  });
  return marked;
}
