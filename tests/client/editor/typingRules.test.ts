// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { typeText } from '../../helpers/typeInEditor';

describe('[STR-10] what is typed in a plan', () => {
  prepareEditors();
  let shared: SharedEditor;
  afterEach(() => shared.destroy());

  const type = (words: string) => {
    shared = createSharedEditor([createBuilder(countingIds()).paragraph('')]);
    shared.editor.commands.setTextSelection(1);
    typeText(shared.editor, words);
    const [block] = shared.editor.getJSON().content ?? [];
    return block;
  };

  it.each(['长 *宽* 高', '**重点** 项目', '约 ~~3~~ 年'])('stays as it is: %s', (words) => {
    expect(type(words)?.content).toEqual([{ type: 'text', text: words }]);
  });

  it('begins a list with a hyphen and a space', () => {
    expect(type('- 教育')?.type).toBe('bulletList');
  });
});
