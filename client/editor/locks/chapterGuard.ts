import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';

/** What keeps the chapters that are closed to this person as they are (ASG-2), where the plan has any. */
export interface ChapterGuard {
  /** Whether a change made here may happen. One that may not is told to the person. */
  readonly allows: (transaction: Transaction) => boolean;
  /** Whether `count` blocks of the body from index `from` on may go before the block with index `to`; told as well. */
  readonly allowsMove: (from: number, count: number, to: number) => boolean;
  /** Whether a type of the shared document stands in a closed chapter. */
  readonly isClosed: (type: unknown) => boolean;
  /** Whether a position of the document stands in a closed chapter. */
  readonly isClosedAt: (position: number) => boolean;
  readonly decorations: (state: EditorState) => DecorationSet;
  /** An input method is about to write at the selection. */
  readonly startComposition: (view: EditorView) => void;
}

const guards = new WeakMap<Y.Doc, ChapterGuard>();

/** The guard of a shared document, undefined where no chapter is closed. */
export const guardOf = (ydoc: Y.Doc): ChapterGuard | undefined => guards.get(ydoc);

/** Puts a guard before a shared document, or takes it away. */
export function setGuard(ydoc: Y.Doc, guard: ChapterGuard | null): void {
  if (guard) guards.set(ydoc, guard);
  else guards.delete(ydoc);
}

/** Asks the guard, which is fetched only where a plan has locked chapters. */
export const GuardedChapters = Extension.create<{ readonly ydoc: Y.Doc | null }>({
  name: 'guardedChapters',
  addOptions() {
    return { ydoc: null };
  },
  addProseMirrorPlugins() {
    const { ydoc } = this.options;
    const guard = () => (ydoc ? guards.get(ydoc) : undefined);
    return [
      new Plugin({
        key: new PluginKey('guardedChapters'),
        filterTransaction: (transaction) => guard()?.allows(transaction) ?? true,
        props: {
          decorations: (state) => guard()?.decorations(state),
          handleDOMEvents: {
            compositionstart(view) {
              guard()?.startComposition(view);
              return false;
            },
          },
        },
      }),
    ];
  },
});
