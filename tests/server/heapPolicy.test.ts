import { describe, expect, it } from 'vitest';
import { HeapPolicy } from '../../server/heapPolicy';

describe('the size of the heap', () => {
  it('is kept small while the server waits most of the time', () => {
    expect(changesAfter(...seconds(60, 0.05))).toEqual([]);
  });

  it('is not kept small any more when the server has been busy for three seconds', () => {
    expect(changesAfter(...seconds(2, 0.4))).toEqual([]);
    expect(changesAfter(...seconds(3, 0.4))).toEqual([false]);
  });

  it('does not change for a busy moment between quiet ones', () => {
    expect(changesAfter(0.9, 0.9, 0.01, 0.9, 0.9, 0.01)).toEqual([]);
  });

  it('is kept small again after twenty quiet seconds', () => {
    const busy = seconds(5, 0.4);
    expect(changesAfter(...busy, ...seconds(19, 0.02))).toEqual([false]);
    expect(changesAfter(...busy, ...seconds(20, 0.02))).toEqual([false, true]);
    expect(changesAfter(...busy, ...seconds(20, 0.02), ...busy)).toEqual([false, true, false]);
  });
});

function seconds(count: number, utilization: number): number[] {
  return Array.from({ length: count }, () => utilization);
}

/** What the policy said, in its order, in a server that was so busy. */
function changesAfter(...utilizations: readonly number[]): boolean[] {
  const changes: boolean[] = [];
  const policy = new HeapPolicy((isSmall) => changes.push(isSmall));
  for (const utilization of utilizations) policy.look(utilization);
  return changes;
}
