import type { Editor } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import i18next from 'i18next';
import type { access } from '../../i18n/zh/access';
import { type MenuItem, openMenu } from '../tables/popupMenu';
import { blockChanges } from './blockChanges';
import type { BlockSpot } from './blockSpot';
import { plainTableItems } from './plainTableItems';

/** Blocks around the caret that have a menu. */
const AROUND: ReadonlySet<string> = new Set(['box', 'table', 'noteList']);

/** Opens the menu of the block or chip that is selected, else of the box, plain table or list of notes that the caret is in; false without one. */
export function openBlockMenu(editor: Editor): boolean {
  const spot = findSpot(editor);
  if (!spot) return false;
  const { node } = spot;
  const kinds = i18next.t('access.kinds', { returnObjects: true }) as typeof access.kinds;
  const kind = kinds[node.type.name as keyof typeof kinds];
  const general = [...(node.isInline ? [] : writeBeside(editor, spot)), remove(editor, spot, kind)];
  openMenu(
    i18next.t('access.menu.title', { kind }),
    [
      ...(node.type.name === 'table' ? plainTableItems(editor) : []),
      { items: blockChanges(editor, spot) },
      { items: general },
    ],
    spot.anchor,
    () => editor.view.focus(),
  );
  return true;
}

/** Does what Enter does on a selected block; false where Enter has another meaning. */
export function changeSelected(editor: Editor): boolean {
  const { selection } = editor.state;
  const spot = selection instanceof NodeSelection ? findSpot(editor) : null;
  const changes = spot ? blockChanges(editor, spot) : [];
  // One of several choices is no answer to Enter.
  if (changes[0]?.checked !== undefined) return openBlockMenu(editor);
  changes[0]?.run();
  return changes.length > 0;
}

function findSpot({ state, view }: Editor): BlockSpot | null {
  const { selection } = state;
  const spotAt = (position: number): BlockSpot | null => {
    const node = state.doc.nodeAt(position);
    const element = view.nodeDOM(position);
    return node && element instanceof Element
      ? { node, position, anchor: element.getBoundingClientRect() }
      : null;
  };
  if (selection instanceof NodeSelection) return spotAt(selection.from);
  const { $head } = selection;
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    // It has a menu for each of its cells.
    if ($head.node(depth).type.name === 'dataTable') return null;
    if (!AROUND.has($head.node(depth).type.name)) continue;
    const spot = spotAt($head.before(depth));
    // A menu stands beside the cell that one is in: the end of a long table may be out of sight.
    const { node: within } = view.domAtPos($head.pos);
    const cell = (within instanceof Element ? within : within.parentElement)?.closest('td, th');
    return spot && cell ? { ...spot, anchor: cell.getBoundingClientRect() } : spot;
  }
  return null;
}

function writeBeside(editor: Editor, { node, position }: BlockSpot): readonly MenuItem[] {
  const write = (at: number) => () => {
    const { tr, schema } = editor.state;
    tr.insert(at, schema.node('paragraph'));
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  };
  return [
    { label: i18next.t('access.menu.writeBefore'), run: write(position) },
    { label: i18next.t('access.menu.writeBehind'), run: write(position + node.nodeSize) },
  ];
}

function remove(editor: Editor, { node, position }: BlockSpot, kind: string): MenuItem {
  return {
    label: i18next.t('access.menu.remove', { kind: kind.toLowerCase() }),
    danger: true,
    run: () =>
      editor.view.dispatch(editor.state.tr.replaceWith(position, position + node.nodeSize, Fragment.empty)),
  };
}
