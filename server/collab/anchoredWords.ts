import * as Y from 'yjs';
import { markName } from '../../shared/schema/markKey';
import type { Stretch } from './findQuote';
import { readTextblock, type Textblock, textblocksIn } from './textPieces';

/** Anchored words of one textblock, from the first marked character to the last. */
export interface AnchoredStretch {
  readonly block: Textblock;
  readonly stretch: Stretch;
}

/** The textblocks that hold anchored words, by thread, in the order of the document. One walk serves any number of threads. */
export function anchoredElements(body: Y.XmlFragment): ReadonlyMap<string, readonly Y.XmlElement[]> {
  const elements = new Map<string, Y.XmlElement[]>();
  for (const { element } of textblocksIn(body))
    for (const thread of new Set(markedRuns(element).map((run) => run.thread)))
      elements.set(thread, [...(elements.get(thread) ?? []), element]);
  return elements;
}

/** The anchored stretches of a thread in these textblocks, as they are now. */
export function anchoredStretches(
  elements: readonly Y.XmlElement[],
  threadId: string,
): readonly AnchoredStretch[] {
  return elements.flatMap((element) => {
    const block = readTextblock(element);
    const runs = markedRuns(element).filter(({ thread }) => thread === threadId);
    const [first, last] = [runs[0], runs.at(-1)];
    return block && first && last ? [{ block, stretch: { from: first.from, to: last.to } }] : [];
  });
}

/** What the stretches read: the words of several blocks are parted by line breaks. Null when there are none. */
export function wordsOf(stretches: readonly AnchoredStretch[]): string | null {
  if (stretches.length === 0) return null;
  return stretches.map(({ block, stretch: { from, to } }) => block.text.slice(from, to)).join('\n');
}

interface MarkedRun extends Stretch {
  readonly thread: string;
}

function markedRuns(element: Y.XmlElement): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let from = 0;
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) {
      from += 1;
      continue;
    }
    for (const { insert, attributes } of child.toDelta() as DeltaPiece[]) {
      const to = from + (typeof insert === 'string' ? insert.length : 1);
      for (const thread of threadsOf(attributes)) runs.push({ thread, from, to });
      from = to;
    }
  }
  return runs;
}

interface DeltaPiece {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Marks that may overlap stand under their name with a hash behind it. */
function threadsOf(attributes: DeltaPiece['attributes'] = {}): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const thread = (value as { thread?: unknown } | null)?.thread;
    return markName(name) === 'comment' && typeof thread === 'string' ? [thread] : [];
  });
}
