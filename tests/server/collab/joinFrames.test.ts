import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../../server/collab/joinFrames';

const words = Uint8Array.of(1, 2, 3);
const carets = Uint8Array.of(4, 5);

describe('joinFrames', () => {
  it('gives one frame as it is', () => {
    expect(joinFrames([words])).toBe(words);
  });

  it('puts frames one behind the other', () => {
    expect([...joinFrames([words, carets])]).toEqual([1, 2, 3, 4, 5]);
    expect([...joinFrames([carets, words])]).toEqual([4, 5, 1, 2, 3]);
  });

  it('makes one piece for all receivers of the same frames', () => {
    expect(joinFrames([words, carets])).toBe(joinFrames([words, carets]));
  });

  it('makes another piece for frames that are others, though they be as long', () => {
    const first = joinFrames([words, carets]);
    const other = joinFrames([words, Uint8Array.of(6, 7)]);
    expect([...first]).toEqual([1, 2, 3, 4, 5]);
    expect([...other]).toEqual([1, 2, 3, 6, 7]);
    expect([...joinFrames([words, carets, carets])]).toEqual([1, 2, 3, 4, 5, 4, 5]);
  });
});
