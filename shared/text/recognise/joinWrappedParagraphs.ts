import { findWrapWidth, wrapsOn } from '../lines/joinWrappedLines';
import { type SourceBlock, type SourceParagraph, textOf } from '../source';

/**
 * Puts together the paragraphs of a document that has one for each printed line, as converters of PDF files write them: where many are as wide as the widest,
 * and hardly one is wider. Headings, titles and what this program wrote stay as they are.
 */
export function joinWrappedParagraphs(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const width = findWrapWidth(blocks.flatMap((block) => (isLine(block) ? [textOf(block)] : [])));
  if (width === null) return blocks;
  const tellsStarts = blocks.some((block) => isLine(block) && block.opensIndented);
  const joined: SourceBlock[] = [];
  let above: SourceBlock | undefined;
  for (const block of blocks) {
    const last = joined.at(-1);
    const goesOn =
      isLine(block) &&
      above !== undefined &&
      isLine(above) &&
      !(tellsStarts && block.opensIndented) &&
      looksAlike(above, block) &&
      wrapsOn(textOf(above), textOf(block), width);
    if (goesOn && last?.type === 'paragraph') joined[joined.length - 1] = joinParagraphs(last, block);
    else joined.push(block);
    above = block;
  }
  return joined;
}

function isLine(block: SourceBlock): block is SourceParagraph {
  return (
    block.type === 'paragraph' &&
    block.isWhole !== true &&
    block.outlineLevel === undefined &&
    block.noteKey === undefined &&
    !textOf(block).includes('\n')
  );
}

function looksAlike(first: SourceParagraph, second: SourceParagraph): boolean {
  return first.bold === second.bold && first.size === second.size && first.align === second.align;
}

function joinParagraphs(first: SourceParagraph, second: SourceParagraph): SourceParagraph {
  const bookmarks = [...(first.bookmarks ?? []), ...(second.bookmarks ?? [])];
  const needsBlank = /[A-Za-z]$/.test(textOf(first)) && /^[A-Za-z]/.test(textOf(second));
  return {
    ...first,
    ...(bookmarks.length > 0 && { bookmarks }),
    runs: [...first.runs, ...(needsBlank ? [{ text: ' ' }] : []), ...second.runs],
  };
}
