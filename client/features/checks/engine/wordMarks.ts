import type { EditorView } from '@tiptap/pm/view';
import type { Severity } from '../../../../shared/checks/finding';
import { blockStarts } from '../../../editor/blockStarts';
import { onBlocksDrawn } from '../../../editor/distantBlocks/blocksDrawn';
import { type BlockSpan, visibleBlocks } from '../../../editor/visibleBlocks';
import type { CheckState } from '../checkStore';
import type { PlacedFinding } from './checkMessages';
import { createSpotFinder, type Positions } from './spotPositions';

/** The lines under the words that findings are about. */
export interface WordMarks {
  /** Draws them anew for these findings. */
  readonly show: (state: CheckState) => void;
  /** The id of a finding whose words lie at a point of the window, or null. */
  readonly findingAt: (x: number, y: number) => string | null;
  readonly destroy: () => void;
}

/** The names of the highlights in checks.css, by severity, and of the finding that stands out. */
const NAMES: Readonly<Record<Severity | 'active', string>> = {
  error: 'gn-check-error',
  warning: 'gn-check-warning',
  info: 'gn-check-info',
  active: 'gn-check-active',
};
/** How far beyond the desk's edges words are marked, in heights of the desk. */
const MARGIN = 0.5;
/** What of the check's state the marks show. */
const SHOWN = ['checked', 'open', 'accepted', 'activeId'] as const;

interface Marked {
  readonly id: string;
  readonly range: AbstractRange;
}

/**
 * Marks words by the browser's own highlights (CSS Custom Highlight API): nothing is put into the editor's DOM, so input methods are not
 * touched. Only words in sight are marked, and only those in the block of the caret by ranges that move along with typed text: each such range
 * costs every keystroke some microseconds (`bench/checkPanel`), a range that stays as it was set costs nothing. When the caret goes to another
 * block, the words are marked anew in the next frame; what others write elsewhere is followed with the next check. A browser without such highlights shows no lines.
 */
export function createWordMarks(view: EditorView, desk: HTMLElement): WordMarks {
  const registry = typeof Highlight === 'function' ? CSS.highlights : null;
  const highlights = new Map(
    registry ? Object.values(NAMES).map((name) => [name, new Highlight()] as const) : [],
  );
  for (const [name, highlight] of highlights) registry?.set(name, highlight);
  let shown: CheckState | null = null;
  let drawn: BlockSpan = { first: 0, last: -1 };
  let marked: readonly Marked[] = [];
  let writtenIn = -1;
  let frame = 0;

  const draw = () => {
    for (const highlight of highlights.values()) highlight.clear();
    marked = [];
    if (!registry || !shown?.checked || view.isDestroyed) return;
    const { checked, open, accepted, activeId } = shown;
    const { doc } = view.state;
    const starts = blockStarts(doc);
    drawn = visibleBlocks(view, desk, starts, MARGIN);
    const [from, to] = [starts[drawn.first] ?? doc.content.size, starts[drawn.last + 1] ?? doc.content.size];
    const find = createSpotFinder(checked, doc);
    writtenIn = caretBlock(view);
    const [liveFrom, liveTo] = [starts[writtenIn] ?? -1, starts[writtenIn + 1] ?? doc.content.size];
    const isDrawn = (positions: Positions) =>
      positions.from < positions.to && positions.from >= from && positions.to <= to;
    const rangesOf = ({ spots, finding }: PlacedFinding) =>
      spots.flatMap((spot, index) => {
        const positions = spot && find(spot);
        if (!positions || !isDrawn(positions)) return [];
        const range = rangeOf(view, positions, finding.places[index]?.quote ?? '');
        return [positions.from >= liveFrom && positions.to <= liveTo ? range : stillRange(range)];
      });
    marked = open.flatMap((placed) =>
      rangesOf(placed).map((range) => {
        highlights.get(NAMES[placed.finding.severity])?.add(range);
        return { id: placed.id, range };
      }),
    );
    const active = [...open, ...accepted.map(({ placed }) => placed)].find(({ id }) => id === activeId);
    for (const range of active ? rangesOf(active) : []) highlights.get(NAMES.active)?.add(range);
  };
  const follow = () => {
    frame = 0;
    if (view.isDestroyed) return;
    const { first, last } = visibleBlocks(view, desk, blockStarts(view.state.doc), 0);
    if (first < drawn.first || last > drawn.last || caretBlock(view) !== writtenIn) draw();
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(follow);
  };
  const onSelection = () => {
    if (caretBlock(view) !== writtenIn) onScroll();
  };
  const resized = new ResizeObserver(onScroll);
  if (registry) {
    desk.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('selectionchange', onSelection);
    resized.observe(desk);
  }
  const stopFollowing = onBlocksDrawn(view, draw);

  return {
    show(state) {
      const before = shown;
      shown = state;
      if (!before || SHOWN.some((part) => before[part] !== state[part])) draw();
    },
    findingAt(x, y) {
      const hit = document.caretRangeFromPoint(x, y);
      if (!hit) return null;
      const { startContainer, startOffset } = hit;
      return marked.find(({ range }) => holds(range, startContainer, startOffset))?.id ?? null;
    },
    destroy() {
      cancelAnimationFrame(frame);
      desk.removeEventListener('scroll', onScroll);
      document.removeEventListener('selectionchange', onSelection);
      resized.disconnect();
      stopFollowing();
      for (const name of highlights.keys()) registry?.delete(name);
    },
  };
}

/** The index of the top-level block in which the caret stands. */
function caretBlock({ state }: EditorView): number {
  return state.selection.$head.index(0);
}

function stillRange({ startContainer, startOffset, endContainer, endOffset }: Range): StaticRange {
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** True when a point of the document lies in a range whose ends still stand in it. */
function holds(
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  node: globalThis.Node,
  offset: number,
): boolean {
  if (!startContainer.isConnected || !endContainer.isConnected) return false;
  const lengthOf = (one: globalThis.Node) => one.nodeValue?.length ?? one.childNodes.length;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return false;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.isPointInRange(node, offset);
}

function rangeOf(view: EditorView, { from, to }: Positions, quote: string): Range {
  const range = document.createRange();
  const printed =
    to - from === 1 && view.state.doc.nodeAt(from)?.isAtom ? view.nodeDOM(from)?.firstChild : null;
  const at = printed?.nodeValue?.indexOf(quote) ?? -1;
  if (printed && at >= 0) {
    // Words inside what an atom prints, such as one department of a responsibility.
    range.setStart(printed, at);
    range.setEnd(printed, at + quote.length);
    return range;
  }
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
