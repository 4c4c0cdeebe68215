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
  const groups: SourceBlock[][] = [];
  let above: SourceBlock | undefined;
  for (const block of blocks) {
    const goesOn =
      isLine(block) &&
      above !== undefined &&
      isLine(above) &&
      !(tellsStarts && block.opensIndented) &&
      looksAlike(above, block) &&
      wrapsOn(textOf(above), textOf(block), width);
    if (goesOn) groups.at(-1)?.push(block);
    else groups.push([block]);
    above = block;
  }
  return groups.map(joinParagraphs);
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

/** One paragraph of several, with a blank only where two Latin words would run together. */
function joinParagraphs(blocks: readonly SourceBlock[]): SourceBlock {
  const [first] = blocks;
  const lines = blocks.filter((block) => block.type === 'paragraph');
  if (first?.type !== 'paragraph' || lines.length === 1) return first as SourceBlock;
  const bookmarks = lines.flatMap((line) => line.bookmarks ?? []);
  const runs = lines.flatMap((line, index) => {
    const end = index > 0 ? textOf(lines[index - 1] as SourceParagraph).at(-1) : undefined;
    const needsBlank = /[A-Za-z]/.test(end ?? '') && /^[A-Za-z]/.test(textOf(line));
    return needsBlank ? [{ text: ' ' }, ...line.runs] : line.runs;
  });
  return { ...first, ...(bookmarks.length > 0 && { bookmarks }), runs };
}
