// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nameBlocks } from '../../../../client/editor/access/nameBlocks';
import { NODE_NAMES } from '../../../../client/editor/access/nodeNames';
import { speak } from '../../../../client/i18n/i18n';
import { planSchema } from '../../../../shared/schema/index';
import { prepareEditors } from '../../../helpers/editorTests';
import { everyBlock } from '../../../helpers/everyBlock';
import { createSharedEditor, type SharedEditor } from '../../../helpers/sharedEditor';

prepareEditors();
let open: SharedEditor;
let stop: () => void;
const start = () => {
  open = createSharedEditor(everyBlock());
  stop = nameBlocks(open.editor);
};
afterEach(() => {
  stop();
  open.destroy();
});

/** The element that the first node of a type is drawn as, as screen readers see it. */
function elementOf(type: string): Element {
  const places: number[] = [];
  open.editor.state.doc.descendants((node: Node, position) => {
    if (node.type.name === type) places.push(position);
  });
  const [place] = places;
  if (place === undefined) throw new Error(`the plan has no ${type}`);
  const drawn = open.editor.view.nodeDOM(place) as Element;
  return type === 'table' ? (drawn.querySelector('table') ?? drawn) : drawn;
}

const nameOf = (type: string) => elementOf(type).getAttribute('aria-label');

describe('[STR-15] what screen readers are told of the paper', () => {
  it('is decided for every node that a plan may hold, and the plan of these tests holds each', () => {
    start();
    const types = Object.keys(planSchema.nodes);
    expect(Object.keys(NODE_NAMES).sort()).toEqual([...types].sort());
    const held = new Set(['doc']);
    open.editor.state.doc.descendants((node) => void held.add(node.type.name));
    expect([...held].sort()).toEqual([...types].sort());
  });

  it.each(Object.entries(NODE_NAMES).flatMap(([type, naming]) => (naming ? [type] : [])))(
    'says what a %s is',
    (type) => {
      start();
      const element = elementOf(type);
      const said = ['role', 'aria-label', 'aria-roledescription'].map((name) => element.getAttribute(name));
      expect(said.some(Boolean)).toBe(true);
      // What holds no words of its own, or shows computed ones, is named.
      if (planSchema.nodes[type]?.isAtom || type === 'box' || type.endsWith('able'))
        expect(nameOf(type)).toMatch(/\S/);
    },
  );

  it('tells tables and charts by their captions, boxes by their titles, references by what they cite', () => {
    start();
    expect(nameOf('dataTable')).toBe('表1　主要指标');
    expect(nameOf('table')).toBe('表2　学校');
    expect(nameOf('chart')).toBe('图1　在园幼儿');
    expect(nameOf('box')).toBe('专栏1　重点工程');
    expect(nameOf('valueRef')).toBe('98，取自表1　主要指标 · 学前教育毛入园率 · 2030年目标值：98');
    expect(nameOf('crossRef')).toBe('第一章，指向第一章　发展基础');
    expect(nameOf('noteRef')).toMatch(/^〔1〕[^〔]+$/);
    expect(nameOf('responsibility')).toBe('牵头：县教育局；配合：县财政局');
    expect(nameOf('image')).toBe('学校分布图');
  });

  it('follows the document once it rests, and is no change of it', async () => {
    start();
    const { editor } = open;
    let place = 0;
    editor.state.doc.forEach((node, position) => {
      if (node.textContent === '主要指标') place = position + node.nodeSize - 1;
    });
    editor.commands.insertContentAt(place, '一览');
    const changes = vi.fn();
    editor.on('transaction', changes);
    await expect.poll(() => nameOf('dataTable')).toBe('表1　主要指标一览');
    await new Promise((done) => setTimeout(done));
    expect(changes).not.toHaveBeenCalled();
  });

  it('is said in the language of the page', async () => {
    start();
    try {
      await speak('en');
      await expect.poll(() => nameOf('pageBreak')).toBe('Page break');
      expect(nameOf('responsibility')).toBe('Lead: 县教育局; with 县财政局');
    } finally {
      await speak('zh');
    }
  });
});
