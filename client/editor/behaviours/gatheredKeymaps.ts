import { Extension } from '@tiptap/core';
import { Plugin, type PluginSpec } from '@tiptap/pm/state';

type KeyHandler = NonNullable<NonNullable<PluginSpec<unknown>['props']>['handleKeyDown']>;

/**
 * TipTap makes a plugin of every extension's keys, also where there are none, and ProseMirror looks through all plugins some
 * twenty times a keystroke: here they are one plugin, or a few.
 */
export const GatheredKeymaps = Extension.create({
  name: 'gatheredKeymaps',
  onBeforeCreate() {
    const manager = this.editor.extensionManager;
    const all = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(manager), 'plugins')?.get;
    if (!all) throw new Error('TipTap no longer gathers plugins in its extension manager');
    Object.defineProperty(manager, 'plugins', { get: () => gatherKeymaps(all.call(manager)) });
  },
});

/** The same plugins, in which those that do nothing but handle keys are one, as far as nobody else handles keys between them. */
export function gatherKeymaps(plugins: readonly Plugin[]): Plugin[] {
  const gathered: Plugin[] = [];
  let handlers: KeyHandler[] | null = null;
  for (const plugin of plugins) {
    const { handleKeyDown } = plugin.props;
    if (handleKeyDown && isKeymap(plugin)) {
      if (!handlers) {
        handlers = [];
        gathered.push(oneKeymap(handlers));
      }
      handlers.push(handleKeyDown);
    } else {
      if (handleKeyDown) handlers = null;
      gathered.push(plugin);
    }
  }
  return gathered;
}

function isKeymap({ spec }: Plugin): boolean {
  return Object.keys(spec).join() === 'props' && Object.keys(spec.props ?? {}).join() === 'handleKeyDown';
}

function oneKeymap(handlers: readonly KeyHandler[]): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(this: Plugin, view, event) {
        return handlers.some((handler) => handler.call(this, view, event));
      },
    },
  });
}
