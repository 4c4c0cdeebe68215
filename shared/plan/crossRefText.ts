import type { Node } from '@tiptap/pm/model';
import { documentIndex } from './documentIndex';
import { inlineText } from './inlineText';
import type { Labels } from './numbering';

/** Page numbers by node id, from a layout pass or an estimate; empty where nobody has laid the document out. */
export type PageNumbers = ReadonlyMap<string, number>;

const NO_PAGES: PageNumbers = new Map();

/**
 * What a crossRef prints: 第二章 or 表1 (form `number`), the title of its target or the term of a note (`title`), or its page, 第12页 (`page`), 第…页 while that
 * is not known. A table or chart stands for its caption. Null when the target is gone or has no number.
 */
export function crossRefText(
  body: Node,
  labels: Labels,
  reference: { readonly target: string | null; readonly form: string },
  pages: PageNumbers = NO_PAGES,
): string | null {
  const { nodes, captions } = documentIndex(body);
  const found = nodes.get(reference.target ?? '');
  if (!found) return null;
  const target = captions.get(found.attrs.id as string) ?? found;
  const id = target.attrs.id as string;
  if (reference.form === 'page') {
    const page = pages.get(id) ?? pages.get(found.attrs.id as string);
    return pageText(page === undefined ? '…' : String(page));
  }
  if (reference.form === 'title') return titleOf(target) || null;
  return labels.get(id)?.replace(/[、.]$/, '') ?? null;
}

/** How a page is cited. */
export function pageText(page: string): string {
  return `${BEFORE_PAGE}${page}${AFTER_PAGE}`;
}

export const BEFORE_PAGE = '第';
export const AFTER_PAGE = '页';

function titleOf(target: Node): string {
  const titled = target.type.name === 'box' ? target.firstChild : target;
  if (target.type.name === 'chart') return target.attrs.title as string;
  const words = titled?.isTextblock ? inlineText(titled).replace(/\n/g, '') : '';
  return target.type.name === 'noteItem' ? termOf(words) : words;
}

/** The term that a note explains: what stands before its colon. */
export function termOf(note: string): string {
  return note.split(/[：:]/, 1)[0]?.trim() ?? '';
}
