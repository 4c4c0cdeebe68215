import type { SourceBlock, SourceParagraph } from '../source';
import { textOf } from '../source';
import { parseLabel } from './labels';

/** 规划背景 heads a chapter. */
const NAMES_DOCUMENT = /(?:规\s*划|计\s*划|纲\s*要|方\s*案)\s*(?:[（(][^（()）]*[）)])?$/;
const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 60;

/**
 * Where the title of a document is marked up as its first heading (标题 1, h1, #), it becomes a title, and the headings below it move up
 * a level unless others stand beside it.
 */
export function liftTitle(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const first = blocks.findIndex((block) => block.type === 'paragraph' && block.outlineLevel !== undefined);
  const title = blocks[first];
  if (title?.type !== 'paragraph' || !isTitle(title)) return blocks;
  const level = title.outlineLevel ?? 1;
  const below = blocks.flatMap((block, index) =>
    index > first && block.type === 'paragraph' && block.outlineLevel ? [block.outlineLevel] : [],
  );
  const up = below.some((each) => each <= level) ? 0 : level;
  return blocks.map((block, index): SourceBlock => {
    if (index === first) return { ...title, outlineLevel: 0 };
    if (block.type !== 'paragraph' || !block.outlineLevel || index < first) return block;
    return { ...block, outlineLevel: Math.max(1, block.outlineLevel - up) };
  });
}

function isTitle(paragraph: SourceParagraph): boolean {
  const text = textOf(paragraph).trim();
  return (
    (paragraph.outlineLevel ?? 0) >= 1 &&
    !paragraph.numbering &&
    !parseLabel(text) &&
    text.length >= SHORTEST_TITLE &&
    text.length <= LONGEST_TITLE &&
    NAMES_DOCUMENT.test(text) &&
    !/[。；]/.test(text)
  );
}
