import { drawnPicture, pictureRelations, pngPicture } from './pictures';
import { p, part, wordFile } from './wordFile';

const PROSE =
  '坚持问题导向，分年度列出任务，逐项明确时间和路径，做到年初有安排、年中有检查、年底有总结。对进展缓慢的事项及时督办，确保各项部署落到实处。';
const CENTRE = '<w:jc w:val="center"/>';
const TITLE = '青禾县教育事业发展“十五五”规划';
const run = (text: string, format = '') =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const tab = '<w:r><w:tab/></w:r>';
const lineBreak = '<w:r><w:br/></w:r>';
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const numbered = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const lists = (...formats: (readonly [string, string])[]) => {
  const abstracts = formats.map(
    ([format, text], index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`,
  );
  const instances = formats.map(
    (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
  );
  return { 'word/numbering.xml': part('numbering', abstracts.join('') + instances.join('')) };
};
const by = (name: string) => `w:id="7" w:author="${name}" w:date="2026-03-01T08:00:00Z"`;
const relations = (...entries: string[]) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
});
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const frame = (text: string, properties = '') =>
  p(
    text,
    `<w:framePr w:w="4000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="page"/>${properties}`,
  );

/** A Word file as an office leaves it, and what `describeOutline` is to make of it. */
export interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly outline: string;
}

const file = (
  outline: readonly string[],
  body: string,
  parts: Record<string, string | Uint8Array> = {},
): OfficeFile => ({ bytes: wordFile(body, parts), outline: outline.join('\n') });

/** The habits of real offices, one file each, whole plans in small. */
export const OFFICE_FILES: Readonly<Record<string, OfficeFile>> = {
  'WPS: its own data, lists whose definition is gone, full-width blanks for the indent': file(
    [`T ${TITLE}`, '1 一、发展基础', '2 （一）主要成就', '2 （二）存在问题', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      p('　　一、发展基础', numbered(9)),
      p('　　（一）主要成就', numbered(9, 1)),
      p(`　　${PROSE}`),
      p('　　（二）存在问题'),
      p(`　　${PROSE}`),
      p('　　二、总体要求'),
      p(`　　${PROSE}`),
    ].join(''),
    {
      'word/numbering.xml': part('numbering', '<w:num w:numId="9"><w:abstractNumId w:val="55"/></w:num>'),
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="v"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>',
      'customXml/item1.xml':
        '<s:customData xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectProps/></s:customData>',
    },
  ),
  'numbers twice: automatic and typed': file(
    [`T ${TITLE}`, '1 一、发展基础', '2 （一）主要成就', '2 （二）存在问题', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      p('一、发展基础', numbered(1)),
      p('（一）主要成就', numbered(2)),
      p(PROSE),
      p('（二）存在问题', numbered(2)),
      p(PROSE),
      p('二、总体要求', numbered(1)),
      p(PROSE),
    ].join(''),
    lists(['chineseCounting', '%1、'], ['chineseCounting', '（%1）']),
  ),
  'numbers typed twice': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求', '2 （一）指导思想'],
    [
      p(TITLE, CENTRE),
      p('一、一、发展基础'),
      p(PROSE),
      p('二、二、总体要求'),
      p('（一）（一）指导思想'),
      p(PROSE),
    ].join(''),
  ),
  'a red head laid out by a table': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求', 'L 青禾县人民政府文件 青政发〔2026〕3号 2026年3月1日'],
    [
      table(
        row(cell(p('青禾县人民政府文件', CENTRE), wide(2))),
        row(cell(p('青政发〔2026〕3号')), cell(p(''))),
      ),
      p('青禾县人民政府关于印发青禾县教育事业发展“十五五”规划的通知', CENTRE),
      p('各乡镇人民政府，县政府各部门：'),
      p('现将《青禾县教育事业发展“十五五”规划》印发给你们，请认真贯彻执行。'),
      p('青禾县人民政府', '<w:jc w:val="right"/>'),
      p('2026年3月1日', '<w:jc w:val="right"/>'),
      p(TITLE, CENTRE),
      p('一、发展基础'),
      p(PROSE),
      p('二、总体要求'),
      p(PROSE),
    ].join(''),
  ),
  'the whole text in one cell of a layout table': file(
    [`T ${TITLE}`, '1 一、发展基础', '2 （一）主要成就', '1 二、总体要求'],
    table(
      row(
        cell(
          [
            p(TITLE, CENTRE),
            p('一、发展基础'),
            p('（一）主要成就'),
            p(PROSE),
            p('二、总体要求'),
            p(PROSE),
          ].join(''),
        ),
      ),
    ),
  ),
  'frames round the title and a heading': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [frame(TITLE, CENTRE), frame('一、发展基础'), p(PROSE), p('二、总体要求'), p(PROSE)].join(''),
  ),
  'page numbers typed into the text, on every page': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      p('一、发展基础'),
      p(PROSE),
      p('- 1 -', CENTRE),
      p(PROSE),
      p('- 2 -', CENTRE),
      p('二、总体要求'),
      p(PROSE),
      p('- 3 -', CENTRE),
    ].join(''),
  ),
  'columns set by tabs instead of a table': file(
    [
      `T ${TITLE}`,
      '1 一、发展目标',
      '1 二、主要任务',
      'C 主要指标',
      'I 学前三年毛入园率 % 2025: 92.5, 2030: 95',
      'I 九年义务教育巩固率 % 2025: 96.8, 2030: 98',
    ],
    [
      p(TITLE, CENTRE),
      p('一、发展目标'),
      p(PROSE),
      p('表1 主要指标', CENTRE),
      para(run('指标'), tab, run('2025年'), tab, run('2030年')),
      para(run('学前三年毛入园率（%）'), tab, run('92.5'), tab, run('95')),
      para(run('九年义务教育巩固率（%）'), tab, run('96.8'), tab, run('98')),
      p('二、主要任务'),
      p(PROSE),
    ].join(''),
  ),
  'line breaks for paragraphs, blanks for the indent': file(
    [`T ${TITLE}`, '1 一、发展基础', '2 （一）主要成就', '2 （二）存在问题', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      para(
        run('    一、发展基础'),
        lineBreak,
        run('    （一）主要成就'),
        lineBreak,
        run(`    ${PROSE}`),
        lineBreak,
        run('    （二）存在问题'),
        lineBreak,
        run(`    ${PROSE}`),
      ),
      para(run('    二、总体要求'), lineBreak, run(`    ${PROSE}`)),
    ].join(''),
  ),
  'hidden text between the words and a hidden paragraph': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      para(run('一、'), run('（旧稿）', '<w:vanish/>'), run('发展基础')),
      p(PROSE),
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('一、旧的标题', '<w:vanish/>')}</w:p>`,
      p('二、总体要求'),
      p(PROSE),
    ].join(''),
  ),
  'tracked formats of runs, paragraphs, tables and sections': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求', 'C'],
    [
      p(TITLE, CENTRE),
      p(
        '一、发展基础',
        `<w:outlineLvl w:val="0"/><w:pPrChange ${by('张三')}><w:pPr><w:outlineLvl w:val="3"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`,
        `<w:b/><w:rPrChange ${by('李四')}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`,
      ),
      p(PROSE, '', `<w:rPrChange ${by('李四')}><w:rPr><w:b/></w:rPr></w:rPrChange>`),
      `<w:tbl><w:tblPr><w:tblPrChange ${by('张三')}><w:tblPr/></w:tblPrChange></w:tblPr><w:tblGrid><w:gridCol w:w="100"/><w:tblGridChange w:id="1"><w:tblGrid/></w:tblGridChange></w:tblGrid>${row(cell(p('甲')), cell(p('乙')))}${row(cell(p('丙')), cell(p('丁')))}</w:tbl>`,
      p('二、总体要求'),
      p(PROSE),
      `<w:sectPr><w:sectPrChange ${by('张三')}><w:sectPr/></w:sectPrChange></w:sectPr>`,
    ].join(''),
  ),
  'sections with two columns, a section break amid the text': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      p(
        '一、发展基础',
        '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/><w:docGrid w:type="linesAndChars" w:linePitch="579"/></w:sectPr>',
      ),
      p(PROSE),
      p('二、总体要求'),
      `<w:p><w:r><w:br w:type="column"/></w:r>${run(PROSE)}</w:p>`,
      '<w:sectPr><w:cols w:num="1"/></w:sectPr>',
    ].join(''),
  ),
  'a watermark in the head of the pages and a seal as a text box': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      p('一、发展基础'),
      p(PROSE),
      p('二、总体要求'),
      p(PROSE),
      para(
        `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" type="#_x0000_t202"><v:textbox><w:txbxContent>${p('青禾县教育局（印章）')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ].join(''),
    {
      ...relations(relation('rId1', 'header', 'header1.xml')),
      'word/header1.xml': part(
        'hdr',
        `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="PowerPlusWaterMarkObject1"><v:textpath style="font-family:宋体" string="内部资料"/></v:shape></w:pict></w:r></w:p>`,
      ),
    },
  ),
  'headings as pictures': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [
      p(TITLE, CENTRE),
      p('一、发展基础'),
      para(`<w:r>${drawnPicture('rId1')}</w:r>`),
      p(PROSE),
      p('二、总体要求'),
      p(PROSE),
    ].join(''),
    {
      'word/media/image1.png': pngPicture(40, 20),
      'word/_rels/document.xml.rels': pictureRelations({ rId1: 'media/image1.png' }),
    },
  ),
  'headings by size and weight alone, in the styles of the text': file(
    [`T ${TITLE}`, '1 发展基础', '1 总体要求', '1 主要任务'],
    [
      p(TITLE, CENTRE, '<w:b/><w:sz w:val="44"/>'),
      p('发展基础', '', '<w:b/><w:sz w:val="32"/>'),
      p(PROSE),
      p(PROSE),
      p('总体要求', '', '<w:b/><w:sz w:val="32"/>'),
      p(PROSE),
      p('主要任务', '', '<w:b/><w:sz w:val="32"/>'),
      p(PROSE),
    ].join(''),
  ),
  'every letter in a run of its own, spelling marks between them': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求'],
    [
      `<w:p><w:pPr>${CENTRE}</w:pPr>${[...TITLE].map((letter) => `<w:proofErr w:type="spellStart"/>${run(letter)}<w:proofErr w:type="spellEnd"/>`).join('')}</w:p>`,
      para(...[...'一、发展基础'].map((letter) => run(letter))),
      p(PROSE),
      para(...[...'二、总体要求'].map((letter) => run(letter, '<w:rFonts w:hint="eastAsia"/>'))),
      p(PROSE),
    ].join(''),
  ),
  'headings as list items of another list for each chapter': file(
    [
      `T ${TITLE}`,
      '1 第一章发展基础',
      '2 （一）主要成就',
      '2 （二）存在问题',
      '1 第二章总体要求',
      '2 （一）指导思想',
    ],
    [
      p(TITLE, CENTRE),
      p('发展基础', numbered(1)),
      p('主要成就', numbered(2)),
      p(PROSE),
      p('存在问题', numbered(2)),
      p(PROSE),
      p('总体要求', numbered(1)),
      p('指导思想', numbered(3)),
      p(PROSE),
    ].join(''),
    lists(
      ['chineseCountingThousand', '第%1章'],
      ['chineseCounting', '（%1）'],
      ['chineseCounting', '（%1）'],
    ),
  ),
  'many comments by many people, overlapping and in tables': file(
    [`T ${TITLE}`, '1 一、发展基础', '1 二、总体要求', 'C'],
    [
      p(TITLE, CENTRE),
      p('一、发展基础'),
      para(
        '<w:commentRangeStart w:id="1"/>',
        run('全县教育'),
        '<w:commentRangeStart w:id="2"/>',
        run('稳步发展'),
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
        run('，成效明显'),
        '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>',
        run('，为今后五年打下基础。'),
      ),
      table(
        row(
          cell(
            `<w:p><w:commentRangeStart w:id="3"/>${run('甲')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>`,
          ),
          cell(p('乙')),
        ),
        row(cell(p('丙')), cell(p('丁'))),
      ),
      p('二、总体要求'),
      p(PROSE),
    ].join(''),
    {
      'word/comments.xml': part(
        'comments',
        ['张三', '李四', '王五']
          .map(
            (name, index) =>
              `<w:comment w:id="${index + 1}" w:author="${name}">${p(`${name}的意见`)}</w:comment>`,
          )
          .join(''),
      ),
    },
  ),
};
