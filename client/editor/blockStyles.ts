import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import type { IdLead } from '../../shared/move/moveRecords';
import { DEEPEST_LEVEL, type HeadingKind } from '../../shared/schema/extensions/heading';

/** What the style menu sets a block to. */
export type BlockStyle =
  | { readonly type: 'paragraph'; readonly level: number | null; readonly dash?: boolean }
  | { readonly type: 'heading'; readonly level: number; readonly kind: HeadingKind }
  | { readonly type: 'title' | 'subtitle' }
  | { readonly type: 'caption'; readonly of: 'table' | 'figure' | 'none' };

const STYLED = new Set(['paragraph', 'heading', 'title', 'subtitle', 'caption']);

/** The style of a block, or null for what the style menu cannot set. */
export function blockStyleOf(node: Node): BlockStyle | null {
  const { attrs } = node;
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', level: attrs.level as number | null, dash: attrs.dash as boolean };
    case 'heading':
      return { type: 'heading', level: attrs.level as number, kind: attrs.kind as HeadingKind };
    case 'title':
    case 'subtitle':
      return { type: node.type.name };
    case 'caption':
      return { type: 'caption', of: attrs.of as 'table' | 'figure' | 'none' };
    default:
      return null;
  }
}

/** Gives the selected blocks a style; they keep their words and ids. False when none of them can take it. */
export function setBlockStyle(transaction: Transaction, style: BlockStyle): boolean {
  const { schema } = transaction.doc.type;
  const { type: name, ...attributes } = style;
  const type = schema.nodes[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return forStyledBlocks(transaction, (node, position, parent) => {
    if (!canStandIn(parent, style)) return false;
    transaction.setNodeMarkup(position, type, { ...attributes, id: node.attrs.id });
    if (node.type !== type) noteConversion(transaction, node);
    return true;
  });
}

/** Lines of cells and items are paragraphs, those of items have one number; what heads the plan or an annex stands in no box. */
function canStandIn({ type: { name } }: Node, style: BlockStyle): boolean {
  if (name === 'listItem') return style.type === 'paragraph' && style.level === null && !style.dash;
  if (/^table/.test(name)) return style.type === 'paragraph';
  if (name !== 'box') return true;
  return style.type === 'heading' ? style.kind !== 'annex' : !/title/.test(style.type);
}

/** Moves headings and numbered paragraphs one level down (1) or up (-1); swallows Tab in other plain paragraphs. */
export function changeLevel(transaction: Transaction, step: 1 | -1): boolean {
  return forStyledBlocks(transaction, (node, position, parent) => {
    if (/tableCell|tableHeader|listItem/.test(parent.type.name)) return false;
    if (typeof node.attrs.level === 'number') {
      const level = Math.min(DEEPEST_LEVEL, Math.max(1, node.attrs.level + step));
      if (level !== node.attrs.level) transaction.setNodeAttribute(position, 'level', level);
    } else if (node.type.name === 'paragraph' && node.attrs.indent !== step > 0)
      transaction.setNodeAttribute(position, 'indent', step > 0);
    return true;
  });
}

/** Takes number or dash from the paragraph, or the heading's style from the heading, where the caret stands. */
export function clearNumbering(transaction: Transaction): boolean {
  const { parent } = transaction.selection.$from;
  const style = blockStyleOf(parent);
  const numbered = style?.type === 'paragraph' && (style.level !== null || style.dash === true);
  if (!numbered && style?.type !== 'heading') return false;
  return setBlockStyle(transaction, { type: 'paragraph', level: null });
}

function forStyledBlocks(
  transaction: Transaction,
  change: (node: Node, position: number, parent: Node) => boolean,
): boolean {
  const { from, to } = transaction.selection;
  let changed = false;
  transaction.doc.nodesBetween(from, to, (node, position, parent) => {
    if (node.isTextblock && parent && STYLED.has(node.type.name))
      changed = change(node, position, parent) || changed;
    return !node.isTextblock;
  });
  return changed;
}

const CONVERTED = 'convertedBlocks';

/** Blocks that become others in a transaction, or go to another place under their ids. */
export interface Conversions {
  readonly ids: ReadonlySet<string>;
  /** Whether they become one where some of them go: the first that stays takes what is typed in the others. */
  readonly areJoined: boolean;
  /** Makes the shared plan ready for what the binding writes; returns what took the place of elements that went. */
  readonly prepare?: (body: Y.XmlFragment) => readonly IdLead[];
}

/** The blocks that a transaction makes others of. */
export function convertedBlocks(transaction: Transaction): Conversions {
  return (transaction.getMeta(CONVERTED) as Conversions | undefined) ?? { ids: new Set(), areJoined: false };
}

/** Notes that a transaction makes other blocks of these. */
export function noteConversions(
  transaction: Transaction,
  ids: readonly string[],
  more: Partial<Omit<Conversions, 'ids'>> = {},
): Transaction {
  const before = convertedBlocks(transaction);
  const conversions: Conversions = { ids: new Set([...before.ids, ...ids]), areJoined: false, ...more };
  return transaction.setMeta(CONVERTED, conversions);
}

function noteConversion(transaction: Transaction, { attrs }: Node): void {
  noteConversions(transaction, [attrs.id as string]);
}
