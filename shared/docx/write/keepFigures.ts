import type { Block } from './block';

const isStyled = (block: Block | undefined, style: string) =>
  block?.kind === 'paragraph' && block.format.style === style;

/** Whether the caption at this place stands under its chart or picture: one is above, and nothing that it could be the title of follows. */
function isBelow(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (!isStyled(blocks[index - 1], 'Figure') || next?.kind === 'table' || isStyled(next, 'UnitLine'))
    return false;
  return !isStyled(next, 'Figure') || !isStyled(blocks[index - 2], 'Caption');
}

/** A chart or picture stays on the page of the caption under it, which then does not hold on to what follows, as one over a table does. */
export function keepFigures(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const isFigure = isStyled(block, 'Figure') && isStyled(blocks[index + 1], 'Caption');
    if (isFigure && isBelow(blocks, index + 1))
      return { ...block, format: { ...block.format, keepNext: true } };
    if (isStyled(block, 'Caption') && isBelow(blocks, index))
      return { ...block, format: { ...block.format, keepNext: 'never' } };
    return block;
  });
}
