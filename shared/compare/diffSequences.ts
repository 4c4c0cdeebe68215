/** A run of items that both sequences have, or that only one has, in order; `older` and `newer` are where it starts. */
export interface SequenceStep {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly older: number;
  readonly newer: number;
  readonly count: number;
}

/** Beyond so many differing items a shortest script is not worth its time: the middle counts as replaced. */
const MOST_DIFFERENCES = 4000;

/**
 * The shortest way from one sequence to the other (E. W. Myers, “An O(ND) difference algorithm and its variations”, Algorithmica 1, 1986),
 * with equal ends taken off first.
 */
export function diffSequences<Item>(older: readonly Item[], newer: readonly Item[]): SequenceStep[] {
  let start = 0;
  while (start < older.length && start < newer.length && older[start] === newer[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(older.length, newer.length) - start &&
    older[older.length - 1 - end] === newer[newer.length - 1 - end]
  )
    end += 1;
  const middle = diffMiddle(
    older.slice(start, older.length - end),
    newer.slice(start, newer.length - end),
    start,
  );
  return joinSteps([
    { kind: 'same', older: 0, newer: 0, count: start },
    ...middle,
    { kind: 'same', older: older.length - end, newer: newer.length - end, count: end },
  ]);
}

function diffMiddle<Item>(older: readonly Item[], newer: readonly Item[], offset: number): SequenceStep[] {
  const trace = findTrace(older, newer);
  if (!trace) return replaceAll(older.length, newer.length, offset);
  const steps: SequenceStep[] = [];
  const add = (kind: SequenceStep['kind'], x: number, y: number, count = 1) =>
    steps.push({ kind, older: x + offset, newer: y + offset, count });
  let [x, y] = [older.length, newer.length];
  for (let depth = trace.length - 1; depth > 0; depth -= 1) {
    const reached = trace[depth - 1] as Int32Array;
    const at = (diagonal: number) => reached[diagonal + depth - 1] ?? -1;
    const diagonal = x - y;
    const down = diagonal === -depth || (diagonal !== depth && at(diagonal - 1) < at(diagonal + 1));
    const fromX = at(down ? diagonal + 1 : diagonal - 1);
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    const run = Math.min(x - fromX, y - fromY);
    if (run > 0) add('same', x - run, y - run, run);
    if (down) add('inserted', fromX, fromY);
    else add('deleted', fromX, fromY);
    [x, y] = [fromX, fromY];
  }
  if (x > 0) add('same', 0, 0, x);
  return steps.reverse();
}

/** For every number of differences the furthest point on each diagonal, up to the number that is enough; null when that is too many. */
function findTrace<Item>(older: readonly Item[], newer: readonly Item[]): Int32Array[] | null {
  const trace: Int32Array[] = [];
  for (let depth = 0; depth <= older.length + newer.length; depth += 1) {
    if (depth > MOST_DIFFERENCES) return null;
    const before = trace[depth - 1];
    const at = (diagonal: number) => before?.[diagonal + depth - 1] ?? -1;
    const reached = new Int32Array(2 * depth + 1);
    trace.push(reached);
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let x = 0;
      if (depth > 0) {
        const down = diagonal === -depth || (diagonal !== depth && at(diagonal - 1) < at(diagonal + 1));
        x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      }
      let y = x - diagonal;
      while (x < older.length && y < newer.length && older[x] === newer[y]) {
        x += 1;
        y += 1;
      }
      reached[diagonal + depth] = x;
      if (x >= older.length && y >= newer.length) return trace;
    }
  }
  return trace;
}

function replaceAll(older: number, newer: number, offset: number): SequenceStep[] {
  return [
    { kind: 'deleted', older: offset, newer: offset, count: older },
    { kind: 'inserted', older: offset + older, newer: offset, count: newer },
  ];
}

function joinSteps(steps: readonly SequenceStep[]): SequenceStep[] {
  const joined: SequenceStep[] = [];
  for (const step of steps) {
    if (step.count === 0) continue;
    const last = joined.at(-1);
    if (last?.kind === step.kind) joined[joined.length - 1] = { ...last, count: last.count + step.count };
    else joined.push(step);
  }
  return joined;
}
