import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { compareText } from '../../compare/compareText';
import { ATOM } from '../../review/atom';
import type { TrackedStamp } from '../../schema/extensions/trackedMarks';
import { isTrackedMark, trackedState } from '../../tracking/trackedState';
import type { Change } from './change';
import type { ChangedRuns } from './context';
import type { ProposedBy } from './printedProposal';

/** A stretch of a stored block: offsets as ProseMirror counts them, the same for what came in. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  readonly came: Change | null;
  readonly gone: Change | null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The inline content of a stored block with what was tracked in it, and with proposals put where they hang. */
export class TrackedPieces {
  #pieces: readonly Piece[];
  readonly #proposed: Stretch[] = [];
  readonly #schema: Schema;

  constructor(block: Node) {
    this.#schema = block.type.schema;
    const pieces: Piece[] = [];
    block.forEach((node, from) => {
      const to = from + node.nodeSize;
      pieces.push({ from, to, ...readTracked(node) });
    });
    this.#pieces = pieces;
  }

  get isTracked(): boolean {
    return this.#pieces.some(({ came, gone }) => came !== null || gone !== null);
  }

  /** The change with which all of the block's words came, or went; null where they did not, or in several ways. */
  get whole(): Change | null {
    const [first] = this.#pieces;
    const change = first && (first.gone ?? first.came);
    const isWhole = this.#pieces.every(
      ({ came, gone }) => (came === null) !== (gone === null) && (gone ?? came)?.kind === change?.kind,
    );
    return isWhole ? (change ?? null) : null;
  }

  /** The words between two offsets, chips as `ATOM`. */
  words(from: number, to: number): string {
    return this.#pieces
      .filter(({ from: start, to: end }) => start < end)
      .map(({ node, from: start }) =>
        node.isText
          ? (node.text ?? '').slice(Math.max(0, from - start), Math.max(0, to - start))
          : start >= from && start < to
            ? ATOM
            : '',
      )
      .join('');
  }

  /**
   * Whether words can be proposed in the place of a stretch: not where that concerns words of another proposal or such as came in tracked mode. Word
   * knows changes of changes, LibreOffice and WPS lose them.
   */
  canPropose(from: number, to: number, words: string): boolean {
    const came = this.#pieces.filter((piece) => piece.came && piece.from < piece.to);
    const taken = [...this.#proposed, ...came];
    return !this.#changes(from, to, words).some((one) => taken.some((other) => cross(one, other)));
  }

  /** Puts proposed words in the place of a stretch, the least that differs. To be asked first: `canPropose`. */
  propose(from: number, to: number, words: string, { author, date }: ProposedBy): void {
    for (const { from: start, to: end, kind, text } of this.#changes(from, to, words)) {
      this.#proposed.push({ from: start, to: end });
      if (kind === 'deleted') this.#remove(start, end, { kind: 'del', author, date });
      else
        this.#insert(start, text.replaceAll(ATOM, '').replaceAll(/\s*\n\s*/g, ''), {
          kind: 'ins',
          author,
          date,
        });
    }
  }

  #changes(from: number, to: number, words: string) {
    return compareText(this.words(from, to), words)
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, text, older }) => ({ kind, text, from: from + older.from, to: from + older.to }));
  }

  /** The runs as they print. */
  runs(): readonly ChangedRuns[] {
    return this.#pieces.map(({ node, came, gone }) => ({
      nodes: [node],
      side: 'newer',
      change: gone ?? came,
    }));
  }

  #remove(from: number, to: number, gone: Change): void {
    this.#splitAt(from);
    this.#splitAt(to);
    this.#pieces = this.#pieces.map((piece) =>
      piece.from >= from && piece.to <= to && piece.to > piece.from && !piece.gone
        ? { ...piece, gone }
        : piece,
    );
  }

  #insert(at: number, words: string, came: Change): void {
    if (words === '') return;
    this.#splitAt(at);
    const behind = this.#pieces.findIndex(({ from, to }) => from >= at && to > at);
    const index = behind < 0 ? this.#pieces.length : behind;
    const beside = this.#pieces[index - 1]?.node ?? this.#pieces[index]?.node;
    const node = this.#schema.text(words, beside?.isText ? beside.marks : []);
    const piece: Piece = { from: at, to: at, node, came, gone: null };
    this.#pieces = [...this.#pieces.slice(0, index), piece, ...this.#pieces.slice(index)];
  }

  #splitAt(offset: number): void {
    this.#pieces = this.#pieces.flatMap((piece) => {
      const { from, to, node } = piece;
      if (!node.isText || from >= offset || to <= offset) return [piece];
      return [
        { ...piece, to: offset, node: node.cut(0, offset - from) },
        { ...piece, from: offset, node: node.cut(offset - from) },
      ];
    });
  }
}

/** Whether two stretches share words, or one begins in the midst of the other. */
function cross(one: Stretch, other: Stretch): boolean {
  const isInside = ({ from, to }: Stretch, { from: start, to: end }: Stretch) =>
    from === to && start < from && from < end;
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return shared > 0 || isInside(one, other) || isInside(other, one);
}

/** A stored node without the words that came in tracked mode and went again: nobody misses them. */
export function withoutVanished(node: Node): Node {
  const children = node.children.flatMap((child) => {
    if (!child.isText) return [withoutVanished(child)];
    const { came, gone } = readTracked(child);
    return came && gone ? [] : [child];
  });
  const isSame =
    children.length === node.childCount && children.every((child, at) => child === node.child(at));
  return isSame ? node : node.copy(Fragment.fromArray(children));
}

/** The block as it would read with all that was tracked in it taken back. */
export function rejectedText(block: Node): Node {
  const children = block.children.flatMap((child) => {
    const { node, came } = readTracked(child);
    return came ? [] : [node];
  });
  return block.copy(Fragment.fromArray(children));
}

function readTracked(node: Node): Pick<Piece, 'node' | 'came' | 'gone'> {
  const { insertion, deletions } = trackedState(node.marks);
  const came = insertion && changeOf('ins', insertion);
  const gone = deletions[0] ? changeOf('del', deletions[0]) : null;
  const marks = node.marks.filter((mark) => !isTrackedMark(mark));
  return { node: marks.length === node.marks.length ? node : node.mark(marks), came, gone };
}

/** A stamp as a tracked change of Word. */
export function changeOf(kind: 'ins' | 'del', { name, time }: TrackedStamp): Change {
  const date = new Date(time);
  return { kind, author: name, date: Number.isNaN(date.getTime()) ? new Date(0) : date };
}
