import { Fragment, type Node } from '@tiptap/pm/model';
import { paragraph, renderParagraph } from './block';
import type { FootnoteMarks, WriteContext } from './context';
import { field } from './fields';
import { writeInline } from './inline';
import { NAMESPACES } from './namespaces';
import type { PageMap } from './pageMap';
import { run } from './run';
import { element } from './xml';

/** Ids 0 and 1 are the lines that part notes from the text. */
const FIRST_ID = 2;
const MARK = { style: 'FootnoteReference' } as const;

/** The notes of a plan that print at the foot of the pages on which they are first referred to. */
export class Footnotes implements FootnoteMarks {
  readonly #items: ReadonlyMap<string, Node>;
  readonly #used = new Map<string, { readonly id: number; readonly bookmark: string | undefined }>();

  /** `body` is the whole plan, with its list of notes. */
  constructor(body: Node) {
    const items = new Map<string, Node>();
    body.descendants((node) => {
      if (node.type.name === 'noteItem') items.set(node.attrs.id as string, node);
    });
    this.#items = items;
  }

  get isUsed(): boolean {
    return this.#used.size > 0;
  }

  /** The note itself, null for one that is not there. */
  noteOf(note: string): Node | null {
    return this.#items.get(note) ?? null;
  }

  /** The mark of a note: the footnote itself the first time, later a field that repeats its number. Null for a note that is not there. */
  mark(note: string, text: string, context: WriteContext): string | null {
    if (!this.#items.has(note)) return null;
    const known = this.#used.get(note);
    if (known?.bookmark) return field(`NOTEREF ${known.bookmark} \\f \\h`, text, MARK);
    if (known) return run(text, MARK);
    const bookmark = context.names.title.get(note);
    const id = FIRST_ID + this.#used.size;
    this.#used.set(note, { id, bookmark });
    const reference = element(
      'w:r',
      {},
      element('w:rPr', {}, element('w:rStyle', { 'w:val': MARK.style })),
      element('w:footnoteReference', { 'w:id': id }),
    );
    return context.bookmarks.around(bookmark, reference);
  }

  /** The root of word/footnotes.xml. Comments cannot stand in it. */
  write(context: WriteContext): string {
    const line = (id: number, type: string, content: string) =>
      element(
        'w:footnote',
        { 'w:type': type, 'w:id': id },
        renderParagraph(paragraph({ style: 'FootnoteText' }, element('w:r', {}, element(content)))),
      );
    const notes = [...this.#used].map(([note, { id }]) => {
      const item = this.#items.get(note) as Node;
      const number = element(
        'w:r',
        {},
        element('w:rPr', {}, element('w:rStyle', { 'w:val': MARK.style })),
        element('w:footnoteRef'),
      );
      const words = writeInline(item, { ...context, comments: undefined });
      return element(
        'w:footnote',
        { 'w:id': id },
        renderParagraph(paragraph({ style: 'FootnoteText' }, number, run(' '), words)),
      );
    });
    const parts = [
      line(0, 'separator', 'w:separator'),
      line(1, 'continuationSeparator', 'w:continuationSeparator'),
    ];
    return element('w:footnotes', NAMESPACES, ...parts, ...notes);
  }
}

/** The estimated pages of a plan whose notes print at the foot: a note stands on the page of the block that first refers to it. */
export function withFootnotePages(pages: PageMap, body: Node): PageMap {
  const own = new Map<string, number>();
  body.descendants((block) => {
    const page = pages.get(block.attrs.id as string);
    if (!block.isTextblock || page === undefined) return;
    for (const { type, attrs } of block.children)
      if (type.name === 'noteRef' && !own.has(attrs.note as string)) own.set(attrs.note as string, page);
  });
  return new Map([...pages, ...own]);
}

/**
 * The body without the notes that print as footnotes: lists of notes keep what nobody refers to, and a plain heading over nothing but
 * such a list goes with it.
 */
export function withoutFootnotes(body: Node): Node {
  const referred = new Set<string>();
  body.descendants((node) => {
    if (node.type.name === 'noteRef') referred.add(node.attrs.note as string);
  });
  const kept = body.children.map((node) => {
    if (node.type.name !== 'noteList') return node;
    const items = node.children.filter((item) => !referred.has(item.attrs.id as string));
    if (items.length === node.childCount) return node;
    return items.length === 0 ? null : node.type.create(node.attrs, items);
  });
  const children = kept.filter((node, index): node is Node => {
    if (node?.type.name !== 'heading' || node.attrs.kind !== 'plain') return node !== null;
    const next = body.maybeChild(index + 2);
    const isAlone =
      !next ||
      next.type.name === 'heading' ||
      next.type.name === 'pageBreak' ||
      next.type.name === 'annexList';
    return !(kept[index + 1] === null && isAlone);
  });
  return body.copy(Fragment.fromArray(children));
}
