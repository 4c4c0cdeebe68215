import * as Y from 'yjs';
import type { IdRun } from './idRun';

/** What stands in the body of a shared document. */
export type SharedNode = Y.XmlElement | Y.XmlText;

/** A copy that is not yet part of a document; `name` and `attributes` change what the outermost element is. */
export function copyNode(source: SharedNode, as: CopyAs = {}): SharedNode {
  if (source instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(source.toDelta());
    return text;
  }
  const element = new Y.XmlElement(as.name ?? source.nodeName);
  // Values of any kind: y-tiptap keeps numbers, lists and null as they are.
  const attributes = as.attributes ?? (source.getAttributes() as Readonly<Record<string, unknown>>);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(
    0,
    childrenOf(source).map((child) => copyNode(child)),
  );
  return element;
}

export interface CopyAs {
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What became of every element and character, once the copy stands in the document and nothing of either has changed since. */
export function pairIds(source: SharedNode, copy: SharedNode): readonly IdRun[] {
  const own = [pair(idOf(source), idOf(copy), 1)];
  if (source instanceof Y.XmlText) return [...own, ...pairCharacters(source, copy as Y.XmlText)];
  const copies = childrenOf(copy as Y.XmlElement);
  return [
    ...own,
    ...childrenOf(source).flatMap((child, index) => {
      const twin = copies[index];
      return twin ? pairIds(child, twin) : [];
    }),
  ];
}

/** The elements and texts in an element. */
export function childrenOf(element: Y.XmlFragment): readonly SharedNode[] {
  return element.toArray().filter((child): child is SharedNode => !(child instanceof Y.XmlHook));
}

/** The id of a node that is part of a document. */
export function idOf(node: SharedNode): Y.ID {
  if (!node._item) throw new Error('the node is not part of a document');
  return node._item.id;
}

function pairCharacters(source: Y.XmlText, copy: Y.XmlText): readonly IdRun[] {
  const from = characterRuns(source);
  const to = characterRuns(copy);
  const runs: IdRun[] = [];
  let [at, toAt, used, toUsed] = [0, 0, 0, 0];
  for (;;) {
    const [one, other] = [from[at], to[toAt]];
    if (!one || !other) return runs;
    const length = Math.min(one.length - used, other.length - toUsed);
    runs.push(
      pair(
        Y.createID(one.id.client, one.id.clock + used),
        Y.createID(other.id.client, other.id.clock + toUsed),
        length,
      ),
    );
    used += length;
    toUsed += length;
    if (used === one.length) [at, used] = [at + 1, 0];
    if (toUsed === other.length) [toAt, toUsed] = [toAt + 1, 0];
  }
}

function characterRuns(text: Y.XmlText): readonly { readonly id: Y.ID; readonly length: number }[] {
  const runs: { id: Y.ID; length: number }[] = [];
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString)
      runs.push({ id: item.id, length: item.length });
  return runs;
}

function pair(from: Y.ID, to: Y.ID, length: number): IdRun {
  return { client: from.client, clock: from.clock, length, toClient: to.client, toClock: to.clock };
}
