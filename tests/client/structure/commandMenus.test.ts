// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filterChoices, type MenuChoice } from '../../../client/editor/menus/menuChoice';
import { initialsOf, matchInitials } from '../../../client/editor/menus/pinyinInitials';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures, pressKey, typeText } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const start = (...blocks: JSONContent[]) => {
  open = createSharedEditor(blocks);
};
const field = () => document.querySelector<HTMLInputElement>('.choice-menu input');
const lines = () => [...document.querySelectorAll('[role="option"] span')].map((line) => line.textContent);
const hints = () => [...document.querySelectorAll('[role="option"] small')].map((hint) => hint.textContent);
const press = (key: string, modifiers?: KeyboardEventInit) => pressKey(open.editor, key, modifiers);
const filter = async (text: string) => {
  await expect.poll(() => lines().length).toBeGreaterThan(0);
  const input = field();
  if (!input) throw new Error('no menu is open');
  input.value = text;
  input.dispatchEvent(new Event('input'));
};
const types = () => open.editor.state.doc.children.map(({ type, attrs }) => type.name + (attrs.level ?? ''));
const texts = () => open.editor.state.doc.children.map(({ textContent }) => textContent);

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
afterEach(() => {
  open?.destroy();
  document.body.replaceChildren();
});

describe('the menu of /', () => {
  it('opens at the start of a line, filters by pinyin initials and inserts in one step of undo', async () => {
    start(b.paragraph('前文'), b.paragraph(''));
    open.editor.commands.setTextSelection(5);
    typeText(open.editor, '/');
    await filter('zl');
    expect(lines()[0]).toBe('专栏');
    press('Enter');
    expect(types()).toEqual(['paragraph', 'box', 'paragraph']);
    open.editor.commands.undo();
    expect(types()).toEqual(['paragraph', 'paragraph']);
    expect(texts()).toEqual(['前文', '']);
  });

  it.each([
    ['折线', '图表'],
    ['换页', '分页'],
    ['脚注', '名词解释'],
    ['破折号', '—— 分条段落'],
  ])('finds by %s, as Word calls it, what is here %s', async (word, label) => {
    start(b.paragraph(''));
    open.editor.commands.setTextSelection(1);
    typeText(open.editor, '/');
    await filter(word);
    expect(lines()[0]).toBe(label);
    press('Escape');
  });

  it('turns the line into a heading as this plan numbers it', async () => {
    start(b.paragraph('内容'));
    open.editor.commands.setTextSelection(1);
    typeText(open.editor, '/');
    await filter('第一章');
    press('Enter');
    expect(types()).toEqual(['heading1']);
    expect(texts()).toEqual(['内容']);
  });

  it('keeps what was typed as text when nothing is chosen, and nothing when the field is emptied', async () => {
    start(b.paragraph(''));
    open.editor.commands.setTextSelection(1);
    typeText(open.editor, '/');
    await filter('某县');
    press('Escape');
    expect(texts()).toEqual(['/某县']);
    open.editor.commands.setTextSelection({ from: 1, to: 4 });
    open.editor.commands.deleteSelection();
    typeText(open.editor, '/');
    press('Backspace');
    expect(texts()).toEqual(['']);
    expect(field()).toBeNull();
  });

  it('opens with 、 of a Chinese keyboard in an empty line only, and never inside text or a cell', () => {
    start(b.paragraph(''), b.paragraph('甲乙'), b.table(['格']));
    open.editor.commands.setTextSelection(4);
    typeText(open.editor, '/、');
    expect(texts()).toEqual(['', '甲/、乙', '格']);
    open.editor.commands.setTextSelection(3);
    typeText(open.editor, '、');
    expect(field()).toBeNull();
    open.editor.commands.setTextSelection(1);
    typeText(open.editor, '、');
    expect(field()).not.toBeNull();
    press('Backspace');
  });

  it('opens after an input method composed its sign, and takes the sign out of the text', async () => {
    start(b.paragraph(''));
    open.editor.commands.setTextSelection(1);
    open.editor.view.dispatch(open.editor.state.tr.insertText('、'));
    open.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend', { data: '、' }));
    await expect.poll(field).not.toBeNull();
    expect(texts()).toEqual(['']);
    press('Backspace');
  });

  it('is a named combobox whose list follows the arrow keys', async () => {
    start(b.paragraph(''));
    open.editor.commands.setTextSelection(1);
    typeText(open.editor, '/');
    await filter('');
    const input = field();
    expect(input?.getAttribute('role')).toBe('combobox');
    expect(input?.getAttribute('aria-label')).toBe('插入');
    press('ArrowDown');
    const active = document.getElementById(input?.getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    expect(active?.textContent).toContain('一、');
    press('Escape');
  });
});

describe('the menu of @', () => {
  const table = b.dataTable({
    kind: 'indicators',
    columns: [
      { name: '指标', role: 'name' },
      { name: '2030年', role: 'value' },
    ],
    rows: [{ cells: ['毛入园率', '98'] }],
  });

  it('cites a value by the initials of its indicator', async () => {
    start(table, b.paragraph('达到'));
    open.editor.commands.setTextSelection(open.editor.state.doc.content.size - 1);
    typeText(open.editor, '@');
    await filter('mryl');
    expect(lines()).toEqual(['毛入园率']);
    expect(document.querySelector('[role="option"] small')?.textContent).toBe('2030年　98');
    press('Enter');
    const chip = open.editor.state.doc.lastChild?.lastChild;
    expect(chip?.type.name).toBe('valueRef');
    expect(open.editor.view.dom.querySelector('.chip-value')?.textContent).toBe('98');
    open.editor.commands.undo();
    expect(open.editor.state.doc.lastChild?.textContent).toBe('达到');
    expect(open.editor.state.doc.lastChild?.childCount).toBe(1);
  });

  it('[STR-29] offers the year that the sentence names first, and cites it with its unit', async () => {
    const years = b.dataTable({
      kind: 'indicators',
      columns: [
        { name: '指标', role: 'name' },
        { name: '单位', role: 'unit' },
        { name: '2025年', role: 'value', year: 2025 },
        { name: '2030年', role: 'value', year: 2030 },
      ],
      rows: [{ cells: ['毛入园率', '%', '96', '98以上'] }],
    });
    start(years, b.paragraph('2025年打下基础。到2030年，毛入园率达到'));
    open.editor.commands.setTextSelection(open.editor.state.doc.content.size - 1);
    typeText(open.editor, '@');
    await filter('mryl');
    expect(hints().slice(0, 2)).toEqual(['2030年　98%以上', '2025年　96%']);
    press('Enter');
    expect(open.editor.view.dom.querySelector('.chip-value')?.textContent).toBe('98%以上');
  });

  it('[STR-29] cites money with the unit of its column, and what names its unit as it is', async () => {
    const projects = b.dataTable({
      kind: 'projects',
      columns: [
        { name: '项目', role: 'name' },
        { name: '总投资（万元）', role: 'investment' },
      ],
      rows: [{ cells: ['甲校', '2600'] }, { cells: ['乙校', '1.2亿元'] }],
    });
    start(projects, b.paragraph('共需'));
    open.editor.commands.setTextSelection(open.editor.state.doc.content.size - 1);
    typeText(open.editor, '@');
    await filter('校');
    expect(hints().slice(0, 2)).toEqual(['总投资（万元）　2600万元', '总投资（万元）　1.2亿元']);
    press('Escape');
  });

  it('points at chapters, and stays a letter in an address', async () => {
    start(b.heading(1, '总体要求'), b.paragraph('见'));
    open.editor.commands.setTextSelection(open.editor.state.doc.content.size - 1);
    typeText(open.editor, '@');
    await filter('总体');
    press('Tab');
    expect(open.editor.view.dom.querySelector('.chip-reference')?.textContent).toBe('第一章');
    typeText(open.editor, 'jyj@');
    expect(field()).toBeNull();
    expect(open.editor.state.doc.lastChild?.textContent).toContain('jyj@');
  });
});

describe('what is found', () => {
  it('knows the pinyin initials of characters, all readings of the frequent ones', () => {
    expect([...'专栏附件说明'].map(initialsOf).join('')).toBe('zlfjsm');
    expect(matchInitials('学前三年毛入园率', 'mryl')).toBe('inside');
    expect(matchInitials('第一章 A', 'dyza')).toBe('start');
    expect(matchInitials('专栏', 'zj')).toBeNull();
  });

  it('prefers labels that begin with what was typed', () => {
    const choice = (label: string): MenuChoice => ({ label, group: '', run: () => {} });
    const found = filterChoices([choice('普通表格'), choice('表题')], '表', 9);
    expect(found.map(({ label }) => label)).toEqual(['表题', '普通表格']);
  });
});
