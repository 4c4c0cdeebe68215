import type { Editor } from '@tiptap/react';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { departmentNames } from '../../shared/schema/departmentEntries';
import type { PlanSettings } from '../../shared/schema/settings';
import { settingWrites } from '../../shared/schema/settingWrites';
import { readSettings, settingsOf } from '../../shared/schema/ydoc';

/** The settings of the plan in an editor, to be read, watched and changed. */
export interface OpenSettings {
  readonly read: () => PlanSettings;
  /** The names of the departments by what stays of each when it is renamed. */
  readonly departmentNames: () => ReadonlyMap<string, string>;
  /** Calls back after every change, also another's; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes the given fields as one step that undo takes back, with what `follow` changes in the text; nothing where this person may not write. Fields that say what they said are left alone, also those of one department or of the letter (STR-23). */
  readonly write: (changes: Partial<PlanSettings>, follow?: () => void) => void;
}

/** Opens the settings of the shared plan that an editor shows. Throws where the editor shows none. */
export function openSettings(editor: Editor): OpenSettings {
  const shared = ySyncPluginKey.getState(editor.state) as { readonly doc: Y.Doc } | undefined;
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: Y.UndoManager } | undefined;
  if (!shared || !undo) throw new Error('the editor shows no shared plan');
  const { doc } = shared;
  const { undoManager } = undo;
  const map = settingsOf(doc);
  let known = readSettings(doc);
  return {
    read: () => {
      // The same object until something changed, as React wants it.
      const now = readSettings(doc);
      if (JSON.stringify(now) !== JSON.stringify(known)) known = now;
      return known;
    },
    departmentNames: () => departmentNames(map.toJSON()),
    subscribe(listener) {
      map.observeDeep(listener);
      return () => map.unobserveDeep(listener);
    },
    write(changes, follow) {
      if (!editor.isEditable) return;
      const before = readSettings(doc);
      const changed = Object.entries(changes).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof PlanSettings]),
      );
      if (changed.length === 0) return;
      undoManager.addToScope(map);
      undoManager.stopCapturing();
      doc.transact(() => {
        for (const [key, value] of settingWrites(map.toJSON(), Object.fromEntries(changed)))
          if (value === undefined) map.delete(key);
          else map.set(key, value);
      }, ySyncPluginKey);
      if (follow) {
        // However long it takes, it is one step.
        const { captureTimeout } = undoManager;
        undoManager.captureTimeout = Number.POSITIVE_INFINITY;
        follow();
        undoManager.captureTimeout = captureTimeout;
      }
      undoManager.stopCapturing();
    },
  };
}
