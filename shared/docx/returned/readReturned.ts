import type { SourceBlock, SourceDocument, SourceParagraph, SourceThread } from '../../text/source';
import { openDocxPackage } from '../read/docxPackage';
import { readDocxSource } from '../read/readDocx';
import { findDescendant, type XmlElement } from '../read/xml';
import { parseBlockBookmark } from '../write/blockNames';
import { PROGRAM_NAME } from '../write/planProperties';
import { CHANGES_ATTRIBUTE, PLAN_PROPERTY } from '../write/returnParts';

/** A paragraph of a returned file, tracked changes left out; `threads` are the stretches of its words that threads hang on. */
export interface ReturnedParagraph {
  readonly words: string;
  readonly isInTable: boolean;
  /** Its table and row, by where they stand in the file, and which cell of the row it is in; null outside tables. */
  readonly cell: { readonly table: string; readonly row: number; readonly column: number } | null;
  /** The block that it was, and the hash of its words then; null where the mark is lost or never was. */
  readonly mark: { readonly block: string; readonly words: string } | null;
  readonly threads: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

/** A file that was exported here, as it comes back. */
export interface ReturnedFile {
  /** The plan that it says it came from, or null. */
  readonly plan: string | null;
  /** The blocks that it had, each with the hash of its words then; null where that is lost. */
  readonly exported: ReadonlyMap<string, string> | null;
  /** Whether `exported` is only what the plan has now; see `restoreMarks`. */
  readonly isGuess?: boolean;
  /** When it went out: milliseconds since 1970, null where it does not say. */
  readonly exportedAt: number | null;
  /** The tracked changes that went out with it; see `listChanges`. Null where it says nothing of them. */
  readonly sent: readonly string[] | null;
  /** Who saved it last, '' where it does not say. */
  readonly savedBy: string;
  readonly paragraphs: readonly ReturnedParagraph[];
  readonly threads: readonly SourceThread[];
  readonly pictures: readonly ReturnedPicture[];
}

/** A picture of a returned file. */
export interface ReturnedPicture {
  readonly bytes: Uint8Array;
  readonly alternative: string;
  /** How many of the file's paragraphs stand before it. */
  readonly after: number;
}

/** Reads a returned Word file. Throws like `readDocxSource`. */
export function readReturned(bytes: Uint8Array): ReturnedFile {
  const source = readDocxSource(bytes, { changes: 'propose' });
  const parts = openDocxPackage(bytes);
  const properties = parts.readSideXml('docProps/custom.xml');
  const property = properties?.children.find(({ attributes }) => attributes.name === PLAN_PROPERTY);
  const core = parts.readSideXml('docProps/core.xml');
  const lists = parts.partsOf('customXml').flatMap((path) => {
    const root = parts.readSideXml(path);
    return root?.name === 'blocks' ? [root] : [];
  });
  return {
    plan: property?.children[0]?.text ?? lists[0]?.attributes.plan ?? null,
    exported: lists[0] ? readList(lists[0]) : null,
    sent: lists[0]?.attributes[CHANGES_ATTRIBUTE]?.split(' ').filter(Boolean) ?? null,
    exportedAt: readTime(core),
    savedBy: readSavedBy(core),
    paragraphs: source.blocks.flatMap((block, index) => paragraphsOf(block, String(index), null)),
    threads: source.threads ?? [],
    pictures: picturesOf(source),
  };
}

function picturesOf({ blocks, pictures }: SourceDocument): ReturnedPicture[] {
  const found: ReturnedPicture[] = [];
  let after = 0;
  const visit = (block: SourceBlock): void => {
    if (block.type === 'paragraph') after += 1;
    else if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit);
    else if (block.type === 'image') {
      const bytes = pictures?.get(block.source)?.bytes;
      if (bytes) found.push({ bytes, alternative: block.alternative, after });
    }
  };
  blocks.forEach(visit);
  return found;
}

/** What this program wrote itself names nobody. */
function readSavedBy(core: XmlElement | null): string {
  const name = (core && findDescendant(core, 'lastModifiedBy')?.text) ?? '';
  return name === PROGRAM_NAME ? '' : name;
}

/** Whole seconds are written: the last moment of that one. */
function readTime(core: XmlElement | null): number | null {
  const time = Date.parse((core && findDescendant(core, 'created')?.text) ?? '');
  return Number.isNaN(time) ? null : time + 999;
}

function readList(list: XmlElement): ReadonlyMap<string, string> {
  const marks = list.text.split(/\s+/).flatMap((name) => parseBlockBookmark(name) ?? []);
  return new Map(marks.map(({ block, words }) => [block, words]));
}

function paragraphsOf(
  block: SourceBlock,
  path: string,
  cell: ReturnedParagraph['cell'],
): ReturnedParagraph[] {
  if (block.type === 'paragraph') return [readParagraph(block, cell)];
  if (block.type !== 'table') return [];
  return block.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ blocks }, column) =>
      blocks.flatMap((inside, index) =>
        paragraphsOf(inside, `${path}/${row}/${column}/${index}`, { table: path, row, column }),
      ),
    ),
  );
}

function readParagraph(
  { runs, bookmarks = [] }: SourceParagraph,
  cell: ReturnedParagraph['cell'],
): ReturnedParagraph {
  const threads = new Map<string, { from: number; to: number }>();
  let words = '';
  for (const run of runs) {
    const from = words.length;
    words += run.text;
    for (const key of run.threads ?? [])
      threads.set(key, { from: threads.get(key)?.from ?? from, to: words.length });
  }
  const marks = bookmarks.flatMap((name) => parseBlockBookmark(name) ?? []);
  return { words, isInTable: cell !== null, cell, mark: marks[0] ?? null, threads };
}
