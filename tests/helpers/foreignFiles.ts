import { strToU8, zipSync } from 'fflate';
import { drawnPicture, pictureRelations, pngPicture } from './pictures';
import { p, part, wordFile } from './wordFile';

const run = (text: string, format = '') =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const relationships = (...entries: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
const utf16 = (text: string, bigEndian = false) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(2 + index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
};
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

const PLAN = [
  p('青禾县教育事业发展“十五五”规划', '<w:jc w:val="center"/>'),
  p('一、发展基础'),
  p('全县共有学校36所，在校学生41280人。'),
  p('二、主要任务'),
].join('');
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
const shape = (text: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const by = 'w:id="9" w:author="李四" w:date="2026-03-01T08:00:00Z"';

const newParagraph = (text: string) =>
  `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr><w:ins ${by}>${run(text)}</w:ins></w:p>`;

/** Word files as Word, WPS and converters leave them, one habit each; every one of them must come in whole. */
export const FOREIGN_FILES: Readonly<Record<string, Uint8Array>> = {
  'a text box kept twice, for old and new Word': wordFile(
    PLAN +
      para(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape('框内的文字')}</mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="v"><v:textbox>${box('框内的文字')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
  ),
  'several text boxes in one group': wordFile(
    PLAN +
      para(
        `<w:r><w:drawing><wpg:wgp xmlns:wpg="g"><wps:wsp><wps:txbx>${box('左框')}</wps:txbx></wps:wsp><wps:wsp><wps:txbx>${box('右框')}</wps:txbx></wps:wsp></wpg:wgp></w:drawing></w:r>`,
      ),
  ),
  'an old text box in VML': wordFile(
    PLAN +
      para(
        `<w:r><w:pict><v:shape xmlns:v="v"><v:textbox>${box('旧式文本框')}</v:textbox></v:shape></w:pict></w:r>`,
      ),
  ),
  'alternate content around plain runs and around paragraphs': wordFile(
    PLAN +
      para(
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16"><w:t>新写法</w:t></mc:Choice></mc:AlternateContent></w:r>',
      ) +
      `<mc:AlternateContent><mc:Choice Requires="w16">${p('整段新写法')}</mc:Choice></mc:AlternateContent>`,
  ),
  'content controls round blocks, runs, rows and cells': wordFile(
    `<w:sdt><w:sdtPr/><w:sdtContent>${PLAN}</w:sdtContent></w:sdt>` +
      para(`<w:sdt><w:sdtContent>${run('控件里的文字')}</w:sdtContent></w:sdt>`) +
      `<w:tbl><w:sdt><w:sdtContent>${row(cell(p('控件行')), cell(p('甲')))}</w:sdtContent></w:sdt>${row(`<w:sdt><w:sdtContent>${cell(p('控件格'))}</w:sdtContent></w:sdt>`, cell(p('乙')))}</w:tbl>`,
  ),
  'smart tags, custom XML and links': wordFile(
    PLAN +
      `<w:customXml>${p('自定义标记里的段落')}</w:customXml>` +
      para(
        `<w:smartTag w:element="date">${run('2026年')}</w:smartTag>`,
        `<w:hyperlink r:id="rId1">${run('见网页')}</w:hyperlink>`,
        `<w:customXml>${run('标记')}</w:customXml>`,
      ),
    {
      'word/_rels/document.xml.rels': relationships(
        relation('rId1', 'hyperlink', 'http://192.0.2.1/', ' TargetMode="External"'),
      ),
    },
  ),
  'tracked insertions, deletions, moves, rows and paragraph ends': wordFile(
    PLAN +
      para(
        run('达到'),
        `<w:del ${by}><w:r><w:delText>70%</w:delText></w:r></w:del><w:ins ${by}>${run('75%')}</w:ins>`,
      ) +
      para(`<w:moveFrom ${by}>${run('移走的话')}</w:moveFrom>`) +
      para(`<w:moveTo ${by}>${run('移走的话')}</w:moveTo>`) +
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('两段合')}</w:p>${p('成一段')}` +
      `<w:tbl>${row(cell(p('项目')), cell(p('数量')))}<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(p('删去的行'))}${cell(p('3'))}</w:tr>${row(cell(p('留下的行')), cell(p('4')))}</w:tbl>`,
  ),
  'tracked paragraphs before an empty one, at the end of a cell and of the text': wordFile(
    PLAN +
      newParagraph('空段之前') +
      para() +
      `<w:tbl>${row(cell(p('留下') + newParagraph('格末')), cell(newParagraph('整格')))}</w:tbl>` +
      newParagraph('文末第一段') +
      newParagraph('文末第二段'),
  ),
  'pictures in the text, in cells, in groups and of old Word': wordFile(
    PLAN +
      para(drawnPicture('rId1', { alternative: '分布' }), drawnPicture('rId9')) +
      para(
        `<w:r><w:drawing><wp:anchor><wp:extent cx="3600000" cy="360000"/><wpg:wgp xmlns:wpg="g">${drawnPicture('rId1')}<wps:wsp><wps:txbx>${box('图旁的话')}</wps:txbx></wps:wsp></wpg:wgp></wp:anchor></w:drawing></w:r>`,
        '<w:r><w:pict><v:shape xmlns:v="v" style="width:120pt;height:60pt" alt="旧图"><v:imagedata r:id="rId2"/></v:shape></w:pict></w:r>',
      ) +
      `<w:tbl>${row(cell(p('场馆')), cell(p('外观')))}${row(cell(p('书屋')), cell(para(drawnPicture('rId1'))))}</w:tbl>`,
    {
      'word/_rels/document.xml.rels': pictureRelations({ rId1: 'media/a.png', rId2: 'media/b.emf' }),
      'word/media/a.png': pngPicture(30, 20),
      'word/media/b.emf': new Uint8Array([1, 0, 0, 0]),
    },
  ),
  'lines that only breaks part': wordFile(
    PLAN +
      para(
        ['三、保障措施', '（一）加强领导。', '各部门分工负责，每年总结一次，向县政府报告。']
          .map((words) => run(words))
          .join('<w:r><w:br/></w:r>'),
      ),
  ),
  'footnotes of two paragraphs and endnotes': wordFile(
    PLAN +
      para(
        run('智慧校园'),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        run('双师课堂'),
        '<w:r><w:endnoteReference w:id="3"/></w:r>',
      ),
    {
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('网络达标的学校')}${p('含教学点')}</w:footnote>`,
      ),
      'word/endnotes.xml': part('endnotes', `<w:endnote w:id="3">${p('线上线下两位教师')}</w:endnote>`),
    },
  ),
  formulas: wordFile(
    PLAN +
      para(
        run('巩固率='),
        '<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>毕业人数</m:t></m:r></m:num><m:den><m:r><m:t>入学人数</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
      ),
  ),
  'hidden text and ruby': wordFile(
    PLAN +
      para(run('看得见'), run('看不见', '<w:vanish/>')) +
      para(
        '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
  ),
  'headers, footers and page fields': wordFile(
    PLAN + para('<w:fldSimple w:instr=" PAGE ">', run('3'), '</w:fldSimple>', run('页边文字')),
    {
      'word/header1.xml': part('hdr', p('青禾县教育局内部资料')),
      'word/footer1.xml': part('ftr', p('— 3 —')),
      'word/_rels/document.xml.rels': relationships(
        relation('rId1', 'header', 'header1.xml'),
        relation('rId2', 'footer', 'footer1.xml'),
      ),
    },
  ),
  'a field that begins and never ends': wordFile(
    PLAN +
      para(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r>',
        run('域后的文字'),
      ) +
      p('下一段仍在') +
      p('最后一段仍在'),
  ),
  'a contents field that never ends': wordFile(
    para(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('一、发展基础 1'),
    ) + PLAN,
  ),
  'characters in circles as EQ fields': wordFile(
    PLAN +
      para(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        run('加强保障'),
      ),
  ),
  'merges that continue nothing, hidden words in merged cells, missing first cells': wordFile(
    PLAN +
      `<w:tbl>${row(cell(p('孤儿合并'), '<w:vMerge/>'), cell(p('甲')))}${row(cell(p('里面有字'), '<w:vMerge/>'), cell(p('乙')))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('缺首格'))}</w:tr>${row(cell(p('横并'), '<w:hMerge w:val="restart"/>'), cell(p('后半'), '<w:hMerge/>'))}</w:tbl>`,
  ),
  'tables in tables in tables': wordFile(
    PLAN +
      `<w:tbl>${row(cell(`${p('外')}<w:tbl>${row(cell(`${p('中')}<w:tbl>${row(cell(p('内')), cell(p('心')))}</w:tbl>${p('')}`))}</w:tbl>${p('尾')}`), cell(p('旁')))}${row(cell(p('下')), cell(p('角')))}</w:tbl>`,
  ),
  'a table without rows, rows without cells, cells without paragraphs': wordFile(
    `${PLAN}<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl>${row(cell(''), cell(p('唯一')))}</w:tbl>`,
  ),
  'bullets of picture fonts and symbols': wordFile(
    PLAN +
      para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', run('已完成')) +
      para('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run('96%')) +
      para('<w:r><w:sym w:font="x" w:char="FFFFFFFF"/></w:r>', run('坏符号')),
  ),
  'numbers of unknown and odd formats': wordFile(
    PLAN +
      p('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      p('乙', '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>') +
      p('丙', '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="7"/></w:numPr>'),
    {
      'word/numbering.xml': part(
        'numbering',
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-5"/><w:numFmt w:val="constructor"/><w:lvlText w:val="〔%1〕"/></w:lvl><w:lvl w:ilvl="999999999"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="888888888"><w:startOverride w:val="1e9"/></w:lvlOverride></w:num>',
      ),
    },
  ),
  'comments on words, on a place, on nothing, and answered': wordFile(
    PLAN +
      para(
        '<w:commentRangeStart w:id="1"/>',
        run('有批注的话'),
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
        run('其余'),
      ) +
      para(run('只有一个记号'), '<w:r><w:commentReference w:id="2"/></w:r>'),
    {
      'word/comments.xml': part(
        'comments',
        `<w:comment w:id="1" w:author="王五">${p('请核对')}</w:comment><w:comment w:id="2" w:author="王五">${p('再议')}</w:comment><w:comment w:id="3" w:author="">${p('没有位置的批注')}</w:comment>`,
      ),
    },
  ),
  'embedded web page and text': wordFile(
    `${PLAN}<w:altChunk r:id="rId5"/><w:altChunk r:id="rId6"/><w:altChunk r:id="rId7"/>`,
    {
      'word/_rels/document.xml.rels': relationships(
        relation('rId5', 'aFChunk', 'chunk.html'),
        relation('rId6', 'aFChunk', '/word/chunk.txt'),
        relation('rId7', 'aFChunk', 'chunk.rtf'),
      ),
      'word/chunk.html': '<html><body><p>网页片段</p></body></html>',
      'word/chunk.txt': '文本片段',
      'word/chunk.rtf': '{\\rtf1}',
    },
  ),
  'SmartArt and WordArt': wordFile(
    PLAN +
      para('<w:r><w:drawing><dgm:relIds xmlns:dgm="d" r:dm="rId3"/></w:drawing></w:r>') +
      para('<w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="艺术字标题"/></v:shape></w:pict></w:r>'),
    {
      'word/_rels/document.xml.rels': relationships(relation('rId3', 'diagramData', 'diagrams/data1.xml')),
      'word/diagrams/data1.xml':
        '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><dgm:t><a:p><a:r><a:t>组织领导</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>经费保障</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>',
    },
  ),
  'strict namespaces': zip({
    '_rels/.rels': relationships(
      '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>',
    ),
    'word/document.xml': part('document', `<w:body>${PLAN}</w:body>`).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  }),
  'main part of another name, absolute target': zip({
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', '/word/document2.xml')),
    'word/document2.xml': part('document', `<w:body>${PLAN}</w:body>`),
  }),
  'main part outside the folder word, backslashes, other case': zip({
    '_rels\\.rels': relationships(relation('rId1', 'officeDocument', 'Inhalt\\Document.XML')),
    'inhalt\\document.xml': part('document', `<w:body>${PLAN}</w:body>`),
  }),
  'nothing but the main part': zip({ 'word/document.xml': part('document', `<w:body>${PLAN}</w:body>`) }),
  'a byte order mark': zip({ 'word/document.xml': `\uFEFF${part('document', `<w:body>${PLAN}</w:body>`)}` }),
  'UTF-16 little endian': zip({ 'word/document.xml': utf16(part('document', `<w:body>${PLAN}</w:body>`)) }),
  'UTF-16 big endian': zip({
    'word/document.xml': utf16(part('document', `<w:body>${PLAN}</w:body>`), true),
  }),
  'other prefixes and a default namespace': zip({
    'word/document.xml': part('document', `<w:body>${PLAN}</w:body>`)
      .replace(/<(\/?)w:/g, '<$1')
      .replace('xmlns:w=', 'xmlns='),
  }),
  'control characters and a lone ampersand': wordFile(`${PLAN}${p('研发\u0007R&D&#x1F;投入')}`),
  'broken styles, numbering, notes and relationships': wordFile(
    PLAN + para(run('正文'), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    {
      'word/styles.xml': '<w:styles',
      'word/numbering.xml': '<w:num></w:x>',
      'word/footnotes.xml': '不是XML',
      'word/_rels/document.xml.rels': '<Rel',
    },
  ),
  'charts of unknown kind and without data': wordFile(
    PLAN +
      para(
        '<w:r><w:drawing><c:chart r:id="rId1"/></w:drawing></w:r><w:r><w:drawing><c:chart r:id="rId2"/></w:drawing></w:r><w:r><w:drawing><c:chart r:id="rId9"/></w:drawing></w:r>',
      ),
    {
      'word/_rels/document.xml.rels': relationships(
        relation('rId1', 'chart', 'charts/chart1.xml'),
        relation('rId2', 'chart', 'charts/chart2.xml'),
      ),
      'word/charts/chart1.xml':
        '<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:radarChart><c:ser><c:tx><c:v>满意度</c:v></c:tx></c:ser></c:radarChart></c:plotArea></c:chart></c:chartSpace>',
      'word/charts/chart2.xml': '<c:chartSpace xmlns:c="c"/>',
    },
  ),
  'words in places where none belong': wordFile(
    `${PLAN}<w:r><w:t>散落的文字</w:t></w:r><w:unheardOf><w:p><w:r><w:t>未知容器</w:t></w:r></w:p></w:unheardOf><w:tbl><w:p><w:r><w:t>表里散段</w:t></w:r></w:p>${row(cell(p('一格')))}</w:tbl>`,
  ),
  'a second body, and words beside it and in the background': zip({
    'word/document.xml': part(
      'document',
      `<w:background><v:background xmlns:v="v"><v:textbox>${box('背景文字')}</v:textbox></v:background></w:background><w:body>${PLAN}</w:body><w:body>${p('第二份正文')}</w:body>${p('正文之外')}`,
    ),
  }),
  'heads and feet of pages that nothing points at': wordFile(PLAN, {
    'word/header7.xml': part('hdr', p('无人引用的页眉')),
  }),
  'words that came and went again': wordFile(
    PLAN +
      para(`<w:ins ${by}>${run('插入')}<w:del ${by}><w:r><w:delText>又删</w:delText></w:r></w:del></w:ins>`),
  ),
  'blanks before the XML declaration': zip({
    'word/document.xml': `\n ${part('document', `<w:body>${PLAN}</w:body>`)}`,
  }),
  'a page saved as one file inside': wordFile(`${PLAN}<w:altChunk r:id="rId5"/>`, {
    'word/_rels/document.xml.rels': relationships(relation('rId5', 'aFChunk', 'page.mht')),
    'word/page.mht': 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>page</p>',
  }),
  'tables in text boxes in cells, spans beyond the grid, merges without a beginning': wordFile(
    PLAN +
      `<w:tbl>${row(cell(para(shape(''), run('框外'))), cell(`<w:p>${`<w:r>${shape('旁框')}</w:r>`}</w:p><w:tbl>${row(cell(p('内表')))}</w:tbl>`))}</w:tbl>` +
      `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${row(cell(p('甲'), '<w:gridSpan w:val="9"/>'))}${row(cell(p('乙'), '<w:vMerge w:val="continue"/>'), cell(p('丙'), '<w:gridSpan w:val="500"/>'))}<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="3"/></w:trPr>${cell(p('丁'))}</w:tr></w:tbl>`,
  ),
  'styles based on each other, numbers without a definition': wordFile(
    `${p('循环', '<w:pStyle w:val="a"/>')}${PLAN}${p('甲项', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')}`,
    {
      'word/styles.xml': part(
        'styles',
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      ),
      'word/numbering.xml': part(
        'numbering',
        '<w:num w:numId="5"><w:abstractNumId w:val="77"/></w:num><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="z"/></w:abstractNum>',
      ),
    },
  ),
  'an empty body': wordFile(''),
  'no body at all': zip({ 'word/document.xml': part('document', '') }),
};
