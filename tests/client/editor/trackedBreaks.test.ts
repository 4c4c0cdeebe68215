// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { splitPlanBlock } from '../../../client/editor/splitPlanBlock';
import { settleTracked } from '../../../client/editor/tracking/settleTracked';
import { trackedStretches } from '../../../client/editor/tracking/trackedStretches';
import { trackedWriting } from '../../../client/editor/tracking/trackTransaction';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { acceptedText } from '../../../shared/tracking/acceptedText';
import { countingIds } from '../../helpers/countingIds';
import { createRandom, type Random } from '../../helpers/random';
import { openSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { createWritingTeam } from '../../helpers/writingTeam';

const ROUNDS = 40;
/** How many random histories; more of them on demand. */
const HISTORIES = Number(process.env.TRACKED_HISTORIES ?? 6);
const FIRST = Number(process.env.TRACKED_FIRST ?? 1);
const seeds = Array.from({ length: HISTORIES }, (_, index) => FIRST + index);
/** Every letter is written once, so that each tells where it stands. */
const FIRST_LETTER = 0x4e00;

function startState(paragraphs: readonly string[]): Uint8Array {
  const b = createBuilder(countingIds());
  const ydoc = new Y.Doc();
  const [title = '', ...others] = paragraphs;
  writeYDoc(ydoc, createPlanDocument(b.doc(b.heading(1, title), ...others.map((text) => b.paragraph(text)))));
  return Y.encodeStateAsUpdate(ydoc);
}

function letters(): (count: number) => string {
  let next = FIRST_LETTER;
  return (count) => Array.from({ length: count }, () => String.fromCharCode(next++)).join('');
}

const texts = (doc: Node): string[] => doc.children.map((block) => block.textContent);
const withWords = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

function enter({ editor }: SharedEditor, at: number): void {
  const { tr } = editor.state;
  tr.setSelection(TextSelection.near(tr.doc.resolve(at)));
  if (splitPlanBlock(tr)) editor.view.dispatch(tr);
}

function settle({ editor }: SharedEditor, decision: 'accept' | 'reject'): Node {
  const { doc } = settleTracked(editor.state.tr, trackedStretches(editor.state.doc), decision);
  expect(trackedStretches(doc)).toEqual([]);
  return doc;
}

// The controls of tables bring their words.
beforeAll(() => startI18n(null));

describe('one who tracks, beside one who writes the same without', () => {
  /** Where a letter stands. */
  const find = ({ editor }: SharedEditor, letter: string): number => {
    let found = -1;
    editor.state.doc.descendants((node, position) => {
      const index = node.text?.indexOf(letter) ?? -1;
      if (index >= 0) found = position + index;
    });
    return found;
  };

  it.each(seeds)(
    'REV-12 accepting all gives the same paragraphs, rejecting all those before (seed %i)',
    (seed) => {
      const random = createRandom(seed);
      const newLetters = letters();
      const original = [newLetters(6), newLetters(12), newLetters(8), newLetters(5)];
      const state = startState(original);
      const [tracking, plain] = [openSharedEditor(state, 'wang'), openSharedEditor(state, 'plain')];
      tracking.editor.storage.trackChanges.writing = trackedWriting;
      for (let round = 0; round < ROUNDS; round += 1) {
        const all = [...plain.editor.state.doc.textContent];
        if (all.length < 3) break;
        const first = random.below(all.length - 1);
        const last = Math.min(all.length - 1, first + random.below(5));
        const choice = random.below(10);
        const added = newLetters(2);
        for (const person of [tracking, plain]) {
          const [from, to] = [all[first], all[last]].map((letter) => find(person, letter as string)) as [
            number,
            number,
          ];
          if (choice < 3) enter(person, from + 1);
          else if (choice < 6) person.editor.view.dispatch(person.editor.state.tr.delete(from, to + 1));
          else person.editor.view.dispatch(person.editor.state.tr.insertText(added, from + 1));
        }
      }
      const wanted = withWords(texts(plain.editor.state.doc));
      expect(withWords(texts(acceptedText(tracking.editor.state.doc)))).toEqual(wanted);
      expect(withWords(texts(settle(tracking, 'accept')))).toEqual(wanted);
      expect(texts(settle(tracking, 'accept'))).toEqual(texts(acceptedText(tracking.editor.state.doc)));
      expect(texts(settle(tracking, 'reject'))).toEqual(original);
      tracking.destroy();
      plain.destroy();
    },
  );
});

describe('two who part and join paragraphs in tracked mode, offline and back, with undo and redo', () => {
  function act(
    { editor }: SharedEditor,
    person: SharedEditor,
    newLetters: (count: number) => string,
    random: Random,
  ): void {
    const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager };
    undoManager.stopCapturing();
    const choice = random.below(12);
    if (choice === 0) return void editor.commands.undo();
    if (choice === 1) return void editor.commands.redo();
    const { doc, tr } = editor.state;
    const size = doc.content.size;
    const from = TextSelection.near(doc.resolve(random.below(size))).from;
    const to = TextSelection.near(doc.resolve(Math.min(size, from + 1 + random.below(6))), -1).from;
    if (choice < 5) enter(person, from);
    else if (choice < 9 && to > from) editor.view.dispatch(tr.delete(from, to));
    else editor.view.dispatch(tr.insertText(newLetters(2), from));
  }

  it.each(seeds)('REV-12 see the same, and rejecting all gives back every paragraph (seed %i)', (seed) => {
    const random = createRandom(seed);
    const newLetters = letters();
    const original = [newLetters(6), newLetters(12), newLetters(8), newLetters(5)];
    const team = createWritingTeam(startState(original), 2);
    for (const { editor } of team.people) editor.storage.trackChanges.writing = trackedWriting;
    for (let round = 0; round < ROUNDS; round += 1) {
      const person = team.people[random.below(2)] as SharedEditor;
      act(person, person, newLetters, random);
      for (let step = random.below(4); step > 0; step -= 1) team.passOne(random);
    }
    team.settle();
    const [first, second] = team.people as [SharedEditor, SharedEditor];
    const joined = openSharedEditor(Y.encodeStateAsUpdate(first.ydoc), 'late');
    expect(second.editor.getJSON()).toEqual(first.editor.getJSON());
    expect(joined.editor.getJSON()).toEqual(first.editor.getJSON());
    expect(texts(settle(first, 'reject'))).toEqual(original);
    expect(texts(settle(first, 'accept'))).toEqual(texts(acceptedText(first.editor.state.doc)));
    joined.destroy();
    team.destroy();
  });
});
