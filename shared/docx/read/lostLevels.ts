import { findChild, findDescendant, type XmlElement } from './xml';

/** The bookmark of a counted paragraph in a file of ours: its level, then what counts it (see `nameBookmarks`). */
const LEVEL_MARK = /^_Toc([1-9])\d{7}$/;

/** The level (from 0) that the bookmarks of a paragraph tell, null for none. */
export function markedLevel(bookmarks: readonly string[]): number | null {
  const level = bookmarks.map((name) => LEVEL_MARK.exec(name)?.[1]).find((digit) => digit !== undefined);
  return level === undefined ? null : Number(level) - 1;
}

/**
 * Whether a body has counted paragraphs of ours and none is in a list any more: OpenDocument lets only headings count in the outline's list, so a file that
 * went through it has lost the others' numbers.
 */
export function areLevelsLost(body: XmlElement): boolean {
  const marked = body.children.filter(
    (child) => child.name === 'p' && markedLevel(bookmarksOf(child)) !== null,
  );
  return marked.length > 0 && marked.every((paragraph) => !findChild(findChild(paragraph, 'pPr'), 'numPr'));
}

function bookmarksOf(paragraph: XmlElement): readonly string[] {
  const name = findDescendant(paragraph, 'bookmarkStart')?.attributes.name;
  return name === undefined ? [] : [name];
}
