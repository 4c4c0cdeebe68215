import type { Node } from '@tiptap/pm/model';
import { element } from './xml';

/** Where a table's computed total stands, for bookmarks: `cellKey(tableId, columnId)`; else a row and a column. */
export function cellKey(rowOrTable: string, column: string): string {
  return `${rowOrTable}|${column}`;
}

const LABELLED = new Set(['heading', 'caption', 'box', 'noteItem']);

/**
 * The bookmarks that a plan's Word file has, by the id of what they mark. `title` marks the text (of a heading, caption or box
 * title), `label` the number alone (表1), `cell` a cited cell by `cellKey`. Names count through the document, so that
 * the same plan gets the same names.
 */
export interface BookmarkNames {
  readonly title: ReadonlyMap<string, string>;
  readonly label: ReadonlyMap<string, string>;
  readonly cell: ReadonlyMap<string, string>;
}

/** The bookmark at the first block of the body, whose page is page 1. */
export const BODY_START = '_BodyStart';

/** Names the bookmarks of a plan. */
export function nameBookmarks(body: Node): BookmarkNames {
  const title = new Map<string, string>();
  const label = new Map<string, string>();
  const cell = new Map<string, string>();
  const numbered = (prefix: string, count: number) => `${prefix}${String(count + 1).padStart(8, '0')}`;
  body.descendants((node) => {
    const id = node.attrs.id as string | undefined;
    if (node.type.name === 'valueRef') {
      const key = cellKey((node.attrs.row ?? node.attrs.table) as string, node.attrs.column as string);
      if (!cell.has(key)) cell.set(key, numbered('_Value', cell.size));
    }
    const isNumberedParagraph = node.type.name === 'paragraph' && node.attrs.level !== null;
    if (!id || !(LABELLED.has(node.type.name) || isNumberedParagraph)) return;
    // OpenDocument forgets the numbers of counted paragraphs: the name says their level.
    const mark = numbered('_Toc', title.size);
    title.set(id, isNumberedParagraph ? mark.replace('_Toc0', `_Toc${node.attrs.level}`) : mark);
    if (node.type.name === 'caption' || node.type.name === 'box' || node.attrs.kind === 'annex')
      label.set(id, numbered('_Ref', label.size));
  });
  return { title, label, cell };
}

/** Writes bookmarks around XML; each gets the number that ties its two ends. */
export class BookmarkWriter {
  private count = 0;

  /** The content inside a bookmark, or as it is when there is no name. */
  around(name: string | undefined, content: string): string {
    if (!name) return content;
    const id = this.count++;
    return (
      element('w:bookmarkStart', { 'w:id': id, 'w:name': name }) +
      content +
      element('w:bookmarkEnd', { 'w:id': id })
    );
  }
}
