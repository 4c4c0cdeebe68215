import * as Y from 'yjs';

/** What Yjs keeps of a text for itself. */
interface Internals {
  /** Null once the text has held a mark. */
  readonly _searchMarker: unknown;
}

const deleteTidily = Y.Text.prototype.delete;

/**
 * Keeps Yjs from tidying the beginnings and ends of marks away when the letters between them are deleted. It does so without knowing what
 * others typed between them meanwhile: their words would lose the mark, or carry it on to the end of the text. What stays is a few
 * bytes for a mark without words. Yjs itself offers no such choice.
 */
export function keepMarkers(): void {
  // Without it Yjs tidies texts that others changed.
  Object.defineProperty(Y.Text.prototype, '_hasFormatting', {
    configurable: true,
    get: () => false,
    set: () => {},
  });
  Y.Text.prototype.delete = function deleteLetters(this: Y.Text, index: number, length: number): void {
    const isPlain = (this as unknown as Internals)._searchMarker !== null;
    if (this.doc && !isPlain) this.doc.transact((transaction) => deleteIn(this, transaction, index, length));
    else deleteTidily.call(this, index, length);
  };
}

function deleteIn(text: Y.Text, transaction: Y.Transaction, index: number, length: number): void {
  let before = index;
  let left = length;
  for (let item = text._start; item !== null && left > 0; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (before >= item.length) {
      before -= item.length;
      continue;
    }
    const { client, clock } = item.id;
    if (before > 0) {
      // The part behind becomes an item of its own, which comes next.
      Y.getItemCleanStart(transaction, Y.createID(client, clock + before));
      before = 0;
      continue;
    }
    if (left < item.length) Y.getItemCleanStart(transaction, Y.createID(client, clock + left));
    left -= item.length;
    item.delete(transaction);
  }
}
