import { type Block, type ParagraphBlock, paragraph, renderParagraph } from './block';
import { withGaps } from './gaps';
import { keepFigures } from './keepFigures';
import { fromMillimetres, LINE_TWIPS, PAGE } from './measures';
import { renderBlock } from './tableXml';
import { element } from './xml';

/** The footers of a section, as relationship ids. Without them a section shows no page number. */
export interface Footers {
  readonly odd: string;
  readonly even: string;
}

/** How a section's pages look. `restart` numbers its first page 1 and lets it begin on a right-hand page. */
export interface PageLayout {
  readonly landscape: boolean;
  readonly footers: Footers;
  readonly numerals?: 'decimal' | 'upperRoman';
  readonly restart?: boolean;
}

/** Blocks that share one layout. */
export interface Section {
  readonly layout: PageLayout;
  readonly blocks: readonly Block[];
}

/**
 * A landscape page is an upright one turned: its head is the binding side, so its margins are the upright ones one place
 * round (GB/T 9704-2012, clause 8).
 */
function pageMargins(landscape: boolean) {
  const sides = landscape
    ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom }
    : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left };
  return element('w:pgMar', {
    'w:top': fromMillimetres(sides.top),
    'w:right': fromMillimetres(sides.right),
    'w:bottom': fromMillimetres(sides.bottom),
    'w:left': fromMillimetres(sides.left),
    'w:header': fromMillimetres(15),
    // The dashes of the page number stand 7 mm below the text area.
    'w:footer': fromMillimetres(landscape ? 15 : 25.5),
    'w:gutter': 0,
  });
}

/** `w:sectPr` of a section. */
function sectionProperties({ landscape, footers, numerals, restart }: PageLayout): string {
  const [width, height] = landscape ? [16_838, 11_906] : [11_906, 16_838];
  const footer = (type: string, id: string) => element('w:footerReference', { 'w:type': type, 'r:id': id });
  return element(
    'w:sectPr',
    {},
    footer('default', footers.odd),
    footer('even', footers.even),
    element('w:type', { 'w:val': restart ? 'oddPage' : 'nextPage' }),
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': landscape ? 'landscape' : undefined }),
    pageMargins(landscape),
    numerals || restart
      ? element('w:pgNumType', { 'w:fmt': numerals ?? 'decimal', 'w:start': restart ? 1 : undefined })
      : '',
    // 22 lines of 28.95 pt; characters 0.207 pt closer than 16 pt, so that 28 fill 156 mm.
    element('w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': LINE_TWIPS, 'w:charSpace': -849 }),
  );
}

const SECTION_END: ParagraphBlock = paragraph({ style: 'SectionEnd' });

function isPageBreak(block: Block | undefined): boolean {
  return (
    block?.kind === 'paragraph' &&
    block.format.style === 'SectionEnd' &&
    block.format.pageBreakBefore === true
  );
}

/** A page break becomes a property of the paragraph after it, so that it takes no line of its own. */
function withPageBreaks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    if (isPageBreak(block) && blocks[index + 1]?.kind === 'paragraph') return [];
    if (block.kind === 'paragraph' && isPageBreak(blocks[index - 1]))
      return [{ ...block, format: { ...block.format, pageBreakBefore: true } }];
    return [block];
  });
}

/** The children of `w:body`: each section ends in its last paragraph, the last one at the end of the body. */
export function renderSections(sections: readonly Section[]): string {
  return sections
    .map(({ layout, blocks }, index) => {
      const properties = sectionProperties(layout);
      const isLastSection = index === sections.length - 1;
      const gapped = withGaps(keepFigures(withPageBreaks(blocks)));
      const last = gapped.at(-1);
      if (last?.kind !== 'paragraph' || last.format.frame) gapped.push(SECTION_END);
      const end = gapped.pop() as ParagraphBlock;
      const before = gapped.map(renderBlock);
      return (
        before.join('') +
        (isLastSection ? renderParagraph(end) + properties : renderParagraph(end, properties))
      );
    })
    .join('');
}
