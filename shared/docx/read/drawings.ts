import { type SourceBlock, sourceParagraph } from '../../text/source';
import { readChart } from './charts';
import type { BodyContext } from './context';
import { chooseAlternative } from './runs';
import { findChild, findDescendant, wordsIn, type XmlElement } from './xml';

/** Reads the blocks of a text box. */
export type ReadBox = (content: XmlElement) => readonly SourceBlock[];

/** What a drawing, picture or embedded object brings along: the text of its boxes, charts; the rest is reported. */
export function readDrawing(drawing: XmlElement, context: BodyContext, readBox: ReadBox): SourceBlock[] {
  const description = (findDescendant(drawing, 'docPr')?.attributes.descr ?? '').trim();
  const width = drawnWidth(findDescendant(drawing, 'extent')?.attributes.cx);
  const pieces = readPiece(drawing, { context, readBox, description, width });
  return standsAtFoot(drawing) ? pieces.map(atFoot) : pieces;
}

/** Whether the drawing is set against the lower edge (20.4.3.1): LibreOffice makes such drawings of Word's frames, and forgets in RTF of what the edge is. */
function standsAtFoot(drawing: XmlElement): boolean {
  return findChild(findDescendant(drawing, 'positionV'), 'align')?.text === 'bottom';
}

const atFoot = (block: SourceBlock): SourceBlock =>
  block.type === 'paragraph' ? { ...block, atFoot: true } : block;

interface Drawing {
  readonly context: BodyContext;
  readonly readBox: ReadBox;
  /** The alternative text. */
  readonly description: string;
  /** In millimetres, null where it does not say. */
  readonly width: number | null;
}

const IN_OBJECT = new Set(['shape', 'rect', 'pic']);

function readPiece(element: XmlElement, drawing: Drawing): SourceBlock[] {
  const inner = IN_OBJECT.has(element.name) ? narrow(element, drawing) : drawing;
  return element.children.flatMap((child): SourceBlock[] => {
    switch (child.name) {
      case 'txbxContent':
        return [...inner.readBox(child)];
      case 'AlternateContent':
        return readPiece(chooseAlternative(child), inner);
      case 'chart':
        return child.attributes.id ? readChartAt(child.attributes.id, inner) : readPiece(child, inner);
      case 'relIds':
        return readDiagram(child.attributes.dm, inner);
      case 'blip':
        return readPictureAt(child.attributes.embed, inner);
      case 'imagedata':
        return readPictureAt(child.attributes.id, inner);
      case 'textpath':
        return child.attributes.string ? [sourceParagraph(child.attributes.string)] : [];
      case 'OLEObject':
        inner.context.lose(inner.description, '嵌入的对象没有导入');
        return [];
      case 'p':
        return readShapeText(child);
      default:
        return readPiece(child, inner);
    }
  });
}

/** A picture of its own inside the drawing: an object of a group, or a shape of old Word. */
function narrow(element: XmlElement, drawing: Drawing): Drawing {
  const own =
    findDescendant(element, 'cNvPr')?.attributes.descr ??
    element.attributes.alt ??
    findChild(element, 'imagedata')?.attributes.title ??
    '';
  const properties = findChild(element, 'spPr');
  const extent = properties && findDescendant(properties, 'ext')?.attributes.cx;
  const width = drawnWidth(extent ?? undefined) ?? styledWidth(element.attributes.style ?? '');
  const widest = drawing.width ?? Number.POSITIVE_INFINITY;
  return {
    ...drawing,
    description: drawing.description || own.trim(),
    width: width === null ? drawing.width : Math.min(width, widest),
  };
}

const EMU = 36_000;

/** Millimetres of a length in English metric units. */
function drawnWidth(emu: string | undefined): number | null {
  const width = Number(emu ?? 0) / EMU;
  return Number.isFinite(width) && width > 0 ? round(width) : null;
}

const MILLIMETRES: Readonly<Record<string, number>> = {
  pt: 25.4 / 72,
  in: 25.4,
  cm: 10,
  mm: 1,
  px: 25.4 / 96,
};

/** The width that the style of a VML shape says, in millimetres. */
function styledWidth(style: string): number | null {
  const [, number, unit] = /(?:^|;)\s*width\s*:\s*(\d+(?:\.\d+)?)(pt|in|cm|mm|px)/.exec(style) ?? [];
  const width = Number(number ?? 0) * (MILLIMETRES[unit ?? ''] ?? 0);
  return width > 0 ? round(width) : null;
}

function round(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}

/** What programs write where nobody described a picture says nothing. */
function alternativeOf(description: string): string {
  return /^(?:图片|Picture|image)\s*\d*$/i.test(description) ? '' : description;
}

function readPictureAt(id: string | undefined, { context, description, width }: Drawing): SourceBlock[] {
  if (!id) {
    context.lose(description, '图片没有导入：文件里只有它的链接');
    return [];
  }
  const target = context.parts.relationships(context.path).get(id)?.target;
  const taken = context.found.pictures.take(target, context.parts);
  if ('source' in taken)
    return [{ type: 'image', source: taken.source, alternative: alternativeOf(description), width }];
  context.lose(description, `图片没有导入：${taken.reason}`);
  return [];
}

function readChartAt(id: string, { context, description }: Drawing): SourceBlock[] {
  const target = context.parts.relationships(context.path).get(id)?.target;
  const part = context.parts.readSideXml(target);
  const read = part ? readChart(part) : null;
  if (read) {
    if (read.otherWords.length > 0)
      context.lose(read.otherWords.join('\n'), '图表里坐标轴名称等文字没有导入');
    const { title, data } = read.chart;
    const isEmpty = data.series.every(({ values }) => values.every((value) => value === null));
    if (isEmpty && data.series.length > 0) context.lose(title, '这幅图表里没有数据，请在图表里补录');
    return [description ? { ...read.chart, description } : read.chart];
  }
  context.lose(
    [description, part ? allText(part) : ''].filter(Boolean).join('\n'),
    '图表没有可读取的数据，没有导入',
  );
  return [];
}

/** SmartArt keeps its words in a part of its own (ECMA-376 part 1, 21.4). */
function readDiagram(id: string | undefined, { context }: Drawing): SourceBlock[] {
  const target = context.parts.relationships(context.path).get(id ?? '')?.target;
  const part = context.parts.readSideXml(target);
  const paragraphs = part ? shapeParagraphs(part) : [];
  if (paragraphs.length > 0) context.lose('', 'SmartArt 图形只导入了文字，没有导入图形');
  else context.lose('', 'SmartArt 图形没有可读取的文字，没有导入');
  return paragraphs.map((text) => sourceParagraph(text));
}

function shapeParagraphs(element: XmlElement): string[] {
  if (element.name === 'p') return [wordsIn(element).trim()].filter((text) => text !== '');
  return element.children.flatMap(shapeParagraphs);
}

function readShapeText(element: XmlElement): SourceBlock[] {
  return shapeParagraphs(element).map((text) => sourceParagraph(text));
}

function allText(element: XmlElement): string {
  const own = element.name === 'v' || element.name === 't' ? element.text : '';
  return [own, ...element.children.map(allText)].filter(Boolean).join(' ');
}
