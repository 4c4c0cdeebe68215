import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SourceThread } from '../../text/source';
import { hashText } from '../write/blockNames';
import { ZIP_TIME } from '../write/package';
import { BLOCK_LIST, CHANGES_ATTRIBUTE } from '../write/returnParts';
import { type ReturnedFile, readReturned } from './readReturned';

/** Shorter words may well be changed alike in another block; where no block has its mark any more nothing else can be said. */
const TELLING = 4;

/** Writes into a file with tracked changes which ones went out with it, so that they are known when it comes back. */
export function sealChanges(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const list = files[BLOCK_LIST];
  if (!list) return bytes;
  const names = listChanges(readReturned(bytes)).join(' ');
  files[BLOCK_LIST] = strToU8(
    strFromU8(list).replace('<blocks ', `<blocks ${CHANGES_ATTRIBUTE}="${names}" `),
  );
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}

/** The tracked changes of a file by block, author and words. */
export function listChanges({ paragraphs, threads }: ReturnedFile): readonly string[] {
  const blocks = new Map(
    paragraphs.flatMap(({ mark, threads: on }) =>
      [...on.keys()].map((key) => [key, mark?.block ?? null] as const),
    ),
  );
  return threads.flatMap((thread) =>
    thread.proposal ? [nameOf(blocks.get(thread.key) ?? null, changeKey(thread))] : [],
  );
}

/** Knows the changes that went out with a file; each is met once. */
export class SentChanges {
  readonly #left = new Map<string, number>();

  constructor(
    names: readonly string[],
    readonly hasMarks: boolean,
  ) {
    for (const name of names) this.#left.set(name, (this.#left.get(name) ?? 0) + 1);
  }

  /** Whether a tracked change of a block went out with the file. What lost its block is known by its words. */
  take(block: string | null, thread: SourceThread): boolean {
    const key = changeKey(thread);
    if (this.#takeName(nameOf(block, key))) return true;
    if (this.hasMarks && wordsOf(thread).length < TELLING) return false;
    const elsewhere = [...this.#left].find(([name, count]) => count > 0 && name.endsWith(`:${key}`));
    return elsewhere !== undefined && this.#takeName(elsewhere[0]);
  }

  #takeName(name: string): boolean {
    const count = this.#left.get(name) ?? 0;
    if (count > 0) this.#left.set(name, count - 1);
    return count > 0;
  }
}

/** The changes that went out with a file: those that its list names, or these. */
export function createSentChanges({ sent, paragraphs }: ReturnedFile, names = sent ?? []): SentChanges {
  return new SentChanges(
    names,
    paragraphs.some(({ mark }) => mark !== null),
  );
}

function nameOf(block: string | null, key: string): string {
  return `${block ?? '-'}:${key}`;
}

function changeKey(thread: SourceThread): string {
  return hashText(`${thread.comments[0]?.author ?? ''}|${wordsOf(thread)}`);
}

/** What went and what came, without the words beside them that a change hangs on. */
function wordsOf({ proposal }: SourceThread): string {
  const [older, newer] = [squeezed(proposal?.original ?? ''), squeezed(proposal?.replacement ?? '')];
  const shortest = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shortest && older[start] === newer[start]) start += 1;
  let end = 0;
  while (end < shortest - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1;
  return `${older.slice(start, older.length - end)}|${newer.slice(start, newer.length - end)}`;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
