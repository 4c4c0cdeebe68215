import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

export interface UndisturbedCompositionOptions {
  /** Keeps other people's changes away until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** ProseMirror reads the composed text a moment after the composition's end; in milliseconds. */
const AFTER_END = 60;
/** A composition that nobody touches is given up: others' words must not wait for ever. In milliseconds. */
const LONGEST_PAUSE = 20_000;

/** Holds other people's changes back while an input method composes, so that Chinese input is never interrupted. */
export const UndisturbedComposition = Extension.create<UndisturbedCompositionOptions>({
  name: 'undisturbedComposition',
  addOptions() {
    return { hold: () => {}, release: () => {} };
  },
  addProseMirrorPlugins() {
    const { hold, release } = this.options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const releaseAfter = (time: number) => {
      clearTimeout(timer);
      timer = setTimeout(release, time);
    };
    const keepHolding = () => {
      hold();
      releaseAfter(LONGEST_PAUSE);
      return false;
    };
    return [
      new Plugin({
        key: new PluginKey('undisturbedComposition'),
        view: () => ({
          destroy: () => {
            clearTimeout(timer);
            release();
          },
        }),
        props: {
          handleDOMEvents: {
            compositionstart: keepHolding,
            compositionupdate: keepHolding,
            compositionend: () => {
              releaseAfter(AFTER_END);
              return false;
            },
          },
        },
      }),
    ];
  },
});
