// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renameTwins } from '../../../client/editor/renameTwins';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';
import { createRandom } from '../../helpers/random';

prepareEditors();

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
});

it('[DOC-2] of blocks that bear one id after a merge, the one with words keeps it and the others get their own', async () => {
  const blocks = [paragraph('a', ''), paragraph('b', '先'), paragraph('a', '有字'), paragraph('b', '后')];
  const team = await openTeam(blocks, 2, createRandom(1));
  const [first, second] = team.people;
  if (!first || !second) throw new Error('nobody is here');
  renameTwins(first.editor.view, countingIds('new-'));
  team.settle();
  const ids = second.editor.state.doc.children.map(({ attrs }) => attrs.id);
  expect(ids).toEqual(['new-1', 'b', 'a', 'new-2']);
  const before = first.editor.state.doc;
  renameTwins(first.editor.view, countingIds('newer-'));
  expect(first.editor.state.doc).toBe(before);
  team.destroy();
});
