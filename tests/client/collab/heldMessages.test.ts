import { describe, expect, it } from 'vitest';
import { HeldMessages } from '../../../client/collab/heldMessages';

describe('[SYN-1] messages held back while an input method composes', () => {
  it('run at once when nothing holds them, and in their order when the hold ends', () => {
    const seen: string[] = [];
    const held = new HeldMessages();
    held.pass(() => seen.push('before'));
    held.hold();
    held.pass(() => seen.push('first'));
    held.pass(() => seen.push('second'));
    expect(seen).toEqual(['before']);
    held.release();
    expect(seen).toEqual(['before', 'first', 'second']);
    held.pass(() => seen.push('after'));
    expect(seen.at(-1)).toBe('after');
  });
});
