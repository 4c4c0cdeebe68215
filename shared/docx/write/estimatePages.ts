import type { Node } from '@tiptap/pm/model';
import { memoByNode } from '../../plan/memoByNode';
import { CHARACTERS_A_LINE, LINES_A_PAGE, textWidth } from './measures';
import type { PageMap } from './pageMap';

/** Lines of a table row, and lines that a chart or picture takes. */
const ROW_LINES = 1.2;
const FIGURE_LINES = 11;

/**
 * Guesses the page of every heading, caption, box and note by counting 22 lines of 28 characters a page. `firstLine` is how
 * many lines stand before the body on its first page.
 */
export function estimatePages(body: Node, isWide: (node: Node) => boolean, linesBefore = 0): PageMap {
  const pages = new Map<string, number>();
  let line = linesBefore;
  const newPage = () => {
    line = Math.ceil(line / LINES_A_PAGE) * LINES_A_PAGE;
  };
  const mark = (node: Node) => {
    if (typeof node.attrs.id === 'string') pages.set(node.attrs.id, Math.floor(line / LINES_A_PAGE) + 1);
  };
  const visit = (node: Node) => {
    if (node.type.name === 'pageBreak' || node.attrs.kind === 'annex') newPage();
    const wide = isWide(node);
    if (wide) newPage();
    mark(node);
    if (node.isTextblock) line += linesOf(node);
    else if (node.type.name === 'chart' || node.type.name === 'image') line += FIGURE_LINES;
    else if (node.type.name === 'dataTable' || node.type.name === 'table')
      line += node.childCount * ROW_LINES;
    else node.forEach(visit);
    if (wide) newPage();
  };
  body.forEach(visit);
  return pages;
}

const linesOf = memoByNode((block) =>
  Math.max(1, Math.ceil((textWidth(block.textContent) + 2) / CHARACTERS_A_LINE)),
);
