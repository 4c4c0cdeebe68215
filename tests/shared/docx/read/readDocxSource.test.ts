import { describe, expect, it } from 'vitest';
import { readDocxSource } from '../../../../shared/docx/read/readDocx';
import { type SourceBlock, textOf } from '../../../../shared/text/source';
import { p, part, wordFile } from '../../../helpers/wordFile';

const read = (body: string, parts: Record<string, string> = {}) => readDocxSource(wordFile(body, parts));

function lines(blocks: readonly SourceBlock[]): string[] {
  return blocks.map((block) =>
    block.type === 'paragraph' ? (block.numbering?.label ?? '') + textOf(block) : `[${block.type}]`,
  );
}

const level = (index: number, format: string, text: string, extra = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (
  levels: string,
  instances = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
) => ({
  'word/numbering.xml': part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${instances}`,
  ),
});
const numbered = (ilvl: number, id = 1) =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('reading a Word file', () => {
  it('counts automatic numbers as Word prints them, and starts deeper levels anew', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章') +
      level(1, 'chineseCountingThousand', '%2、') +
      level(2, 'decimal', '%2.%3', '<w:isLgl/>');
    const body = [
      p('背景', numbered(0)),
      p('基础', numbered(1)),
      p('规模', numbered(2)),
      p('质量', numbered(2)),
      p('形势', numbered(1)),
      p('目标', numbered(0)),
      p('总则', numbered(1)),
    ];
    expect(lines(read(body.join(''), numbering(levels)).blocks)).toEqual([
      '第一章背景',
      '一、基础',
      '1.1规模',
      '1.2质量',
      '二、形势',
      '第二章目标',
      '一、总则',
    ]);
  });

  it('knows the number formats of Chinese documents', () => {
    const formats = [
      'chineseCounting',
      'japaneseCounting',
      'chineseLegalSimplified',
      'ideographTraditional',
      'decimalEnclosedCircle',
      'upperRoman',
      'lowerLetter',
      'decimalFullWidth',
    ];
    const labels = formats.map((format) => {
      const source = read(p('甲', numbered(0)) + p('乙', numbered(0)), numbering(level(0, format, '%1')));
      return lines(source.blocks)
        .map((line) => line.slice(0, -1))
        .join(' ');
    });
    expect(labels).toEqual(['一 二', '一 二', '壹 贰', '甲 乙', '① ②', 'I II', 'a b', '１ ２']);
  });

  it('takes numbering and outline level from styles and what they are based on', () => {
    const styles = part(
      'styles',
      `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/>${numbered(0)}</w:pPr></w:style>
       <w:style w:type="paragraph" w:styleId="2"><w:name w:val="章标题"/><w:basedOn w:val="1"/></w:style>`,
    );
    const source = read(p('背景', '<w:pStyle w:val="2"/>'), {
      ...numbering(level(0, 'chineseCounting', '第%1章')),
      'word/styles.xml': styles,
    });
    expect(source.blocks).toMatchObject([
      { outlineLevel: 1, numbering: { label: '第一章', level: 0 }, style: '章标题' },
    ]);
  });

  it('takes tracked insertions, leaves deletions out, and keeps the printed result of fields', () => {
    const body = `<w:p><w:r><w:t>达到</w:t></w:r><w:del><w:r><w:delText>70%</w:delText></w:r></w:del><w:ins><w:r><w:t>75%</w:t></w:r></w:ins>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 表1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>，见表1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(lines(read(body).blocks)).toEqual(['达到75%，见表1']);
  });

  it('leaves a contents list out and reports its text', () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('第一章 背景 1')}</w:sdtContent></w:sdt>`;
    const source = read(contents + p('正文'));
    expect(lines(source.blocks)).toEqual(['正文']);
    expect(source.losses.map(({ text }) => text)).toEqual(['第一章 背景 1']);
  });

  it('leaves out what a form field shows while nobody has filled it in, and keeps what somebody wrote', () => {
    const field = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const body =
      field('<w:showingPlcHdr/>', p('单击此处输入标题')) +
      `<w:p>${run('日期：')}${field('<w:showingPlcHdr/>', run('单击选择日期'))}${field('<w:showingPlcHdr w:val="0"/>', run('2030年'))}</w:p>`;
    expect(lines(read(body).blocks)).toEqual(['日期：2030年']);
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(p('单位'))}${cell(field('<w:showingPlcHdr/>', p('输入单位')))}</w:tr></w:tbl>`;
    expect(JSON.stringify(read(table).blocks)).not.toContain('输入单位');
    const around = field(
      '<w:showingPlcHdr/>',
      `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('输入单位')}</w:tc>`,
    );
    const [merged] = read(`<w:tbl><w:tr>${cell(p('单位'))}${around}</w:tr></w:tbl>`).blocks;
    expect(merged).toMatchObject({ rows: [{ cells: [{ columnSpan: 1 }, { blocks: [], columnSpan: 2 }] }] });
  });

  it('leaves out a contents field over several paragraphs, and the paragraph after it stays', () => {
    const begin =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>背景 1</w:t></w:r></w:p>';
    const end = '<w:p><w:r><w:t>目标 5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const source = read(begin + end + p('正文'));
    expect(lines(source.blocks).at(-1)).toBe('正文');
    expect(source.losses.map(({ text }) => text)).toEqual(['背景 1\n目标 5']);
  });

  it('turns merged cells into spans', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('类别', '<w:vMerge w:val="restart"/>')}${cell('人数', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('小学')}${cell('初中')}</w:tr></w:tbl>`;
    const [block] = read(table).blocks;
    expect(block).toMatchObject({
      type: 'table',
      rows: [
        {
          header: true,
          cells: [
            { rowSpan: 2, columnSpan: 1 },
            { rowSpan: 1, columnSpan: 2 },
          ],
        },
        {
          header: false,
          cells: [
            { rowSpan: 1, columnSpan: 1 },
            { rowSpan: 1, columnSpan: 1 },
          ],
        },
      ],
    });
  });

  it('brings notes, text boxes and charts along', () => {
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:lineChart><c:ser><c:tx><c:strRef><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>入学率</c:v></c:pt></c:strCache></c:strRef></c:tx>
      <c:cat><c:strRef><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:cat>
      <c:val><c:numRef><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>95.5</c:v></c:pt><c:pt idx="1"><c:v>96.2</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:lineChart></c:plotArea></c:chart></c:chartSpace>`;
    const body = `<w:p><w:r><w:t>智慧校园</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p('框内文字')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${p('框内文字')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const source = read(body, {
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('网络达标的学校')}</w:footnote>`,
      ),
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Target="charts/chart1.xml"/></Relationships>',
      'word/charts/chart1.xml': chart,
    });
    expect(lines(source.blocks)).toEqual(['智慧校园', '[chart]', '框内文字', '网络达标的学校']);
    expect(source.blocks[0]).toMatchObject({ runs: [{ text: '智慧校园' }, { note: 'footnote-2' }] });
    expect(source.blocks[1]).toMatchObject({
      kind: 'line',
      data: { categories: ['2024', '2025'], series: [{ name: '入学率', values: [95.5, 96.2] }] },
    });
    expect(source.blocks[3]).toMatchObject({ noteKey: 'footnote-2' });
  });
});
