import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import i18next from 'i18next';
import type { UndoManager } from 'yjs';
import { scriptPart } from '../../components/scriptPart';
import { openChoiceMenu } from './choiceMenu';
import type { MenuChoice } from './menuChoice';
import { type MenuKind, menuTrigger } from './menuTrigger';

const INSERT_CHOICES = scriptPart(() => import('./insertChoices'));
const CITE_CHOICES = scriptPart(() => import('./citeChoices'));

/** ProseMirror reads the composed text a moment after the composition's end; in milliseconds. */
const AFTER_END = 30;

/** `/` at the start of a line opens what can be inserted, `@` what can be cited. Keys: see `menuTrigger`. */
export const CommandMenus = Extension.create({
  name: 'commandMenus',
  addKeyboardShortcuts() {
    return {
      'Mod-/': () => openMenu(this.editor, 'insert', ''),
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('commandMenus'),
        props: {
          handleTextInput(view, _from, _to, text) {
            if (text.length !== 1 || view.composing || !view.editable) return false;
            const kind = menuTrigger(view.state, text);
            return kind !== null && openMenu(editor, kind, text);
          },
          handleDOMEvents: {
            // Input methods give punctuation as a composition of one character; it is in the text already.
            compositionend(view, event) {
              const text = event.data;
              if (text?.length !== 1 || !view.editable) return false;
              setTimeout(() => {
                if (view.isDestroyed || view.composing) return;
                const { from } = view.state.selection;
                if (from < 1 || view.state.doc.textBetween(from - 1, from) !== text) return;
                const without = view.state.tr.delete(from - 1, from);
                const kind = menuTrigger(view.state.apply(without), text);
                if (!kind) return;
                view.dispatch(without);
                openMenu(editor, kind, text);
              }, AFTER_END);
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** Opens a menu at the caret; `typed` is the character that asked for it and comes back when nothing is chosen. */
function openMenu(editor: Editor, kind: MenuKind, typed: string): boolean {
  const { view } = editor;
  const { left, top, bottom } = view.coordsAtPos(view.state.selection.from);
  openChoiceMenu({
    label: i18next.t(`structure.${kind}.title`),
    placeholder: i18next.t(`structure.${kind}.placeholder`),
    none: i18next.t('structure.none'),
    anchor: new DOMRect(left, top, 0, bottom - top),
    choices: loadChoices(editor, kind),
    onChoose() {
      // What is chosen is a step of its own for undo.
      const undo = yUndoPluginKey.getState(view.state) as { readonly undoManager: UndoManager } | undefined;
      undo?.undoManager.stopCapturing();
      view.focus();
    },
    onDismiss(rest) {
      view.focus();
      const words = rest === null ? '' : typed + rest;
      if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView());
    },
  });
  return true;
}

async function loadChoices(editor: Editor, kind: MenuKind): Promise<readonly MenuChoice[]> {
  const read =
    kind === 'insert' ? (await INSERT_CHOICES.ask())?.insertChoices : (await CITE_CHOICES.ask())?.citeChoices;
  return editor.isDestroyed || !read ? [] : read(editor);
}
