import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { othersAwareness } from '../../../client/editor/othersAwareness';

describe('the awareness of others', () => {
  it('tells of other people’s changes, not of one’s own, and can be unheard', () => {
    const own = new Awareness(new Y.Doc());
    const other = new Awareness(new Y.Doc());
    const filtered = othersAwareness(own);
    let heard = 0;
    const listener = () => {
      heard += 1;
    };
    filtered.on('change', listener);
    filtered.setLocalStateField('cursor', 1);
    expect(own.getLocalState()).toMatchObject({ cursor: 1 });
    expect(heard).toBe(0);

    const take = () => applyAwarenessUpdate(own, encodeAwarenessUpdate(other, [other.clientID]), 'test');
    other.setLocalStateField('cursor', 2);
    take();
    expect(heard).toBe(1);
    expect(filtered.getStates().get(other.clientID)).toMatchObject({ cursor: 2 });
    filtered.off('change', listener);
    other.setLocalStateField('cursor', 3);
    take();
    expect(heard).toBe(1);
    own.destroy();
    other.destroy();
  });
});
