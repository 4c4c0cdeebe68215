import * as Y from 'yjs';

/** Gives the element with an id; with a column, the cell for it in the row with that id. Null when there is none. */
export type FindElement = (id: string, columnId: string | null) => Y.XmlElement | null;

/** Reads the ids of a document's elements once, to find any number of them; the first of two with one id counts. */
export function elementFinder(parent: Y.XmlFragment): FindElement {
  const byId = new Map<string, Y.XmlElement>();
  const read = (fragment: Y.XmlFragment): void => {
    for (const child of elementsIn(fragment)) {
      const id = child.getAttribute('id');
      if (id !== undefined && !byId.has(id)) byId.set(id, child);
      read(child);
    }
  };
  read(parent);
  return (id, columnId) => {
    const element = byId.get(id) ?? null;
    if (!element || columnId === null) return element;
    return elementsIn(element).find((cell) => cell.getAttribute('column') === columnId) ?? null;
  };
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}
