// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { distantBlocks } from '../../../../client/editor/distantBlocks/blocksDrawn';
import { LONG, mayBeLong } from '../../../../client/editor/distantBlocks/longPlan';
import {
  drawFirstScreens,
  startDistantBlocks,
} from '../../../../client/editor/distantBlocks/startDistantBlocks';
import { createBuilder } from '../../../../shared/sample/builder';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../../shared/schema/ydoc';
import { countingIds } from '../../../helpers/countingIds';
import { prepareEditors } from '../../../helpers/editorTests';
import { openSharedEditor, type SharedEditor } from '../../../helpers/sharedEditor';

prepareEditors();
let opened: SharedEditor;
/** What waits for a moment in which nobody writes. */
let idleWork: Map<number, () => void>;
beforeEach(() => {
  idleWork = new Map();
  let requests = 0;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    requests += 1;
    idleWork.set(requests, work);
    return requests;
  });
  vi.stubGlobal('cancelIdleCallback', (request: number) => idleWork.delete(request));
});
afterEach(() => {
  opened.destroy();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const TEXT = '各级各类学校办学条件持续改善，教育质量稳步提高，群众满意度明显提升。'.repeat(3);

function seedOf(paragraphs: number): Y.Doc {
  const b = createBuilder(countingIds('p'));
  const seed = new Y.Doc();
  const blocks = Array.from({ length: paragraphs }, (_, index) => b.paragraph(`第${index + 1}段。${TEXT}`));
  writeYDoc(seed, createPlanDocument(b.doc(...blocks)));
  return seed;
}

/** Opens a plan as the page opens one that may be long; gives the paragraphs that were drawn at any time, however shortly. */
function open(paragraphs: number): ReadonlySet<Element> {
  const seen = new MutationObserver(() => {});
  seen.observe(document.body, { childList: true, subtree: true });
  opened = openSharedEditor(Y.encodeStateAsUpdate(seedOf(paragraphs)), 'new', undefined, drawFirstScreens);
  const added = seen.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
  const elements = added.filter((node) => node instanceof Element);
  return new Set(
    elements.flatMap((element) => [element, ...element.querySelectorAll('*')]).filter(isParagraph),
  );
}

const isParagraph = (element: Element) => element.matches('.plan-paragraph');
const paragraphsDrawn = () => opened.editor.view.dom.querySelectorAll('.plan-paragraph').length;
const blanks = () => opened.editor.view.dom.querySelectorAll('.distant-blocks').length;

/** Gives the desk a height, and every block on it, which jsdom has not. */
function layOut(): void {
  const heightOf = (element: Element) =>
    element instanceof HTMLElement && element.matches('.distant-blocks')
      ? Number.parseFloat(element.style.height)
      : 58;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.matches('main')) return new DOMRect(0, 0, 800, 800);
    let top = 0;
    for (let one = this.previousElementSibling; one; one = one.previousElementSibling) top += heightOf(one);
    return new DOMRect(0, top, 800, heightOf(this));
  });
}

// SPEC STR-21
it('a long plan begins with its first screens, and nothing else of it is ever drawn', () => {
  const ever = open(600);
  expect(opened.editor.state.doc.childCount).toBe(600);
  expect(opened.editor.state.doc.content.size).toBeGreaterThan(LONG);
  expect(ever.size).toBeGreaterThan(30);
  expect(ever.size).toBeLessThan(50);
  expect(paragraphsDrawn()).toBeGreaterThan(30);
  expect(blanks()).toBe(1);
});

it('a place far down that somebody goes to at once is drawn too, and nothing else', () => {
  open(600);
  const { view } = opened.editor;
  const before = paragraphsDrawn();
  distantBlocks.get(view)?.drawAt(view.state.doc.content.size - 5);
  expect([paragraphsDrawn(), blanks()]).toEqual([before + 1, 1]);
  expect(view.dom.lastElementChild?.textContent).toContain('第600段');
});

it('a short plan is drawn whole, also when it becomes long later', () => {
  open(100);
  const { editor } = opened;
  expect(paragraphsDrawn()).toBe(100);
  const pasted = editor.state.doc.children.flatMap((block) =>
    Array.from({ length: 9 }, () => block.toJSON()),
  );
  editor.commands.insertContentAt(0, pasted);
  expect(editor.state.doc.content.size).toBeGreaterThan(LONG);
  expect(blanks()).toBe(0);
});

it('of the rest some blocks are drawn for a moment when nobody writes, until it is known how high each of them is', async () => {
  layOut();
  open(600);
  const { view } = opened.editor;
  const desk = document.body.appendChild(document.createElement('main'));
  const stop = startDistantBlocks(view, desk, 'blank');
  const measured = new Set<string>();
  const seen = new MutationObserver(() => {});
  seen.observe(view.dom, { childList: true });
  await new Promise(requestAnimationFrame);
  const before = paragraphsDrawn();
  expect(before).toBeLessThan(50);
  seen.takeRecords();
  for (const [request, work] of idleWork) {
    idleWork.delete(request);
    work();
    const added = seen.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
    const words = added.map(({ textContent }) => textContent ?? '').filter((text) => text.startsWith('第'));
    expect(words.length).toBeLessThan(10);
    for (const text of words) measured.add(text);
    expect([paragraphsDrawn(), blanks()]).toEqual([before, 1]);
  }
  expect(measured.size).toBeGreaterThan(540);
  expect(idleWork.size).toBe(0);
  stop();
  expect([paragraphsDrawn(), blanks()]).toEqual([600, 0]);
});

it('whatever was written counts when a plan is asked whether it may be long', () => {
  expect(mayBeLong(seedOf(100))).toBe(false);
  const long = seedOf(600);
  expect(mayBeLong(long)).toBe(true);
  const body = bodyOf(long);
  body.delete(0, body.length);
  expect(mayBeLong(long)).toBe(true);
});
