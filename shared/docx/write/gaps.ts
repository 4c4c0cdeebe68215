import { type Block, type ParagraphBlock, paragraph } from './block';

const GAP: ParagraphBlock = paragraph({ style: 'TableGap' });
const KEPT_GAP: ParagraphBlock = paragraph({ style: 'TableGap', keepNext: true });
/** What stands over a table and belongs to it. */
const LEADS_IN = new Set(['Caption', 'UnitLine', 'TableGap', 'BoxTitle']);

/** Two tables that touch would become one: a small gap stands after each, and before one without a caption. It comes and goes with its table. */
export function withGaps(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    const isLast = index === blocks.length - 1;
    const next = blocks[index + 1];
    const leadsIn = block.kind === 'paragraph' && LEADS_IN.has(block.format.style);
    const gapFollows = block.kind === 'table' ? !isLast : next?.kind === 'table' && !leadsIn;
    if (!gapFollows) return [block];
    const gap = block.kind === 'paragraph' ? KEPT_GAP : GAP;
    const change = block.kind === 'table' ? block.change : next?.kind === 'table' ? next.change : undefined;
    return [block, change ? { ...gap, format: { ...gap.format, change } } : gap];
  });
}
