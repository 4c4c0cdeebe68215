import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { completeDataTables } from '../../../shared/tables/completeDataTables';
import { keepCellTextsSeeded } from '../../../shared/tables/seedCellTexts';
import { guardOf } from '../locks/chapterGuard';

/** How long tables rest before missing cells are added, in milliseconds. */
const REST = 200;

/**
 * Keeps the tables of a shared document complete: texts in new cells at once, missing cells and columns shortly after any change
 * of structure, one's own or another's — what is added is the same whoever adds it, so everybody may. Never while
 * an input method composes.
 */
export class Completion {
  private readonly shared: { readonly doc: Y.Doc; readonly type: Y.XmlFragment } | undefined;
  private readonly stopSeeding: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly view: EditorView) {
    this.shared = ySyncPluginKey.getState(view.state);
    // The origin of the author's own changes: undo takes the texts back with the cells they stand in.
    this.stopSeeding = this.shared
      ? keepCellTextsSeeded(this.shared.doc, this.shared.type, ySyncPluginKey)
      : () => {};
  }

  /** To be called when rows, columns or cells of a table changed. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.view.isDestroyed || !this.view.editable || !this.shared) return;
      if (this.view.composing) this.soon();
      else completeDataTables(this.shared.doc, this.shared.type, guardOf(this.shared.doc)?.isClosed);
    }, REST);
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.stopSeeding();
  }
}
