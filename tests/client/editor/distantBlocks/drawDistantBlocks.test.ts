// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type DistantDrawing,
  type DistantForm,
  drawDistantBlocks,
} from '../../../../client/editor/distantBlocks/drawDistantBlocks';
import { anchorThread } from '../../../../server/collab/anchorThread';
import { createBuilder } from '../../../../shared/sample/builder';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { writeYDoc } from '../../../../shared/schema/ydoc';
import { countingIds } from '../../../helpers/countingIds';
import { prepareEditors } from '../../../helpers/editorTests';
import { createRandom } from '../../../helpers/random';
import { createWritingTeam, type WritingTeam } from '../../../helpers/writingTeam';

prepareEditors();
let team: WritingTeam;
afterEach(() => team.destroy());

const TEXTS = ['全县毛入园率达到百分之九十八', '义务教育巩固率稳步提高', '普通高中办学条件改善'];

/** Two people on three paragraphs (p1, p2, p3), each with a comment on its third to sixth letter; the first draws distant blocks plainly. */
function begin(form: DistantForm = 'plain'): { one: Editor; other: Editor; drawing: DistantDrawing } {
  const b = createBuilder(countingIds('p'));
  const seed = new Y.Doc();
  writeYDoc(seed, createPlanDocument(b.doc(...TEXTS.map((text) => b.paragraph(text)))));
  for (const [index, text] of TEXTS.entries()) {
    const anchor = { quote: text.slice(2, 6), blockId: `p${index + 1}`, from: 2, to: 6 };
    expect(anchorThread(seed, `t${index + 1}`, anchor)).toBe('words');
  }
  team = createWritingTeam(Y.encodeStateAsUpdate(seed), 2);
  const [one, other] = team.people;
  if (!one || !other) throw new Error('there are two');
  return { one: one.editor, other: other.editor, drawing: drawDistantBlocks(one.editor.view, form) };
}

/** The words that are drawn as commented. */
const drawn = ({ view }: Editor) =>
  [...view.dom.querySelectorAll('.comment-anchor')].map((at) => at.textContent);

/** The words that are commented in the document. */
function commented({ state }: Editor): string[] {
  const words: string[] = [];
  state.doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'comment')) words.push(node.text ?? '');
  });
  return words;
}

/** What is drawn on the page, element by element; a run of blanks is one that is empty. */
const lines = ({ view }: Editor) => [...view.dom.children].map((line) => line.textContent);

/** Lets ProseMirror read what was done to the page. */
const flush = ({ view }: Editor) =>
  (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();

const WORDS = TEXTS.map((text) => text.slice(2, 6));

describe('comments out of sight', () => {
  it('are not drawn, and stay in the document', () => {
    const { one, other, drawing } = begin();
    drawing.setDistant(new Set(['p2', 'p3']));
    expect(drawn(one)).toEqual([WORDS[0]]);
    expect(one.view.dom.textContent).toContain(TEXTS[1]);
    expect(commented(one)).toEqual(WORDS);
    expect(commented(other)).toEqual(WORDS);
  });

  it('come back when their block is no longer distant, and all of them at the end', () => {
    const { one, drawing } = begin();
    drawing.setDistant(new Set(['p2', 'p3']));
    drawing.setDistant(new Set(['p1']));
    expect(drawn(one)).toEqual(WORDS);
    drawing.setDistant(new Set(['p3']));
    expect(drawn(one)).toEqual(WORDS.slice(0, 2));
    drawing.destroy();
    expect(drawn(one)).toEqual(WORDS);
    one.commands.insertContentAt(1, '在');
    expect(drawn(one)).toEqual(WORDS);
  });

  it('are drawn where an end of the selection comes', () => {
    const { one, drawing } = begin();
    drawing.setDistant(new Set(['p1', 'p2', 'p3']));
    const place = one.state.doc.child(0).nodeSize + 3;
    one.commands.setTextSelection(place);
    expect(drawn(one)).toContain(WORDS[1]);
    one.commands.insertContent('的');
    expect(commented(one)[1]).toBe(WORDS[1]);
  });

  it('stay on their words while somebody else writes there', () => {
    const { one, other, drawing } = begin();
    one.commands.setTextSelection(1);
    drawing.setDistant(new Set(['p2', 'p3']));
    const start = other.state.doc.child(0).nodeSize + 1;
    other.view.dispatch(other.state.tr.insertText('大力', start + 4));
    team.settle();
    expect(commented(one)).toEqual(commented(other));
    expect(drawn(one)).toEqual([WORDS[0]]);
    expect(one.view.dom.children[1]?.textContent).toBe('义务教育大力巩固率稳步提高');
  });

  it('keep their words when the browser itself writes into their block', () => {
    const { one, other, drawing } = begin();
    one.commands.setTextSelection(1);
    drawing.setDistant(new Set(['p2', 'p3']));
    for (const [at, letters, words] of [
      [4, '大力', `${WORDS[1]?.slice(0, 2)}大力${WORDS[1]?.slice(2)}`],
      [0, '的', null],
    ] as const) {
      drawing.setDistant(new Set(['p2', 'p3']));
      one.commands.setTextSelection(1);
      drawing.setDistant(new Set(['p2', 'p3']));
      const text = one.view.dom.children[1]?.firstChild as Text;
      text.insertData(at, letters);
      flush(one);
      expect(one.state.doc.child(1).textContent).toBe(one.view.dom.children[1]?.textContent);
      if (words) expect(commented(one)[1]).toBe(words);
    }
    expect(commented(one).join('')).toContain('大力');
    team.settle();
    expect(commented(other)).toEqual(commented(one));
  });
});

describe('blocks out of sight in a long plan', () => {
  it('are empty room on the page, and stay in the document, comments included', () => {
    const { one, other, drawing } = begin('blank');
    drawing.setDistant(new Set(['p2', 'p3']));
    expect(lines(one)).toEqual([TEXTS[0], '']);
    expect(one.view.dom.querySelectorAll('.distant-blocks')).toHaveLength(1);
    expect(commented(one)).toEqual(WORDS);
    expect(one.state.doc.toJSON()).toEqual(other.state.doc.toJSON());
  });

  it('are drawn when they are wanted, and where an end of the selection comes', () => {
    const { one, drawing } = begin('blank');
    drawing.setDistant(new Set(['p1', 'p2', 'p3']));
    one.commands.setTextSelection(one.state.doc.child(0).nodeSize + 3);
    expect(lines(one)[1]).toBe(TEXTS[1]);
    drawing.drawAt(one.state.doc.content.size - 2);
    expect(lines(one)[2]).toBe(TEXTS[2]);
    drawing.destroy();
    expect(lines(one)).toEqual(TEXTS);
    expect(drawn(one)).toEqual(WORDS);
  });

  it('take in what others write there', () => {
    const { one, other, drawing } = begin('blank');
    one.commands.setTextSelection(1);
    drawing.setDistant(new Set(['p2', 'p3']));
    const start = other.state.doc.child(0).nodeSize + 1;
    other.view.dispatch(other.state.tr.insertText('大力', start + 4));
    team.settle();
    expect(lines(one)).toEqual([TEXTS[0], '']);
    drawing.setDistant(new Set());
    expect(lines(one)[1]).toBe('义务教育大力巩固率稳步提高');
  });

  it('keep their words when the browser itself writes on both sides of them', () => {
    const { one, other, drawing } = begin('blank');
    one.commands.setTextSelection(1);
    drawing.setDistant(new Set(['p2']));
    one.view.dom.firstElementChild?.append('上');
    one.view.dom.lastElementChild?.append('下');
    flush(one);
    team.settle();
    expect(other.state.doc.children.map((block) => block.textContent)).toEqual([
      `${TEXTS[0]}上`,
      TEXTS[1],
      `${TEXTS[2]}下`,
    ]);
    expect(commented(other)).toEqual(WORDS);
  });

  it('go when the browser takes them away', () => {
    const { one, other, drawing } = begin('blank');
    one.commands.setTextSelection(1);
    drawing.setDistant(new Set(['p2']));
    one.view.dom.children[1]?.remove();
    flush(one);
    team.settle();
    expect(other.state.doc.children.map((block) => block.textContent)).toEqual([TEXTS[0], TEXTS[2]]);
  });
});

describe.each(['plain', 'blank'] as const)('drawing distant blocks %s', (form) => {
  it('keeps their words and comments when the browser takes away the block beside them', () => {
    const { one, other, drawing } = begin(form);
    one.commands.setTextSelection(1);
    drawing.setDistant(new Set(['p1', 'p2']));
    one.view.dom.lastElementChild?.remove();
    flush(one);
    team.settle();
    expect(other.state.doc.children.map((block) => block.textContent)).toEqual(TEXTS.slice(0, 2));
    expect(commented(other)).toEqual(WORDS.slice(0, 2));
  });

  it('makes no difference to what is written, whatever is done and whatever is distant', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const random = createRandom(seed);
      const { one, other, drawing } = begin(form);
      for (let step = 0; step < 40; step += 1) {
        const { view, commands, state } = random.chance(0.6) ? one : other;
        const at = 1 + random.below(state.doc.content.size - 1);
        const isInText = state.doc.resolve(at).parent.isTextblock;
        const choice = random.below(6);
        if (choice === 0 && isInText) view.dispatch(state.tr.split(at));
        else if (choice === 1)
          view.dispatch(state.tr.delete(at, Math.min(state.doc.content.size, at + random.below(8))));
        else if (choice === 2) commands.undo();
        else if (choice === 3)
          drawing.setDistant(new Set(['p1', 'p2', 'p3'].filter(() => random.chance(0.6))));
        else if (isInText) view.dispatch(state.tr.insertText(random.pick(['教', '教育']), at));
        if (random.chance(0.4)) team.settle();
        const blocks = one.state.doc.children.flatMap((block, index) => {
          const isBlank = (at: number) => form === 'blank' && !drawing.isWhole(at);
          if (!isBlank(index)) return [block.textContent];
          return index > 0 && isBlank(index - 1) ? [] : [''];
        });
        expect(lines(one), `seed ${seed}, step ${step}`).toEqual(blocks);
      }
      team.settle();
      expect(one.state.doc.toJSON(), `seed ${seed}`).toEqual(other.state.doc.toJSON());
      drawing.destroy();
      expect(drawn(one).join(''), `seed ${seed}`).toBe(commented(one).join(''));
      if (seed < 8) team.destroy();
    }
  });
});
