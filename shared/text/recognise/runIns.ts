import { LABEL_FORMS, type LabelForm } from './labels';
import type { Line } from './line';
import { lineAt, type Part } from './part';

/** One clause, or two of which the first is no adverbial (到2025年，…). */
const SENTENCE =
  /^(?:[^，。！？：；]{2,30}|(?!到|至|截|今后|未来|力争|自|从|在|对|通过|围绕|按照|根据|为|以|依)[^，。！？：；]{2,16}，[^，。！？：；]{2,16})[。！？]/;
const NAME = /^[^，。；：！？]{2,16}：/;
const SHORTEST_REST = 8;

/** What opens an item without a number. */
export const DASH = /^(?:——|—|－－|--)\s*/;

/**
 * Where the run-in headings of items end, by the index of the part: the first sentence (构建思政工作体系。) or name (教育装备工程：) of an item,
 * when most items of its list open with one.
 */
export function findRunIns(parts: readonly Part[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const list of collectLists(parts)) {
    const found = list.flatMap((index) => {
      const end = readRunIn(lineAt(parts, index), opensDeeper(parts, index));
      return end ? [[index, end] as const] : [];
    });
    if (found.length * 2 > list.length) for (const [index, end] of found) ends.set(index, end);
  }
  return ends;
}

/** Whether the line below is the first of a narrower label: 1.机遇。 above （1）. */
function opensDeeper(parts: readonly Part[], index: number): boolean {
  const [own, below] = [lineAt(parts, index)?.label, lineAt(parts, index + 1)?.label];
  return own != null && below?.count === 1 && LABEL_FORMS.indexOf(below.form) > LABEL_FORMS.indexOf(own.form);
}

/** Its end, 0 for none. A line that is one alone heads what is counted below it. */
function readRunIn(line: Line | null, headsItems: boolean): number {
  if (!line) return 0;
  const bold = countBold(line);
  if (bold > 1 && bold < line.text.length) return bold;
  const end = (SENTENCE.exec(line.text) ?? NAME.exec(line.text))?.[0].length ?? 0;
  const rest = line.text.length - end;
  return rest >= SHORTEST_REST || (rest === 0 && headsItems && line.text.endsWith('。')) ? end : 0;
}

/** The mark of a note, which is never bold. */
const NOTE_MARK = /^(?:[〔[［【]\d{1,3}[〕\]］】])?$/;

/** How many characters at the start of a line are bold. */
function countBold(line: Line): number {
  let [count, bold] = [0, 0];
  for (const run of line.runs) {
    if (!run.bold && !NOTE_MARK.test(run.text)) break;
    count += run.text.length;
    if (run.bold) bold = count;
  }
  return bold;
}

/** The indexes of items that form one list: the same form below one wider label, or dashes next to each other. */
function collectLists(parts: readonly Part[]): readonly (readonly number[])[] {
  const open = new Map<LabelForm | 'dash', number[]>();
  const lists: number[][] = [];
  const close = (keys: readonly (LabelForm | 'dash')[]) => {
    for (const key of keys) open.delete(key);
  };
  const add = (key: LabelForm | 'dash', index: number) => {
    const list = open.get(key);
    if (list) list.push(index);
    else {
      const started = [index];
      open.set(key, started);
      lists.push(started);
    }
  };
  parts.forEach((part, index) => {
    if (part.type !== 'line') {
      if (part.type === 'heading' || part.type === 'annex') open.clear();
      return;
    }
    const { label, text } = part.line;
    if (label) {
      close([...LABEL_FORMS.slice(LABEL_FORMS.indexOf(label.form) + 1), 'dash']);
      if (label.count === 1) close([label.form]);
      if (text.length > 40 || /[。：]/.test(text)) add(label.form, index);
    } else if (DASH.test(text)) add('dash', index);
    else if (countBold(part.line) > 1) lists.push([index]);
    else close(['dash']);
  });
  return lists;
}
