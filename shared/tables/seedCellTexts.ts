import * as Y from 'yjs';

const CELLS = new Set(['dataCell', 'dataColumn']);

/**
 * Puts an empty Y.XmlText into every cell and header that has no content. y-tiptap makes the text of an empty node only when
 * somebody types: two people who begin in one empty cell at once then make two texts, which every author folds into the one
 * before it, and words are doubled or, with three people, lost. With the text there from the start they all write into one.
 */
export function seedCellTexts(parent: Y.XmlFragment): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (!isCell(child)) seedCellTexts(child);
    else if (child.length === 0) child.insert(0, [new Y.XmlText()]);
  }
}

/**
 * Does the same for the cells that this client adds or empties from now on. Returns a function that stops it. `origin` is the origin of
 * the added texts.
 */
export function keepCellTextsSeeded(ydoc: Y.Doc, body: Y.XmlFragment, origin: unknown): () => void {
  const seedAdded = (transaction: Y.Transaction) => {
    if (!transaction.local) return;
    const start = transaction.beforeState.get(ydoc.clientID) ?? 0;
    const added = [...transaction.changed.keys()].flatMap((type) => {
      if (!(type instanceof Y.XmlFragment)) return [];
      return isCell(type) ? [type] : addedCells(type, ydoc.clientID, start);
    });
    const empty = added.filter(
      (cell) => cell.length === 0 && !cell._item?.deleted && Y.isParentOf(body, cell._item),
    );
    if (empty.length === 0) return;
    ydoc.transact(() => {
      for (const cell of empty) cell.insert(0, [new Y.XmlText()]);
    }, origin);
  };
  ydoc.on('afterTransaction', seedAdded);
  return () => ydoc.off('afterTransaction', seedAdded);
}

/** The cells in elements that this client added directly under a changed element since `start`. */
function addedCells(parent: Y.XmlFragment, client: number, start: number): Y.XmlElement[] {
  const found: Y.XmlElement[] = [];
  for (const child of parent.toArray()) {
    const id = child._item?.id;
    if (!(child instanceof Y.XmlElement) || id?.client !== client || id.clock < start) continue;
    if (isCell(child)) found.push(child);
    else found.push(...addedCells(child, client, start));
  }
  return found;
}

function isCell(type: Y.XmlFragment): type is Y.XmlElement {
  return type instanceof Y.XmlElement && CELLS.has(type.nodeName);
}
