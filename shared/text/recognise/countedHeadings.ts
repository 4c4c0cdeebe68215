import { formatLabel } from '../../plan/numbering';
import { type SourceBlock, textOf } from '../source';
import { FORM_FORMATS, type LabelForm, parseLabel } from './labels';

/** How plans count, from the widest level down; the first fits where nothing is known. */
const LADDERS: readonly (readonly LabelForm[])[] = [
  ['chapter', 'comma', 'bracket', 'dot', 'decimalBracket'],
  ['chapter', 'section', 'comma', 'bracket', 'dot', 'decimalBracket'],
  ['volume', 'chapter', 'section', 'comma', 'bracket', 'dot'],
  ['part', 'chapter', 'section', 'comma', 'bracket', 'dot'],
  ['section', 'comma', 'bracket', 'dot', 'decimalBracket'],
  ['comma', 'bracket', 'dot', 'decimalBracket'],
];

/**
 * Headings that a page keeps in counted lists, each as deep in lists as its level, lost how they count: a list of HTML knows 1. 2. 3. alone (LibreOffice
 * writes native numbering so). They count as the other headings of their level do, else as plans of that shape do.
 */
export function restoreHeadingForms(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  if (!blocks.some((block) => lostLevel(block) !== null)) return blocks;
  const known = findForms(blocks);
  const ladder =
    LADDERS.find((forms) => [...known].every(([level, form]) => forms[level - 1] === form)) ?? LADDERS[0];
  return blocks.map((block) => {
    const level = lostLevel(block);
    const form = level === null ? undefined : (known.get(level) ?? ladder?.[level - 1]);
    if (block.type !== 'paragraph' || level === null || !form || !block.numbering?.list) return block;
    const label = formatLabel(block.numbering.list.count, FORM_FORMATS[form]);
    return { ...block, numbering: { label, level: level - 1 } };
  });
}

/** The level of a heading that is as deep in counted lists. */
function lostLevel(block: SourceBlock): number | null {
  if (block.type !== 'paragraph' || !block.outlineLevel) return null;
  return block.numbering?.list?.depth === block.outlineLevel ? block.outlineLevel : null;
}

/** How the headings of each level count whose labels are in their text; the most frequent form. */
function findForms(blocks: readonly SourceBlock[]): ReadonlyMap<number, LabelForm> {
  const counts = new Map<number, Map<LabelForm, number>>();
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !block.outlineLevel || block.numbering) continue;
    const form = parseLabel(textOf(block).trim())?.label.form;
    if (!form) continue;
    const ofLevel = counts.get(block.outlineLevel) ?? new Map<LabelForm, number>();
    counts.set(block.outlineLevel, ofLevel.set(form, (ofLevel.get(form) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([level, forms]) => {
      const [most] = [...forms].sort((one, other) => other[1] - one[1]);
      return [level, (most as [LabelForm, number])[0]];
    }),
  );
}
