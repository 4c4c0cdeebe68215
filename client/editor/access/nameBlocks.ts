import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { createRestTimer } from '../../components/restTimer';
import { onBlocksDrawn } from '../distantBlocks/blocksDrawn';
import { drawnNode } from '../drawnNode';
import { NODE_NAMES, type NodeName } from './nodeNames';

/** How long the document rests before names follow it, in milliseconds. */
const REST = 800;

/** Where the nodes stand that `NODE_NAMES` names. */
const NAMED =
  '.plan-title, .plan-subtitle, .plan-caption, .plan-box, .plan-box-title, .data-table, .plain-table-frame, .plan-chart, .plan-image, ' +
  '.plan-page-break, .plan-task-table, .plan-annex-list, .plan-note-list, .plan-note, .chip';

/**
 * Gives the blocks and chips of a paper the roles and names that screen readers tell, at once and whenever the document has come to rest. They
 * are attributes of the page alone: neither the document nor a keystroke knows of them. Returns how to end it.
 */
export function nameBlocks(editor: Editor): () => void {
  const { view } = editor;
  const show = () => {
    if (editor.isDestroyed) return;
    if (view.composing) timer.touch();
    else writeNames(view, findChanges(editor));
  };
  const timer = createRestTimer(show, REST);
  editor.on('update', timer.touch);
  const stopFollowing = onBlocksDrawn(view, timer.touch);
  i18next.on('languageChanged', show);
  show();
  return () => {
    editor.off('update', timer.touch);
    stopFollowing();
    i18next.off('languageChanged', show);
    timer.cancel();
  };
}

interface Change {
  readonly element: Element;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements whose attributes do not say what they should. */
function findChanges(editor: Editor): readonly Change[] {
  const sources = editor.storage.computedTexts.liveTexts.sources();
  const changes: Change[] = [];
  const note = (element: Element, attributes: Change['attributes']) => {
    if (Object.entries(attributes).some(([name, value]) => element.getAttribute(name) !== value))
      changes.push({ element, attributes });
  };
  for (const drawn of editor.view.dom.querySelectorAll(NAMED)) {
    const node = drawnNode(drawn);
    const named = node && NODE_NAMES[node.type.name]?.(node, sources);
    if (!named) continue;
    const attributes = attributesOf(named);
    const table = drawn.querySelector('table');
    const isFrame = drawn.matches('.plain-table-frame');
    if (!isFrame) note(drawn, attributes);
    if (table && isFrame) note(table, attributes);
    // The rows of the task table are drawn anew by themselves.
    if (table && node.isLeaf) note(table, { 'aria-label': named.name ?? '' });
  }
  return changes;
}

function attributesOf({ role, level, name, kind }: NodeName): Readonly<Record<string, string>> {
  return {
    ...(role && { role }),
    ...(level && { 'aria-level': String(level) }),
    ...(name && { 'aria-label': name }),
    ...(kind && { 'aria-roledescription': kind }),
  };
}

/** ProseMirror would read changed attributes as changes of the document. */
function writeNames(view: EditorView, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const { domObserver } = view as unknown as { readonly domObserver: { stop(): void; start(): void } };
  domObserver.stop();
  for (const { element, attributes } of changes)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  domObserver.start();
}
