import { describe, expect, it } from 'vitest';
import { blankedRun, blankRun } from '../../../../client/editor/distantBlocks/blankRun';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { readBody } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';

const ROOM = { height: 40, above: 0, below: 12 };

describe('a blank', () => {
  const blocks = readBody(createSamplePlan(countingIds('s'))).children;

  it('has as many positions as the blocks in whose place it is drawn, whatever blocks these are', () => {
    expect(blocks.some(({ isLeaf }) => isLeaf)).toBe(true);
    for (const [index, block] of blocks.entries())
      for (const run of [[block], blocks.slice(index), blocks.slice(0, index + 1)]) {
        const blank = blankRun(
          run,
          run.map(() => ROOM),
        );
        expect(blank.nodeSize, block.type.name).toBe(run.reduce((sum, { nodeSize }) => sum + nodeSize, 0));
        expect(blankedRun(blank)?.blocks).toBe(run);
      }
  });

  it('is as high as the blocks, whose margins lie over each other', () => {
    const rooms = [
      { height: 40, above: 8, below: 12 },
      { height: 30, above: 20, below: 0 },
      { height: 0, above: 5, below: 6 },
      { height: 10, above: -3, below: 3 },
    ];
    const blank = blankRun(blocks.slice(0, 4), rooms);
    expect(blank.attrs).toEqual({ height: 40 + 20 + 30 + (6 - 3) + 10, above: 8, below: 3 });
    expect(blankedRun(blank)?.tops).toEqual([0, 60, 95, 93]);
  });
});
