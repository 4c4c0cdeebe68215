import type { Node } from '@tiptap/pm/model';
import type { Block } from './block';
import type { WriteInside } from './blockWriter';
import type { Place, WriteContext } from './context';
import { TEXT_SIZE, writeItem } from './paragraph';

/** How deep the list itself lies in other lists, by the indent that they gave it. */
function depthOf(place: Place): number {
  return Math.min(5, Math.round(place.indent / (TEXT_SIZE[place.kind] * 20)));
}

/** A free list: bullets, or numbers that count for themselves. */
export function writeList(
  node: Node,
  context: WriteContext,
  place: Place,
  writeInside: WriteInside,
): Block[] {
  const level = depthOf(place);
  const listId =
    node.type.name === 'bulletList'
      ? context.numbering.createSimpleList('bullet', () => '●')
      : context.numbering.createSimpleList(
          'decimal',
          (index) => `%${index + 1}. `,
          Number(node.attrs.start ?? 1),
          level,
        );
  const inside = { ...place, indent: (level + 1) * TEXT_SIZE[place.kind] * 20 };
  return node.children.flatMap((item) => {
    const first = item.firstChild;
    const isPlain = first?.type.name === 'paragraph' && first.attrs.level === null;
    if (!first || !isPlain) return writeInside(item, context, inside);
    const opening = writeItem(first, context, place, { listId, level });
    return [opening, ...writeInside(item.cut(first.nodeSize), context, inside)];
  });
}
