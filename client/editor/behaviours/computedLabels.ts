import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { computeLabels, type Labels } from '../../../shared/plan/numbering';
import type { LevelFormat } from '../../../shared/schema/settings';
import { LabelSheet } from '../labelSheet';
import { labelStructureChanged } from '../labelStructure';

export interface ComputedLabelsOptions {
  /** The plan's numbering scheme as it is now. */
  readonly readScheme: () => readonly LevelFormat[];
  /** Calls back when the settings of the plan change; returns an unsubscribe. */
  readonly onSettings: (listener: () => void) => () => void;
}

declare module '@tiptap/core' {
  interface EditorEvents {
    /** The settings of the plan changed, and the labels with them; the document did not. */
    planSettings: Record<string, never>;
  }
}

const labelsKey = new PluginKey<Labels>('computedLabels');

/** The computed labels by node id. */
export function labelsOf(state: EditorState): Labels {
  return labelsKey.getState(state) ?? new Map();
}

/** Shows the computed numbers (第一章, 表1, 〔1〕). They are computed anew only when the structure or the settings changed. */
export const ComputedLabels = Extension.create<ComputedLabelsOptions>({
  name: 'computedLabels',
  addOptions() {
    return { readScheme: () => [], onSettings: () => () => {} };
  },
  addProseMirrorPlugins() {
    const { readScheme, onSettings } = this.options;
    const { editor } = this;
    return [
      new Plugin<Labels>({
        key: labelsKey,
        state: {
          init: (_, state) => computeLabels(state.doc, readScheme()),
          apply: (transaction, labels, before, after) =>
            transaction.getMeta(labelsKey) || labelStructureChanged(before.doc, after.doc)
              ? computeLabels(after.doc, readScheme())
              : labels,
        },
        view: (view) => {
          const sheet = new LabelSheet(view.dom);
          let shown: Labels | null = null;
          const show = () => {
            const labels = labelsOf(view.state);
            if (labels === shown) return;
            shown = labels;
            sheet.show(view.state.doc, labels, readScheme());
          };
          show();
          const stop = onSettings(() => {
            view.dispatch(view.state.tr.setMeta(labelsKey, true));
            editor.emit('planSettings', {});
          });
          return {
            update: show,
            destroy: () => {
              stop();
              sheet.destroy();
            },
          };
        },
      }),
    ];
  },
});
