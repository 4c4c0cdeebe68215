import type { Line } from './line';
import { lineAt, type NoteText, type Part } from './part';
import { isStandingHeading } from './plainHeadings';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

const MARK = /^[〔[［【]\s*(\d{1,3})\s*[〕\]］】]\s*/;
const COUNT = /^(?:[（(]?(\d{1,3})[）)]|(\d{1,3})[.．、]|([①-⑳]))\s*/;
const ABOUT_NOTES = /名词|术语|注释|解释/;

/**
 * Finds the list of term notes: lines that open with 〔1〕, 〔2〕 … in sequence; under a heading about terms also lines counted 1. 2.
 * Lines without a number go on with the note above them.
 */
export function findNotes(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  let scattered = 0;
  for (let index = 0; index < parts.length; ) {
    const before = found.at(-1);
    const isUnderHeading =
      before?.type === 'line' &&
      ABOUT_NOTES.test(before.line.text) &&
      (isStandingHeading(before.line.text) || before.line.text.length <= 12);
    const list = readList(parts, index, isUnderHeading) ?? readFootnote(parts, index, scattered + 1, found);
    if (list && !isUnderHeading) scattered += list.items.length;
    if (list) found.push({ type: 'notes', items: list.items });
    else found.push(parts[index] as Part);
    index = list?.end ?? index + 1;
  }
  return found;
}

/** A note at the foot of its page: its count is due, and its mark stands in a line above. */
function readFootnote(parts: readonly Part[], index: number, due: number, above: readonly Part[]) {
  const line = lineAt(parts, index);
  const item = line && readItem(line.whole, false);
  if (!line || item?.count !== due) return null;
  const mark = new RegExp(`.[〔[［【]${due}[〕\\]］】]`);
  const isCited = above.some((part) => part.type === 'line' && mark.test(part.line.whole));
  return isCited
    ? { items: [{ key: item.key, runs: sliceRuns(line.runs, item.end) }], end: index + 1 }
    : null;
}

function readList(parts: readonly Part[], start: number, isUnderHeading: boolean) {
  const items: NoteText[] = [];
  let index = start;
  for (; index < parts.length; index += 1) {
    const line = lineAt(parts, index);
    if (!line) break;
    const item = readItem(line.whole, isUnderHeading);
    if (item?.count === items.length + 1) {
      const { isPrinted } = line;
      const whole = line.label && !isPrinted ? line.source.runs : line.runs;
      const runs = isPrinted ? line.runs : sliceRuns(trimRuns(whole), item.end);
      items.push({ key: item.key, runs: trimRuns(runs) });
    } else if (items.length > 0 && isUnderHeading && goesOn(line, textOfRuns(items.at(-1)?.runs ?? []))) {
      const last = items.pop() as NoteText;
      items.push({ ...last, runs: [...last.runs, { text: '\n' }, ...line.runs] });
    } else break;
  }
  return items.length > 0 && (items.length > 1 || isUnderHeading) ? { items, end: index } : null;
}

/** A line without a mark goes on with a note that is not complete, or is itself a whole sentence. */
function goesOn(line: Line, note: string): boolean {
  if (/[。！？]$/.test(note) && !/[。！？]$/.test(line.text)) return false;
  return !line.label && !MARK.test(line.whole) && !/^(?:附\s*[件录表]|[表图]\s*\d|专\s*栏)/.test(line.whole);
}

function readItem(text: string, isUnderHeading: boolean): { count: number; key: string; end: number } | null {
  const match = MARK.exec(text) ?? (isUnderHeading ? COUNT.exec(text) : null);
  if (!match) return null;
  const circled = match[3]?.codePointAt(0);
  const count = circled ? circled - 0x2460 + 1 : Number(match[1] ?? match[2]);
  return { count, key: match[3] ?? String(count), end: match[0].length };
}
