// @vitest-environment jsdom
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { moveChapter } from '../../../client/editor/moveChapter';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';
import { createRandom, type Random } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';
import type { WritingTeam } from '../../helpers/writingTeam';

const RUNS = Number(process.env.MOVE_RUNS ?? 8);
const STEPS = 14;
let team: WritingTeam;

prepareEditors();
afterEach(() => team?.destroy());

async function open(count: number): Promise<readonly SharedEditor[]> {
  const b = createBuilder(countingIds());
  const blocks = [1, 2, 3].flatMap((chapter) => [
    b.heading(1, `章${chapter}`),
    b.paragraph(`第${chapter}章的第一段文字`),
    b.paragraph(`第${chapter}章的第二段文字`),
  ]);
  team = await openTeam(blocks, count);
  return team.people;
}

const textOf = ({ editor }: SharedEditor) =>
  editor.state.doc.children.map(({ textContent }) => textContent).join('|');

function moveSome(who: SharedEditor, random: Random): void {
  const { doc } = who.editor.state;
  const headings = doc.children.flatMap((block, index) => (block.type.name === 'heading' ? [index] : []));
  const from = random.pick(headings);
  moveChapter(who.editor, String(doc.child(from).attrs.id), random.pick([...headings, doc.childCount]));
}

/** Types a word, deletes one or two letters of a word, or moves a chapter; each a step of its own for undo. */
function act(who: SharedEditor, random: Random, word: string): void {
  const { editor } = who;
  if (random.chance(0.35)) {
    moveSome(who, random);
    return;
  }
  (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager.stopCapturing();
  const spots: number[] = [];
  editor.state.doc.forEach((node, position) => {
    if (node.content.size > 4) spots.push(position + 1 + random.below(node.content.size - 3));
  });
  const at = random.pick(spots);
  const { tr } = editor.state;
  editor.view.dispatch(
    random.chance(0.5) ? tr.insertText(word, at) : tr.delete(at, at + 1 + random.below(2)),
  );
}

describe('STR-3: undo where chapters move', () => {
  it(`goes back to the beginning step by step, and on to the end again (${RUNS} runs)`, async () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = createRandom(seed);
      const [person] = await open(1);
      if (!person) throw new Error('nobody is here');
      const states = [textOf(person)];
      for (let step = 0; step < STEPS; step += 1) {
        act(person, random, String.fromCodePoint(0x5000 + step * 2, 0x5001 + step * 2));
        if (textOf(person) !== states.at(-1)) states.push(textOf(person));
      }
      const back = [textOf(person)];
      while (person.editor.can().undo()) {
        person.editor.commands.undo();
        back.push(textOf(person));
      }
      expect(back, `seed ${seed}`).toEqual(states.toReversed());
      const again = [textOf(person)];
      while (person.editor.can().redo()) {
        person.editor.commands.redo();
        again.push(textOf(person));
      }
      expect(again, `seed ${seed}`).toEqual(states);
      team.destroy();
    }
  }, 120_000);

  it(`takes back all own words, wherever others moved them, and none of theirs (${RUNS} runs)`, async () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = createRandom(seed);
      const [one, other] = await open(2);
      if (!one || !other) throw new Error('nobody is here');
      for (let step = 0; step < STEPS; step += 1) {
        const spots: number[] = [];
        one.editor.state.doc.forEach((node, position) => void spots.push(position + 1 + node.content.size));
        one.editor.view.dispatch(one.editor.state.tr.insertText('我', random.pick(spots)));
        team.settle();
        other.editor.view.dispatch(other.editor.state.tr.insertText('他', 1));
        moveSome(other, random);
        team.settle();
      }
      expect(textOf(one).split('我')).toHaveLength(STEPS + 1);
      while (one.editor.can().undo()) one.editor.commands.undo();
      team.settle();
      expect(textOf(one), `seed ${seed}`).not.toContain('我');
      expect(textOf(one).split('他'), `seed ${seed}`).toHaveLength(STEPS + 1);
      expect(textOf(other)).toBe(textOf(one));
      team.destroy();
    }
  }, 120_000);
});
