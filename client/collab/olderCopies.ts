import * as Y from 'yjs';
import type { LocalCopy, OpenLocalCopy } from './localCopy';

/** Copies of a plan in older document formats, which this program cannot write on. */
export interface OlderCopies {
  /** What was written into them and never reached the server, a line for each text; '' where there is nothing. */
  readonly words: string;
  /** Deletes them from this computer. */
  discard(): Promise<void>;
}

export interface OlderCopiesOptions {
  /** The names that copies of the plan have, by the major version of their documents: those of older programs. */
  readonly names: readonly string[];
  readonly open: OpenLocalCopy;
  /** The words in a document that the server does not have; known once the plan is in step with the server. */
  readonly wordsBeyond: (ydoc: Y.Doc) => string;
  /** The names of all copies on this computer; without it those in IndexedDB. */
  readonly listNames?: () => Promise<readonly string[]>;
}

/** Reads the copies of a plan that older programs left on this computer. */
export async function readOlderCopies(options: OlderCopiesOptions): Promise<OlderCopies> {
  const { names, open, wordsBeyond, listNames = listDatabases } = options;
  const there = new Set(await listNames());
  const copies: LocalCopy[] = [];
  const words: string[] = [];
  for (const name of names.filter((each) => there.has(each))) {
    const ydoc = new Y.Doc();
    const copy = open(name, ydoc);
    await copy.whenSynced;
    copies.push(copy);
    words.push(wordsBeyond(ydoc));
  }
  return {
    words: words.filter(Boolean).join('\n'),
    async discard() {
      await Promise.all(copies.map((copy) => copy.clearData()));
    },
  };
}

async function listDatabases(): Promise<readonly string[]> {
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => name ?? []);
}
