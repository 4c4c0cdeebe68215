import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/text/readHtml';
import { readHtmlSource } from '../../../shared/text/readHtmlSource';
import { countingIds } from '../../helpers/countingIds';

describe('a page nested without end', () => {
  it.each([
    ['boxes', '<div>', '</div>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
    ['looks', '<span><b>', '</b></span>'],
  ])('keeps the words in %s', (_, open, close) => {
    const html = `${open.repeat(5000)}最里面的话${close.repeat(5000)}<p>后面的话</p>`;
    expect(JSON.stringify(readHtmlSource(html).blocks)).toMatch(/最里面的话.*后面的话/s);
  });
});

describe('reading HTML', () => {
  it('takes paragraphs, headings and emphasis, and leaves scripts and navigation out', () => {
    const source = readHtmlSource(
      '<html><head><title>页</title><style>p{}</style></head><body><nav>首页</nav><h2 style="text-align: center">第一章 背景</h2><div>  全县<b>128</b>所\n学校<br>另有青少年宫</div><script>x</script></body></html>',
    );
    expect(source.blocks).toEqual([
      { type: 'paragraph', runs: [{ text: '第一章 背景' }], outlineLevel: 2, align: 'center' },
      {
        type: 'paragraph',
        runs: [
          { text: '全县' },
          { text: '128', bold: true },
          { text: '所 学校' },
          { text: '\n' },
          { text: '另有青少年宫' },
        ],
      },
    ]);
  });

  it('keeps the spans and header rows of tables, and text before and after them in place', () => {
    const source = readHtmlSource(
      '前<table><thead><tr><th colspan="2">指标</th></tr></thead><tr><td rowspan="2">甲</td><td><p>1</p><p>2</p></td></tr></table>后',
    );
    expect(source.blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(source.blocks[1]).toMatchObject({
      rows: [
        { header: true, cells: [{ columnSpan: 2, rowSpan: 1 }] },
        { header: false, cells: [{ columnSpan: 1, rowSpan: 2 }, { blocks: [{}, {}] }] },
      ],
    });
  });

  it('gives a list’s number to the first paragraph of an item', () => {
    const { blocks } = readHtmlSource('<ol start="3"><li><p>甲：一</p><p>又</p></li><li>乙：二</li></ol>');
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: '甲：一' }],
        numbering: { label: '3.', level: 0, list: { count: 3, depth: 1 } },
      },
      { type: 'paragraph', runs: [{ text: '又' }] },
      {
        type: 'paragraph',
        runs: [{ text: '乙：二' }],
        numbering: { label: '4.', level: 0, list: { count: 4, depth: 1 } },
      },
    ]);
  });

  it('reports a picture with its description', () => {
    expect(readHtmlSource('<p>见图<img alt="学校分布图"></p>').losses).toEqual([
      { text: '学校分布图', reason: '图片没有导入' },
    ]);
  });

  it('refuses a page without any text', () => {
    expect(() => readHtml('<html><body><script>1</script></body></html>', { newId: countingIds() })).toThrow(
      expect.objectContaining({ code: 'empty-file' }),
    );
  });
});
