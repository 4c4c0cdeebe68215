import type { JSONContent } from '@tiptap/core';
import type { KnownPicture } from '../../shared/docx/returned/mergePictures';

/** The pictures that a plan's document shows, by what their addresses say. */
export function knownPictures({ type, attrs, content = [] }: JSONContent): readonly KnownPicture[] {
  if (type !== 'image') return content.flatMap(knownPictures);
  const source = (attrs?.source as string | undefined) ?? '';
  const alternative = (attrs?.alternative as string | undefined) ?? '';
  return [{ hash: source.slice(source.lastIndexOf('/') + 1), alternative }];
}
