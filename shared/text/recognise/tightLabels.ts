import type { Label } from './labels';
import { type LinePart, lineAt, type Part } from './part';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

const TIGHT = /^(\d{1,2})[.．](?=\d)/;

/** Gives lines such as 4.90%的学校… their label where 4. is due, since it could as well be a number. */
export function findTightLabels(parts: readonly Part[]): readonly Part[] {
  let last: Label | null = null;
  return parts.map((part, index): Part => {
    if (part.type !== 'line') return part;
    const found: LinePart = part.line.label
      ? part
      : labelTight(part, last, lineAt(parts, index + 1)?.label ?? null);
    last = found.line.label ?? last;
    return found;
  });
}

function labelTight(part: LinePart, last: Label | null, next: Label | null): LinePart {
  const match = TIGHT.exec(part.line.text);
  const count = Number(match?.[1]);
  const isDue = last?.form === 'dot' && last.count === count - 1;
  const opensList = count === 1 && next?.form === 'dot' && next.count === 2;
  if (!match || (!isDue && !opensList)) return part;
  const runs = trimRuns(sliceRuns(part.line.runs, match[0].length));
  const label: Label = { form: 'dot', count, written: match[0], automatic: false };
  return { ...part, line: { ...part.line, label, runs, text: textOfRuns(runs) } };
}
