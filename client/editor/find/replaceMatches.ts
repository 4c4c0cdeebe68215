import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Doc, UndoManager } from 'yjs';
import { guardOf } from '../locks/chapterGuard';
import { changeBlockWords } from './blockWords';
import type { FindOptions, FoundRange } from './findMatches';
import { changeWords, type ResponsibilityWords, rewordResponsibility } from './rewordResponsibility';

/** The words that were looked for, which chips and charts that print them are to change. */
export interface Wanted extends FindOptions {
  readonly query: string;
}

/** How many places have other words now, and how many stayed because they print what stands elsewhere. */
export interface Replaced {
  readonly replaced: number;
  readonly kept: number;
}

/**
 * Puts other words in the place of those that were found, as one step that undo takes back. They keep their looks and comments. Of chips a
 * responsibility changes its words and departments; what a chip or chart prints from elsewhere stays, as does what stands in chapters that are
 * closed to this person.
 */
export function replaceMatches(
  editor: Editor,
  found: readonly FoundRange[],
  words: string,
  wanted: Wanted | null = null,
): Replaced {
  const shared = ySyncPluginKey.getState(editor.state) as { readonly doc: Doc } | undefined;
  const guard = shared && guardOf(shared.doc);
  const open = found.length > 1 ? found.filter(({ from }) => !guard?.isClosedAt(from)) : found;
  const transaction = editor.state.tr;
  let kept = 0;
  for (const range of [...open].reverse()) {
    const { from, to } = range;
    if (range.inChip) {
      if (!changeChip(transaction, range, words, wanted)) kept += 1;
      continue;
    }
    if (range.inBlock) {
      if (!changeBlock(transaction, range, words, wanted)) kept += 1;
      continue;
    }
    const $from = transaction.doc.resolve(from);
    const marks = $from.marksAcross(transaction.doc.resolve(to)) ?? $from.marks();
    if (words === '') transaction.delete(from, to);
    else transaction.replaceWith(from, to, editor.schema.text(words, marks));
  }
  const result = { replaced: open.length - kept, kept };
  if (!transaction.docChanged) return result;
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  editor.view.dispatch(transaction);
  undo?.undoManager.stopCapturing();
  return result;
}

/** Changes one of the words that stand in a block beside its text; false where it prints it from elsewhere. */
function changeBlock(
  transaction: Transaction,
  { from, word }: FoundRange,
  words: string,
  wanted: Wanted | null,
): boolean {
  const block = transaction.doc.nodeAt(from);
  let passed = 0;
  const isMeant = () => passed++ === word;
  const next =
    wanted &&
    block &&
    changeBlockWords(block, (text) => changeWords(text, wanted.query, words, wanted, isMeant));
  if (!next) return false;
  for (const [name, value] of Object.entries(next)) transaction.setNodeAttribute(from, name, value);
  return true;
}

/** Changes the words of a responsibility; false for every other chip. */
function changeChip(
  transaction: Transaction,
  { from, to }: FoundRange,
  words: string,
  wanted: Wanted | null,
): boolean {
  const chip = transaction.doc.nodeAt(from);
  if (chip?.type.name !== 'responsibility' || !wanted) return false;
  const next = rewordResponsibility(chip.attrs as ResponsibilityWords, (text) =>
    changeWords(text, wanted.query, words, wanted),
  );
  if (next) transaction.setNodeMarkup(from, null, { ...chip.attrs, ...next }, chip.marks);
  else transaction.delete(from, to);
  return true;
}
