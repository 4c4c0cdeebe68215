import type { EditorView } from '@tiptap/pm/view';
import type { Severity } from '../../../../shared/checks/finding';
import type { CheckState } from '../checkStore';
import { createSpotFinder } from './spotPositions';

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

interface MarkedRange {
  readonly id: string;
  readonly range: Range;
}

/**
 * Marks words by the browser's own highlights (CSS Custom Highlight API, ADR 11): nothing is put into the editor's DOM, so input methods
 * and typing are not touched; the ranges move along with typed text by themselves. A browser without them shows no lines.
 */
export function createWordMarks(view: EditorView): WordMarks {
  const registry = typeof Highlight === 'function' ? CSS.highlights : null;
  const highlights = new Map(
    registry ? Object.values(NAMES).map((name) => [name, new Highlight()] as const) : [],
  );
  for (const [name, highlight] of highlights) registry?.set(name, highlight);
  let marked: readonly MarkedRange[] = [];

  return {
    show({ checked, open, accepted, activeId }) {
      if (!registry || !checked || view.isDestroyed) return;
      const find = createSpotFinder(checked, view.state.doc);
      for (const highlight of highlights.values()) highlight.clear();
      const ranges: MarkedRange[] = [];
      const add = ({ id, finding, spots }: CheckState['open'][number], names: readonly string[]) => {
        for (const spot of spots) {
          const positions = spot && find(spot);
          const range = positions && positions.from < positions.to && rangeOf(view, positions);
          if (!range) continue;
          for (const name of names) highlights.get(name)?.add(range);
          if (finding) ranges.push({ id, range });
        }
      };
      for (const placed of open) {
        const severity = NAMES[placed.finding.severity];
        add(placed, placed.id === activeId ? [severity, NAMES.active] : [severity]);
      }
      for (const { placed } of accepted) if (placed.id === activeId) add(placed, [NAMES.active]);
      marked = ranges;
    },
    findingAt(x, y) {
      const hit = document.caretRangeFromPoint(x, y);
      if (!hit) return null;
      const { startContainer, startOffset } = hit;
      return marked.find(({ range }) => range.isPointInRange(startContainer, startOffset))?.id ?? null;
    },
    destroy() {
      for (const name of highlights.keys()) registry?.delete(name);
    },
  };
}

function rangeOf(view: EditorView, { from, to }: { from: number; to: number }): Range {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
