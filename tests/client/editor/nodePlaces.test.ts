import { describe, expect, it } from 'vitest';
import { anchorPlaces } from '../../../client/editor/threadPlaces';
import { bodyOf } from '../../shared/plan/planBuilder';

const planOf = (...headings: readonly [id: string, words: string][]) =>
  bodyOf((b) => headings.map(([id, words]) => b.heading(1, words, { id })));

describe('the places of nodes', () => {
  const body = planOf(['one', '甲'], ['two', '乙']);

  it('are told by their ids', () => {
    expect(anchorPlaces(body).nodes.get('two')).toEqual({ from: 3, to: 6 });
    expect(anchorPlaces(body).nodes.get('gone')).toBeUndefined();
  });

  it.each([
    ['the same ids with other words', planOf(['one', '甲'], ['two', '乙乙乙']), true],
    ['the same ids in another order', planOf(['two', '乙'], ['one', '甲']), false],
    ['one block less', planOf(['one', '甲']), false],
    ['another id', planOf(['one', '甲'], ['three', '乙']), false],
  ])('know whether a document has the same: %s', (_case, other, same) => {
    expect(anchorPlaces(body).nodes.hasSameIds(anchorPlaces(other).nodes)).toBe(same);
  });
});
