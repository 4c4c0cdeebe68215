import './find.css';
import type { EditorView } from '@tiptap/pm/view';
import type { FoundRange } from './findMatches';

/** Places that are drawn at most. */
const MAXIMUM = 2000;
const ALL = 'gongni-find';
const CURRENT = 'gongni-find-current';

/** Draws the places that were found over the page, the current one stronger, without touching it; where the browser can. Blocks are not drawn over. */
export function showMatches(view: EditorView, found: readonly FoundRange[], current: number): void {
  if (!('highlights' in CSS)) return;
  const rangeOf = ({ from, to }: FoundRange): Range => {
    const range = document.createRange();
    const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  };
  const size = view.state.doc.content.size;
  const isDrawn = ({ to, inBlock }: FoundRange) => !inBlock && to <= size;
  const ranges = found.slice(0, MAXIMUM).filter(isDrawn);
  CSS.highlights.set(ALL, new Highlight(...ranges.map(rangeOf)));
  const one = found[current];
  if (one && isDrawn(one)) CSS.highlights.set(CURRENT, new Highlight(rangeOf(one)));
  else CSS.highlights.delete(CURRENT);
}

/** Takes the drawn places away. */
export function hideMatches(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}
