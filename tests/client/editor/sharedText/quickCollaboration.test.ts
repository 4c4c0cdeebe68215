// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { getRelativeSelection, ySyncPluginKey } from '@tiptap/y-tiptap';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { findChangedText } from '../../../../client/editor/sharedText/findChangedText';
import { relativeSelection } from '../../../../client/editor/sharedText/relativeSelection';
import { startI18n } from '../../../../client/i18n/i18n';
import { createBuilder } from '../../../../shared/sample/builder';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { planSchema } from '../../../../shared/schema/index';
import { bodyOf, readYDoc, writeYDoc } from '../../../../shared/schema/ydoc';
import { countingIds } from '../../../helpers/countingIds';
import { createRandom, type Random } from '../../../helpers/random';
import { createSharedEditor, openSharedEditor, type SharedEditor } from '../../../helpers/sharedEditor';
import { createWritingTeam } from '../../../helpers/writingTeam';

const STROKES = 150;
const SEEDS = 5;

const MARKS = ['bold', 'italic', 'underline'] as const;
/** The last ones are of two units each, three of them with a half in common. */
const TYPED = ['a', '教', '教育', '，', '𠮷', '𠮶', '😀'] as const;

/** The sample plan without its charts, whose drawing needs more of a browser than there is here. */
function sampleState(blocks = Number.POSITIVE_INFINITY): Uint8Array {
  const ydoc = new Y.Doc();
  const sample = createSamplePlan(countingIds());
  const content = sample.body.content?.filter(({ type }) => type !== 'chart').slice(0, blocks);
  writeYDoc(ydoc, { ...sample, body: { ...sample.body, content } });
  return Y.encodeStateAsUpdate(ydoc);
}

interface Place {
  readonly from: number;
  readonly size: number;
}

function textBlocks(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock && node.type.name !== 'dataColumn')
      places.push({ from: position + 1, size: node.content.size });
  });
  return places;
}

/** The nearest place at or before `position` that is not inside a character of two units, where no caret can stand. */
function betweenCharacters(doc: Node, position: number): number {
  const { nodeAfter, nodeBefore, parentOffset } = doc.resolve(position);
  const isInside = parentOffset > 0 && nodeBefore?.isText && nodeAfter?.isText;
  const unit = isInside ? (nodeAfter.text ?? '').charCodeAt(0) : 0;
  return unit >= 0xdc00 && unit < 0xe000 ? position - 1 : position;
}

/** Mostly typing, in one block for a while, and now and then everything else that people do to a line. */
function stroke({ editor }: SharedEditor, random: Random): void {
  const { state, view } = editor;
  const places = textBlocks(state.doc);
  const { from, size } = random.chance(0.3)
    ? random.pick(places)
    : (places[Math.floor(places.length / 2)] as Place);
  const at = betweenCharacters(state.doc, from + random.below(size + 1));
  const end = betweenCharacters(state.doc, Math.min(from + size, at + random.below(4)));
  const { tr } = state;
  const kind = random.next();
  // Yjs keeps no marks on what is not text.
  const isText = state.doc.textBetween(at, Math.max(at, end), '', '').length === end - at;
  if (!isText) return;
  if (kind < 0.15) tr.addMark(at, end, planSchema.mark(random.pick(MARKS)));
  else if (kind < 0.25) tr.removeMark(from, from + size, planSchema.marks[random.pick(MARKS)]);
  else if (kind < 0.4) tr.delete(at, end);
  else if (kind < 0.5) tr.insertText(random.pick(TYPED), at, end);
  else tr.insertText(random.pick(TYPED), at);
  view.dispatch(tr);
}

const shown = ({ editor }: SharedEditor) => editor.state.doc.toJSON();
const held = ({ ydoc }: SharedEditor) => planSchema.nodeFromJSON(readYDoc(ydoc).body).toJSON();

describe('[SYN-11] the binding of the editor to Yjs', () => {
  beforeAll(async () => {
    await startI18n(null);
  });

  it('holds in Yjs what the editor shows, whatever is typed, deleted and formatted', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = createRandom(seed);
      const person = openSharedEditor(sampleState(30));
      let typings = 0;
      for (let count = 0; count < STROKES; count += 1) {
        const before = person.editor.state.doc;
        stroke(person, random);
        if (findChangedText(before, person.editor.state.doc)) typings += 1;
        if (count % 25 === 0) expect(held(person), `seed ${seed}, stroke ${count}`).toEqual(shown(person));
      }
      expect(held(person), `seed ${seed}`).toEqual(shown(person));
      expect(typings).toBeGreaterThan(STROKES / 3);
      person.destroy();
    }
  });

  it('makes the same of a draft for three people who type at once, undo and redo', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = createRandom(1_000 + seed);
      const team = createWritingTeam(sampleState(30), 3);
      for (let count = 0; count < STROKES; count += 1) {
        const person = random.pick(team.people);
        if (random.chance(0.06)) person.editor.commands.undo();
        else if (random.chance(0.04)) person.editor.commands.redo();
        else stroke(person, random);
        while (random.chance(0.6) && team.passOne(random));
      }
      team.settle();
      const [first, ...others] = team.people;
      if (!first) throw new Error('nobody there');
      expect(held(first), `seed ${seed}`).toEqual(shown(first));
      for (const other of others) {
        expect(held(other), `seed ${seed}`).toEqual(shown(other));
        expect(shown(other), `seed ${seed}`).toEqual(shown(first));
      }
      team.destroy();
    }
  });

  it('writes a letter as one insertion, without comparing, and takes it back in one step', () => {
    const b = createBuilder(countingIds());
    const person = createSharedEditor([b.paragraph('教育教育'), b.paragraph('质量')]);
    const { editor, ydoc } = person;
    editor.commands.insertContentAt(1, '县');
    const changes: Y.YTextEvent['delta'][] = [];
    bodyOf(ydoc).observeDeep((events) => {
      for (const event of events) changes.push(event.delta as Y.YTextEvent['delta']);
    });
    editor.view.dispatch(editor.state.tr.insertText('新', 3));
    expect(changes).toEqual([[{ retain: 2 }, { insert: '新' }]]);
    editor.commands.undo();
    expect(editor.state.doc.child(0).textContent).toBe('教育教育');
    person.destroy();
  });

  it('keeps the caret at its words, however often others write before it', () => {
    const b = createBuilder(countingIds());
    const person = createSharedEditor([b.paragraph('教育质量'), b.paragraph('提高')]);
    const { editor, ydoc } = person;
    editor.commands.insertContentAt(4, '总体');
    editor.commands.setTextSelection(5);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
    const text = (bodyOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    for (const words of ['我县', '全县']) {
      text.insert(0, words);
      Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other), 'remote');
    }
    const { $from } = editor.state.selection;
    expect($from.parent.textContent.slice(0, $from.parentOffset)).toBe('全县我县教育质总');
    person.destroy();
  });

  it('writes inside a comment without its words being formatted anew', () => {
    const b = createBuilder(countingIds());
    const person = createSharedEditor([b.paragraph('教育质量明显提高')]);
    const { editor } = person;
    const mark = planSchema.mark('comment', { id: 'c1' });
    editor.view.dispatch(editor.state.tr.addMark(2, 6, mark));
    editor.view.dispatch(editor.state.tr.insertText('新', 4));
    expect(held(person)).toEqual(shown(person));
    const commented = editor.state.doc.child(0).child(1);
    expect([commented.text, commented.marks.length]).toEqual(['育质新量明', 1]);
    person.destroy();
  });

  it('knows where the caret is as y-tiptap does, at every place of the sample plan', () => {
    const { editor, destroy } = openSharedEditor(sampleState());
    const { binding } = ySyncPluginKey.getState(editor.state);
    const { doc } = editor.state;
    let places = 0;
    for (let position = 0; position <= doc.content.size; position += 1) {
      const resolved = doc.resolve(position);
      if (!resolved.parent.inlineContent) continue;
      const state = editor.state.apply(
        editor.state.tr.setSelection(TextSelection.create(doc, position, resolved.end())),
      );
      expect(relativeSelection(binding, state), `position ${position}`).toEqual(
        getRelativeSelection(binding, state),
      );
      places += 1;
    }
    expect(places).toBeGreaterThan(3_000);
    destroy();
  });
});

describe('what counts as typing', () => {
  const b = createBuilder(countingIds());
  const documentOf = (...texts: string[]) =>
    planSchema.nodeFromJSON({
      type: 'doc',
      content: texts.map((text) => b.paragraphWith({ id: text }, text)),
    });
  const typed = (text: string, next: string) => {
    const before = documentOf('甲', text, '乙');
    const start = before.child(0).nodeSize + 1;
    const words = planSchema.nodeFromJSON({ type: 'doc', content: [b.paragraph(next)] });
    const found = findChangedText(
      before,
      before.replace(start, start + text.length, words.slice(1, 1 + next.length)),
    );
    return found && [found.path, found.piece, found.runAfter.map((node) => node.text)];
  };

  it('is what differs in one text', () => {
    expect(typed('教育质量', '教育新质量')).toEqual([[1], 0, ['教育新质量']]);
    expect(typed('教育质量', '教质量')).toEqual([[1], 0, ['教质量']]);
  });

  it('is nothing that changes blocks', () => {
    expect(findChangedText(documentOf('甲', '乙'), documentOf('甲', '乙', '丙'))).toBeNull();
    expect(findChangedText(documentOf('甲', '乙'), documentOf('丙', '丁'))).toBeNull();
    expect(typed('教育', '')).toBeNull();
  });
});
