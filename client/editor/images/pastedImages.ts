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

/** Picture files that are pasted or dropped go to the server and then into the plan; other files are refused there in words. */
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
            const files = filesAlone(event.clipboardData);
            if (files.length === 0) return false;
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

/** The files of a paste that is about them: office programs put a picture of every table beside its text, and others a file beside words. */
function filesAlone(transfer: DataTransfer | null): readonly File[] {
  const files = [...(transfer?.files ?? [])];
  const hasPicture = files.some(({ type }) => type.startsWith('image/'));
  const words = transfer?.getData('text/html') || (!hasPicture && transfer?.getData('text/plain'));
  return words ? [] : files;
}
