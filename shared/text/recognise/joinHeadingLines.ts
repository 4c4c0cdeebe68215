import type { Part } from './part';
import { lineAt } from './part';

/** Joins a label that stands alone on its line (第三章) with the title on the next one. */
export function joinHeadingLines(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const next = lineAt(parts, index + 1);
    const standsAlone = part.type === 'line' && part.line.label !== null && part.line.text === '';
    if (standsAlone && next && !next.label && next.text.length <= 40 && !/[。；：，]/.test(next.text)) {
      const line = { ...part.line, runs: next.runs, text: next.text, whole: part.line.whole + next.text };
      joined.push({ type: 'line', line });
      index += 1;
    } else joined.push(part);
  }
  return joined;
}
