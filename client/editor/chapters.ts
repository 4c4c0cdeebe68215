import type { Node } from '@tiptap/pm/model';

/** A heading with all that stands under it: blocks of the body by index. */
export interface Chapter {
  readonly from: number;
  readonly count: number;
  readonly level: number;
}

/** A step of a chapter in the outline. */
export type ChapterStep = 'up' | 'down';

/** The level of a heading in the outline: an annex stands beside chapters. Null for other blocks. */
export function outlineLevel(block: Node): number | null {
  if (block.type.name !== 'heading') return null;
  return block.attrs.kind === 'annex' ? 1 : (block.attrs.level as number);
}

/** The chapter that the heading with this id opens, or null. */
export function findChapter(body: Node, id: string): Chapter | null {
  const from = body.children.findIndex((block) => block.attrs.id === id && outlineLevel(block) !== null);
  const heading = body.maybeChild(from);
  const level = heading && outlineLevel(heading);
  return level ? { from, count: chapterEnd(body, from, level) - from, level } : null;
}

/**
 * The index of the block before which a chapter goes one step up or down among its siblings; from the edge of its parent into the chapter
 * before or behind. Null where there is nowhere to go.
 */
export function stepTarget(body: Node, { from, count, level }: Chapter, step: ChapterStep): number | null {
  if (step === 'up') {
    for (let index = from - 1; index >= 0; index -= 1) {
      const other = outlineLevel(body.child(index));
      if (other !== null && other <= level) return index;
    }
    return null;
  }
  const next = from + count;
  const following = body.maybeChild(next);
  const other = following && outlineLevel(following);
  if (!other) return null;
  const end = chapterEnd(body, next, other);
  if (other === level) return end;
  for (let index = next + 1; index < end; index += 1)
    if (outlineLevel(body.child(index)) !== null) return index;
  return end;
}

function chapterEnd(body: Node, from: number, level: number): number {
  for (let index = from + 1; index < body.childCount; index += 1) {
    const other = outlineLevel(body.child(index));
    if (other !== null && other <= level) return index;
  }
  return body.childCount;
}
