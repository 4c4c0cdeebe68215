import type { Node } from '@tiptap/pm/model';
import type { TextSources } from '../liveTexts';
import type { ChipText } from './textChipView';

const GONE: ChipText = { text: '〔？〕', missing: true };

/** 〔1〕: the mark of the note it points at. */
export function noteRefText(node: Node, { labels }: TextSources): ChipText {
  const text = labels.get(node.attrs.note as string);
  return text ? { text, missing: false } : GONE;
}

/** The number or the title of what a reference points at. */
export function crossReferenceText(node: Node, { doc, labels }: TextSources): ChipText {
  const target = node.attrs.target as string;
  const label = labels.get(target);
  if (node.attrs.form !== 'title' && label) return { text: label, missing: false };
  const found = findById(doc, target);
  return found ? { text: found.textContent, missing: false } : GONE;
}

/** The present text of the cell that is cited, in the sentence's own form. */
export function citedText(node: Node, { doc }: TextSources): ChipText {
  const { table, row, column, form } = node.attrs as Record<string, string | null>;
  let text: string | null = null;
  const tableNode = table ? findById(doc, table) : null;
  tableNode?.forEach((line) => {
    if (line.attrs.id !== row) return;
    line.forEach((cell) => {
      if (cell.attrs.column === column) text = cell.textContent;
    });
  });
  if (text === null) return GONE;
  return { text: form ? form.replace('{}', text) : text, missing: false };
}

/** （县教育局、县财政局负责）. */
export function responsibilityText(node: Node): ChipText {
  const departments = node.attrs.departments as readonly string[];
  const written = node.attrs.written as string | null;
  return { text: written ?? `（${departments.join('、')}负责）`, missing: departments.length === 0 };
}

function findById(doc: Node, id: string): Node | null {
  let found: Node | null = null;
  doc.descendants((node) => {
    if (node.attrs.id === id) found = node;
    return found === null && !node.isTextblock;
  });
  return found;
}
