import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { UpdateBatch } from '../../../client/collab/updateBatch';

describe('a batch of updates', () => {
  it('hands the updates of one task on as one, after it', () => {
    vi.useFakeTimers();
    const handedOn: Uint8Array[] = [];
    const batch = new UpdateBatch((update) => handedOn.push(update));
    const ydoc = new Y.Doc();
    ydoc.on('update', (update: Uint8Array) => batch.add(update));
    ydoc.getText('body').insert(0, '一');
    ydoc.getText('body').insert(1, '二');
    expect(handedOn).toEqual([]);
    vi.runAllTimers();
    vi.useRealTimers();
    const copy = new Y.Doc();
    for (const update of handedOn) Y.applyUpdate(copy, update);
    expect(handedOn.length).toBe(1);
    expect(copy.getText('body').toString()).toBe('一二');
  });

  it('can be emptied at once, and then hands nothing on again', () => {
    vi.useFakeTimers();
    const handOn = vi.fn();
    const batch = new UpdateBatch(handOn);
    batch.add(Y.encodeStateAsUpdate(new Y.Doc()));
    batch.flush();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(handOn).toHaveBeenCalledTimes(1);
  });
});
