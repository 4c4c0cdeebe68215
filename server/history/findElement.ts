import * as Y from 'yjs';

/** The element with an id; with a column, the cell for it in the row with that id. Null when there is none. */
export function findElement(parent: Y.XmlFragment, id: string, columnId: string | null): Y.XmlElement | null {
  const element = findById(parent, id);
  if (!element || columnId === null) return element;
  return elementsIn(element).find((cell) => cell.getAttribute('column') === columnId) ?? null;
}

function findById(parent: Y.XmlFragment, id: string): Y.XmlElement | null {
  for (const child of elementsIn(parent)) {
    const found = child.getAttribute('id') === id ? child : findById(child, id);
    if (found) return found;
  }
  return null;
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}
