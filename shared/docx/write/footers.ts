import { paragraph, renderParagraph } from './block';
import { field } from './fields';
import { drawingUnits, PAGE } from './measures';
import { NAMESPACES } from './namespaces';
import type { OfficePackage } from './package';
import { run } from './run';
import type { Footers } from './sections';
import { textBox } from './textBox';
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
  const box = textBox({
    id: side === 'odd' ? 9001 : 9002,
    name: side === 'odd' ? '页码（单页）' : '页码（双页）',
    width: drawingUnits(8),
    height: drawingUnits(PAGE.width - PAGE.left - PAGE.right),
    position: {
      from: 'page',
      left: drawingUnits(PAGE.bottom - 4.5 - 8),
      top: drawingUnits(PAGE.left),
    },
    turned: true,
    content: pageNumber(side),
  });
  return renderParagraph(paragraph({ style: 'Footer' }, box));
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
