import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../../../shared/plan/inlineText';
import type { Labels } from '../../../shared/plan/numbering';

/** One line of the outline. */
export interface OutlineItem {
  readonly id: string;
  readonly level: number;
  /** The computed label, '' for headings without number. */
  readonly label: string;
  readonly text: string;
}

/**
 * The headings of a plan in their order; an annex stands on the first level, without what all annexes begin with: the plan's title.
 */
export function readOutline(body: Node, labels: Labels): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  const title = titleOf(body);
  body.forEach((node) => {
    if (node.type.name !== 'heading' || typeof node.attrs.id !== 'string') return;
    const text = inlineText(node);
    const isAnnex = node.attrs.kind === 'annex';
    items.push({
      id: node.attrs.id,
      level: isAnnex ? 1 : (node.attrs.level as number),
      label: labels.get(node.attrs.id) ?? '',
      text: isAnnex ? withoutTitle(text, title) : text,
    });
  });
  return items;
}

/** The title as other headings cite it, without its line breaks. */
function titleOf(body: Node): string {
  const first = body.firstChild;
  return first?.type.name === 'title' ? inlineText(first).replaceAll(/\s/g, '') : '';
}

/** What an annex says beyond the title it begins with, or beyond most of it. */
function withoutTitle(text: string, title: string): string {
  let shared = 0;
  while (shared < title.length && text[shared] === title[shared]) shared += 1;
  return shared > title.length / 2 && shared < text.length ? text.slice(shared) : text;
}

/** The labels of a heading and of those it stands under, from the top: 第一章 / 一、. */
export function headingPath(items: readonly OutlineItem[], id: string): readonly OutlineItem[] {
  const at = items.findIndex((item) => item.id === id);
  const path: OutlineItem[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let index = at; index >= 0; index -= 1) {
    const item = items[index];
    if (!item || item.level >= level) continue;
    path.unshift(item);
    level = item.level;
  }
  return path;
}
