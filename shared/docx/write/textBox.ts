import { element } from './xml';

/** A box of text that stands apart from the lines; lengths are EMU. */
export interface TextBox {
  /** Unique in the file. */
  readonly id: number;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Its upper left corner on the page, or the lower edge of the text area, where its text stands at its lower edge and nothing beside it. */
  readonly position: { readonly from: 'page'; readonly left: number; readonly top: number } | 'foot';
  /** Whether its lines run from top to bottom. */
  readonly turned?: boolean;
  /** Paragraphs and tables as XML. */
  readonly content: string;
}

/** A run that holds the box. */
export function textBox({ id, name, width, height, position, turned = false, content }: TextBox): string {
  const corner = element('a:off', { x: 0, y: 0 });
  const size = element('a:ext', { cx: width, cy: height });
  const shape = element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', { txBox: 1 }),
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, corner, size),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      element('a:noFill'),
      element('a:ln', {}, element('a:noFill')),
    ),
    element('wps:txbx', {}, element('w:txbxContent', {}, content)),
    element('wps:bodyPr', {
      vert: turned ? 'vert' : 'horz',
      wrap: 'square',
      lIns: 0,
      tIns: 0,
      rIns: 0,
      bIns: 0,
      anchor: position === 'foot' ? 'b' : 't',
    }),
  );
  const anchor = element(
    'wp:anchor',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: position === 'foot' ? 0 : 1,
    },
    element('wp:simplePos', { x: 0, y: 0 }),
    ...placeOf(position),
    element('wp:extent', { cx: width, cy: height }),
    element(position === 'foot' ? 'wp:wrapTopAndBottom' : 'wp:wrapNone'),
    element('wp:docPr', { id, name }),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape' },
        shape,
      ),
    ),
  );
  const choice = element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor));
  return element('w:r', {}, element('mc:AlternateContent', {}, choice));
}

function placeOf(position: TextBox['position']): [string, string] {
  if (position === 'foot') {
    const align = (words: string) => element('wp:align', {}, words);
    return [
      element('wp:positionH', { relativeFrom: 'margin' }, align('left')),
      element('wp:positionV', { relativeFrom: 'margin' }, align('bottom')),
    ];
  }
  const offset = (axis: 'H' | 'V', length: number) =>
    element(
      `wp:position${axis}`,
      { relativeFrom: position.from },
      element('wp:posOffset', {}, String(length)),
    );
  return [offset('H', position.left), offset('V', position.top)];
}
