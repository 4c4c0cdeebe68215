import type { JSONContent } from '@tiptap/core';
import { picturesOf } from '../recognise/picturesOf';
import type { SourceImage, SourceTable } from '../source';
import { createNode, type WriteContext } from './context';

/** The widest that fits between the margins, in millimetres (GB/T 9704-2012, 5.2.2). */
const WIDEST = 156;

/** A picture as a block. */
export function writePicture(
  { source, alternative, width }: SourceImage,
  context: WriteContext,
): JSONContent {
  return createNode(context, 'image', {
    source,
    alternative,
    width: width === null ? null : Math.min(width, WIDEST),
  });
}

/** The pictures of a table that its node does not hold, since data cells hold words alone: they come behind it. */
export function writePicturesBelow(
  table: SourceTable,
  node: JSONContent,
  context: WriteContext,
): readonly JSONContent[] {
  const held = sourcesOf(node);
  return picturesOf(table).flatMap((picture) => {
    const at = held.indexOf(picture.source);
    if (at >= 0) held.splice(at, 1);
    return at >= 0 ? [] : [writePicture(picture, context)];
  });
}

function sourcesOf({ type, attrs, content = [] }: JSONContent): string[] {
  return type === 'image' ? [attrs?.source as string] : content.flatMap(sourcesOf);
}
