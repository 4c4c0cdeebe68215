import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  type ProsemirrorBinding,
  redo,
  relativePositionToAbsolutePosition,
  undo,
  ySyncPluginKey,
  yUndoPluginKey,
} from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { keepLateWords } from '../../../shared/move/carryLateWords';
import { moveKey } from '../../../shared/move/moveRecords';
import { recordConversion } from '../../../shared/move/recordConversion';
import { changedNodes } from '../../../shared/schema/changedNodes';
import { scriptPart } from '../../components/scriptPart';
import { convertedBlocks } from '../blockStyles';
import { findPosition } from '../findBlock';
import { isRemote } from '../isRemote';
import { guardOf } from '../locks/chapterGuard';
import type { MoveHistory } from '../moveHistory';
import { relativeSelection } from '../sharedText/relativeSelection';
import { staysInText } from '../staysInText';
import { isOwnStep, partsTexts } from './isOwnStep';
import type { SharedWords } from './sharedWords';

const SHARED_WORDS = scriptPart(() => import('./sharedWords'));

export interface ChapterMovesOptions {
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether something was written on this computer and the server may not have it. */
  readonly isUnsent: (client: number, clock: number) => boolean;
}

interface ChapterMovesStorage {
  /** The own moves among what undo and redo know; null until there is one. */
  history: MoveHistory | null;
  /** Null until its script has come. */
  later: typeof import('./sharedWords') | null;
  /** Null where no plan is shared, and until then. */
  sharedWords: SharedWords | null;
  /** The key of a new move, behind all that are known in a shared plan. */
  readonly newKey: (doc: Y.Doc) => string;
}

declare module '@tiptap/core' {
  interface Storage {
    chapterMoves: ChapterMovesStorage;
  }
}

/** Where the caret stands, told so that it is found again when its block is elsewhere. */
interface CaretPlace {
  readonly blockId: string;
  readonly anchor: number;
  readonly head: number;
}

/**
 * What other people's moves of chapters ask of this editor: own words that they did not know go along (`keepLateWords`), and the caret stays in
 * its words.
 */
export const ChapterMoves = Extension.create<ChapterMovesOptions, ChapterMovesStorage>({
  name: 'chapterMoves',
  addOptions() {
    return { newId: () => '', now: () => 0, isUnsent: () => false };
  },
  addStorage() {
    const { now, newId } = this.options;
    return {
      history: null,
      later: null,
      sharedWords: null,
      newKey: (doc) => moveKey(doc, now(), newId()),
    };
  },
  dispatchTransaction({ transaction, next }) {
    if (!transaction.docChanged || isRemote(transaction)) return next(transaction);
    const { ids, areJoined, prepare } = convertedBlocks(transaction);
    const { state } = this.editor;
    const shared = ySyncPluginKey.getState(state);
    const newKey = () => this.storage.newKey(shared.doc);
    const isOwn = isOwnStep(transaction);
    if (ids.size === 0 && !isOwn && staysInText(transaction) && !partsTexts(transaction))
      return next(transaction);
    // A step of its own for undo, which would otherwise forget words that came in between two of them.
    const manager = undoManagerOf(state);
    if (isOwn || ids.size > 0) manager.stopCapturing();
    const depth = manager.undoStack.length;
    const selection = relativeSelection(shared.binding, state);
    const run = () => next(transaction);
    if (ids.size === 0) {
      const parts = { shared, origin: ySyncPluginKey, newKey, run, changedNodes };
      if (this.storage.later) this.storage.later.recordRearrangement(this.editor, transaction, parts);
      else run();
    } else {
      const key = newKey();
      const pairRewritten = this.storage.later?.pairRewritten;
      const options = { ids, areJoined, key, origin: ySyncPluginKey, pairRewritten };
      recordConversion(shared.doc, shared.type, options, () => {
        const heirs = prepare?.(shared.type) ?? [];
        run();
        return heirs;
      });
    }
    // Where undo puts the caret; found while the shared plan is what it was before the step.
    if (manager.undoStack.length > depth) manager.undoStack.at(-1)?.meta.set(shared.binding, selection);
    if (isOwn || ids.size > 0) manager.stopCapturing();
  },
  // In the place of the commands that know only what the undo manager knows.
  addCommands() {
    return {
      undo:
        () =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true);
          const { history, sharedWords } = this.storage;
          if (!dispatch) return history?.canUndo || undoManagerOf(state).undoStack.length > 0;
          return history?.undo() || sharedWords?.takeBack('undo') || undo(state);
        },
      redo:
        () =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true);
          const { history, sharedWords } = this.storage;
          if (!dispatch) return history?.canRedo || undoManagerOf(state).redoStack.length > 0;
          return history?.redo() || sharedWords?.takeBack('redo') || redo(state);
        },
    };
  },
  addProseMirrorPlugins() {
    const { options, storage } = this;
    let lost: CaretPlace | null = null;
    return [
      new Plugin({
        key: new PluginKey('chapterMoves'),
        appendTransaction(transactions, before, after) {
          if (!transactions.some(isRemote)) return null;
          const place = caretPlace(before);
          if (place && blockIdAt(after) !== place.blockId) lost ??= place;
          return null;
        },
        view: (view) => {
          const shared = ySyncPluginKey.getState(view.state) as
            | { readonly doc: Y.Doc; readonly type: Y.XmlFragment; readonly binding: ProsemirrorBinding }
            | undefined;
          if (!shared) return {};
          const carrying = {
            isOwn: (client: number, clock: number) =>
              client === shared.doc.clientID || options.isUnsent(client, clock),
            now: options.now,
            newId: options.newId,
            spare: () => storage.later,
            isClosed: (type: unknown) => guardOf(shared.doc)?.isClosed(type) ?? false,
          };
          const stop = keepLateWords(shared.doc, shared.type, carrying);
          const manager = undoManagerOf(view.state);
          const stopWaiting = SHARED_WORDS.whenHere((later) => {
            storage.later = later;
            const caret = {
              binding: shared.binding,
              find: relativePositionToAbsolutePosition,
              selectBetween: TextSelection.between,
            };
            const { doc, type } = shared;
            storage.sharedWords = later.followSharedWords(view, caret, doc, type, manager, carrying);
          });
          const restore = () => {
            const place = lost;
            lost = null;
            if (place && !view.isDestroyed) putCaret(view, place);
          };
          shared.doc.on('afterAllTransactions', restore);
          return {
            destroy: () => {
              shared.doc.off('afterAllTransactions', restore);
              stopWaiting();
              storage.sharedWords?.stop();
              stop();
            },
          };
        },
      }),
    ];
  },
});

function undoManagerOf(state: EditorState): Y.UndoManager {
  return (yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager }).undoManager;
}

function blockIdAt({ selection }: EditorState): string | null {
  const block = selection.$anchor.depth > 0 ? selection.$anchor.node(1) : null;
  return (block?.attrs.id as string | null | undefined) ?? null;
}

function caretPlace(state: EditorState): CaretPlace | null {
  const { selection } = state;
  const blockId = blockIdAt(state);
  if (!blockId || !(selection instanceof TextSelection) || selection.$head.depth === 0) return null;
  const start = selection.$anchor.start(1);
  return { blockId, anchor: selection.anchor - start, head: selection.head - start };
}

function putCaret(view: EditorView, { blockId, anchor, head }: CaretPlace): void {
  const { doc, tr } = view.state;
  const position = findPosition(doc, blockId);
  const block = position === null ? null : doc.nodeAt(position);
  if (position === null || !block) return;
  const at = (offset: number) => doc.resolve(position + 1 + Math.min(offset, block.content.size));
  view.dispatch(tr.setSelection(TextSelection.between(at(anchor), at(head))).setMeta('addToHistory', false));
}
