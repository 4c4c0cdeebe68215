import { sourceParagraph } from '../source';
import { squeeze } from './furniture';
import { parseLabel } from './labels';
import { createLine, withoutLabel } from './line';
import { lineAt, type Part } from './part';
import { textOfRuns } from './runs';

const LIST = /^附\s*([件录表]?)\s*[：:]\s*/;

interface AnnexList {
  readonly titles: readonly string[];
  readonly end: number;
  /** Whether the program would print the same. */
  readonly isComputable: boolean;
}

/**
 * Turns the lists of annexes in the body into the computed one where they name the annexes that follow; others stay as text.
 */
export function settleAnnexLists(parts: readonly Part[]): readonly Part[] {
  const lists = findLists(parts);
  const inLists = new Set<number>();
  for (const [start, { end }] of lists) for (let index = start; index < end; index += 1) inLists.add(index);
  const titles = parts.flatMap((part, index) =>
    part.type === 'annex' && !inLists.has(index) ? [titleOf(part)] : [],
  );
  return parts.flatMap((part, index): readonly Part[] => {
    const list = lists.get(index);
    if (!list) return inLists.has(index) ? [] : [part];
    const isComplete =
      list.isComputable &&
      list.titles.length === titles.length &&
      list.titles.every((title, place) => title === titles[place]);
    return isComplete ? [{ type: 'annexList' }] : parts.slice(index, list.end).map(asText);
  });
}

function findLists(parts: readonly Part[]): ReadonlyMap<number, AnnexList> {
  const lists = new Map<number, AnnexList>();
  for (let index = 0; index < parts.length; ) {
    const list = readItems(parts, index) ?? readDoubledLabels(parts, index);
    if (list) lists.set(index, list);
    index = list?.end ?? index + 1;
  }
  return lists;
}

/** 附件：1.甲 and 2.乙 in the following lines. */
function readItems(parts: readonly Part[], start: number): AnnexList | null {
  const line = lineAt(parts, start);
  const opening = line && !line.label ? LIST.exec(line.whole) : null;
  if (!opening || !line) return null;
  const first = line.whole.slice(opening[0].length);
  const titles = first ? [first.slice(parseLabel(first)?.end ?? 0)] : [];
  let end = start + 1;
  for (let item = lineAt(parts, end); item; item = lineAt(parts, end)) {
    if (item.label?.form !== 'dot' || item.label.count !== titles.length + 1) break;
    titles.push(item.text);
    end += 1;
  }
  return titles.length > 0 ? { titles: titles.map(normalise), end, isComputable: opening[1] === '件' } : null;
}

/** Annexes that follow each other without anything between and come again further down are the list of them. */
function readDoubledLabels(parts: readonly Part[], start: number): AnnexList | null {
  if (parts[start]?.type !== 'annex') return null;
  const titles: string[] = [];
  let end = start;
  for (let part = parts[end]; part?.type === 'annex'; part = parts[end]) {
    titles.push(titleOf(part));
    end += 1;
  }
  const comeAgain = parts.slice(end).some((part) => part.type === 'annex' && titleOf(part) === titles[0]);
  return comeAgain ? { titles, end, isComputable: false } : null;
}

function titleOf(annex: Extract<Part, { type: 'annex' }>): string {
  return normalise(annex.title.map(textOfRuns).join(''));
}

function normalise(title: string): string {
  return squeeze(title).replace(/[。；;，,]$/, '');
}

function asText(part: Part): Part {
  if (part.type === 'line') return { ...part, line: withoutLabel(part.line) };
  if (part.type !== 'annex') return part;
  const text = [part.written ?? '', ...part.title.map(textOfRuns)].join(' ');
  return { type: 'line', line: withoutLabel(createLine(sourceParagraph(text))) };
}
