import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TrackedStamps } from '../../../server/collab/trackedStamps';
import { writeStamp } from '../../../shared/schema/extensions/trackedNodes';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { textNode } from '../../helpers/syncClient';
import { paragraph } from '../../helpers/syncServer';

const WANG = { id: 'wang', name: '王编写' };
const LI = { id: 'li', name: '李主笔' };
const stamp = ({ id, name }: typeof WANG) => ({ change: 'c1', author: id, name, time: 1 });

function plan(): Y.Doc {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: [paragraph('p', '教育质量')] }));
  return ydoc;
}

/** The updates that a change makes. */
function updatesOf(ydoc: Y.Doc, change: (text: Y.XmlText) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => updates.push(update);
  ydoc.on('update', listen);
  change(textNode(ydoc));
  ydoc.off('update', listen);
  return Y.mergeUpdates(updates);
}

describe('[REV-11] tracking marks', () => {
  it('are taken in one’s own name, and untracked typing is not looked at', () => {
    const ydoc = plan();
    const stamps = new TrackedStamps();
    const marked = updatesOf(ydoc, (text) => text.insert(2, '教学', { insertion: stamp(WANG) }));
    const typed = updatesOf(ydoc, (text) => text.insert(0, '新'));
    const noDocument = () => {
      throw new Error('nobody asked');
    };
    expect(stamps.allows(marked, WANG, noDocument)).toBe(true);
    expect(stamps.allows(typed, LI, noDocument)).toBe(true);
  });

  it('are refused in another’s name, or under another’s name with the own id', () => {
    const ydoc = plan();
    const before = Y.encodeStateAsUpdate(ydoc);
    const forged = updatesOf(ydoc, (text) => text.format(0, 2, { deletion: stamp(LI) }));
    const renamed = updatesOf(ydoc, (text) =>
      text.format(2, 2, { deletion: { ...stamp(WANG), name: '李主笔' } }),
    );
    const held = new Y.Doc();
    Y.applyUpdate(held, before);
    expect(new TrackedStamps().allows(forged, WANG, () => held)).toBe(false);
    expect(new TrackedStamps().allows(renamed, WANG, () => held)).toBe(false);
  });

  it('may be written again by anyone when they are or were there: splitting and undoing do', () => {
    const ydoc = plan();
    const stamps = new TrackedStamps();
    const first = updatesOf(ydoc, (text) => text.insert(2, '教学', { insertion: stamp(WANG) }));
    const again = updatesOf(ydoc, (text) => {
      text.delete(2, 2);
      text.insert(2, '教学', { insertion: stamp(WANG) });
    });
    expect(stamps.allows(first, WANG, () => ydoc)).toBe(true);
    expect(stamps.allows(again, LI, () => plan())).toBe(true);
    expect(new TrackedStamps().allows(again, LI, () => ydoc)).toBe(true);
  });
});

describe('[REV-11] what is tracked of blocks', () => {
  const element = (ydoc: Y.Doc) => textNode(ydoc).parent as Y.XmlElement;

  it.each(['inserted', 'joined'])('is taken in one’s own name, and refused in another’s: %s', (name) => {
    const ydoc = plan();
    const before = Y.encodeStateAsUpdate(ydoc);
    const own = updatesOf(ydoc, () => element(ydoc).setAttribute(name, writeStamp(stamp(WANG))));
    const cleared = updatesOf(ydoc, () => element(ydoc).removeAttribute(name));
    // Written over an older value, an attribute does not tell its name.
    const forged = updatesOf(ydoc, () =>
      element(ydoc).setAttribute(name, writeStamp({ ...stamp(LI), change: 'c2' })),
    );
    const broken = updatesOf(ydoc, () => element(ydoc).setAttribute(name, 'tracked:{'));
    const held = new Y.Doc();
    Y.applyUpdate(held, before);
    expect(new TrackedStamps().allows(own, WANG, () => held)).toBe(true);
    expect(new TrackedStamps().allows(own, LI, () => held)).toBe(false);
    expect(new TrackedStamps().allows(cleared, LI, () => held)).toBe(true);
    expect(new TrackedStamps().allows(forged, WANG, () => held)).toBe(false);
    expect(new TrackedStamps().allows(broken, WANG, () => held)).toBe(false);
  });

  it('may be written again by anyone while it is there', () => {
    const ydoc = plan();
    element(ydoc).setAttribute('joined', writeStamp(stamp(WANG)));
    const again = updatesOf(ydoc, () => element(ydoc).setAttribute('joined', writeStamp(stamp(WANG))));
    expect(new TrackedStamps().allows(again, LI, () => ydoc)).toBe(true);
  });
});
