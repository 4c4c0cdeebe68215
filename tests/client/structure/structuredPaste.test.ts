// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { insertPasted, readPastedBlocks } from '../../../client/editor/paste/readPastedBlocks';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor | undefined;
const read = (html: string, text = '') =>
  readPastedBlocks(html, text, planSchema, NUMBERING_SCHEMES.chapter)?.map(
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

describe('pasting text with typed numbers', () => {
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
    insertPasted(editor, blocks ?? []);
    expect(editor.state.doc.childCount).toBe(9);
    expect(editor.state.selection.$from.parent.textContent).toBe('补充教师一百名，优化结构。');
    expect(editor.state.doc.child(1).attrs.id).toBeTruthy();
    editor.commands.undo();
    expect(editor.state.doc.childCount).toBe(2);
  });
});
