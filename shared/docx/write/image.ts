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
  const alternative = (node.attrs.alternative as string) || '图片';
  const file = context.images.get(node.attrs.source as string);
  const size = pictureSize(node, context, place.width);
  if (!file || !size) return [paragraph({ style: 'Figure' }, run(`［图片：${alternative}］`))];
  const number = context.nextDrawing();
  const path = `media/image${number}.${file.type}`;
  context.office.add(`word/${path}`, file.bytes);
  const relation = context.office.relate('word/document.xml', 'image', path);
  const picture = pictureXml(relation, size);
  const drawing = inlineDrawing({ number, name: `图片 ${number}`, description: alternative }, size, picture);
  return [paragraph({ style: 'Figure' }, drawing)];
}

/** How large a picture prints, in millimetres, where `room` twips are free; null where its file is not at hand. */
export function pictureSize(
  node: Node,
  context: WriteContext,
  room: number,
): { readonly width: number; readonly height: number } | null {
  const file = context.images.get(node.attrs.source as string);
  const pixels = file && imageSize(file);
  if (!pixels) return null;
  const wanted = (node.attrs.width as number | null) ?? pixels.width * PIXEL;
  const ratio = pixels.height / pixels.width;
  const width = Math.min(wanted, room * TWIP, TALLEST / ratio);
  return { width, height: width * ratio };
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
