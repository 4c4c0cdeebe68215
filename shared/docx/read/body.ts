import type { SourceBlock, SourceParagraph } from '../../text/source';
import { readChart } from './charts';
import type { DocxPackage } from './docxPackage';
import type { AutomaticNumbers } from './numbering';
import { type FieldState, readRuns } from './runs';
import type { ParagraphStyles } from './styles';
import { readTable } from './tables';
import { childValue, findChild, findDescendant, isOn, type XmlElement } from './xml';

/** What reading one part needs to know about the rest of the file. */
export interface BodyContext {
  readonly parts: DocxPackage;
  /** The part that is read, for its relationships. */
  readonly path: string;
  readonly styles: ParagraphStyles;
  readonly numbers: AutomaticNumbers;
  readonly lose: (text: string, reason: string) => void;
}

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Reads the blocks of a body, cell, note or text box, in order. */
export function readBlocks(
  container: XmlElement,
  context: BodyContext,
  fields: FieldState = { stack: [] },
): SourceBlock[] {
  const relationships = context.parts.relationships(context.path);
  return container.children.flatMap((child): SourceBlock[] => {
    switch (child.name) {
      case 'p':
        return readParagraph(child, context, fields, relationships);
      case 'tbl':
        return [readTable(child, (cell) => readBlocks(cell, context, fields))];
      case 'sdt':
        return isContents(child)
          ? loseContents(child, context)
          : readBlocks(findChild(child, 'sdtContent') ?? child, context, fields);
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        return readBlocks(child, context, fields);
      case 'altChunk':
        context.lose('', '嵌入的外部文档片段没有导入');
        return [];
      default:
        return [];
    }
  });
}

function readParagraph(
  element: XmlElement,
  context: BodyContext,
  fields: FieldState,
  relationships: ReadonlyMap<string, string>,
): SourceBlock[] {
  const properties = findChild(element, 'pPr');
  const style = context.styles(childValue(properties, 'pStyle'));
  const inContents = fields.stack.some(({ skip }) => skip) || /^(toc|目录)\s*\d/i.test(style.name);
  const { runs, drawings, pageBreak, skipped } = readRuns(element, fields, (kind, id) => `${kind}-${id}`);
  const breaksBefore = isOn(properties, 'pageBreakBefore') ?? false;
  const numbering = readLabel(properties, style, context);
  const blocks: SourceBlock[] = [];
  if (breaksBefore) blocks.push({ type: 'pageBreak' });
  const contents = (inContents ? runs.map((run) => run.text).join('') : '') + skipped;
  if (contents.trim()) context.lose(contents.trim(), '目录由程序自动生成，原文件的目录没有导入');
  if (!inContents) {
    const hints = readHints(
      properties,
      style,
      runs.length > 0 && runs.every((run) => run.bold || !run.text.trim()),
    );
    const paragraph: SourceParagraph = { type: 'paragraph', runs, ...hints, ...(numbering && { numbering }) };
    const separatorOnly = runs.length === 0 && drawings.length > 0;
    if (!separatorOnly) blocks.push(paragraph);
  }
  for (const drawing of drawings) blocks.push(...readDrawing(drawing, context, relationships));
  if (pageBreak) blocks.push({ type: 'pageBreak' });
  return blocks;
}

function readLabel(properties: XmlElement | null, style: ReturnType<ParagraphStyles>, context: BodyContext) {
  const own = findChild(properties, 'numPr');
  const id = childValue(own, 'numId') ?? style.numberingId;
  if (id === null || id === '0') return null;
  const level = Number(childValue(own, 'ilvl') ?? style.numberingLevel ?? 0);
  const label = context.numbers(id, level);
  return label === null || label === '' ? null : { label, level };
}

function readHints(
  properties: XmlElement | null,
  style: ReturnType<ParagraphStyles>,
  allBold: boolean,
): Partial<SourceParagraph> {
  const ownLevel = childValue(properties, 'outlineLvl');
  const outline = ownLevel === null ? style.outlineLevel : Number(ownLevel);
  const byName = /^(?:heading|标题)\s*([1-9])$/i.exec(style.name)?.[1];
  const isTitle = /^(title|标题|文档标题)$/i.test(style.name);
  const level = isTitle
    ? 0
    : outline !== null && outline < 9
      ? outline + 1
      : byName
        ? Number(byName)
        : undefined;
  const align = ALIGNMENTS[childValue(properties, 'jc') ?? style.align ?? ''];
  const bold = allBold || style.bold === true;
  return {
    ...(style.name && { style: style.name }),
    ...(level !== undefined && { outlineLevel: level }),
    ...(align && { align }),
    ...(style.size !== null && { size: style.size }),
    ...(bold && { bold }),
  };
}

function readDrawing(
  drawing: XmlElement,
  context: BodyContext,
  relationships: ReadonlyMap<string, string>,
): SourceBlock[] {
  const textBox = findDescendant(drawing, 'txbxContent');
  if (textBox) return readBlocks(textBox, context);
  const chartId = findDescendant(drawing, 'chart')?.attributes.id;
  const target = chartId ? relationships.get(chartId) : undefined;
  const part = target ? context.parts.readXml(target) : null;
  const chart = part ? readChart(part) : null;
  if (chart) return [chart];
  const description = findDescendant(drawing, 'docPr')?.attributes.descr ?? '';
  if (chartId) context.lose(description, '图表没有可读取的数据，没有导入');
  else if (findDescendant(drawing, 'blip') ?? findDescendant(drawing, 'imagedata'))
    context.lose(description, '图片没有导入');
  else if (drawing.name === 'object') context.lose(description, '嵌入的对象没有导入');
  return [];
}

function isContents(element: XmlElement): boolean {
  const gallery =
    findDescendant(findChild(element, 'sdtPr') ?? element, 'docPartGallery')?.attributes.val ?? '';
  return /table of contents/i.test(gallery);
}

function loseContents(element: XmlElement, context: BodyContext): SourceBlock[] {
  const text = allText(element).trim();
  if (text) context.lose(text, '目录由程序自动生成，原文件的目录没有导入');
  return [];
}

function allText(element: XmlElement): string {
  return element.children
    .map((child) => (child.name === 't' ? child.text : allText(child) + (child.name === 'p' ? '\n' : '')))
    .join('');
}
