// @vitest-environment jsdom
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { settleTracked } from '../../../client/editor/tracking/settleTracked';
import { trackedStretches } from '../../../client/editor/tracking/trackedStretches';
import { trackedWriting } from '../../../client/editor/tracking/trackTransaction';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { trackedState } from '../../../shared/tracking/trackedState';
import { countingIds } from '../../helpers/countingIds';
import { createRandom, type Random } from '../../helpers/random';
import { openSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { createWritingTeam } from '../../helpers/writingTeam';

const ROUNDS = 30;
/** How many random histories; more of them on demand. */
const HISTORIES = Number(process.env.TRACKED_HISTORIES ?? 6);
const FIRST = Number(process.env.TRACKED_FIRST ?? 1);
/** The third of them does not track. */
const PEOPLE = 3;
const PLAIN = 2;
/** Every letter is written once, so that each tells where it comes from. */
const FIRST_LETTER = 0x4e00;

/** What somebody did: letters put in, or letters that shall go. */
interface Deed {
  readonly kind: 'insert' | 'delete';
  readonly person: number;
  readonly letters: readonly string[];
  isUndone: boolean;
}

function startState(letters: readonly string[]): Uint8Array {
  const b = createBuilder(countingIds());
  const ydoc = new Y.Doc();
  const half = letters.length / 2;
  const paragraphs = [letters.slice(0, half), letters.slice(half)].map((each) => b.paragraph(each.join('')));
  writeYDoc(ydoc, createPlanDocument(b.doc(...paragraphs)));
  return Y.encodeStateAsUpdate(ydoc);
}

class History {
  readonly deeds: Deed[] = [];
  /** Deeds that were undone, even if they were done again. */
  readonly takenBack: Deed[] = [];
  readonly original: readonly string[];
  #next = FIRST_LETTER;
  readonly #done: Deed[][] = Array.from({ length: PEOPLE }, () => []);
  readonly #undone: Deed[][] = Array.from({ length: PEOPLE }, () => []);

  constructor() {
    this.original = this.newLetters(16);
  }

  newLetters(count: number): string[] {
    return Array.from({ length: count }, () => String.fromCharCode(this.#next++));
  }

  /** Somebody types, deletes, undoes or redoes something. */
  act(person: number, { editor }: SharedEditor, random: Random): void {
    const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager };
    const [done, undone] = [this.#done[person] as Deed[], this.#undone[person] as Deed[]];
    if (random.chance(0.1) && done.length > 0) {
      const deed = done.pop() as Deed;
      deed.isUndone = true;
      this.takenBack.push(deed);
      undone.push(deed);
      editor.commands.undo();
      return;
    }
    if (random.chance(0.3) && undone.length > 0) {
      const deed = undone.pop() as Deed;
      deed.isUndone = false;
      done.push(deed);
      editor.commands.redo();
      return;
    }
    const places: { readonly at: number; readonly size: number }[] = [];
    editor.state.doc.descendants((node, position) => {
      if (node.isTextblock) places.push({ at: position + 1, size: node.content.size });
    });
    const { at, size } = random.pick(places);
    const from = at + random.below(size + 1);
    const to = Math.min(from + 1 + random.below(6), at + size);
    const { doc, tr } = editor.state;
    undoManager.stopCapturing();
    if (from < to && random.chance(0.45)) {
      const letters: string[] = [];
      doc.nodesBetween(from, to, (node, position) => {
        if (!node.isText) return;
        const words = node.text?.slice(Math.max(0, from - position), to - position) ?? '';
        const { insertion, deletions } = trackedState(node.marks);
        // Who tracks does not delete again what is deleted, but for own words, which really go.
        if (person === PLAIN || deletions.length === 0 || insertion?.author === `p${person}-`)
          letters.push(...words);
      });
      editor.view.dispatch(tr.delete(from, to));
      if (letters.length === 0) return;
      this.#did({ kind: 'delete', person, letters, isUndone: false });
    } else {
      const letters = this.newLetters(1 + random.below(3));
      editor.view.dispatch(tr.insertText(letters.join(''), from));
      this.#did({ kind: 'insert', person, letters, isUndone: false });
    }
  }

  #did(deed: Deed): void {
    this.deeds.push(deed);
    this.#done[deed.person]?.push(deed);
    (this.#undone[deed.person] as Deed[]).length = 0;
  }

  /** Letters that somebody took out, and that somebody did or took out by a deed taken back: Yjs brings them back for all. */
  get disputed(): ReadonlySet<string> {
    const undone = new Set(this.takenBack.flatMap(({ letters }) => letters));
    const deletions = this.deeds.filter(({ kind }) => kind === 'delete').flatMap(({ letters }) => letters);
    const isTwice = (letter: string) => deletions.filter((other) => other === letter).length > 1;
    const wasWritten = (letter: string) =>
      this.takenBack.some(({ kind, letters }) => kind === 'insert' && letters.includes(letter));
    return new Set(
      deletions.filter((letter) => undone.has(letter) && (isTwice(letter) || wasWritten(letter))),
    );
  }

  authorOf(letter: string): number | null {
    return (
      this.deeds.find(({ kind, letters }) => kind === 'insert' && letters.includes(letter))?.person ?? null
    );
  }

  /** The letters that stand in the end, if only these deeds count. */
  standing(counts: (deed: Deed) => boolean): ReadonlySet<string> {
    const active = this.deeds.filter((deed) => !deed.isUndone && counts(deed));
    const came = active.filter(({ kind }) => kind === 'insert').flatMap(({ letters }) => letters);
    const gone = new Set(active.filter(({ kind }) => kind === 'delete').flatMap(({ letters }) => letters));
    return new Set([...this.original, ...came].filter((letter) => !gone.has(letter)));
  }
}

// The controls of tables bring their words.
beforeAll(() => startI18n(null));

function settledText({ editor }: SharedEditor, decision: 'accept' | 'reject'): Set<string> {
  const { tr, doc } = editor.state;
  return new Set(settleTracked(tr, trackedStretches(doc), decision).doc.textContent);
}

const without = (letters: Iterable<string>, left: ReadonlySet<string>) =>
  [...letters].filter((letter) => !left.has(letter)).sort();

/** 1119 once showed marks of one time in another order. */
const seeds = [...Array.from({ length: HISTORIES }, (_, index) => FIRST + index), 1119];

describe('two who track and one who does not, in the same words, offline and back', () => {
  it.each(seeds)('REV-9 every word tells truly how it came and whether it shall go (seed %i)', (seed) => {
    const random = createRandom(seed);
    const history = new History();
    const team = createWritingTeam(startState(history.original), PEOPLE);
    team.people.forEach(({ editor }, index) => {
      editor.storage.trackChanges.writing = index === PLAIN ? null : trackedWriting;
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const person = random.below(PEOPLE);
      history.act(person, team.people[person] as SharedEditor, random);
      for (let step = random.below(5); step > 0; step -= 1) team.passOne(random);
      if (random.chance(0.1)) team.settle();
    }
    team.settle();
    const [first, ...others] = team.people as [SharedEditor, ...SharedEditor[]];
    const joined = openSharedEditor(Y.encodeStateAsUpdate(first.ydoc), 'late');
    for (const { editor } of [...others, joined]) expect(editor.getJSON()).toEqual(first.editor.getJSON());
    const { disputed } = history;
    const said: [string, string | null][] = [];
    const true_: [string, string | null][] = [];
    first.editor.state.doc.descendants(({ text = '', marks }) => {
      for (const letter of text) {
        if (disputed.has(letter)) continue;
        const author = history.authorOf(letter);
        said.push([letter, trackedState(marks).insertion?.author ?? null]);
        true_.push([letter, author === null || author === PLAIN ? null : `p${author}-`]);
      }
    });
    expect(said).toEqual(true_);
    const rejected = history.standing(({ person, kind, letters }) => {
      if (person === PLAIN) return true;
      // Own words really go.
      return kind === 'delete' && letters.every((letter) => history.authorOf(letter) === person);
    });
    const original = without(rejected, disputed).filter((letter) => {
      const author = history.authorOf(letter);
      return author === null || author === PLAIN;
    });
    expect(without(settledText(first, 'reject'), disputed)).toEqual(original);
    expect(without(settledText(first, 'accept'), disputed)).toEqual(
      without(
        history.standing(() => true),
        disputed,
      ),
    );
    joined.destroy();
    team.destroy();
  });
});
