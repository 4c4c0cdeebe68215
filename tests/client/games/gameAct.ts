import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { Random } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';

/** What an act is given: the person's editor, chance, new words, and earlier states of the plan. */
export interface ActTools {
  readonly person: SharedEditor;
  readonly random: Random;
  readonly newWord: (length?: number) => string;
  readonly newId: () => string;
  /** States of the plan that somebody kept, as frozen versions. */
  readonly versions: GameVersion[];
}

/** A frozen version, with what its plan knew of each Yjs client. */
export interface GameVersion {
  readonly doc: Node;
  readonly known: ReadonlyMap<number, number>;
}

/** One kind of thing that a person does, through the editor's own commands. It does nothing where there is no place for it. */
export interface GameAct {
  readonly name: string;
  readonly run: (tools: ActTools) => void;
  /** Whether it may take words away; nothing otherwise. */
  readonly takes?: 'any' | 'own';
}

/** A node with the position before it. */
export interface Placed {
  readonly node: Node;
  readonly position: number;
}

/** All nodes of a document for which a question is answered with yes. */
export function findAll(doc: Node, matches: (node: Node) => boolean): readonly Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, position) => {
    if (matches(node)) found.push({ node, position });
  });
  return found;
}

/** All texts that a caret can stand in. */
export function textblocks(doc: Node): readonly Placed[] {
  return findAll(doc, (node) => node.isTextblock);
}

/** The texts that are no cells or headers of structured tables. */
export function freeTexts(doc: Node): readonly Placed[] {
  return textblocks(doc).filter(({ node }) => !/^data/.test(node.type.name));
}

/** Puts the caret, or a selection, somewhere. */
export function select({ editor }: SharedEditor, from: number, to = from): void {
  const { state } = editor;
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** One of some things, or null where there are none. */
export function pickOne<Item>(random: Random, items: readonly Item[]): Item | null {
  return items.length > 0 ? random.pick(items) : null;
}

/** An edge or some place within a text. */
export function spotIn(random: Random, { node, position }: Placed): number {
  return position + 1 + random.pick([0, node.content.size, random.below(node.content.size + 1)]);
}

/** What is done from here on is another step of undo. */
export function endUndoStep(person: SharedEditor): void {
  undoManagerOf(person).stopCapturing();
}

/** What knows the steps of somebody's undo. */
export function undoManagerOf({ editor }: SharedEditor): Y.UndoManager {
  return (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager;
}

/** Presses a key (“Backspace”, “Shift-Tab”) where the caret is. */
export function press({ editor: { view } }: SharedEditor, name: string): void {
  const shiftKey = name.startsWith('Shift-');
  const event = new KeyboardEvent('keydown', { key: name.replace('Shift-', ''), shiftKey });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
}
