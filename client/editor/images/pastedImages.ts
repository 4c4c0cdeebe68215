import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Storage {
    pastedImages: PastedImagesStorage;
  }
}

interface PastedImagesStorage {
  /** Takes picture files for the plan, to stand at a position of the document; the page sets it. */
  take: ((files: readonly File[], position: number) => void) | null;
}

/** Picture files that are pasted or dropped go to the server and then into the plan; what else is dropped is refused there in words. */
export const PastedImages = Extension.create<Record<string, never>, PastedImagesStorage>({
  name: 'pastedImages',
  // Before tables, which would take the paste for themselves.
  priority: 800,
  addStorage: () => ({ take: null }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        key: new PluginKey('pastedImages'),
        props: {
          handlePaste(view, event) {
            const files = pictures(event.clipboardData);
            // Office programs put a picture of every table beside its text.
            if (files.length === 0 || event.clipboardData?.getData('text/html')) return false;
            if (!storage.take || !view.editable) return false;
            storage.take(files, view.state.selection.from);
            return true;
          },
          handleDrop(view, event) {
            // Other files as well: the browser would open them in the place of the plan.
            const files = [...(event.dataTransfer?.files ?? [])];
            if (files.length === 0 || !storage.take || !view.editable) return false;
            const spot = view.posAtCoords({ left: event.clientX, top: event.clientY });
            storage.take(files, spot?.pos ?? view.state.selection.from);
            event.preventDefault();
            return true;
          },
        },
      }),
    ];
  },
});

function pictures(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
