import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { sortMarks } from '../../../shared/schema/sortMarks';
import { type Mapping, writeChangedTexts } from './writeChangedTexts';

/** y-tiptap's tie between editor and shared document; one of its methods is ours. */
interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: Mapping;
  _prosemirrorChanged: (doc: Node) => void;
}

const ours = new WeakSet<Binding>();

/**
 * Writes texts into the shared document our way (`writeText`) before y-tiptap writes the rest, in the same transaction. y-tiptap would look at
 * every letter and mark of the paragraph again at each keystroke, and computes a hash for each comment on it.
 */
export const SharedText = Extension.create({
  name: 'sharedText',
  onBeforeCreate() {
    sortMarks(this.editor.schema);
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('sharedText'),
        view: ({ state }) => {
          const binding = (ySyncPluginKey.getState(state) as { readonly binding?: Binding } | undefined)
            ?.binding;
          if (binding && !ours.has(binding)) {
            ours.add(binding);
            const writeRest = binding._prosemirrorChanged.bind(binding);
            binding._prosemirrorChanged = (doc) =>
              binding.doc.transact(() => {
                writeChangedTexts(binding.type, doc, binding.mapping);
                writeRest(doc);
              }, ySyncPluginKey);
          }
          return {};
        },
      }),
    ];
  },
});
