import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Awareness } from 'y-protocols/awareness';

interface AwarenessChange {
  readonly updated: readonly number[];
}

/** Shows the name at another person's caret anew whenever that person moves. */
export const CaretLabels = Extension.create<{ awareness: Awareness | null }>({
  name: 'caretLabels',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    return [
      new Plugin({
        key: new PluginKey('caretLabels'),
        view: ({ dom }) => {
          const showAgain = ({ updated }: AwarenessChange) => {
            const people = new Set(
              updated.map((client) => awareness.getStates().get(client)?.user?.id as unknown),
            );
            for (const caret of dom.querySelectorAll<HTMLElement>('.remote-caret'))
              if (people.has(caret.dataset.person))
                for (const animation of caret.getAnimations({ subtree: true })) {
                  animation.cancel();
                  animation.play();
                }
          };
          awareness.on('change', showAgain);
          return { destroy: () => awareness.off('change', showAgain) };
        },
      }),
    ];
  },
});
