import type { Part } from './part';
import { lineAt } from './part';
import { isStandingHeading } from './plainHeadings';

/** How far behind 编制说明 the title is looked for. */
const FARTHEST = 80;
const ENDS_TITLE = /(?:规\s*划|纲\s*要|计\s*划|方\s*案)\s*(?:[（(][^（()）]*[）)])?$/;

export interface WithTitleFirst {
  readonly parts: readonly Part[];
  /** What stood before the title and follows it now, in its first words; '' where the title was first. */
  readonly moved: string;
}

/**
 * Where a part that custom puts behind the title (编制说明, 前言) stands before it, the title is put first. `findTitle` says how many parts from an
 * index on are a title.
 */
export function putTitleFirst(
  parts: readonly Part[],
  start: number,
  findTitle: (parts: readonly Part[], index: number) => number,
): WithTitleFirst {
  const first = lineAt(parts, start);
  if (!first || !isStandingHeading(first.text)) return { parts, moved: '' };
  for (let index = start + 2; index < Math.min(parts.length, start + FARTHEST); index += 1) {
    const count = findTitle(parts, index);
    if (count === 0 || !isTitle(parts, index, index + count)) continue;
    const title = parts.slice(index, index + count);
    const others = [...parts.slice(start, index), ...parts.slice(index + count)];
    return { parts: [...parts.slice(0, start), ...title, ...others], moved: first.whole };
  }
  return { parts, moved: '' };
}

/** Whether the words of some lines name a plan, and no heading without a number inside the text. */
function isTitle(parts: readonly Part[], start: number, end: number): boolean {
  const lines = parts.slice(start, end).flatMap((part) => (part.type === 'line' ? [part.line] : []));
  const words = lines.map(({ whole }) => whole).join('');
  const name = lines.filter(({ whole }) => !/^(?:[（(]|——)/.test(whole)).at(-1)?.whole ?? '';
  return words.length >= 8 && ENDS_TITLE.test(name.trim());
}
