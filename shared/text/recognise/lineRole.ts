import { LABEL_FORMS, type Label } from './labels';
import type { Line } from './line';
import { lineAt, type Part } from './part';
import { isProse } from './plainHeadings';

/** What a labelled line is: a heading, a numbered paragraph, or running text that only happens to begin so. */
export type LineRole = 'heading' | 'item' | 'text';

const LONGEST_HEADING = 60;
const LONGEST_CLOSED_HEADING = 25;
/** What ends in a colon above a list is rather a sentence (重点做好以下工作：). */
const LONGEST_COLON_HEADING = 10;

/** The role of the labelled line at an index; what stands around it decides where the words leave it open. */
export function findLineRole(parts: readonly Part[], index: number): LineRole {
  const line = lineAt(parts, index);
  if (!line?.label) return 'text';
  if (line.source.outlineLevel) return 'heading';
  const { text } = line;
  const isWide = isWideForm(line.label);
  const closed = /[。！？]$/.test(text);
  const sentence = /[。！？；]/.test(text.slice(0, -1)) || /[；，、,;]$/.test(text);
  if (isWide) return text.length <= LONGEST_HEADING && !sentence ? 'heading' : 'text';
  if (text.length > LONGEST_HEADING || sentence) return 'item';
  const below = lineAt(parts, index + 1);
  const headsText = below !== null && below.label === null && isProse(below.text);
  if (closed || /[：:]$/.test(text)) {
    const longest = closed ? LONGEST_CLOSED_HEADING : LONGEST_COLON_HEADING;
    const heads = headsText || (text.length <= longest && opensDeeper(line.label, below));
    return text.length <= LONGEST_CLOSED_HEADING && isChinese(line.label) && heads ? 'heading' : 'item';
  }
  if (isChinese(line.label) || headsText) return 'heading';
  return followsItem(parts, index, line) || (line.label.form !== 'dot' && below?.label === null)
    ? 'item'
    : headingUnlessLast(parts, index);
}

/** A short 1. or （1） without text below it: a heading when deeper items follow, else an item of a list. */
function headingUnlessLast(parts: readonly Part[], index: number): LineRole {
  const line = lineAt(parts, index);
  const next = parts[index + 1];
  if (next?.type === 'table' || next?.type === 'caption' || next?.type === 'box') return 'heading';
  const below = lineAt(parts, index + 1);
  if (!below) return 'item';
  return below.label === null || below.label.form !== line?.label?.form ? 'heading' : 'item';
}

/** Whether the line below is the first one of a narrower label: 二、总体要求。 above （一）. */
function opensDeeper(label: Label, below: Line | null): boolean {
  return below?.label?.count === 1 && LABEL_FORMS.indexOf(below.label.form) > LABEL_FORMS.indexOf(label.form);
}

function followsItem(parts: readonly Part[], index: number, line: Line): boolean {
  const before = lineAt(parts, index - 1);
  return before?.label?.form === line.label?.form && before?.label?.count === (line.label?.count ?? 0) - 1;
}

function isWideForm(label: Label): boolean {
  return (
    label.form === 'volume' || label.form === 'part' || label.form === 'chapter' || label.form === 'section'
  );
}

function isChinese(label: Label): boolean {
  return isWideForm(label) || label.form === 'comma' || label.form === 'bracket';
}
