import * as Y from 'yjs';
import type { IdRun } from './idRun';

/** Letters that follow each other, by the Yjs client that wrote them: from one clock up to, not including, another. */
interface Span {
  readonly client: number;
  readonly clock: number;
  end: number;
  /** A run that leads from or to them. */
  readonly run: number;
}

/**
 * Of runs those whose letters may stand in the document more than once, that is with all runs that they hang together with: a chapter that somebody moved
 * forty times stands there once, and nobody has to go through its letters to see that.
 */
export function withSeveralCopies<Run extends IdRun>(ydoc: Y.Doc, runs: readonly Run[]): readonly Run[] {
  const parents = runs.map((_, run) => run);
  const groupOf = (run: number): number => {
    let root = run;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] as number] as number;
    return root;
  };
  const spans: Span[] = [];
  for (const part of runs.flatMap(partsOf).sort(byPlace)) {
    const last = spans.at(-1);
    if (last?.client === part.client && part.clock < last.end) {
      last.end = Math.max(last.end, part.end);
      parents[groupOf(part.run)] = groupOf(last.run);
    } else spans.push(part);
  }
  const copies = new Map<number, number>();
  for (const span of spans)
    if (isThere(ydoc, span)) copies.set(groupOf(span.run), (copies.get(groupOf(span.run)) ?? 0) + 1);
  return runs.filter((_, run) => (copies.get(groupOf(run)) ?? 0) > 1);
}

function partsOf({ client, clock, length, toClient, toClock }: IdRun, run: number): readonly Span[] {
  return [
    { client, clock, end: clock + length, run },
    { client: toClient, clock: toClock, end: toClock + length, run },
  ];
}

const byPlace = (one: Span, other: Span): number => one.client - other.client || one.clock - other.clock;

/** Whether anything of it is left. */
function isThere({ store }: Y.Doc, { client, clock, end }: Span): boolean {
  const structs = store.clients.get(client) ?? [];
  if (clock >= Y.getState(store, client)) return false;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) return false;
    if (!struct.deleted) return true;
  }
  return false;
}
