import { describe, expect, it } from 'vitest';
import { readDocxOpinions } from '../../../../shared/docx/read/readDocxOpinions';
import { p, part, wordFile } from '../../../helpers/wordFile';

const by = (author: string) => `w:id="9" w:author="${author}" w:date="2026-03-01T08:00:00Z"`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inserted = (author: string, text: string) => `<w:ins ${by(author)}>${run(text)}</w:ins>`;
const deleted = (author: string, text: string) =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const para = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const newParagraph = (author: string, text: string) =>
  `<w:p><w:pPr><w:rPr><w:ins ${by(author)}/></w:rPr></w:pPr>${inserted(author, text)}</w:p>`;
const comment = (id: number, author: string, text: string) =>
  `<w:comment w:id="${id}" w:author="${author}">${p(text)}</w:comment>`;
const comments = (...each: string[]) => ({ 'word/comments.xml': part('comments', each.join('')) });
const range = (id: number, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

describe('CON-6 opinions of a Word file', () => {
  it('tell several changes of one paragraph as one wording, with the clauses they change', () => {
    const body = para(
      run('到2030年，建成书屋'),
      deleted('县文旅局', '20'),
      inserted('县文旅局', '22'),
      run('个，开放'),
      inserted('县财政局', '时间'),
      run('延长，经费列入预算。'),
    );
    expect(readDocxOpinions(wordFile(body))).toEqual([
      {
        author: '县文旅局、县财政局',
        quote: '建成书屋20个，开放延长',
        text: '建议修改文字。',
        wording: '建成书屋22个，开放时间延长',
        place: { words: '建成书屋20个，开放延长', before: '到2030年，', after: '，经费列入预算。' },
      },
    ]);
  });

  it('tell a paragraph that would go, and those that would come, also the last one of the file', () => {
    const body =
      para(deleted('县司法局', '这一段不要。')) +
      newParagraph('县水利局', '新增第一段。') +
      newParagraph('县水利局', '新增第二段。') +
      p('留下的一段。') +
      newParagraph('县水利局', '最后加一段。');
    const before = '建议在“留下的一段。”一段之前增加一段。';
    expect(readDocxOpinions(wordFile(body))).toMatchObject([
      { author: '县司法局', quote: '这一段不要。', text: '建议删去这一段。', wording: '' },
      { author: '县水利局', quote: '', text: before, wording: '新增第一段。' },
      { author: '县水利局', quote: '', text: before, wording: '新增第二段。' },
      { author: '县水利局', quote: '', text: '建议增加一段。', wording: '最后加一段。' },
    ]);
  });

  it('tell comments with their words in order, in cells and boxes too, answers as opinions, and those without a place', () => {
    const table = `<w:tbl><w:tr><w:tc>${para(range(2, '床位数'))}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>${para(range(4, '框里的话'))}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
    const bytes = wordFile(
      para(run('全县'), range(1, '三甲医院'), run('一家。')) + table + box,
      comments(
        comment(1, '县卫健委', '应为二甲'),
        comment(2, '县统计局', '请核对'),
        comment(3, '县委编办', '全文无意见'),
        comment(4, '县统计局', '框内也请核对'),
      ),
    );
    expect(readDocxOpinions(bytes).map(({ author, quote, text }) => [author, quote, text])).toEqual([
      ['县卫健委', '三甲医院', '应为二甲'],
      ['县统计局', '床位数', '请核对'],
      ['县统计局', '框里的话', '框内也请核对'],
      ['县委编办', '', '全文无意见'],
    ]);
  });

  it('tell where their words stand: those of several paragraphs where they begin, with what is around them', () => {
    const open = '<w:commentRangeStart w:id="1"/>';
    const close = '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
    const body = p('前一段。') + para(run('甲、'), open, run('乙')) + para(run('丙'), close, run('丁'));
    expect(readDocxOpinions(wordFile(body, comments(comment(1, '县统计局', '请核对'))))).toMatchObject([
      { quote: '乙丙', place: { words: '乙', before: '前一段。甲、', after: '丙丁' } },
    ]);
  });
});
