// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BlockStyle, setBlockStyle } from '../../../client/editor/blockStyles';
import { moveBlocks } from '../../../shared/move/moveBlocks';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createRandom, type Random } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';
import { createWritingTeam, type WritingTeam } from '../../helpers/writingTeam';

const b = createBuilder(countingIds());
let team: WritingTeam;
let keys = 0;
const nextKey = () => {
  keys += 1;
  return String(keys).padStart(6, '0');
};

function open(count: number, blocks: readonly JSONContent[]): readonly SharedEditor[] {
  const seed = new Y.Doc();
  writeYDoc(seed, createPlanDocument({ type: 'doc', content: [...blocks] }));
  team = createWritingTeam(Y.encodeStateAsUpdate(seed), count);
  return team.people;
}

const person = (index: number): SharedEditor => {
  const found = team.people[index];
  if (!found) throw new Error(`there is no person ${index}`);
  return found;
};
const textsOf = ({ editor }: SharedEditor) => editor.state.doc.children.map(({ textContent }) => textContent);
const move = ({ ydoc }: SharedEditor, from: number, count: number, to: number) =>
  moveBlocks(ydoc, bodyOf(ydoc), { from, count, to }, nextKey());
function typeBehind({ editor }: SharedEditor, text: string, typed: string): void {
  let end = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.isText && node.text?.includes(text)) end = position + node.text.indexOf(text) + text.length;
  });
  editor.commands.setTextSelection(end);
  editor.view.dispatch(editor.state.tr.insertText(typed));
}

prepareEditors();
afterEach(() => team?.destroy());

describe('a moved chapter', () => {
  const chapters = [b.heading(1, '甲'), b.paragraph('甲文'), b.heading(1, '乙'), b.paragraph('乙文')];

  it('keeps ids, attributes and words', () => {
    const [one] = open(1, chapters);
    if (!one) throw new Error('nobody is here');
    const before = one.editor.state.doc.children.map((node) => node.toJSON());
    move(one, 2, 2, 0);
    const after = one.editor.state.doc.children.map((node) => node.toJSON());
    expect(after).toEqual([before[2], before[3], before[0], before[1]]);
  });

  it('takes along what somebody types in it at that moment, in its place and once', () => {
    open(3, chapters);
    typeBehind(person(1), '乙', '（新）');
    typeBehind(person(2), '甲', '头');
    move(person(0), 2, 2, 0);
    team.settle();
    for (const each of team.people) expect(textsOf(each)).toEqual(['乙', '乙（新）文', '甲', '甲头文']);
  });

  it('takes along a paragraph that somebody splits off, and forgets one that somebody deletes', () => {
    open(2, [...chapters, b.paragraph('乙尾')]);
    const { editor } = person(1);
    editor.commands.setTextSelection(editor.state.doc.content.size - 6);
    typeBehind(person(1), '乙文', '前段');
    editor.commands.keyboardShortcut('Enter');
    editor.view.dispatch(editor.state.tr.insertText('后段'));
    const end = editor.state.doc.content.size;
    editor.view.dispatch(editor.state.tr.delete(end - 4, end));
    move(person(0), 2, 3, 0);
    team.settle();
    expect(textsOf(person(0))).toEqual(['乙', '乙文前段', '后段', '甲', '甲文']);
    expect(textsOf(person(1))).toEqual(textsOf(person(0)));
  });

  it('keeps the caret in its words', () => {
    open(2, chapters);
    typeBehind(person(1), '乙文', '在写');
    move(person(0), 2, 2, 0);
    team.settle();
    const { editor } = person(1);
    editor.view.dispatch(editor.state.tr.insertText('的'));
    team.settle();
    expect(textsOf(person(0))).toEqual(['乙', '乙文在写的', '甲', '甲文']);
  });

  it('stays one chapter when two people move it at once', () => {
    open(3, [...chapters, b.heading(1, '丙')]);
    typeBehind(person(2), '乙文', '补充');
    move(person(0), 2, 2, 0);
    move(person(1), 2, 2, 5);
    team.settle();
    for (const each of team.people)
      expect([...textsOf(each)].sort()).toEqual(['丙', '乙', '乙文补充', '甲', '甲文']);
    expect(textsOf(person(1))).toEqual(textsOf(person(0)));
  });
});

describe('a block that becomes one of another type', () => {
  it('keeps what somebody types in it at that moment, there and back', () => {
    open(2, [b.paragraph('甲文'), b.paragraph('乙文')]);
    const convert = (style: BlockStyle) => {
      person(0).editor.commands.setTextSelection(1);
      person(0).editor.commands.command(({ tr }) => setBlockStyle(tr, style));
    };
    typeBehind(person(1), '甲文', '在写');
    convert({ type: 'heading', level: 1, kind: 'numbered' });
    team.settle();
    expect(textsOf(person(0))).toEqual(['甲文在写', '乙文']);
    expect(person(1).editor.state.doc.firstChild?.type.name).toBe('heading');
    typeBehind(person(1), '在写', '下去');
    convert({ type: 'paragraph', level: null });
    team.settle();
    for (const each of team.people) expect(textsOf(each)).toEqual(['甲文在写下去', '乙文']);
    person(0).editor.commands.undo();
    team.settle();
    expect(textsOf(person(1)).join('')).toContain('甲文在写');
    expect(textsOf(person(1)).join('')).toContain('下去');
  });
});

describe('three people who write and move chapters at once', () => {
  const ROUNDS = Number(process.env.MOVE_ROUNDS ?? 12);

  it(`lose no word, double none and end up with one text (${ROUNDS} runs)`, () => {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const random = createRandom(seed);
      const blocks = [1, 2, 3].flatMap((chapter) => [
        b.heading(1, `章${chapter}`),
        b.paragraph(`第${chapter}章的第一段文字`),
        b.paragraph(`第${chapter}章的第二段文字`),
      ]);
      open(3, blocks);
      const words: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        const index = random.below(3);
        act(person(index), random, () => {
          const word = uniqueWord(words.length);
          words.push(word);
          return word;
        });
        while (random.chance(0.6)) team.passOne(random);
      }
      team.settle();
      const texts = team.people.map((each) => textsOf(each).join('\n'));
      expect(texts[1], `seed ${seed}`).toBe(texts[0]);
      expect(texts[2], `seed ${seed}`).toBe(texts[0]);
      const wrong = words.filter((word) => texts[0]?.split(word).length !== 2);
      expect(wrong, `seed ${seed}\n${texts[0]}`).toEqual([]);
      expect(texts[0]?.match(/章\d/g)?.sort(), `seed ${seed}`).toEqual(['章1', '章2', '章3']);
      team.destroy();
      document.body.replaceChildren();
    }
  }, 120_000);
});

/** Three characters that no other word has: y-tiptap tells insertions by what is equal before and behind them. */
function uniqueWord(index: number): string {
  return String.fromCharCode(...[0, 1, 2].map((offset) => 0x5000 + index * 3 + offset));
}

/** Types a word somewhere, splits a paragraph, or moves a chapter. */
function act(who: SharedEditor, random: Random, newWord: () => string): void {
  const { editor } = who;
  const { doc } = editor.state;
  const spots: number[] = [];
  doc.forEach((node, position) => {
    // Never inside a word that was typed before, so that each can be found again.
    spots.push(position + 1 + random.pick([0, node.content.size]));
  });
  const choice = random.next();
  if (choice < 0.75) {
    editor.commands.setTextSelection(random.pick(spots));
    editor.view.dispatch(editor.state.tr.insertText(newWord()));
  } else if (choice < 0.85) {
    editor.commands.setTextSelection(random.pick(spots));
    editor.commands.keyboardShortcut('Enter');
  } else {
    const starts: number[] = [];
    doc.forEach((node, _offset, index) => {
      if (node.type.name === 'heading') starts.push(index);
    });
    if (starts.length === 0) return;
    const at = random.below(starts.length);
    const from = starts[at] ?? 0;
    const count = (starts[at + 1] ?? doc.childCount) - from;
    move(who, from, count, random.pick([...starts, doc.childCount]));
  }
}
