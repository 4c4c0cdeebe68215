import type { Node } from '@tiptap/pm/model';
import { atomPrinter, BROKEN_REFERENCE } from '../../../shared/plan/printedText';
import type { TextSources } from '../liveTexts';

/** What a chip shows: its text, and whether what it points at is gone. */
export interface ChipText {
  readonly text: string;
  readonly missing: boolean;
}

/** What a cited value, a reference, a note mark or a responsibility shows on the page: what it prints. */
export function chipText(node: Node, { doc, labels, pages }: TextSources): ChipText {
  const known = node.attrs.form === 'page' ? pages() : undefined;
  const text = atomPrinter(doc, labels, known)(node) || BROKEN_REFERENCE;
  return { text, missing: text === BROKEN_REFERENCE };
}
