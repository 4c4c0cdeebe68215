import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { readBody } from '../../../shared/schema/planDocument';
import type { ImportedPlan } from '../../../shared/text/imported';
import { readHtml } from '../../../shared/text/readHtml';
import { countingIds } from '../../helpers/countingIds';
import { p, part, wordFile } from '../../helpers/wordFile';

const TITLE = '青禾县教育事业发展“十五五”规划';
const PROSE = '坚持问题导向，分年度列出任务，逐项明确时间和路径，做到年初有安排、年中有检查、年底有总结。';
const run = (text: string, format = '') =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
const para = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const word = (body: string, parts: Record<string, string> = {}) =>
  readDocx(wordFile(p(TITLE, '<w:jc w:val="center"/>') + p('一、发展基础') + body, parts), {
    newId: countingIds(),
  });

/** The blocks below the first heading, note marks as {1} and notes as {1: words}, by the order of the notes. */
function described({ document }: ImportedPlan): readonly string[] {
  const notes: string[] = [];
  readBody(document).descendants((node) => {
    if (node.type.name === 'noteItem') notes.push(node.attrs.id as string);
  });
  const blocks: string[] = [];
  readBody(document).forEach((block, _offset, index) => {
    let text = '';
    block.descendants((node) => {
      if (node.isText) text += node.text;
      if (node.type.name === 'noteRef') text += `{${notes.indexOf(node.attrs.note as string) + 1}}`;
      if (node.type.name === 'noteItem') text += `{${notes.indexOf(node.attrs.id as string) + 1}: }`;
    });
    if (index > 1 && text !== PROSE) blocks.push(text);
  });
  return blocks;
}

const TWO = ['建设智慧校园{1}和双师课堂{2}。', '{1: }智慧校园：网络达标的学校。{2: }双师课堂：两位教师。'];
const text = (one: string, two: string) =>
  para(run('建设智慧校园'), raised(one), run('和双师课堂'), raised(two), run('。'));

describe('DIN-17 notes whose raised marks somebody typed', () => {
  it.each([
    ['1', '2', p('[1] 智慧校园：网络达标的学校。'), p('[2] 双师课堂：两位教师。')],
    ['①', '②', p('①智慧校园：网络达标的学校。'), p('②双师课堂：两位教师。')],
    ['[1]', '[2]', p('〔1〕智慧校园：网络达标的学校。'), p('〔2〕双师课堂：两位教师。')],
    ['注1', '注2', p('注1：智慧校园：网络达标的学校。'), p('注2：双师课堂：两位教师。')],
    [
      '1',
      '2',
      para(raised('1'), run('智慧校园：网络达标的学校。')),
      para(raised('2'), run(' 双师课堂：两位教师。')),
    ],
  ])('%s and %s', (one, two, ...notes) => {
    expect(described(word(text(one, two) + p(PROSE) + notes.join('')))).toEqual(TWO);
  });

  it('counted 1. 2. below the words 名词解释', () => {
    const list = p('名词解释') + p('1.智慧校园：网络达标的学校。') + p('2.双师课堂：两位教师。');
    expect(described(word(text('1', '2') + p(PROSE) + list))).toEqual([TWO[0], '名词解释', TWO[1]]);
  });

  it('counted anew on every page, each below its own', () => {
    const page = (term: string) =>
      para(run(`推进${term}`), raised('①'), run('。')) + p(`①${term}：有关说明。`);
    expect(described(word(page('集团办学') + page('县管校聘')))).toEqual([
      '推进集团办学{1}。',
      '推进县管校聘{2}。',
      '{1: }集团办学：有关说明。{2: }县管校聘：有关说明。',
    ]);
  });

  it('in a table, and named twice', () => {
    const cell = (...content: string[]) => `<w:tc>${para(...content)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(run('指标'))}${cell(run('数值'))}</w:tr><w:tr>${cell(run('入园率'), raised('1'))}${cell(run('98'))}</w:tr></w:tbl>`;
    const body = table + para(run('提高入园率'), raised('1'), run('。')) + p('[1]在园幼儿占适龄幼儿的比例。');
    expect(described(word(body)).slice(1)).toEqual(['提高入园率{1}。', '{1: }在园幼儿占适龄幼儿的比例。']);
  });

  it('stay as they are where no note opens so', () => {
    const body = text('1', '2') + p('1.加强领导。') + p('2.加大投入。');
    expect(described(word(body))[0]).toBe('建设智慧校园1和双师课堂2。');
  });

  it('of pages that LibreOffice and Word saved', () => {
    const page = (mark: string, note: string) =>
      readHtml(`<p>${TITLE}</p><p>一、发展基础</p><p>建设智慧校园${mark}。</p><p>${PROSE}</p>${note}`, {
        newId: countingIds(),
      });
    const found = ['建设智慧校园{1}。', '{1: }网络达标的学校。'];
    expect(
      described(
        page(
          '<a class="sdfootnoteanc" href="#a"><sup>1</sup></a>',
          '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#b">1</a>网络达标的学校。</p></div>',
        ),
      ),
    ).toEqual(found);
    expect(
      described(
        page(
          '<a href="#a"><span class=MsoFootnoteReference>[1]</span></a>',
          '<div><p class=MsoFootnoteText><a href="#b"><span class=MsoFootnoteReference>[1]</span></a> 网络达标的学校。</p></div>',
        ),
      ),
    ).toEqual(found);
  });
});

describe('DIN-17 native notes', () => {
  it('come without the marks that somebody typed beside and before them', () => {
    const body = para(
      run('建设智慧校园'),
      '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>①</w:t></w:r>',
      run('和双师课堂'),
      '<w:r><w:footnoteReference w:id="3"/></w:r>',
      run('。'),
    );
    const footnotes = part(
      'footnotes',
      `<w:footnote w:id="2">${p('① 智慧校园：网络达标的学校。')}</w:footnote><w:footnote w:id="3">${p(' [2]双师课堂：两位教师。')}</w:footnote>`,
    );
    expect(described(word(body, { 'word/footnotes.xml': footnotes }))).toEqual(TWO);
  });
});

it('DIN-17 raised digits behind a unit of length are powers, others stay', () => {
  const body = para(
    run('新增校舍12万m'),
    raised('2'),
    run('，库容3000m'),
    raised('3'),
    run('，10'),
    raised('2'),
    run('。'),
  );
  expect(described(word(body))).toEqual(['新增校舍12万m²，库容3000m³，102。']);
});
