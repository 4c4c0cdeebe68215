import { describe, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { PERSON_COLOURS, personColour } from '../../../client/components/personColour';
import { personColours } from '../../../client/components/personColours';
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

  it('tells the colours of people apart before the plugin hears of them; one keeps the own', () => {
    const alike = Array.from({ length: 400 }, (_, index) => `user-${index}`).filter(
      (id) => personColour(id) === PERSON_COLOURS[0],
    );
    const people = alike.slice(0, 3).map((id) => {
      const awareness = new Awareness(new Y.Doc());
      awareness.setLocalStateField('user', { id, name: id, color: personColour(id) });
      return awareness;
    });
    const [own, ...others] = people as [Awareness, ...Awareness[]];
    const seen: string[][] = [];
    caretAwareness(own).on('change', () => seen.push(alike.slice(0, 3).map(personColours.now())));
    for (const other of others)
      applyAwarenessUpdate(own, encodeAwarenessUpdate(other, [other.clientID]), 'test');
    expect(seen).toHaveLength(2);
    expect(seen[1]?.[0]).toBe(PERSON_COLOURS[0]);
    expect(new Set(seen[1]).size).toBe(3);
    for (const awareness of people) awareness.destroy();
  });
});
