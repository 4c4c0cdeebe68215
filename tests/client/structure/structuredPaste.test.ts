// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readClipboard } from '../../../client/editor/paste/readClipboard';
import { insertPasted, readPastedBlocks } from '../../../client/editor/paste/readPastedBlocks';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { clipboard } from '../../helpers/clipboard';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor | undefined;
const read = (html: string, text = '') =>
  readPastedBlocks(html, text, planSchema, NUMBERING_SCHEMES.chapter)?.blocks.map(
    ({ type, attrs, textContent }) => `${type.name}${attrs.level ?? ''} ${textContent}`,
  );

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
afterEach(() => {
  open?.destroy();
  open = undefined;
  document.body.replaceChildren();
});

const TEXT = [
  '一、办好学校',
  '坚持公平优先，把资源用在最需要的地方。',
  '（一）扩大学前教育',
  '到2030年新建幼儿园七所。',
  '（二）均衡义务教育',
  '全县中小学办学条件达到标准。',
  '二、建强队伍',
  '补充教师一百名，优化结构。',
].join('\n');

describe('[STR-7] pasting text with typed numbers', () => {
  it('makes headings of the levels that such numbers have in this plan, without the numbers', () => {
    expect(read('', TEXT)).toEqual([
      'heading2 办好学校',
      'paragraph 坚持公平优先，把资源用在最需要的地方。',
      'heading3 扩大学前教育',
      'paragraph 到2030年新建幼儿园七所。',
      'heading3 均衡义务教育',
      'paragraph 全县中小学办学条件达到标准。',
      'heading2 建强队伍',
      'paragraph 补充教师一百名，优化结构。',
    ]);
  });

  it('keeps headings and tables of a web page or Word and drops its styling', () => {
    const html = `<p class="MsoNormal" style="color:red"><b>一、主要目标</b></p><p style="font-size:20pt">到2030年实现目标，各项任务全面完成。</p>
      <table><tr><td>指标</td><td>数值</td></tr><tr><td>幼儿园</td><td>7</td></tr></table><p>二、保障</p><p>加强领导，落实责任，确保完成。</p>`;
    const lines = read(html) ?? [];
    expect(lines[0]).toBe('heading2 主要目标');
    expect(lines.some((line) => /^(table|dataTable) /.test(line))).toBe(true);
    expect(lines).toContain('heading2 保障');
  });

  it('leaves text without structure to the ordinary paste', () => {
    expect(read('', '只是一句话。\n又是一句话。')).toBeUndefined();
  });

  it('goes into the line of the caret as one step of undo', () => {
    open = createSharedEditor([b.heading(1, '章'), b.paragraph('')]);
    const { editor } = open;
    editor.commands.setTextSelection(4);
    const blocks = readPastedBlocks('', TEXT, editor.schema, NUMBERING_SCHEMES.chapter);
    if (blocks) insertPasted(editor, blocks);
    expect(editor.state.doc.childCount).toBe(9);
    expect(editor.state.selection.$from.parent.textContent).toBe('补充教师一百名，优化结构。');
    expect(editor.state.doc.child(1).attrs.id).toBeTruthy();
    editor.commands.undo();
    expect(editor.state.doc.childCount).toBe(2);
  });
});

describe('[STR-7] a single heading on the clipboard', () => {
  const paste = async (html: string, caret: number) => {
    open?.editor.commands.setTextSelection(caret);
    open?.editor.view.pasteHTML(html, clipboard('第五章 保障措施', html));
    await vi.dynamicImportSettled();
    return open?.editor.state.doc.children.map(({ type, textContent }) => `${type.name} ${textContent}`);
  };

  it('leaves its number behind in an empty line', async () => {
    open = createSharedEditor([b.paragraph('')]);
    expect(await paste('<h1>第五章 保障措施</h1>', 1)).toEqual(['heading 保障措施']);
  });

  it('is words amid other words', async () => {
    open = createSharedEditor([b.paragraph('前后')]);
    expect(await paste('<h1>第五章 保障措施</h1>', 2)).toEqual(['paragraph 前第五章 保障措施后']);
  });
});

/** As Word and WPS write a list: the sign in a span that says so. */
const item = (sign: string, words: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
const NOTED = `<p>一、提高质量</p><p>大班额<a href="#_ftn1" name="_ftnref1">[1]</a>全部消除，质量稳步提高。</p>
  <div style='mso-element:footnote-list'><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 大班额：超过五十五人的班。</p></div></div>`;

describe('[STR-7] what Word, WPS and web pages put on the clipboard', () => {
  const structure = (html: string) => read(readClipboard(html).marked);

  it('has automatic numbers as numbers, and signs of lists as lists', () => {
    const html = `<style>p { color: red }</style>${item('一、', '发展基础')}<p>学校办学条件不断改善，教师队伍持续壮大。</p>
      ${item('l', '优先发展')}${item('Ø', '公平普惠')}<h2>二、总体要求</h2>`;
    expect(structure(html)).toEqual([
      'heading2 发展基础',
      'paragraph 学校办学条件不断改善，教师队伍持续壮大。',
      'bulletList 优先发展公平普惠',
      'heading2 总体要求',
    ]);
    const ordinary = readClipboard(html).html;
    expect(ordinary).not.toContain('color');
    expect(ordinary.match(/<ul>.*<\/ul>/s)?.[0].match(/<li>/g)).toHaveLength(2);
  });

  it('has blanks for indents, empty lines, boxes in boxes and pictures from elsewhere round its words', () => {
    const html = `<div class="TRS_Editor"><p align=center><strong>第二章　总体要求</strong></p><div><div>　　（一）坚持优先发展。教育摆在优先位置。</div></div>
      <p><br></p><div>　　责任单位：县教育局，县财政局</div><ul><li><p>公平普惠</p></li></ul><img src="https://example.org/a.png"></div>`;
    expect(structure(html)).toEqual([
      'heading1 总体要求',
      'paragraph3 坚持优先发展。教育摆在优先位置。',
      'paragraph ',
      'bulletList 公平普惠',
    ]);
    const pasted = readPastedBlocks(readClipboard(html).marked, '', planSchema, NUMBERING_SCHEMES.chapter);
    expect(pasted?.leftOut).toBe(1);
    expect(pasted?.blocks[0]?.firstChild?.marks).toEqual([]);
    expect(pasted?.blocks[2]?.firstChild?.attrs.departments).toEqual(['县教育局', '县财政局']);
  });

  it('brings its notes into the list of the plan, before those that the text explains later', () => {
    open = createSharedEditor([
      b.paragraph(''),
      b.paragraph('后文', b.noteRef('later'), '。'),
      b.noteList({ id: 'later', text: '控辍保学：防止学生辍学。' }),
    ]);
    const { editor } = open;
    editor.commands.setTextSelection(1);
    const pasted = readPastedBlocks(
      readClipboard(NOTED).marked,
      '',
      editor.schema,
      NUMBERING_SCHEMES.chapter,
    );
    expect(pasted && insertPasted(editor, pasted)).toBe(true);
    const lists = editor.state.doc.children.filter(({ type }) => type.name === 'noteList');
    expect(lists.map((list) => list.children.map(({ textContent }) => textContent))).toEqual([
      ['大班额：超过五十五人的班。', '控辍保学：防止学生辍学。'],
    ]);
    editor.commands.undo();
    expect(editor.state.doc.textContent).toBe('后文。控辍保学：防止学生辍学。');
  });

  it('comes into a box as into the text, behind the line that it is pasted at the end of', () => {
    open = createSharedEditor([b.box('工程', b.paragraph('盒中的话。'))]);
    const { editor } = open;
    const end = editor.state.doc.content.size - 2;
    editor.commands.setTextSelection(end);
    const pasted = readPastedBlocks('', TEXT, editor.schema, NUMBERING_SCHEMES.chapter);
    expect(pasted && insertPasted(editor, pasted)).toBe(true);
    expect(editor.state.doc.childCount).toBe(1);
    const lines = editor.state.doc.firstChild?.children.map(
      ({ type, textContent }) => `${type.name} ${textContent}`,
    );
    expect(lines?.slice(0, 4)).toEqual([
      'boxTitle 工程',
      'paragraph 盒中的话。',
      'heading 办好学校',
      'paragraph 坚持公平优先，把资源用在最需要的地方。',
    ]);
  });
});
