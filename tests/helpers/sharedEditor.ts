import type { JSONContent } from '@tiptap/core';
import { Editor } from '@tiptap/core';
import { afterAll, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { EDITOR_SETTINGS, type EditorParts, editorExtensions } from '../../client/editor/editorExtensions';
import { createPlanDocument } from '../../shared/schema/planDocument';
import type { PlanSettings } from '../../shared/schema/settings';
import { writeYDoc } from '../../shared/schema/ydoc';
import { countingIds } from './countingIds';

// Parts of the editor come later; they must not come after the page of the test is gone.
afterAll(() => vi.dynamicImportSettled());

/** An editor as the page makes it, on a document of its own. Needs jsdom. */
export interface SharedEditor {
  readonly editor: Editor;
  readonly ydoc: Y.Doc;
  readonly awareness: Awareness;
  readonly destroy: () => void;
}

/** The same editor that people write in, on a plan of these blocks; `name` tells its ids from another's. */
export function createSharedEditor(
  blocks: readonly JSONContent[],
  settings: Partial<PlanSettings> = {},
  name = 'new',
): SharedEditor {
  const seed = new Y.Doc();
  writeYDoc(seed, createPlanDocument({ type: 'doc', content: [...blocks] }, settings));
  return openSharedEditor(Y.encodeStateAsUpdate(seed), name);
}

/** What else would be by chance: the number of the Yjs client, and the time. */
export interface SetChances {
  readonly clientId: number;
  readonly now: () => number;
}

/** An editor on a copy of a document; see `connectDocuments`. */
export function openSharedEditor(
  state: Uint8Array,
  name = 'new',
  chances?: SetChances,
  drawFirst?: EditorParts['drawFirst'],
): SharedEditor {
  const ydoc = new Y.Doc();
  if (chances) ydoc.clientID = chances.clientId;
  Y.applyUpdate(ydoc, state);
  const awareness = new Awareness(ydoc);
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    ...EDITOR_SETTINGS,
    injectCSS: false,
    extensions: editorExtensions({
      ydoc,
      awareness,
      person: { id: name, name, color: '#1c5d99' },
      newId: countingIds(name),
      holdRemote: () => {},
      releaseRemote: () => {},
      ...(chances && { now: chances.now }),
      ...(drawFirst && { drawFirst }),
    }),
  });
  return {
    editor,
    ydoc,
    awareness,
    destroy() {
      editor.destroy();
      awareness.destroy();
      ydoc.destroy();
    },
  };
}
