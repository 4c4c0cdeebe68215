import { Extension } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { ExemptStamp, TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { acceptedFragment } from '../../../shared/tracking/acceptedText';
import { isRemote } from '../isRemote';
import { exemptComposed, exemptTyped } from './exemptTyped';
import { SETTLES_TRACKED } from './settlesTracked';
import { spareLateWords } from './spareLateWords';
import { trackedAround } from './trackedMarksFor';
import type { TrackedWriting } from './trackTransaction';

export interface TrackChangesOptions {
  /** Who writes here, and a stamp's other parts. */
  readonly newStamp: () => TrackedStamp;
  /** Whether the server may not have what this Yjs client wrote. */
  readonly isUnsent: (client: number, clock: number) => boolean;
}

interface TrackingStorage {
  /** How what is written here is tracked; null while it is not. */
  writing: TrackedWriting | null;
  /** Where the words begin that an input method is composing; null while none is. */
  composedFrom: number | null;
  /** Called when somebody changes in tracked mode what is not tracked. */
  onUntracked: (() => void) | null;
}

declare module '@tiptap/core' {
  interface Storage {
    trackChanges: TrackingStorage;
  }
}

/** The composed text is read a moment after the composition's end, and before others' changes come in again; in milliseconds. */
const AFTER_END = 30;

/**
 * Tracked mode 修订模式. What an input method composes is let through as it comes and marked once it is done, so that the composition is
 * never disturbed; words that were selected are marked before it begins.
 */
export const TrackChanges = Extension.create<TrackChangesOptions, TrackingStorage>({
  name: 'trackChanges',
  addOptions() {
    return {
      newStamp: () => {
        throw new Error('trackChanges needs newStamp');
      },
      isUnsent: () => false,
    };
  },
  addStorage: () => ({ writing: null, composedFrom: null, onUntracked: null }),
  dispatchTransaction({ transaction, next }) {
    const { view, state } = this.editor;
    if (
      !transaction.docChanged ||
      isRemote(transaction) ||
      transaction.getMeta(SETTLES_TRACKED) ||
      view.composing ||
      this.storage.composedFrom !== null
    )
      next(transaction);
    else if (this.storage.writing) {
      const { changesUntracked, trackTransaction } = this.storage.writing;
      const isUntracked = changesUntracked(transaction);
      next(trackTransaction(transaction, state, this.options.newStamp()));
      if (isUntracked) this.storage.onUntracked?.();
    } else next(exemptTyped(transaction, newExempt(this.options)));
  },
  addProseMirrorPlugins() {
    const { storage, options } = this;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (view: EditorView) => {
      clearTimeout(timer);
      const from = storage.composedFrom;
      storage.composedFrom = null;
      if (from === null || view.isDestroyed) return;
      const { state } = view;
      const tracked = storage.writing
        ? storage.writing.trackComposed(state, from, state.selection.head, options.newStamp())
        : exemptComposed(state, from, state.selection.head, newExempt(options));
      if (tracked.docChanged) view.dispatch(tracked.setMeta(SETTLES_TRACKED, true));
    };
    const begin = (view: EditorView) => {
      finish(view);
      if (!view.editable) return false;
      const { doc, selection } = view.state;
      if (!storage.writing && trackedAround(doc, selection.from, selection.to).length === 0) return false;
      if (storage.writing && !selection.empty) view.dispatch(view.state.tr.deleteSelection());
      storage.composedFrom = view.state.selection.from;
      return false;
    };
    const end = (view: EditorView) => {
      clearTimeout(timer);
      timer = setTimeout(finish, AFTER_END, view);
      return false;
    };
    return [
      new Plugin({
        key: new PluginKey('trackChanges'),
        view: ({ state }) => {
          const shared = ySyncPluginKey.getState(state) as { readonly doc: Y.Doc } | undefined;
          const { author } = options.newStamp();
          const stop =
            shared &&
            spareLateWords(shared.doc, {
              author,
              isUnsent: options.isUnsent,
              newId: () => options.newStamp().change,
            });
          return {
            destroy: () => {
              clearTimeout(timer);
              stop?.();
            },
          };
        },
        props: {
          handleDOMEvents: { compositionstart: begin, compositionend: end },
          // Marks in others' names do not come by the clipboard: what is pasted is the paster's.
          transformPasted: (slice) =>
            new Slice(acceptedFragment(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ];
  },
});

function newExempt({ newStamp }: TrackChangesOptions): () => ExemptStamp {
  return () => {
    const { change, time } = newStamp();
    return { change, scope: 'all', time };
  };
}
