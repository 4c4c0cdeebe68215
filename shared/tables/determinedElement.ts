import {
  createEncoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';
import * as Y from 'yjs';

/** An element that is to exist, told by what it is: whoever adds it adds the very same one. */
export interface DeterminedElement {
  readonly parent: Y.XmlElement;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Adds an element, with an empty text in it, as a Yjs update that depends on nothing but the parent and the attributes: its
 * author is a number computed from them. When several clients add the same element at once, also offline, their updates are
 * byte for byte the same and Yjs keeps one; there is never a double to merge. Where such an element was deleted before, the
 * next number is taken. Encoding: Yjs update format 1 (yjs/src/utils/encoding.js, yjs/src/structs/Item.js).
 */
export function addDeterminedElement(ydoc: Y.Doc, element: DeterminedElement, origin: unknown): void {
  const parent = element.parent._item?.id;
  if (!parent) throw new Error('the parent element is not part of a document');
  const identity = JSON.stringify([parent.client, parent.clock, element.name, element.attributes]);
  let attempt = 0;
  let author = authorOf(identity, attempt);
  while (ydoc.store.clients.has(author)) {
    attempt += 1;
    author = authorOf(identity, attempt);
  }
  const outer = ydoc._transaction;
  const isLocal = outer?.local ?? false;
  Y.applyUpdate(ydoc, encodeElement(element, parent, author), origin);
  // An update makes all of the change that it is part of a stranger's: Yjs would take what else its author writes in it for a twin's, and change his number.
  if (outer) outer.local = isLocal;
}

const TYPE_CONTENT = 7;
const ANY_CONTENT = 8;
const XML_ELEMENT = 3;
const XML_TEXT = 6;
const HAS_KEY = 0b0010_0000;

function encodeElement(element: DeterminedElement, parent: Y.ID, author: number): Uint8Array {
  const attributes = Object.entries(element.attributes);
  const encoder = createEncoder();
  const writeParent = (client: number, clock: number) => {
    writeVarUint(encoder, 0);
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
  };
  writeVarUint(encoder, 1);
  writeVarUint(encoder, attributes.length + 2);
  writeVarUint(encoder, author);
  writeVarUint(encoder, 0);

  writeUint8(encoder, TYPE_CONTENT);
  writeParent(parent.client, parent.clock);
  writeVarUint(encoder, XML_ELEMENT);
  writeVarString(encoder, element.name);

  for (const [key, value] of attributes) {
    writeUint8(encoder, ANY_CONTENT | HAS_KEY);
    writeParent(author, 0);
    writeVarString(encoder, key);
    writeVarUint(encoder, 1);
    writeAny(encoder, value);
  }

  writeUint8(encoder, TYPE_CONTENT);
  writeParent(author, 0);
  writeVarUint(encoder, XML_TEXT);

  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** A number between 2^32 and 2^52, above all client ids of Yjs, which have 32 bits. FNV-1a, two halves. */
function authorOf(identity: string, attempt: number): number {
  const text = `${attempt}:${identity}`;
  const high = hash(text, 0x811c9dc5) >>> 12;
  return (high + 1) * 2 ** 32 + hash(text, 0x9747b28c);
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
