import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import type { Place, WriteContext } from './context';
import { inlineDrawing } from './drawing';
import { imageSize } from './imageSize';
import { run } from './run';
import { element } from './xml';

const TWIP = 25.4 / 1440;
const PIXEL = 25.4 / 96;
const TALLEST = 200;

/** A picture; where its file is not at hand, its alternative text in brackets stands for it. */
export function writeImage(node: Node, context: WriteContext, place: Place): Block[] {
  const source = node.attrs.source as string;
  const alternative = (node.attrs.alternative as string) || '图片';
  const file = context.images.get(source);
  const pixels = file && imageSize(file);
  if (!file || !pixels) return [paragraph({ style: 'Figure' }, run(`［图片：${alternative}］`))];
  const wanted = (node.attrs.width as number | null) ?? pixels.width * PIXEL;
  const ratio = pixels.height / pixels.width;
  const width = Math.min(wanted, place.width * TWIP, TALLEST / ratio);
  const number = context.nextDrawing();
  const path = `media/image${number}.${file.type}`;
  context.office.add(`word/${path}`, file.bytes);
  const relation = context.office.relate('word/document.xml', 'image', path);
  const picture = pictureXml(relation, { width, height: width * ratio });
  const drawing = inlineDrawing(
    { number, name: `图片 ${number}`, description: alternative },
    { width, height: width * ratio },
    picture,
  );
  return [paragraph({ style: 'Figure' }, drawing)];
}

function pictureXml(relation: string, size: { width: number; height: number }): string {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  const extent = element('a:ext', {
    cx: Math.round(size.width * 36_000),
    cy: Math.round(size.height * 36_000),
  });
  return element(
    'a:graphicData',
    { uri },
    element(
      'pic:pic',
      {},
      element('pic:nvPicPr', {}, element('pic:cNvPr', { id: 0, name: '' }), element('pic:cNvPicPr')),
      element(
        'pic:blipFill',
        {},
        element('a:blip', { 'r:embed': relation }),
        element('a:stretch', {}, element('a:fillRect')),
      ),
      element(
        'pic:spPr',
        {},
        element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), extent),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      ),
    ),
  );
}
