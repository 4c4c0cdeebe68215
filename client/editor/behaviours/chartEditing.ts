import { Extension } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Storage {
    chartEditing: ChartEditingStorage;
  }
}

interface ChartEditingStorage {
  /** Opens the dialog for the chart at a position; the page sets it. */
  open: ((position: number) => void) | null;
}

/** Lets a chart on the page ask for its dialog. */
export const ChartEditing = Extension.create<Record<string, never>, ChartEditingStorage>({
  name: 'chartEditing',
  addStorage: () => ({ open: null }),
});
