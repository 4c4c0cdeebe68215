import * as Y from 'yjs';

/** The elements of that node name directly inside a shared element. */
export function elementsIn(parent: Y.XmlFragment, name: string): Y.XmlElement[] {
  return parent
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name);
}

/** All data tables of a shared document body, wherever they stand. */
export function findSharedTables(body: Y.XmlFragment): Y.XmlElement[] {
  return body
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlElement
        ? child.nodeName === 'dataTable'
          ? [child]
          : findSharedTables(child)
        : [],
    );
}

/** Whether any text or chip stands in a shared cell or header; an empty Y.XmlText counts as nothing. */
export function hasContent(cell: Y.XmlElement): boolean {
  return cell.toArray().some((child) => !(child instanceof Y.XmlText) || child.length > 0);
}

/** An attribute of a shared element as text, or null when it is missing or something else. */
export function textAttribute(element: Y.XmlElement, name: string): string | null {
  const value: unknown = element.getAttribute(name);
  return typeof value === 'string' ? value : null;
}
