import { describe, expect, it } from 'vitest';
import { blankBlock, blankedBlock } from '../../../../client/editor/distantBlocks/blankBlock';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { readBody } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';

const ROOM = { height: 40, above: 0, below: 12 };

describe('a blank', () => {
  const blocks = readBody(createSamplePlan(countingIds('s'))).children;

  it('has as many positions as the block in whose place it is drawn, whatever block that is', () => {
    expect(blocks.some(({ isLeaf }) => isLeaf)).toBe(true);
    for (const block of blocks) {
      const blank = blankBlock(block, ROOM);
      expect(blank.nodeSize, block.type.name).toBe(block.nodeSize);
      expect(blankedBlock(blank)).toBe(block);
    }
  });
});
