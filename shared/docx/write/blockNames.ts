import type { Node } from '@tiptap/pm/model';

/** What a block is called in every file, whatever its words: its own id, and for a cell the ids of its row and column. */
export interface BlockPlace {
  readonly blockId: string;
  readonly columnId: string | null;
}

const PREFIX = '_G';

/** The places of all textblocks of a plan that have an id, by node. */
export function findBlockPlaces(body: Node): ReadonlyMap<Node, BlockPlace> {
  const places = new Map<Node, BlockPlace>();
  const visit = (node: Node, row: string | null): void => {
    const id = (node.attrs.id as string | null | undefined) ?? null;
    if (node.type.name === 'dataCell') {
      if (row) places.set(node, { blockId: row, columnId: node.attrs.column as string });
    } else if (node.isTextblock && node.type.name !== 'dataColumn') {
      if (id) places.set(node, { blockId: id, columnId: null });
    } else for (const child of node.children) visit(child, node.type.name === 'dataRow' ? id : row);
  };
  visit(body, null);
  return places;
}

/** The beginning of a block's bookmark, the same in every file. */
export function blockName({ blockId, columnId }: BlockPlace): string {
  return `${PREFIX}${hashText(columnId === null ? blockId : `${blockId}|${columnId}`)}`;
}

/** The hash of a block's words as they print, without blanks. */
export function wordsHash(words: string): string {
  return hashText(words.replace(/\s+/g, ''));
}

/** The parts of a block's bookmark, null for other bookmarks. */
export function parseBlockBookmark(name: string): { readonly block: string; readonly words: string } | null {
  const match = /^(_G[0-9a-z]{1,11})_([0-9a-z]{1,11})$/.exec(name);
  return match ? { block: match[1] as string, words: match[2] as string } : null;
}

/**
 * Ends each block's bookmark in a part with the hash of its paragraph's words, so that edits are known without the words of then. Tracked
 * changes are left out of them, as whoever reads a returned file does.
 */
export function stampBlockBookmarks(xml: string): string {
  return xml.replace(/<w:p>(?:(?!<\/w:p>)[\s\S])*?w:name="_G(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g, (paragraph) => {
    const before = paragraph.replace(/<w:ins (?:[^>]*[^/>])?>[\s\S]*?<\/w:ins>/g, '');
    const words = [...before.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\//g)]
      .map((match) => match[1])
      .join('');
    const hash = wordsHash(unescapeXml(words));
    return paragraph.replace(/w:name="(_G[0-9a-z]+)"/g, `w:name="$1_${hash}"`);
  });
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** 53 bits of a text (cyrb53) in letters and digits: a bookmark may have 40 characters. */
export function hashText(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
