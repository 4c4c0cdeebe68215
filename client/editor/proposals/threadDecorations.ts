import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { compareText } from '../../../shared/compare/compareText';
import { ATOM } from '../../../shared/review/atom';
import { placeInColumn } from '../nodeViews/dataTable/cellView';
import { anchorPlaces, type ThreadPlace } from '../threadPlaces';
import type { ShownThread } from './shownThread';

/** How open proposals stand in the text: what would go is struck, what would come stands in place, in the person's colour. */
export function threadDecorations(doc: Node, proposals: readonly ShownThread[]): DecorationSet {
  if (proposals.length === 0) return DecorationSet.empty;
  const { threads, nodes } = anchorPlaces(doc);
  const decorations = proposals.flatMap((proposal) => {
    const words = threads.get(proposal.id);
    if (words) return onWords(doc, words, proposal);
    const node = proposal.nodeId === null ? null : nodes.get(proposal.nodeId);
    return node ? besideNode(node, proposal) : [];
  });
  return DecorationSet.create(doc, decorations);
}

function onWords(doc: Node, { from, to }: ThreadPlace, proposal: ShownThread): Decoration[] {
  const { change, original } = proposal;
  if (change?.type === 'insert') {
    const at = change.side === 'after' ? to : from;
    return [insertion(at, change.words, proposal, change.side === 'after' ? -1 : 1)];
  }
  if (change?.type !== 'words') return [];
  const whole = doc.resolve(from).sameParent(doc.resolve(to));
  if (!whole || doc.textBetween(from, to, '\n', ATOM) !== original) {
    const words = insertion(to, change.replacement, proposal, -1);
    return [struck(from, to, proposal, 'proposal-deleted proposal-outdated'), words];
  }
  return compareText(original, change.replacement).flatMap(({ kind, text, older }) => {
    if (kind === 'deleted') return [struck(from + older.from, from + older.to, proposal, 'proposal-deleted')];
    return kind === 'inserted' ? [insertion(from + older.from, text, proposal, -1)] : [];
  });
}

function besideNode({ from, to }: ThreadPlace, proposal: ShownThread): Decoration[] {
  const { change } = proposal;
  switch (change?.type) {
    case undefined:
      return [Decoration.node(from, to, { class: 'thread-node', ...attributesOf(proposal) })];
    case 'addBlocks':
      return [blocks(change.side === 'after' ? to : from, change.blocks, proposal)];
    case 'addRow':
      return [row(change.side === 'after' ? to : from, change.cells, proposal)];
    case 'removeBlock':
    case 'removeRow':
      return [Decoration.node(from, to, { class: 'proposal-removed', ...attributesOf(proposal) })];
    default:
      return [];
  }
}

function struck(from: number, to: number, proposal: ShownThread, className: string): Decoration {
  return Decoration.inline(from, to, { class: className, ...attributesOf(proposal) });
}

function insertion(at: number, words: string, proposal: ShownThread, side: number): Decoration {
  return widget(at, proposal, words, side, () => element('ins', 'proposal-inserted', words, proposal));
}

function blocks(at: number, texts: readonly string[], proposal: ShownThread): Decoration {
  return widget(at, proposal, texts.join('\n'), 1, () => {
    const frame = element('div', 'proposal-blocks', '', proposal);
    for (const text of texts) frame.append(inner('ins', 'proposal-inserted plan-paragraph', text));
    return frame;
  });
}

type RowCells = readonly { readonly columnId: string; readonly text: string }[];

function row(at: number, cells: RowCells, proposal: ShownThread): Decoration {
  return widget(at, proposal, JSON.stringify(cells), 1, () => {
    const line = element('div', 'data-row proposal-row', '', proposal);
    for (const { columnId, text } of cells) {
      const cell = inner('div', 'data-cell', '');
      cell.append(inner('ins', 'proposal-inserted data-cell-text', text));
      placeInColumn(cell, columnId);
      line.append(cell);
    }
    return line;
  });
}

/** The key keeps the DOM while nothing changed, so that drawing anew costs nothing. */
function widget(
  at: number,
  { id, colour }: ShownThread,
  content: string,
  side: number,
  draw: () => HTMLElement,
) {
  return Decoration.widget(at, draw, {
    side,
    key: `${id}/${colour}/${content}`,
    ignoreSelection: true,
    marks: [],
    stopEvent: () => true,
  });
}

function element(tag: string, className: string, text: string, proposal: ShownThread): HTMLElement {
  const made = inner(tag, className, text);
  made.contentEditable = 'false';
  const { style, ...rest } = attributesOf(proposal);
  made.style.cssText = style;
  for (const [name, value] of Object.entries(rest)) made.setAttribute(name, value);
  return made;
}

function inner(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text.replaceAll(ATOM, '');
  return made;
}

function attributesOf({ id, name, colour }: ShownThread) {
  return { 'data-thread': JSON.stringify(id), style: `--proposal: ${colour}`, title: name };
}
