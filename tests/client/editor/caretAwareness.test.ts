import { describe, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { caretAwareness } from '../../../client/editor/caretAwareness';

describe('the awareness of the caret plugin', () => {
  it('hears of others and not of oneself', () => {
    const own = new Awareness(new Y.Doc());
    const other = new Awareness(new Y.Doc());
    const view = caretAwareness(own);
    const heard = vi.fn();
    view.on('change', heard);
    own.setLocalStateField('cursor', 1);
    expect(heard).not.toHaveBeenCalled();
    other.setLocalStateField('cursor', 2);
    applyAwarenessUpdate(own, encodeAwarenessUpdate(other, [other.clientID]), 'test');
    expect(heard).toHaveBeenCalledTimes(1);
    view.off('change', heard);
    other.setLocalStateField('cursor', 3);
    applyAwarenessUpdate(own, encodeAwarenessUpdate(other, [other.clientID]), 'test');
    expect(heard).toHaveBeenCalledTimes(1);
    for (const awareness of [own, other]) awareness.destroy();
  });
});
