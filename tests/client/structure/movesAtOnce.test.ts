// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findChapter, stepTarget } from '../../../client/editor/chapters';
import { moveChapter } from '../../../client/editor/moveChapter';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareTeam } from '../../helpers/prepareTeam';
import type { SharedEditor } from '../../helpers/sharedEditor';

const team = prepareTeam();
const b = createBuilder(countingIds());
const BEFORE = '背景|背景的话|基础|基础的话|目标|目标的话|任务|任务的话|保障|保障的话';

const open = () =>
  team.openTwo(
    b.heading(1, '背景', { id: 'background' }),
    b.paragraph('背景的话'),
    b.heading(2, '基础'),
    b.paragraph('基础的话'),
    b.heading(1, '目标'),
    b.paragraph('目标的话'),
    b.heading(1, '任务', { id: 'tasks' }),
    b.paragraph('任务的话'),
    b.heading(1, '保障'),
    b.paragraph('保障的话'),
  );

function step({ editor }: SharedEditor, id: string, way: 'up' | 'down'): void {
  const chapter = findChapter(editor.state.doc, id);
  const target = chapter && stepTarget(editor.state.doc, chapter, way);
  if (target === null) throw new Error(`${id} cannot go ${way}`);
  moveChapter(editor, id, target);
}

/** What both see, a block a word. */
function blocks(one: SharedEditor, other: SharedEditor): string {
  team.settle();
  expect(other.editor.state.doc.toJSON()).toEqual(one.editor.state.doc.toJSON());
  return one.editor.state.doc.children.map(({ textContent }) => textContent).join('|');
}

it.each([
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
])(
  '[STR-33] two who move chapters at once, %s steps up and %s down, and take that back leave all as it was',
  async (up, down) => {
    const [one, other] = await open();
    for (let count = 0; count < up; count += 1) step(one, 'tasks', 'up');
    for (let count = 0; count < down; count += 1) step(other, 'background', 'down');
    team.settle();
    for (let count = 0; count < up; count += 1) one.editor.commands.undo();
    team.settle();
    for (let count = 0; count < down; count += 1) other.editor.commands.undo();
    expect(blocks(one, other)).toBe(BEFORE);

    for (let count = 0; count < down; count += 1) other.editor.commands.redo();
    team.settle();
    for (let count = 0; count < up; count += 1) one.editor.commands.redo();
    expect(blocks(one, other)).toContain('背景|背景的话|基础|基础的话');
  },
);
