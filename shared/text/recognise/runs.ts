import type { SourceRun } from '../source';

/** The plain text of runs. */
export function textOfRuns(runs: readonly SourceRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** The runs between two offsets of their text. A note mark stays with the text before it. */
export function sliceRuns(
  runs: readonly SourceRun[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): readonly SourceRun[] {
  let offset = 0;
  const sliced: SourceRun[] = [];
  for (const run of runs) {
    const start = offset;
    offset += run.text.length;
    if (run.text === '') {
      if (start > from || (start === from && from === 0)) if (start <= to) sliced.push(run);
      continue;
    }
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') sliced.push(text === run.text ? run : { ...run, text });
  }
  return sliced;
}

/** Runs without the blanks at both ends. */
export function trimRuns(runs: readonly SourceRun[]): readonly SourceRun[] {
  const text = textOfRuns(runs);
  const from = text.length - text.trimStart().length;
  return sliceRuns(runs, from, Math.max(from, text.trimEnd().length));
}
