import { Extension } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Storage {
    chartEditing: ChartEditingStorage;
  }
}

/** The chart to edit by its id, or a new one, which may begin with rows of an indicator table. */
export interface ChartRequest {
  readonly chart?: string;
  readonly table?: string;
  readonly rows?: readonly string[];
}

interface ChartEditingStorage {
  /** Opens the dialog; the page sets it. */
  open: ((request: ChartRequest) => void) | null;
}

/** Lets a chart on the page, menus and the Enter key ask for the dialog of a chart. */
export const ChartEditing = Extension.create<Record<string, never>, ChartEditingStorage>({
  name: 'chartEditing',
  addStorage: () => ({ open: null }),
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'chart') return false;
        this.storage.open?.({ chart: String(selection.node.attrs.id) });
        return true;
      },
    };
  },
});
