import type { Node } from '@tiptap/pm/model';
import { type Block, type PrintedRow, paragraph } from './block';
import type { WriteInside } from './blockWriter';
import { writeLabel } from './caption';
import type { Place, WriteContext } from './context';
import { writeInline } from './inline';
import { run } from './run';

/** 专栏1 with its title over its text, in a frame: a table of one column whose title row goes with the text. */
export function writeBox(node: Node, context: WriteContext, place: Place, writeInside: WriteInside): Block[] {
  const id = node.attrs.id as string;
  const title = node.children.find((child) => child.type.name === 'boxTitle');
  const label = writeLabel(id, context);
  const name = context.names.title.get(id);
  const words = title ? context.bookmarks.around(name, writeInline(title, context)) : '';
  const gap = label && title && title.content.size > 0 ? run('　') : '';
  const titleRow: PrintedRow = {
    header: true,
    cells: [{ span: 1, blocks: [paragraph({ style: 'BoxTitle' }, label + gap + words)] }],
  };
  const inside: Place = {
    kind: 'box',
    list: context.numbering.createSeparateList(),
    width: place.width - 320,
    indent: 0,
  };
  const text = node.type.create(
    node.attrs,
    node.children.filter((child) => child !== title),
  );
  const textRow: PrintedRow = {
    header: false,
    splits: true,
    cells: [{ span: 1, align: 'top', blocks: writeInside(text, context, inside) }],
  };
  const rows = text.childCount > 0 ? [titleRow, textRow] : [titleRow];
  return [{ kind: 'table', style: 'BoxTable', grid: [place.width], rows }];
}

/** A second title inside a box, which a merge may leave behind. */
export function writeBoxTitle(node: Node, context: WriteContext): Block[] {
  return [paragraph({ style: 'BoxTitle' }, writeInline(node, context))];
}
