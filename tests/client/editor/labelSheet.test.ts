// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labelRules } from '../../../client/editor/labelSheet';
import { openSettings } from '../../../client/editor/openSettings';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const editorElement = () => open.editor.view.dom;
const sheet = () => [...document.querySelectorAll('style')].map((style) => style.textContent).join('\n');
/** What the sheet prints before a block, by the block's id. */
const printed = (index: number) =>
  sheet().match(
    new RegExp(`\\[data-id="${open.editor.state.doc.child(index).attrs.id}"\\]::before\\{content:"(.*)"\\}`),
  )?.[1];

beforeAll(() => startI18n(null));
afterEach(() => open?.destroy());

describe('the computed labels of an editor', () => {
  it('are printed before their blocks, chapters with a space after, in the type of their level', () => {
    open = createSharedEditor([b.heading(1, '背景'), b.heading(2, '基础'), b.paragraph('正文')]);
    expect([0, 1, 2].map(printed)).toEqual(['第一章　', '一、', undefined]);
    expect(editorElement().getAttribute('data-h1')).toBe('chapter');
    expect(editorElement().getAttribute('data-h2')).toBe('comma');
  });

  it('stand before the title of a box, which needs no id of its own', () => {
    open = createSharedEditor([b.box('扩容重点', b.paragraph('新建一所幼儿园'))]);
    const box = open.editor.state.doc.child(0);
    expect(labelRules(open.editor.state.doc, new Map([[box.attrs.id as string, '专栏1']]), '#x')).toBe(
      `#x [data-id="${box.attrs.id}"]>:first-child::before{content:"专栏1　"}`,
    );
  });

  it('are left alone while somebody types, and counted anew when the structure or the scheme changes', () => {
    open = createSharedEditor([b.heading(1, '背景'), b.heading(1, '目标')]);
    const before = sheet();
    open.editor.commands.insertContentAt(1, '规划');
    expect(sheet()).toBe(before);
    open.editor.commands.insertContentAt(0, { type: 'heading', attrs: { level: 1, id: 'new' } });
    expect([0, 1, 2].map(printed)).toEqual(['第一章　', '第二章　', '第三章　']);
    openSettings(open.editor).write({ numberingScheme: [...NUMBERING_SCHEMES.comma] });
    expect([0, 1, 2].map(printed)).toEqual(['一、', '二、', '三、']);
    expect(editorElement().getAttribute('data-h1')).toBe('comma');
  });

  it('go with their editor, and touch no other editor of the page', () => {
    open = createSharedEditor([b.heading(1, '背景')]);
    const scope = editorElement().dataset.labels;
    expect(sheet()).toContain(`[data-labels="${scope}"] [data-id=`);
    open.destroy();
    expect(sheet()).not.toContain(`[data-labels="${scope}"]`);
  });

  it('cannot break out of the sheet, whatever id an import brought', () => {
    const heading = b.heading(1, '背景');
    open = createSharedEditor([{ ...heading, attrs: { ...heading.attrs, id: 'a"]{}\\*' } }]);
    const { doc } = open.editor.state;
    const labels = new Map([[doc.child(0).attrs.id as string, '一、']]);
    expect(labelRules(doc, labels, '#x')).toBe('#x [data-id="a\\22 ]{}\\5c *"]::before{content:"一、"}');
  });
});
