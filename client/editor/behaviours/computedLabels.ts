import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { joinLabel } from '../../../shared/plan/joinLabel';
import { computeLabels, type Labels } from '../../../shared/plan/numbering';
import type { LevelFormat } from '../../../shared/schema/settings';
import { headingRole } from '../headingRole';
import { isRemote } from '../isRemote';
import { labelStructureChanged } from '../labelStructure';

interface LabelState {
  readonly labels: Labels;
  readonly decorations: DecorationSet;
}

export interface ComputedLabelsOptions {
  /** The plan's numbering scheme as it is now. */
  readonly readScheme: () => readonly LevelFormat[];
  /** Calls back when the settings of the plan change; returns an unsubscribe. */
  readonly onSettings: (listener: () => void) => () => void;
}

/** Stands for the words behind a label, to learn what comes between. */
const WORDS = '字';
const labelsKey = new PluginKey<LabelState>('computedLabels');

/** The computed labels by node id. */
export function labelsOf(state: EditorState): Labels {
  return labelsKey.getState(state)?.labels ?? new Map();
}

/**
 * Shows the computed numbers (第一章, 表1, 〔1〕) as attributes that the style sheet prints. They are computed anew only when the
 * structure changed; while somebody types they move along.
 */
export const ComputedLabels = Extension.create<ComputedLabelsOptions>({
  name: 'computedLabels',
  addOptions() {
    return { readScheme: () => [], onSettings: () => () => {} };
  },
  addProseMirrorPlugins() {
    const { readScheme, onSettings } = this.options;
    const build = (doc: Node): LabelState => {
      const scheme = readScheme();
      const labels = computeLabels(doc, scheme);
      return { labels, decorations: decorate(doc, labels, scheme) };
    };
    return [
      new Plugin<LabelState>({
        key: labelsKey,
        state: {
          init: (_, state) => build(state.doc),
          apply(transaction, value, before, after) {
            if (transaction.getMeta(labelsKey)) return build(after.doc);
            if (before.doc === after.doc) return value;
            if (labelStructureChanged(before.doc, after.doc)) return build(after.doc);
            return {
              labels: value.labels,
              decorations: moveAlong(transaction, value, after.doc, readScheme),
            };
          },
        },
        props: { decorations: (state) => labelsKey.getState(state)?.decorations },
        view: (view) => {
          const stop = onSettings(() => view.dispatch(view.state.tr.setMeta(labelsKey, true)));
          return { destroy: stop };
        },
      }),
    ];
  },
});

function moveAlong(
  transaction: Transaction,
  value: LabelState,
  doc: Node,
  readScheme: () => readonly LevelFormat[],
) {
  // A change from another client replaces the whole document, which would drop every decoration.
  if (isRemote(transaction)) return decorate(doc, value.labels, readScheme());
  return value.decorations.map(transaction.mapping, doc);
}

function decorate(doc: Node, labels: Labels, scheme: readonly LevelFormat[]): DecorationSet {
  const decorations: Decoration[] = [];
  const add = (node: Node, position: number, label: string | undefined, role?: string) => {
    const attributes = {
      ...(label && { 'data-label': joinLabel(label, WORDS).slice(0, -WORDS.length) }),
      ...(role && { 'data-role': role }),
    };
    if (label || role) decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
  };
  const visit = (parent: Node, start: number) => {
    parent.forEach((node, offset, index) => {
      const position = start + offset;
      const label = labels.get(node.attrs.id as string);
      switch (node.type.name) {
        case 'heading':
          add(node, position, label, headingRole(scheme, node.attrs.level as number));
          break;
        case 'paragraph':
        case 'caption':
        case 'noteItem':
          add(node, position, label);
          break;
        case 'boxTitle':
          if (index === 0) add(node, position, labels.get(parent.attrs.id as string));
          break;
        case 'table':
        case 'dataTable':
          break;
        default:
          if (!node.isTextblock && !node.isAtom) visit(node, position + 1);
      }
    });
  };
  visit(doc, 0);
  return DecorationSet.create(doc, decorations);
}
