import type { Node } from '@tiptap/pm/model';
import type { PageNumbers } from '../../shared/plan/crossRefText';
import type { Labels } from '../../shared/plan/numbering';
import type { PlanSettings } from '../../shared/schema/settings';

/** What computed texts are made from. */
export interface TextSources {
  readonly doc: Node;
  readonly labels: Labels;
  readonly settings: PlanSettings;
  /** Guessed pages of the blocks; empty until what guesses them is there. */
  readonly pages: () => PageNumbers;
}

/** The computed texts on the page (cited values, references, the list of annexes): each registers how to show itself anew. */
export interface LiveTexts {
  /** What texts are made from now. */
  readonly sources: () => TextSources;
  /** Calls `show` at once and after each change; returns what ends that. */
  readonly register: (show: (sources: TextSources) => void) => () => void;
  /** Shows every registered text anew. */
  readonly refresh: () => void;
}

/** An empty register that reads its sources when asked. */
export function createLiveTexts(sources: () => TextSources): LiveTexts {
  const shown = new Set<(sources: TextSources) => void>();
  return {
    sources,
    register(show) {
      shown.add(show);
      show(sources());
      return () => {
        shown.delete(show);
      };
    },
    refresh() {
      const now = sources();
      for (const show of shown) show(now);
    },
  };
}
