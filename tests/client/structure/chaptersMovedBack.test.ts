// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findChapter, stepTarget } from '../../../client/editor/chapters';
import { moveChapter } from '../../../client/editor/moveChapter';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { placeOf, prepareTeam } from '../../helpers/prepareTeam';
import { createRandom } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';

const RUNS = Number(process.env.MOVE_RUNS ?? 3);
const team = prepareTeam();

/** Five chapters, each longer than the one before it. */
function plan() {
  const b = createBuilder(countingIds());
  return [1, 2, 3, 4, 5].flatMap((chapter) => [
    b.heading(1, `章${chapter}`),
    b.heading(2, `基础${chapter}`),
    b.paragraph(`文字${chapter}`),
    b.heading(2, `目标${chapter}`),
    ...Array.from({ length: chapter }, () => b.paragraph(`指标${chapter}`)),
  ]);
}

const textOf = ({ editor }: SharedEditor) =>
  editor.state.doc.children.map(({ textContent }) => textContent).join('|');

/** The chapters, in no order, without what was typed in them. */
const chaptersOf = (text: string) =>
  text
    .replaceAll('新', '')
    .split(/\|(?=章)/)
    .toSorted();

const undoAll = ({ editor }: SharedEditor) => {
  while (editor.can().undo()) editor.commands.undo();
};

/** Alt+Up or Alt+Down in the outline, so many times. */
function step({ editor }: SharedEditor, title: string, direction: 'up' | 'down', times: number): void {
  for (let time = 0; time < times; time += 1) {
    const { doc } = editor.state;
    const id = String(doc.children.find(({ textContent }) => textContent === title)?.attrs.id);
    const chapter = findChapter(doc, id);
    const to = chapter && stepTarget(doc, chapter, direction);
    if (to !== null) moveChapter(editor, id, to);
  }
}

const type = ({ editor }: SharedEditor, at: number) =>
  editor.view.dispatch(editor.state.tr.insertText('新', at));

describe('[STR-33] chapters that are moved at once and taken back', () => {
  it.each([
    ['章4', '章2'],
    ['章3', '章2'],
    ['章3', '章1'],
    ['章4', '章3'],
    ['章5', '章1'],
    ['章5', '章3'],
  ])('come back whole, with what was typed in them: %s from below, %s from above', async (low, high) => {
    const [one, other, third] = await team.openThree(...plan());
    const before = chaptersOf(textOf(one));
    step(one, low, 'up', 2);
    step(other, high, 'down', 2);
    for (const chapter of [low, high]) type(third, placeOf(third, `文字${chapter.slice(1)}`) + 1);
    team.settle();
    undoAll(one);
    undoAll(other);
    team.settle();
    expect(chaptersOf(textOf(one))).toEqual(before);
    for (const chapter of [low, high]) expect(textOf(one)).toContain(`基础${chapter.slice(1)}|文新字`);
    expect(textOf(other)).toBe(textOf(one));
  });

  it('go back without a paragraph that somebody else wrote before the section that they had gone before', async () => {
    const [one, other] = await team.openTwo(...plan());
    const before = textOf(one);
    const { doc } = one.editor.state;
    moveChapter(one.editor, String(doc.child(0).attrs.id), 8);
    expect(textOf(one)).toContain('文字2|章1');
    team.settle();
    const at = placeOf(other, '指标2') + 3;
    other.editor.chain().setTextSelection(at).splitBlock().insertContent('新段').run();
    team.settle();
    undoAll(one);
    expect(textOf(one)).toBe(before.replace('目标2|指标2|指标2', '目标2|指标2|指标2|新段'));
  });

  it(`stay whole wherever three people move them, back and forth (${RUNS} runs)`, async () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = createRandom(seed);
      const people = await team.openThree(...plan());
      const before = chaptersOf(textOf(people[0]));
      for (let round = 0; round < 6; round += 1) {
        for (const person of people) {
          if (random.chance(0.4)) person.editor.commands.undo();
          else if (random.chance(0.2)) person.editor.commands.redo();
          else step(person, `章${1 + random.below(5)}`, random.pick(['up', 'down']), 1 + random.below(2));
          if (random.chance(0.3)) while (team.passOne(random));
        }
        team.settle();
        expect(chaptersOf(textOf(people[0])), `seed ${seed}`).toEqual(before);
      }
      for (const person of people) undoAll(person);
      team.settle();
      for (const person of people) expect(chaptersOf(textOf(person)), `seed ${seed}`).toEqual(before);
    }
  }, 60_000);
});
