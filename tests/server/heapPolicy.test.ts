import { describe, expect, it } from 'vitest';
import { HeapPolicy } from '../../server/heapPolicy';

describe('the size of the heap', () => {
  it('is kept small while few people type', () => {
    expect(changesAfter(...seconds(60, 5))).toEqual([]);
  });

  it('is not kept small any more when many have typed for three seconds', () => {
    expect(changesAfter(...seconds(2, 200))).toEqual([]);
    expect(changesAfter(...seconds(3, 200))).toEqual([false]);
  });

  it('does not change for a moment in which everybody comes back', () => {
    expect(changesAfter(200, 200, 0, 200, 200, 0)).toEqual([]);
  });

  it('stays as it is between many and few', () => {
    expect(changesAfter(...seconds(60, 15))).toEqual([]);
    expect(changesAfter(...seconds(3, 200), ...seconds(60, 15))).toEqual([false]);
  });

  it('is kept small again after twenty seconds with few', () => {
    const many = seconds(5, 200);
    expect(changesAfter(...many, ...seconds(19, 2))).toEqual([false]);
    expect(changesAfter(...many, ...seconds(20, 2))).toEqual([false, true]);
    expect(changesAfter(...many, ...seconds(20, 2), ...many)).toEqual([false, true, false]);
  });
});

function seconds(count: number, typists: number): number[] {
  return Array.from({ length: count }, () => typists);
}

/** What the policy said, in its order, when so many typed in each second. */
function changesAfter(...typists: readonly number[]): boolean[] {
  const changes: boolean[] = [];
  const policy = new HeapPolicy((isSmall) => changes.push(isSmall));
  for (const count of typists) policy.look(count);
  return changes;
}
