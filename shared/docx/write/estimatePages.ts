import type { Node } from '@tiptap/pm/model';
import { inlineText, printOwn } from '../../plan/inlineText';
import { memoByNode } from '../../plan/memoByNode';
import { CHARACTERS_A_LINE, LINES_A_PAGE, textWidth } from './measures';
import type { PageMap } from './pageMap';

/** Lines of a table row, and lines that a chart or picture takes, where nobody measures them. */
const ROW_LINES = 1.2;
const FIGURE_LINES = 11;

/** How many lines a block takes, and whether it stands on one page whole. */
export interface Measured {
  readonly lines: number;
  readonly whole: boolean;
}

/**
 * Guesses the page of every heading, caption, box and note by counting 22 lines of 28 characters a page. `firstLine` is how
 * many lines stand before the body on its first page, `measure` says how many a table, chart or picture takes, null for other blocks.
 */
export function estimatePages(
  body: Node,
  isWide: (node: Node) => boolean,
  linesBefore = 0,
  measure: (node: Node) => Measured | null = guessLines,
): PageMap {
  const pages = new Map<string, number>();
  let line = linesBefore;
  let caption: Node | null = null;
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
    const measured = measure(node);
    if (measured !== null) {
      const left = LINES_A_PAGE - (line % LINES_A_PAGE);
      if (measured.whole && measured.lines > left) {
        newPage();
        // Its caption goes with it.
        if (caption) mark(caption);
        line += caption ? 1 : 0;
        mark(node);
      }
      line += measured.lines;
    } else if (node.isTextblock) line += linesOf(node);
    else node.forEach(visit);
    caption = node.type.name === 'caption' ? node : null;
    if (wide) newPage();
  };
  body.forEach(visit);
  return pages;
}

function guessLines({ type: { name }, childCount }: Node): Measured | null {
  if (name === 'chart' || name === 'image') return { lines: FIGURE_LINES, whole: true };
  return name === 'dataTable' || name === 'table' ? { lines: childCount * ROW_LINES, whole: false } : null;
}

const linesOf = memoByNode((block) =>
  Math.max(1, Math.ceil((textWidth(inlineText(block, printOwn)) + 2) / CHARACTERS_A_LINE)),
);
