import { Extension } from '@tiptap/core';
import type { TrackedStamp } from './trackedMarks';

/** What tracked mode says of nodes: that they came, that they are to go, or that the break before them is to go. */
export const NODE_STAMPS = {
  inserted: ['paragraph', 'heading', 'dataRow', 'tableRow'],
  deleted: ['dataRow', 'tableRow'],
  joined: ['paragraph', 'heading'],
} as const;

/** An attribute that holds such a stamp, written by `writeStamp`. */
export type NodeStampName = keyof typeof NODE_STAMPS;

/** Every stamp at a node begins so: the server finds them in an update by it. */
export const STAMP_PREFIX = 'tracked:';

/** The stamp as one string: attributes are compared by identity, and so many of them. */
export function writeStamp({ change, author, name, time }: TrackedStamp): string {
  return STAMP_PREFIX + JSON.stringify({ change, author, name, time });
}

/** The stamp that a string holds; null for anything else. */
export function readStamp(text: unknown): TrackedStamp | null {
  if (typeof text !== 'string' || !text.startsWith(STAMP_PREFIX)) return null;
  try {
    return JSON.parse(text.slice(STAMP_PREFIX.length)) as TrackedStamp;
  } catch {
    return null;
  }
}

/** What a node shows of a stamp: that it has it, and whose it is. */
export function stampAttributes(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const stamp = readStamp(attributes[name]);
  return stamp ? { [`data-${name}`]: stamp.change, 'data-author': JSON.stringify(stamp.author) } : {};
}

/**
 * Gives blocks and rows the attributes `inserted` (the node came), `deleted` (it is to go) and `joined` (it is to go on in the block before it), each a
 * stamp or null.
 */
export const TrackedNodes = Extension.create({
  name: 'trackedNodes',
  addGlobalAttributes() {
    return Object.entries(NODE_STAMPS).map(([name, types]) => ({
      types: [...types],
      attributes: {
        [name]: {
          default: null,
          // Stamps do not come by the clipboard: what is pasted is the paster's.
          parseHTML: () => null,
          renderHTML: (attributes: Record<string, unknown>) => stampAttributes(name, attributes),
        },
      },
    }));
  },
});
