import type { WithLosses } from './furniture';
import { parseLabel } from './labels';
import type { Part } from './part';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

const REASON = '编号写了两遍（如“一、一、”），只保留一遍。';

/** Takes the second of two equal labels off (一、一、发展基础, or 一、 typed behind an automatic 一、); those that were typed are reported. */
export function takeDoubledLabels(parts: readonly Part[]): WithLosses {
  const taken: string[] = [];
  const single = parts.map((part): Part => {
    if (part.type !== 'line' || !part.line.label) return part;
    const { line } = part;
    const second = parseLabel(line.text);
    if (second?.label.form !== line.label?.form || second?.label.count !== line.label?.count) return part;
    const runs = trimRuns(sliceRuns(line.runs, second?.end ?? 0));
    const text = textOfRuns(runs);
    if (text === '') return part;
    taken.push(second?.label.written ?? '');
    return { ...part, line: { ...line, runs, text, whole: (line.label?.written ?? '') + text } };
  });
  const losses = taken.length > 0 ? [{ text: taken.join(' '), reason: REASON }] : [];
  return { parts: single, losses };
}
