import { type FontName, fontSlots } from './fonts';
import type { LevelType } from './levelType';
import { LINE_TWIPS, SIZE, TEXT_WIDTH } from './measures';
import { TABLE_STYLES } from './tableStyles';
import { element, valueElement, xmlFile } from './xml';

/** Deepest heading level that the contents list. */
export const CONTENTS_DEPTH = 2;

/** The style of headings without a number, by level from 1. */
export function plainHeadingStyle(level: number): string {
  return `PlainHeading${level}`;
}

interface StyleDefinition {
  readonly id: string;
  readonly name: string;
  readonly font: FontName;
  readonly size: number;
  readonly bold?: boolean;
  /** Added to the width of every character, in twips. */
  readonly tracking?: number;
  /** Children of `w:pPr` in schema order. */
  readonly paragraph?: string;
  readonly next?: string;
}

const spacing = (line: number, rule: 'exact' | 'atLeast', before = 0, after = 0) =>
  element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line,
    'w:lineRule': rule,
  });
const bodyLine = spacing(LINE_TWIPS, 'exact');
const noIndent = element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 });
const twoCharacters = (size: number) =>
  element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': size * 20 });
const centred = valueElement('w:jc', 'center');
const flushLeft = valueElement('w:jc', 'left');
const keepNext = element('w:keepNext');
const keepLines = element('w:keepLines');
const outline = (level: number) => valueElement('w:outlineLvl', level);
const offGrid = valueElement('w:snapToGrid', '0');
const contentsTab = element(
  'w:tabs',
  {},
  element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': TEXT_WIDTH }),
);

/**
 * 16 pt characters 0.3 pt closer, so that 28 fit into 156 mm (with 0.25 LibreOffice fits 27). The section's character grid says the same, but
 * LibreOffice gives a character that is wider than its cell two cells; so styles leave the grid and say it themselves.
 */
const BODY_TRACKING = -6;

const FIXED: readonly StyleDefinition[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    font: '仿宋',
    size: SIZE.三号,
    tracking: BODY_TRACKING,
    paragraph: bodyLine + twoCharacters(SIZE.三号),
  },
  {
    id: 'Title',
    name: 'Title',
    font: '小标宋',
    size: SIZE.二号,
    paragraph: spacing(640, 'exact') + noIndent + centred,
    next: 'BodyText',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    font: '楷体',
    size: SIZE.三号,
    paragraph: bodyLine + noIndent + centred,
    next: 'BodyText',
  },
  {
    id: 'Caption',
    name: 'caption',
    font: '黑体',
    size: SIZE.小四,
    paragraph: keepNext + spacing(400, 'exact', 120) + noIndent + centred,
  },
  {
    id: 'UnitLine',
    name: 'Unit Line',
    font: '仿宋',
    size: SIZE.小四,
    paragraph: keepNext + spacing(360, 'exact') + noIndent + valueElement('w:jc', 'right'),
  },
  {
    id: 'TableText',
    name: 'Table Text',
    font: '仿宋',
    size: SIZE.小四,
    paragraph: offGrid + spacing(340, 'exact') + noIndent + flushLeft,
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    font: '黑体',
    size: SIZE.小四,
    bold: true,
    paragraph: offGrid + spacing(340, 'exact') + noIndent + centred,
  },
  {
    id: 'TableGap',
    name: 'Table Gap',
    font: '仿宋',
    size: 2,
    paragraph: offGrid + spacing(160, 'exact') + noIndent,
    next: 'BodyText',
  },
  {
    id: 'SectionEnd',
    name: 'Section End',
    font: '仿宋',
    size: 2,
    paragraph: offGrid + spacing(20, 'exact') + noIndent,
  },
  {
    id: 'BoxTitle',
    name: 'Box Title',
    font: '黑体',
    size: SIZE.小四,
    paragraph: keepNext + offGrid + spacing(440, 'exact') + noIndent + centred,
    next: 'BoxText',
  },
  {
    id: 'BoxText',
    name: 'Box Text',
    font: '仿宋',
    size: SIZE.小四,
    paragraph: offGrid + spacing(400, 'exact') + twoCharacters(SIZE.小四),
  },
  {
    id: 'Figure',
    name: 'Figure',
    font: '仿宋',
    size: SIZE.小四,
    paragraph: keepLines + offGrid + spacing(240, 'atLeast', 120, 120) + noIndent + centred,
  },
  {
    id: 'NoteItem',
    name: 'Note Item',
    font: '仿宋',
    size: SIZE.小四,
    paragraph: spacing(440, 'exact') + twoCharacters(SIZE.小四),
  },
  {
    id: 'AnnexLabel',
    name: 'Annex Label',
    font: '黑体',
    size: SIZE.三号,
    paragraph: keepNext + element('w:pageBreakBefore') + bodyLine + noIndent + flushLeft,
    next: 'AnnexTitle',
  },
  {
    id: 'AnnexTitle',
    name: 'Annex Title',
    font: '小标宋',
    size: SIZE.二号,
    paragraph: keepNext + spacing(700, 'exact', 240, 240) + noIndent + centred + outline(0),
    next: 'BodyText',
  },
  {
    id: 'ContentsTitle',
    name: 'Contents Title',
    font: '小标宋',
    size: SIZE.二号,
    paragraph: keepNext + spacing(700, 'exact', 0, 240) + noIndent + centred,
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    font: '黑体',
    size: SIZE.四号,
    paragraph: contentsTab + spacing(520, 'exact') + noIndent + flushLeft,
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    font: '仿宋',
    size: SIZE.四号,
    paragraph:
      contentsTab +
      spacing(520, 'exact') +
      element('w:ind', { 'w:leftChars': 200, 'w:left': SIZE.四号 * 20, 'w:firstLine': 0 }) +
      flushLeft,
  },
  {
    id: 'Footer',
    name: 'footer',
    font: '宋体',
    size: SIZE.四号,
    paragraph: offGrid + spacing(280, 'exact') + noIndent,
  },
  {
    id: 'Issuer',
    name: 'Issuer',
    font: '小标宋',
    size: SIZE.二号,
    paragraph: noIndent + centred,
  },
  {
    id: 'DocumentNumber',
    name: 'Document Number',
    font: '仿宋',
    size: SIZE.三号,
    paragraph: spacing(LINE_TWIPS, 'exact', 2 * LINE_TWIPS) + noIndent + centred,
  },
  {
    id: 'Addressees',
    name: 'Addressees',
    font: '仿宋',
    size: SIZE.三号,
    tracking: BODY_TRACKING,
    paragraph: bodyLine + noIndent,
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    font: '仿宋',
    size: SIZE.五号,
    paragraph: offGrid + spacing(320, 'exact') + noIndent + flushLeft,
  },
  {
    id: 'Imprint',
    name: 'Imprint',
    font: '仿宋',
    size: SIZE.四号,
    paragraph: offGrid + spacing(LINE_TWIPS, 'exact') + noIndent,
  },
];

function paragraphStyle(definition: StyleDefinition): string {
  const { id, name, font, size, bold, tracking, paragraph = '', next } = definition;
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:styleId': id,
      'w:customStyle': /[A-Z]/.test(name.charAt(0)) && !BUILT_IN.has(name) ? 1 : undefined,
    },
    valueElement('w:name', name),
    valueElement('w:basedOn', 'Normal'),
    next ? valueElement('w:next', next) : '',
    element('w:qFormat'),
    element('w:pPr', {}, paragraph),
    element(
      'w:rPr',
      {},
      fontSlots(font),
      bold ? element('w:b') + element('w:bCs') : '',
      tracking ? valueElement('w:spacing', tracking) : '',
      valueElement('w:sz', size),
      valueElement('w:szCs', size),
    ),
  );
}
const BUILT_IN = new Set(['Body Text', 'Title', 'Subtitle']);

/** The style of a heading level, or of its plain twin, which LibreOffice would count if it shared the numbered style. */
function headingStyle(type: LevelType, index: number, numbered: boolean, plain: boolean): string {
  const number = numbered
    ? element('w:numPr', {}, valueElement('w:ilvl', index), valueElement('w:numId', '1'))
    : '';
  const position = type.centred ? noIndent + centred : twoCharacters(type.size) + flushLeft;
  // Half a line above and below a chapter, so that the lines after it stay on the page's 22.
  const around = type.size > SIZE.三号 ? spacing(LINE_TWIPS, 'exact', 289, 290) : bodyLine;
  return paragraphStyle({
    id: plain ? plainHeadingStyle(index + 1) : `Heading${index + 1}`,
    name: plain ? `Plain Heading ${index + 1}` : `heading ${index + 1}`,
    font: type.font,
    size: type.size,
    bold: type.bold,
    paragraph: keepNext + keepLines + number + around + position + outline(index),
    next: 'BodyText',
  });
}

const DEFAULTS = element(
  'w:docDefaults',
  {},
  element(
    'w:rPrDefault',
    {},
    element(
      'w:rPr',
      {},
      fontSlots('仿宋'),
      valueElement('w:sz', SIZE.三号),
      valueElement('w:szCs', SIZE.三号),
      element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
    ),
  ),
  element('w:pPrDefault', {}, element('w:pPr')),
);

/** What all styles build on. Lines and characters leave the section's grid, and punctuation does not hang over the margin. */
const NORMAL = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
  valueElement('w:name', 'Normal'),
  element('w:qFormat'),
  element(
    'w:pPr',
    {},
    valueElement('w:widowControl', '0'),
    valueElement('w:overflowPunct', '0'),
    // Else Word narrows lines in cells and boxes to whole characters of the page's grid.
    valueElement('w:adjustRightInd', '0'),
    offGrid,
    bodyLine,
    valueElement('w:jc', 'both'),
  ),
  element(
    'w:rPr',
    {},
    fontSlots('仿宋'),
    // Word would take the grid's 0.2 pt from every character a second time.
    offGrid,
    valueElement('w:sz', SIZE.三号),
    valueElement('w:szCs', SIZE.三号),
  ),
);

const FOOTNOTE_REFERENCE = element(
  'w:style',
  { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
  valueElement('w:name', 'footnote reference'),
  element('w:rPr', {}, valueElement('w:vertAlign', 'superscript')),
);

/** word/styles.xml; `numberedLevels` is how many heading levels the numbering scheme has. */
export function writeStyles(types: readonly LevelType[], numberedLevels: number): string {
  return xmlFile(
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      DEFAULTS,
      NORMAL,
      ...types.map((type, index) => headingStyle(type, index, index < numberedLevels, false)),
      ...types.map((type, index) => headingStyle(type, index, false, true)),
      ...FIXED.map(paragraphStyle),
      FOOTNOTE_REFERENCE,
      ...TABLE_STYLES,
    ),
  );
}
