// @vitest-environment jsdom
import { keymap } from '@tiptap/pm/keymap';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { gatherKeymaps } from '../../../client/editor/behaviours/gatheredKeymaps';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';

const asked: string[] = [];
const asks = (name: string, handles = false) => {
  asked.push(name);
  return handles;
};
const keys = (name: string, handles = false) => keymap({ Enter: () => asks(name, handles) });
const other = (name: string) => new Plugin({ props: { handleClick: () => asks(name) } });
const both = (name: string) =>
  new Plugin({ props: { handleKeyDown: () => asks(name), handleClick: () => false } });

function press(plugins: readonly Plugin[]): readonly string[] {
  asked.length = 0;
  const doc = planSchema.topNodeType.createAndFill();
  if (!doc) throw new Error('no document');
  const view = new EditorView(null, { state: EditorState.create({ doc, plugins: [...plugins] }) });
  view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: 'Enter' })));
  view.destroy();
  return [...asked];
}

describe('keys of many extensions', () => {
  prepareEditors();

  it('are asked in their order, until one answers', () => {
    const plugins = [keys('a'), other('b'), keys('c'), both('d'), keys('e'), keys('f', true), keys('g')];
    expect(press(plugins)).toEqual(['a', 'c', 'd', 'e', 'f']);
    expect(press(gatherKeymaps(plugins))).toEqual(['a', 'c', 'd', 'e', 'f']);
    expect(gatherKeymaps(plugins)).toHaveLength(4);
  });

  it('are few plugins in the editor of a plan', async () => {
    const b = createBuilder(countingIds());
    const team = await openTeam([b.paragraph('教育')], 1);
    const plugins = team.people[0]?.editor.state.plugins ?? [];
    expect(plugins.length).toBeLessThan(60);
    expect(plugins.filter(({ props }) => props.handleKeyDown).length).toBeLessThan(20);
    team.destroy();
  });
});
