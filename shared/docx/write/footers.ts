import { paragraph, renderParagraph } from './block';
import { field } from './fields';
import { drawingUnits, PAGE } from './measures';
import { NAMESPACES } from './namespaces';
import type { OfficePackage } from './package';
import { run } from './run';
import type { Footers } from './sections';
import { element, xmlFile } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const ONE_CHARACTER = 280;

/** “— 1 —”, on odd pages right and on even pages left, one character in (GB/T 9704-2012, 7.5). */
function pageNumber(side: 'odd' | 'even'): string {
  return renderParagraph(
    paragraph(
      {
        style: 'Footer',
        align: side === 'odd' ? 'right' : 'left',
        indent:
          side === 'odd'
            ? { 'w:rightChars': 100, 'w:right': ONE_CHARACTER }
            : { 'w:leftChars': 100, 'w:left': ONE_CHARACTER },
      },
      run('— '),
      field('PAGE', '1'),
      run(' —'),
    ),
  );
}

/**
 * The same number on a landscape page: in a turned text box along the left edge, where the foot of the sheet is once it is
 * bound with the upright ones. Its lines run from top to bottom, so its right end is the sheet's right side.
 */
function turnedPageNumber(side: 'odd' | 'even'): string {
  const width = drawingUnits(8);
  const height = drawingUnits(PAGE.width - PAGE.left - PAGE.right);
  const position = (axis: 'H' | 'V', millimetres: number) =>
    element(
      `wp:position${axis}`,
      { relativeFrom: 'page' },
      element('wp:posOffset', {}, String(drawingUnits(millimetres))),
    );
  const shape = element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', { txBox: 1 }),
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: width, cy: height })),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      element('a:noFill'),
      element('a:ln', {}, element('a:noFill')),
    ),
    element('wps:txbx', {}, element('w:txbxContent', {}, pageNumber(side))),
    element('wps:bodyPr', { vert: 'vert', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
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
      allowOverlap: 1,
    },
    element('wp:simplePos', { x: 0, y: 0 }),
    position('H', PAGE.bottom - 4.5 - 8),
    position('V', PAGE.left),
    element('wp:extent', { cx: width, cy: height }),
    element('wp:wrapNone'),
    element('wp:docPr', {
      id: side === 'odd' ? 9001 : 9002,
      name: side === 'odd' ? '页码（单页）' : '页码（双页）',
    }),
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
  const drawing = element(
    'w:r',
    {},
    element(
      'mc:AlternateContent',
      {},
      element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor)),
    ),
  );
  return renderParagraph(paragraph({ style: 'Footer' }, drawing));
}

/** The footers of upright, landscape and unnumbered pages. */
export interface PageFooters {
  readonly upright: Footers;
  readonly landscape: Footers;
  readonly none: Footers;
}

/** Adds the footer parts to the package and tells their relationship ids. */
export function addFooters(office: OfficePackage): PageFooters {
  let count = 0;
  const add = (content: string) => {
    count += 1;
    office.add(`word/footer${count}.xml`, xmlFile(element('w:ftr', NAMESPACES, content)), CONTENT_TYPE);
    return office.relate('word/document.xml', 'footer', `footer${count}.xml`);
  };
  const empty = add(renderParagraph(paragraph({ style: 'Footer' })));
  return {
    upright: { odd: add(pageNumber('odd')), even: add(pageNumber('even')) },
    landscape: { odd: add(turnedPageNumber('odd')), even: add(turnedPageNumber('even')) },
    none: { odd: empty, even: empty },
  };
}
