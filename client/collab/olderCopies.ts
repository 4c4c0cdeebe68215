import * as Y from 'yjs';
import { SCHEMA_VERSION, schemaMajor } from '../../shared/schema/version';
import { type LocalCopy, localCopyName, type OpenLocalCopy, openIndexedDb } from './localCopy';

/** Copies of a plan in older document formats, which this program cannot write on. */
export interface OlderCopies {
  /** What was written into them and never reached the server, a line for each text; '' where there is nothing. */
  readonly words: string;
  /** Deletes them from this computer. */
  discard(): Promise<void>;
}

export interface OlderCopiesOptions {
  readonly planId: string;
  readonly userId: string;
  /** The words in a document that the server does not have; known once the plan is in step with the server. */
  readonly wordsBeyond: (ydoc: Y.Doc) => string;
  /** The major version of this program's documents. */
  readonly major?: number;
  /** The names of the copies on this computer. */
  readonly listNames?: () => Promise<readonly string[]>;
  readonly open?: OpenLocalCopy;
}

/** Reads the copies of a plan that older programs left on this computer. */
export async function readOlderCopies(options: OlderCopiesOptions): Promise<OlderCopies> {
  const { planId, userId, wordsBeyond, major = schemaMajor(SCHEMA_VERSION) } = options;
  const { listNames = listDatabases, open = openIndexedDb } = options;
  const there = new Set(await listNames());
  const majors = Array.from({ length: Math.max(0, major - 1) }, (_, index) => index + 1);
  const names = majors.map((older) => localCopyName(planId, userId, older)).filter((name) => there.has(name));
  const copies: LocalCopy[] = [];
  const words: string[] = [];
  for (const name of names) {
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
