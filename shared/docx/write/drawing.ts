import { drawingUnits } from './measures';
import { element } from './xml';

/** A picture or chart that stands in a line of its own; sizes in millimetres. */
export function inlineDrawing(
  drawing: { readonly number: number; readonly name: string; readonly description: string },
  size: { readonly width: number; readonly height: number },
  graphic: string,
): string {
  const extent = { cx: drawingUnits(size.width), cy: drawingUnits(size.height) };
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', extent),
        element('wp:docPr', { id: drawing.number, name: drawing.name, descr: drawing.description }),
        element('wp:cNvGraphicFramePr'),
        element('a:graphic', {}, graphic),
      ),
    ),
  );
}
