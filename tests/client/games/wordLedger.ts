import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';

/** Where a letter of a structured table stands: table, row (null in the header) and column. */
type CellName = string;

/**
 * Knows of every letter of a game, each of which exists once, who typed it, whether somebody deleted it, and which blocks it stood in. So it can say
 * at the end which letters are lost, doubled, or in another cell than the one they were typed in.
 */
export class WordLedger {
  private next = 0x4e00;
  private readonly authors = new Map<string, number>();
  private readonly erased = new Set<string>();
  private readonly blocks = new Map<string, Set<string>>();
  private readonly cells = new Map<string, CellName>();
  private readonly removedBlocks = new Set<string>();

  /** A word of letters that stand nowhere else. */
  newWord(length = 2): string {
    const letters = Array.from({ length }, (_, offset) => this.next + offset);
    this.next += length;
    return String.fromCodePoint(...letters);
  }

  /** Takes notice of the document that everybody begins with. */
  begin(doc: Node): void {
    for (const letter of lettersOf(doc).keys()) this.authors.set(letter, NOBODY);
    this.noteBlocks(doc);
  }

  /**
   * Takes notice of what one person's act did to the document in front of that person; `erases` says whether it may take letters away, and `ownOnly`
   * whether only the person's own ones (and those that had been deleted before). Returns what should not be, in words.
   */
  note(
    person: number,
    before: Node,
    after: Node,
    { erases, ownOnly }: { readonly erases: boolean; readonly ownOnly: boolean },
  ): readonly string[] {
    if (before.eq(after)) return [];
    const [old, now] = [lettersOf(before), lettersOf(after)];
    const faults: string[] = [];
    for (const [letter, count] of now) {
      if (count > 1 && (old.get(letter) ?? 0) < count) faults.push(`doubles ${letter}`);
      if (!this.authors.has(letter)) this.authors.set(letter, person);
    }
    for (const letter of old.keys()) {
      if (now.has(letter)) continue;
      const mayGo = erases && (!ownOnly || this.authors.get(letter) === person || this.erased.has(letter));
      if (!mayGo) faults.push(`takes ${letter} away`);
      this.erased.add(letter);
    }
    if (erases) {
      const left = blockIds(after);
      for (const id of blockIds(before)) if (!left.has(id)) this.removedBlocks.add(id);
      // Rows and columns of a plain table have no ids: where some go, what others begin in its cells meanwhile may go.
      const sizes = plainSizes(after);
      for (const [id, size] of plainSizes(before))
        if ((sizes.get(id) ?? 0) < size) this.removedBlocks.add(id);
    }
    this.noteBlocks(after);
    return faults;
  }

  /** What is wrong in the document at the end. */
  faults(doc: Node): readonly string[] {
    const left = lettersOf(doc);
    const faults: string[] = [];
    for (const letter of this.authors.keys()) {
      const count = left.get(letter) ?? 0;
      if (count > 1) faults.push(`${letter} stands there ${count} times`);
      if (count === 0 && !this.mayBeGone(letter)) faults.push(`${letter} is lost`);
    }
    forCells(doc, (cell, letter) => {
      const typedIn = this.cells.get(letter);
      if (typedIn !== undefined && typedIn !== cell && !this.erased.has(letter))
        faults.push(`${letter} was typed in ${typedIn} and stands in ${cell}`);
    });
    return faults;
  }

  /** How many letters were written, those of the beginning included. */
  get size(): number {
    return this.authors.size;
  }

  private mayBeGone(letter: string): boolean {
    const blocks = this.blocks.get(letter) ?? new Set();
    return this.erased.has(letter) || [...blocks].some((id) => this.removedBlocks.has(id));
  }

  private noteBlocks(doc: Node): void {
    const visit = (node: Node, around: readonly string[]) => {
      const ids = [...around, ...idsOf(node)];
      if (node.isText)
        for (const letter of node.text ?? '') {
          const known = this.blocks.get(letter) ?? new Set();
          for (const id of ids) known.add(id);
          this.blocks.set(letter, known);
        }
      node.forEach((child) => {
        visit(child, ids);
      });
    };
    visit(doc, []);
    forCells(doc, (cell, letter) => {
      if (!this.cells.has(letter)) this.cells.set(letter, cell);
    });
  }
}

const NOBODY = -1;

/** Every letter of a document, with how often it stands there. */
function lettersOf(doc: Node): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const letter of doc.textContent) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function blockIds(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const id of idsOf(node)) ids.add(id);
  });
  return ids;
}

function idsOf({ attrs, isInline }: Node): readonly string[] {
  return typeof attrs.id === 'string' && !isInline ? [attrs.id] : [];
}

/** How many places the plain tables have, by id. */
function plainSizes(doc: Node): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  doc.descendants((table) => {
    if (table.type.name !== 'table') return !table.isTextblock;
    const { width, height } = TableMap.get(table);
    for (const id of idsOf(table)) sizes.set(id, width * height);
    return false;
  });
  return sizes;
}

function forCells(doc: Node, see: (cell: CellName, letter: string) => void): void {
  doc.descendants((table) => {
    if (table.type.name !== 'dataTable') return !table.isTextblock;
    table.forEach((part) => {
      const cells = part.type.name === 'dataColumn' ? [part] : part.children;
      for (const cell of cells) {
        const row = part === cell ? 'header' : part.attrs.id;
        const column = part === cell ? part.attrs.id : cell.attrs.column;
        for (const letter of cell.textContent) see(`${table.attrs.id}/${row}/${column}`, letter);
      }
    });
    return false;
  });
}
