import './locks.css';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import type * as Y from 'yjs';
import { blockOf, chapterBlocks } from '../../../shared/schema/chapterBlocks';
import { bodyOf } from '../../../shared/schema/ydoc';
import { isRemote } from '../isRemote';
import type { ChapterGuard } from './chapterGuard';
import { changedChapter, closedChapterOf } from './closedBlocks';

export interface GuardOptions {
  /** The closed chapters by the id of their heading, with the words that their heading shows. */
  readonly closed: ReadonlyMap<string, string>;
  /** Called when something was not done because of the chapter with this id. */
  readonly onRefused: (id: string) => void;
}

/** Makes the guard of an editor on a shared document. See `ChapterGuard`. */
export function createChapterGuard(editor: Editor, ydoc: Y.Doc, options: GuardOptions): ChapterGuard {
  const { closed, onRefused } = options;
  const ids = new Set(closed.keys());
  const chapterAt = (doc: Node, position: number) =>
    closedChapterOf(doc.children, ids)[doc.resolve(position).index(0)] ?? null;
  let drawn: { readonly doc: Node; readonly set: DecorationSet } | null = null;
  return {
    allows(transaction) {
      if (!transaction.docChanged || isRemote(transaction)) return true;
      const { before, doc } = transaction;
      const chapter = changedChapter(before.children, doc.children, ids);
      if (chapter !== null) onRefused(chapter);
      return chapter === null;
    },
    allowsMove(from, count, to) {
      const blocks = [...editor.state.doc.children];
      const moved = blocks.slice(from, from + count);
      const others = blocks.filter((_, index) => index < from || index >= from + count);
      const place = to > from ? to - count : to;
      const after = [...others.slice(0, place), ...moved, ...others.slice(place)];
      // The blocks of a chapter that moves are written anew.
      const moves = closedChapterOf(blocks, ids).slice(from, from + count);
      const chapter = moves.find((id) => id !== null) ?? changedChapter(blocks, after, ids);
      if (chapter !== null) onRefused(chapter);
      return chapter === null;
    },
    isClosed(type) {
      const block = blockOf(type);
      return [...chapterBlocks(bodyOf(ydoc), ids).values()].some((blocks) =>
        blocks.some((each) => each === block),
      );
    },
    isClosedAt: (position) => chapterAt(editor.state.doc, position) !== null,
    decorations(state) {
      if (drawn?.doc !== state.doc) drawn = { doc: state.doc, set: draw(state, ids, closed) };
      return drawn.set;
    },
    startComposition(view) {
      const chapter = chapterAt(view.state.doc, view.state.selection.from);
      if (chapter === null) return;
      onRefused(chapter);
      // Losing the focus ends a composition; where its words are redrawn first, the browser does not say so.
      setTimeout(() => {
        view.dom.blur();
        if (view.composing) view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        view.focus();
      });
    },
  };
}

function draw(
  { doc }: EditorState,
  ids: ReadonlySet<string>,
  words: ReadonlyMap<string, string>,
): DecorationSet {
  const chapters = closedChapterOf(doc.children, ids);
  const decorations: Decoration[] = [];
  doc.forEach((block, position, index) => {
    const chapter = chapters[index];
    if (!chapter) return;
    const opens = block.attrs.id === chapter;
    decorations.push(
      Decoration.node(position, position + block.nodeSize, {
        class: 'closed-block',
        ...(opens && { 'data-closed': words.get(chapter) ?? '' }),
      }),
    );
  });
  return DecorationSet.create(doc, decorations);
}
