import type { Node } from '@tiptap/pm/model';
import { type BlockPlace, blockName, findBlockPlaces } from './blockNames';
import type { BookmarkWriter } from './bookmarks';

/** Puts the content of each block into a bookmark by which it is found again, the first time that it is printed. */
export class BlockBookmarks {
  readonly #places: ReadonlyMap<Node, BlockPlace>;
  readonly #written = new Set<Node>();
  readonly #bookmarks: BookmarkWriter;

  constructor(body: Node, bookmarks: BookmarkWriter) {
    this.#places = findBlockPlaces(body);
    this.#bookmarks = bookmarks;
  }

  /** The content inside the bookmark of its block. */
  around(block: Node, content: string): string {
    const place = this.#places.get(block);
    if (!place || content === '' || this.#written.has(block)) return content;
    this.#written.add(block);
    return this.#bookmarks.around(blockName(place), content);
  }
}
