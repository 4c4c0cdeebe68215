import { part, wordFile } from './wordFile';

/** A piece of a plan as a foreign program writes it. */
type Piece =
  | { readonly type: 'title' | 'body'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string; readonly level: number }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

/** Writes the pieces of a plan as a Word file. */
export type ForeignWriter = (pieces: readonly Piece[]) => Uint8Array;

const LABELS = [
  /^第[一二三四五六七八九十]+篇/,
  /^第[一二三四五六七八九十]+部分/,
  /^第[一二三四五六七八九十]+章/,
  /^第[一二三四五六七八九十]+节/,
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
] as const;
const LONGEST_HEADING = 40;

/** The pieces of a plan from the shorthand of `planText`. Headings that carry a Chinese number have a level; the first line is the title unless a letter comes first. */
export function planPieces(shorthand: string, withProse: (line: string) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  const forms: number[] = [];
  for (const line of shorthand.replace(/\[bookmark: [^\]]*\]/g, '').split('\n')) {
    const last = pieces.at(-1);
    if (line.startsWith('|')) {
      const row = line.slice(1).split('|');
      if (last?.type === 'table') pieces[pieces.length - 1] = { type: 'table', rows: [...last.rows, row] };
      else pieces.push({ type: 'table', rows: [row] });
    } else
      for (const text of withProse(line).split('\n')) {
        const form = LABELS.findIndex((label) => label.test(text));
        const isHeading = form >= 0 && text.length <= LONGEST_HEADING && !/[。：；\t]/.test(text);
        if (isHeading && !forms.includes(form)) forms.push(form);
        if (pieces.length === 0 && /规划$/.test(text)) pieces.push({ type: 'title', text });
        else if (isHeading) pieces.push({ type: 'heading', text, level: forms.indexOf(form) + 1 });
        else if (text.trim() !== '') pieces.push({ type: 'body', text });
      }
  }
  return pieces;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const words = (text: string) =>
  escaped(text)
    .split('\t')
    .map((piece) => `<w:t xml:space="preserve">${piece}</w:t>`)
    .join('<w:tab/>');
const run = (text: string, format = '') => `<w:r>${format && `<w:rPr>${format}</w:rPr>`}${words(text)}</w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const headingStyles = (ids: (level: number) => string, name = (level: number) => `heading ${level}`) => ({
  'word/styles.xml': part(
    'styles',
    [1, 2, 3, 4, 5]
      .map(
        (level) =>
          `<w:style w:type="paragraph" w:styleId="${ids(level)}"><w:name w:val="${name(level)}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
      )
      .join('') +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
  ),
});

interface Habits {
  readonly title?: (text: string) => string;
  readonly heading: (text: string, level: number) => string;
  readonly body: (text: string) => string;
  /** What stands in a cell; its lines are parted by ⏎. */
  readonly cell?: (text: string) => string;
  readonly rowProperties?: (row: number) => string;
  readonly table?: string;
  readonly around?: (body: string) => string;
  readonly parts?: Record<string, string>;
}

function writer(habits: Habits): ForeignWriter {
  const cellOf =
    habits.cell ??
    ((text: string) =>
      text
        .split('⏎')
        .map((line) => paragraph(run(line)))
        .join(''));
  const tableOf = (rows: readonly (readonly string[])[]) => {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const body = rows.map((row, index) => {
      const span = row.length === 1 && width > 1 ? `<w:gridSpan w:val="${width}"/>` : '';
      const cells = row.map((cell) => `<w:tc><w:tcPr>${span}</w:tcPr>${cellOf(cell)}</w:tc>`);
      return `<w:tr>${habits.rowProperties?.(index) ?? ''}${cells.join('')}</w:tr>`;
    });
    return `<w:tbl>${habits.table ?? '<w:tblPr/>'}${body.join('')}</w:tbl>`;
  };
  return (pieces) => {
    const blocks = pieces.map((piece) => {
      if (piece.type === 'table') return tableOf(piece.rows);
      if (piece.type === 'heading') return habits.heading(piece.text, piece.level);
      return piece.type === 'title' ? (habits.title ?? habits.body)(piece.text) : habits.body(piece.text);
    });
    return wordFile((habits.around ?? String)(blocks.join('')), habits.parts ?? {});
  };
}

/** Chinese and Latin stretches in runs of their own, as WPS parts them. */
const stretches = (text: string, format: string) =>
  (text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [])
    .map((piece) =>
      run(piece, `<w:rFonts w:hint="${/^[\x20-\x7e]/.test(piece) ? 'default' : 'eastAsia'}"/>${format}`),
    )
    .join('');
const smart = (xml: string) =>
  `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate"><w:smartTagPr><w:attr w:name="Year" w:val="2025"/></w:smartTagPr>${xml}</w:smartTag>`;
const googleRun = (text: string) =>
  `<w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr>${words(text)}</w:r>`;
const googleEmpty =
  '<w:p w:rsidR="00000000"><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>';
const onlyOfficeFormat = '<w:r><w:rPr></w:rPr></w:r>';
const anchored = (content: string, index: number) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV relativeFrom="page"><wp:posOffset>${index * 300000}</wp:posOffset></wp:positionV><wp:extent cx="5616575" cy="367665"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

/** How many full-width letters a printed line holds. */
const LINE = 28;
/** The printed lines of a text: its first is indented, and Latin signs take half the room. */
function printedLines(text: string, indent = 2): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = LINE - indent;
  for (const sign of text) {
    const width = /[\x20-\x7e]/.test(sign) ? 0.5 : 1;
    if (room < width && !/[，。；：、）”》]/.test(sign)) {
      lines.push(line);
      [line, room] = ['', LINE];
    }
    line += sign;
    room -= width;
  }
  return [...lines, line];
}

const boxed = (text: string) =>
  printedLines(text)
    .map((line, index) => anchored(paragraph(run(line)), index))
    .join('');

/** How programs and people write Word files, a writer each. */
export const FOREIGN_WRITERS: Readonly<Record<string, ForeignWriter>> = {
  'python-docx: headings by add_heading, line breaks in cells, no header rows': writer({
    title: (text) => paragraph(run(text), '<w:pStyle w:val="Title"/>'),
    heading: (text, level) => paragraph(run(text), `<w:pStyle w:val="Heading${level}"/>`),
    body: (text) => paragraph(run(text)),
    cell: (text) => paragraph(`<w:r>${text.split('⏎').map(words).join('<w:br/>')}</w:r>`),
    table:
      '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr>',
    parts: headingStyles((level) => `Heading${level}`),
  }),
  'Apache POI: no styles, newlines inside words, indents of typed blanks': writer({
    heading: (text) => paragraph(run(`　　${text}`, '<w:b w:val="on"/><w:sz w:val="32"/>')),
    body: (text) => paragraph(run(`　　${text}`, '<w:sz w:val="32"/>')),
    cell: (text) => paragraph(run(text.replaceAll('⏎', '\n'))),
  }),
  'docx4j: each block in a content control, spelling marks, empty runs': writer({
    heading: (text) =>
      control(
        paragraph(`<w:proofErr w:type="spellStart"/>${run(text, '<w:b/>')}<w:proofErr w:type="spellEnd"/>`),
      ),
    body: (text) => control(paragraph(`<w:r/>${run(text)}<w:r><w:lastRenderedPageBreak/></w:r>`)),
    cell: (text) =>
      text
        .split('⏎')
        .map((line) => control(paragraph(run(line))))
        .join(''),
  }),
  'Google Docs: a bookmark at every heading, empty paragraphs between all': writer({
    title: (text) => paragraph(googleRun(text), '<w:pStyle w:val="Title"/>'),
    heading: (text, level) =>
      paragraph(
        `<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.${level}a${text.length}" w:id="${level}"/><w:bookmarkEnd w:id="${level}"/>${googleRun(text)}`,
        `<w:pStyle w:val="Heading${level}"/><w:rPr/>`,
      ) + googleEmpty,
    body: (text) => paragraph(googleRun(text), '<w:rPr/>') + googleEmpty,
    cell: (text) =>
      text
        .split('⏎')
        .map((line) => paragraph(googleRun(line), '<w:keepNext w:val="0"/><w:widowControl w:val="0"/>'))
        .join(''),
    rowProperties: () => '<w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>',
    parts: headingStyles((level) => `Heading${level}`),
  }),
  'WPS: styles with numbers for ids, smart tags, a run for each script, alternate content': writer({
    heading: (text, level) =>
      paragraph(
        stretches(text, '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'),
        `<w:pStyle w:val="${level + 1}"/><w:bidi w:val="0"/>`,
      ),
    body: (text) =>
      paragraph(
        text
          .split(/(\d{4}年)/)
          .map((piece) => (/^\d{4}年$/.test(piece) ? smart(stretches(piece, '')) : stretches(piece, '')))
          .join(''),
        '<w:keepNext w:val="0"/><w:kinsoku/><w:ind w:firstLine="640" w:firstLineChars="200"/>',
      ),
    cell: (text) =>
      text
        .split('⏎')
        .map((line) =>
          paragraph(
            `<mc:AlternateContent><mc:Choice Requires="wpsCustomData">${stretches(line, '')}</mc:Choice><mc:Fallback>${stretches(line, '')}</mc:Fallback></mc:AlternateContent>`,
            '<w:jc w:val="center"/>',
          ),
        )
        .join(''),
    parts: headingStyles((level) => String(level + 1)),
  }),
  'OnlyOffice: empty runs round everything, borders of nothing': writer({
    heading: (text, level) =>
      paragraph(
        `${onlyOfficeFormat}${run(text, '<w:b/><w:bCs/>')}${onlyOfficeFormat}<w:r/>`,
        `<w:pStyle w:val="${609 + level}"/><w:pBdr/><w:spacing/><w:ind/><w:rPr/>`,
      ),
    body: (text) =>
      paragraph(
        `${onlyOfficeFormat}${run(text, '<w:highlight w:val="none"/>')}<w:r/>`,
        '<w:pBdr/><w:spacing/><w:ind/><w:rPr/>',
      ),
    cell: (text) =>
      text
        .split('⏎')
        .map((line) => paragraph(`${run(line)}<w:r/>`, '<w:pBdr/><w:rPr/>'))
        .join(''),
    parts: headingStyles(
      (level) => String(609 + level),
      (level) => `Heading ${level}`,
    ),
  }),
  'Pages: line separators for breaks, every paragraph in a style of its own': writer({
    heading: (text, level) =>
      paragraph(run(text, '<w:rtl w:val="0"/>'), `<w:pStyle w:val="heading${level}"/>`),
    body: (text) =>
      paragraph(
        run(text, '<w:rFonts w:eastAsia="Arial Unicode MS"/><w:rtl w:val="0"/>'),
        '<w:pStyle w:val="Body"/>',
      ),
    cell: (text) => paragraph(run(text.replaceAll('⏎', '\u2028')), '<w:pStyle w:val="TableStyle2"/>'),
    parts: headingStyles(
      (level) => `heading${level}`,
      (level) => (level === 1 ? 'Heading' : `Heading ${level}`),
    ),
  }),
  'a converter of PDF files: a paragraph for each printed line': writer({
    heading: (text) =>
      printedLines(text)
        .map((line) => paragraph(run(line, '<w:b/>')))
        .join(''),
    body: (text) =>
      printedLines(text)
        .map((line) => paragraph(run(line)))
        .join(''),
  }),
  'a converter of PDF files: a frame for each printed line': writer({
    heading: (text) =>
      printedLines(text)
        .map((line) =>
          paragraph(
            run(line),
            '<w:framePr w:w="8845" w:wrap="auto" w:hAnchor="text" w:x="1587" w:y="3000"/>',
          ),
        )
        .join(''),
    body: (text) =>
      printedLines(text)
        .map((line) =>
          paragraph(
            run(line),
            '<w:framePr w:w="8845" w:wrap="auto" w:hAnchor="text" w:x="1587" w:y="3000"/>',
          ),
        )
        .join(''),
  }),
  'a converter of PDF files: a text box for each printed line': writer({ heading: boxed, body: boxed }),
  'an office system: the text in one table cell, styles without names': writer({
    heading: (text) => paragraph(run(text), '<w:pStyle w:val="p0"/>'),
    body: (text) => paragraph(run(text), '<w:pStyle w:val="p0"/>'),
    around: (body) => `<w:tbl><w:tr><w:tc>${body}<w:p/></w:tc></w:tr></w:tbl>`,
  }),
  'blanks by hand: full-width blanks before and hard blanks inside headings': writer({
    heading: (text) =>
      paragraph(
        run(`\u3000\u3000${text.replace(/^(第.+?[篇章节]|[一二三四五六七八九十]+、)/, '$1\u00a0\u00a0')}`),
      ),
    body: (text) => paragraph(run(`\u3000\u3000${text}`)),
  }),
};

function control(block: string): string {
  return `<w:sdt><w:sdtPr><w:id w:val="7"/><w:placeholder/></w:sdtPr><w:sdtContent>${block}</w:sdtContent></w:sdt>`;
}
