// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { settleTracked } from '../../../client/editor/tracking/settleTracked';
import { trackedStretches } from '../../../client/editor/tracking/trackedStretches';
import { trackedWriting } from '../../../client/editor/tracking/trackTransaction';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { createRandom, type Random } from '../../helpers/random';
import { openSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { createWritingTeam } from '../../helpers/writingTeam';

const ROUNDS = 40;
const WORDS = ['扎实', '稳步', '进一步', '，同时', '全面'];

/** Two paragraphs and a task table of two rows. */
function startState(): Uint8Array {
  const b = createBuilder(countingIds());
  const table = b.dataTable({
    kind: 'tasks',
    columns: [
      { name: '任务', role: 'name' },
      { name: '牵头单位', role: 'department' },
    ],
    rows: [{ cells: ['办好公办幼儿园', '县教育局'] }, { cells: ['建设资源中心', '县残联'] }],
  });
  const ydoc = new Y.Doc();
  const body = b.doc(b.paragraph('教育质量明显提高，群众更加满意。'), b.paragraph('办好特殊教育。'), table);
  writeYDoc(ydoc, createPlanDocument(body));
  return Y.encodeStateAsUpdate(ydoc);
}

const texts = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) found.push(node.textContent);
  });
  return found;
};

/** Types some words into a text, or takes some out of it, cells included; with `share`, only in every second text from there. */
function writeSomething({ editor }: SharedEditor, random: Random, share: number | null): void {
  const places: { readonly at: number; readonly size: number }[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock && node.type.name !== 'dataColumn')
      places.push({ at: position + 1, size: node.content.size });
  });
  const { at, size } = random.pick(places.filter((_, index) => share === null || index % 2 === share));
  const from = at + random.below(size + 1);
  const to = Math.min(from + 1 + random.below(3), at + size);
  const { tr } = editor.state;
  if (from < to && random.chance(0.4)) editor.view.dispatch(tr.delete(from, to));
  else editor.view.dispatch(tr.insertText(random.pick(WORDS), from));
}

function settled(doc: Node, { editor }: SharedEditor, decision: 'accept' | 'reject'): string[] {
  return texts(settleTracked(editor.state.tr, trackedStretches(doc), decision).doc);
}

// The controls of tables bring their words.
beforeAll(() => startI18n(null));

interface Network {
  readonly name: string;
  /** Whether each writes in texts of their own, and hears of the other at any time later. */
  readonly late: boolean;
}

describe.each<Network>([
  { name: 'in texts of their own, hearing of each other late', late: true },
  { name: 'in the same texts, hearing of each other at once', late: false },
])('two people in tracked mode $name', ({ late: isLate }) => {
  it.each([1, 2, 3])(
    'REV-9 see the same in the end, and so does who joins late; rejecting all gives back every text, cells too (seed %i)',
    (seed) => {
      const random = createRandom(seed);
      const team = createWritingTeam(startState(), 2);
      const [first, second] = team.people as [SharedEditor, SharedEditor];
      const before = texts(first.editor.state.doc);
      for (const { editor } of team.people) editor.storage.trackChanges.writing = trackedWriting;
      for (let round = 0; round < ROUNDS; round += 1) {
        const person = random.below(2);
        writeSomething(team.people[person] as SharedEditor, random, isLate ? person : null);
        if (isLate) for (let step = random.below(4); step > 0; step -= 1) team.passOne(random);
        else team.settle();
      }
      team.settle();
      const joined = openSharedEditor(Y.encodeStateAsUpdate(first.ydoc), 'late');
      const { doc } = first.editor.state;
      expect(second.editor.getJSON()).toEqual(first.editor.getJSON());
      expect(joined.editor.getJSON()).toEqual(first.editor.getJSON());
      const authors = new Set(trackedStretches(doc).map(({ author }) => author));
      expect([...authors].sort()).toEqual(['p0-', 'p1-']);
      const inCells = trackedStretches(doc).some(
        ({ from }) => doc.resolve(from).parent.type.name === 'dataCell',
      );
      expect(inCells).toBe(true);
      expect(settled(doc, first, 'reject')).toEqual(before);
      // Nothing tracked is left when all of it was accepted.
      first.editor.view.dispatch(settleTracked(first.editor.state.tr, trackedStretches(doc), 'accept'));
      expect(trackedStretches(first.editor.state.doc)).toEqual([]);
      joined.destroy();
      team.destroy();
    },
  );
});
