import { type SourceBlock, sourceParagraph } from '../../text/source';
import { readChart } from './charts';
import type { BodyContext } from './context';
import { chooseAlternative } from './runs';
import { findDescendant, wordsIn, type XmlElement } from './xml';

/** Reads the blocks of a text box. */
export type ReadBox = (content: XmlElement) => readonly SourceBlock[];

/** What a drawing, picture or embedded object brings along: the text of its boxes, charts; the rest is reported. */
export function readDrawing(drawing: XmlElement, context: BodyContext, readBox: ReadBox): SourceBlock[] {
  const description = (findDescendant(drawing, 'docPr')?.attributes.descr ?? '').trim();
  return readPiece(drawing, { context, readBox, description });
}

interface Drawing {
  readonly context: BodyContext;
  readonly readBox: ReadBox;
  /** The alternative text. */
  readonly description: string;
}

function readPiece(element: XmlElement, drawing: Drawing): SourceBlock[] {
  return element.children.flatMap((child): SourceBlock[] => {
    switch (child.name) {
      case 'txbxContent':
        return [...drawing.readBox(child)];
      case 'AlternateContent':
        return readPiece(chooseAlternative(child), drawing);
      case 'chart':
        return child.attributes.id ? readChartAt(child.attributes.id, drawing) : readPiece(child, drawing);
      case 'relIds':
        return readDiagram(child.attributes.dm, drawing);
      case 'blip':
      case 'imagedata':
        drawing.context.lose(drawing.description, '图片没有导入');
        return [];
      case 'textpath':
        return child.attributes.string ? [sourceParagraph(child.attributes.string)] : [];
      case 'OLEObject':
        drawing.context.lose(drawing.description, '嵌入的对象没有导入');
        return [];
      case 'p':
        return readShapeText(child);
      default:
        return readPiece(child, drawing);
    }
  });
}

function readChartAt(id: string, { context, description }: Drawing): SourceBlock[] {
  const target = context.parts.relationships(context.path).get(id)?.target;
  const part = context.parts.readSideXml(target);
  const chart = part ? readChart(part) : null;
  if (chart) return [chart];
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
