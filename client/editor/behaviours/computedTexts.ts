import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { PageNumbers } from '../../../shared/plan/crossRefText';
import type { PlanSettings } from '../../../shared/schema/settings';
import { createRestTimer } from '../../components/restTimer';
import { scriptPart } from '../../components/scriptPart';
import { createLiveTexts, type LiveTexts } from '../liveTexts';
import { labelsOf } from './computedLabels';

/** How long the document rests before computed texts are shown anew, in milliseconds. */
const REST = 120;

export interface ComputedTextsOptions {
  readonly readSettings: () => PlanSettings;
  readonly onSettings: (listener: () => void) => () => void;
}

/** Comes when a reference first asks for a page. */
const PAGES = scriptPart(() => import('../../../shared/text/estimatedPages'));
let estimatedPages: ((body: Node) => PageNumbers) | null = null;
let asked = false;

function guessPages(doc: Node, onReady: () => void): PageNumbers {
  if (estimatedPages) return estimatedPages(doc);
  if (!asked)
    PAGES.whenHere((part) => {
      estimatedPages = part.estimatedPages;
      onReady();
    });
  asked = true;
  return NO_PAGES;
}

const NO_PAGES: PageNumbers = new Map();

declare module '@tiptap/core' {
  interface Storage {
    computedTexts: { liveTexts: LiveTexts };
  }
}

/** Keeps cited values, references and the list of annexes true to the document, shortly after it came to rest. */
export const ComputedTexts = Extension.create<ComputedTextsOptions, { liveTexts: LiveTexts }>({
  name: 'computedTexts',
  // Before the node views ask for it.
  priority: 2000,
  addOptions() {
    return {
      readSettings: () => {
        throw new Error('computedTexts needs readSettings');
      },
      onSettings: () => () => {},
    };
  },
  addStorage: () => ({
    liveTexts: createLiveTexts(() => {
      throw new Error('computedTexts asked before the editor was created');
    }),
  }),
  onBeforeCreate() {
    this.storage.liveTexts = createLiveTexts(() => ({
      doc: this.editor.state.doc,
      labels: labelsOf(this.editor.state),
      settings: this.options.readSettings(),
      pages: () => guessPages(this.editor.state.doc, () => this.storage.liveTexts.refresh()),
    }));
  },
  addProseMirrorPlugins() {
    const { onSettings } = this.options;
    return [
      new Plugin({
        key: new PluginKey('computedTexts'),
        view: () => {
          const timer = createRestTimer(() => this.storage.liveTexts.refresh(), REST);
          const stop = onSettings(timer.touch);
          return {
            update: (view, before) => {
              if (view.state.doc !== before.doc) timer.touch();
            },
            destroy: () => {
              timer.cancel();
              stop();
            },
          };
        },
      }),
    ];
  },
});
