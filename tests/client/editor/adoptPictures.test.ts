// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { adoptPictures } from '../../../client/editor/images/adoptPictures';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { typeText } from '../../helpers/typeInEditor';

const HOME = '/api/plans/home/images/';
const FOREIGN = '/api/plans/other/images/a1';
const b = createBuilder(countingIds());
const pasted = [b.heading(1, '布局'), b.box('分布', b.image(FOREIGN, '分布图', 60))];

prepareEditors();
let open: SharedEditor;
let stop: () => void;
let asked: (readonly string[])[];
afterEach(() => {
  stop();
  open.destroy();
});

/** An editor whose server copies every picture but those called gone; it answers `failures` times not at all. */
function start(blocks: readonly JSONContent[], failures = 0): void {
  asked = [];
  open = createSharedEditor([b.paragraph('文字'), ...blocks]);
  stop = adoptPictures(open.editor, HOME, async (sources) => {
    asked.push(sources);
    if (asked.length <= failures) throw new Error('the network is gone');
    const here = sources.filter((source) => !source.includes('gone'));
    return Object.fromEntries(here.map((source) => [source, HOME + source.split('/').at(-1)]));
  });
}

const pictures = () => {
  const sources: string[] = [];
  open.editor.state.doc.descendants((node) => {
    if (node.type.name === 'image') sources.push(node.attrs.source as string);
  });
  return sources;
};
const paste = (content: JSONContent[]) =>
  open.editor.commands.insertContentAt(open.editor.state.doc.content.size, content);

describe('[STR-17] pictures of another plan', () => {
  it('become pictures of this one when a chapter with them is pasted; undo takes the chapter, redo brings it with them', async () => {
    start([]);
    const { editor } = open;
    const before = editor.state.doc;
    paste(pasted);
    await expect.poll(pictures).toEqual([`${HOME}a1`]);
    editor.commands.undo();
    expect(editor.state.doc.eq(before)).toBe(true);
    editor.commands.redo();
    await expect.poll(pictures).toEqual([`${HOME}a1`]);
  });

  it('are asked for once, and never for what is typed or what is here already', async () => {
    start([b.image(`${HOME}b2`, '自己的图', 60)]);
    typeText(open.editor, '写字');
    paste([
      b.image(FOREIGN.replace('a1', 'gone'), '没有了', 60),
      b.image('https://example.org/c.png', '外网', 60),
    ]);
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked).toEqual([[FOREIGN.replace('a1', 'gone')]]);
    paste([b.paragraph('后来的段落')]);
    paste([b.image(FOREIGN, '分布图', 60)]);
    await expect.poll(pictures).toContain(`${HOME}a1`);
    expect(asked.slice(1)).toEqual([[FOREIGN]]);
  });

  it('that came while the network was gone are brought when it returns, or when the plan is opened next', async () => {
    start(pasted, 1);
    await expect.poll(() => asked).toHaveLength(1);
    window.dispatchEvent(new Event('online'));
    await expect.poll(pictures).toEqual([`${HOME}a1`]);
  });
});
