import { setBlockStyle } from '../../../client/editor/blockStyles';
import {
  type ActTools,
  freeTexts,
  type GameAct,
  pickOne,
  press,
  select,
  spotIn,
  textblocks,
} from './gameAct';

/** Puts the caret somewhere and presses a key. */
function pressKey(key: string, edge: 'anywhere' | 'start' | 'end'): (tools: ActTools) => void {
  return ({ person, random }) => {
    const text = pickOne(random, freeTexts(person.editor.state.doc));
    if (!text) return;
    const { start, end } = { start: text.position + 1, end: text.position + 1 + text.node.content.size };
    select(person, edge === 'anywhere' ? spotIn(random, text) : edge === 'start' ? start : end);
    press(person, key);
  };
}

/** Typing, in any text of the plan. */
export const typing: GameAct = {
  name: 'type',
  run({ person, random, newWord }) {
    const text = pickOne(random, textblocks(person.editor.state.doc));
    if (!text) return;
    select(person, spotIn(random, text));
    person.editor.view.dispatch(person.editor.state.tr.insertText(newWord()));
  },
};

/** Deleting some letters of one text. */
export const deleting: GameAct = {
  name: 'delete',
  takes: 'any',
  run({ person, random }) {
    const text = pickOne(
      random,
      textblocks(person.editor.state.doc).filter(({ node }) => node.content.size > 0),
    );
    if (!text) return;
    const from = text.position + 1 + random.below(text.node.content.size);
    const to = Math.min(text.position + 1 + text.node.content.size, from + 1 + random.below(3));
    person.editor.view.dispatch(person.editor.state.tr.delete(from, to));
  },
};

/** What else is done to texts: split, joined, joined with what follows, given looks and styles, and levels by Tab. */
export const textActs: readonly GameAct[] = [
  { name: 'split', run: pressKey('Enter', 'anywhere') },
  // At its edge Backspace may take a number, a list item or the end of a paragraph away, never words.
  { name: 'join', run: pressKey('Backspace', 'start') },
  { name: 'join the next', run: pressKey('Delete', 'end') },
  { name: 'indent', run: pressKey('Tab', 'anywhere') },
  { name: 'outdent', run: pressKey('Shift-Tab', 'anywhere') },
  {
    name: 'make bold',
    run({ person, random }) {
      const text = pickOne(random, freeTexts(person.editor.state.doc));
      if (!text) return;
      const [one, other] = [spotIn(random, text), spotIn(random, text)];
      select(person, Math.min(one, other), Math.max(one, other));
      person.editor.commands.toggleMark('bold');
    },
  },
  {
    name: 'set style',
    run({ person, random }) {
      const text = pickOne(random, freeTexts(person.editor.state.doc));
      if (!text) return;
      select(person, spotIn(random, text));
      const style = random.pick([
        { type: 'paragraph', level: null },
        { type: 'paragraph', level: 2 },
        { type: 'heading', level: 1, kind: 'numbered' },
        { type: 'heading', level: 2, kind: 'numbered' },
        { type: 'caption', of: 'table' },
      ] as const);
      person.editor.commands.command(({ tr }) => setBlockStyle(tr, style));
    },
  },
];
