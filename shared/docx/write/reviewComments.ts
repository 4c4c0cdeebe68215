import type { Node } from '@tiptap/pm/model';
import type { PrintedProposal } from './printedProposal';
import { element, valueElement } from './xml';

/** One comment of a thread as it is printed; `date` is ISO 8601. */
export interface PrintedComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** A thread of comments as it is printed; where it hangs is said by the marks in the plan. */
export interface PrintedThread {
  readonly id: string;
  /** The words it was written about, null for a comment on the whole plan. */
  readonly quote: string | null;
  /** The chip or block that it hangs on instead of words. */
  readonly nodeId?: string | null;
  readonly resolved: boolean;
  readonly comments: readonly PrintedComment[];
  /** What an open proposal would have; it prints where changes are asked for, see `trackReview`. */
  readonly proposal?: PrintedProposal | undefined;
}

/** A comment with the numbers that Word knows it by. */
export interface NumberedComment extends PrintedComment {
  readonly number: number;
  /** w14:paraId of its last paragraph; the same for the same comment in every file. */
  readonly paragraphId: string;
  /** The paragraph id of the comment that it answers. */
  readonly parentId: string | null;
  readonly resolved: boolean;
}

/** The XML that opens and closes comments, one of each for every inline node of a block. */
export interface CommentRanges {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Numbers the comments of a plan and writes where each begins and ends. */
export class CommentAnchors {
  readonly comments: readonly NumberedComment[];
  readonly #byThread: ReadonlyMap<string, readonly NumberedComment[]>;
  /** Threads without a place in the text: they hang on the first words that are printed. */
  #placeless: readonly string[];
  readonly #written = new Set<string>();
  readonly #byNode: ReadonlyMap<string, string>;

  constructor(threads: readonly PrintedThread[], body: Node) {
    this.#byNode = new Map(threads.flatMap(({ id, nodeId }) => (nodeId ? [[nodeId, id] as const] : [])));
    const placed = this.#findPlaced(body);
    this.#placeless = threads.map(({ id }) => id).filter((id) => !placed.has(id));
    this.#byThread = numberComments(threads, placed);
    this.comments = [...this.#byThread.values()].flat();
  }

  #findPlaced(body: Node): ReadonlySet<string> {
    const placed = new Set<string>();
    body.descendants((node) => {
      if (node.isInline || (node.isTextblock && node.childCount > 0))
        for (const thread of this.#threadsOn(node)) placed.add(thread);
    });
    return placed;
  }

  /** Whether comments are to hang on a block or on words of it. */
  hangOn(block: Node): boolean {
    return [block, ...block.children].some((node) => this.#threadsOn(node).length > 0);
  }

  /** What stands before and behind each inline node of a block for the comments on them. A thread hangs on the first block it covers. */
  rangesOn(block: Node, nodes: readonly Node[]): CommentRanges {
    const last = nodes.length - 1;
    const [before, behind] = [nodes.map(() => ''), nodes.map(() => '')];
    if (last < 0) return { before, behind };
    const cover = (thread: string, from: number, to: number) => {
      if (this.#written.has(thread)) return;
      this.#written.add(thread);
      for (const comment of this.#byThread.get(thread) ?? []) {
        before[from] += element('w:commentRangeStart', { 'w:id': comment.number });
        behind[to] += rangeEnd(comment.number);
      }
    };
    for (const thread of [...this.#placeless, ...this.#threadsOn(block)]) cover(thread, 0, last);
    this.#placeless = [];
    nodes.forEach((node, index) => {
      for (const thread of this.#threadsOn(node))
        cover(
          thread,
          index,
          lastOn(nodes, index, (each) => this.#threadsOn(each).includes(thread)),
        );
    });
    return { before, behind };
  }

  #threadsOn(node: Node): readonly string[] {
    const marked = node.marks
      .filter(({ type }) => type.name === 'comment')
      .map(({ attrs }) => attrs.thread as string);
    const onNode = this.#byNode.get((node.attrs.id as string | undefined) ?? '');
    return onNode ? [...marked, onNode] : marked;
  }
}

function lastOn(nodes: readonly Node[], from: number, isOn: (node: Node) => boolean): number {
  let last = from;
  nodes.forEach((node, index) => {
    if (index > from && isOn(node)) last = index;
  });
  return last;
}

function rangeEnd(number: number): string {
  return (
    element('w:commentRangeEnd', { 'w:id': number }) +
    element(
      'w:r',
      {},
      element('w:rPr', {}, valueElement('w:sz', 16)),
      element('w:commentReference', { 'w:id': number }),
    )
  );
}

/** Words that have no place any more are quoted in the comment on them. */
function numberComments(
  threads: readonly PrintedThread[],
  placed: ReadonlySet<string>,
): ReadonlyMap<string, readonly NumberedComment[]> {
  const used = new Set<string>();
  let number = 0;
  return new Map(
    threads.map(({ id, quote, resolved, comments }): [string, readonly NumberedComment[]] => {
      const numbered = comments.map((comment, index): NumberedComment => {
        const paragraphId = freeParagraphId(comment.id, used);
        used.add(paragraphId);
        number += 1;
        const isQuoted = index === 0 && quote !== null && !placed.has(id);
        const text = isQuoted ? `“${quote}”：${comment.text}` : comment.text;
        return { ...comment, text, number, paragraphId, parentId: null, resolved };
      });
      const [first] = numbered;
      return [
        id,
        numbered.map((comment) =>
          comment === first ? comment : { ...comment, parentId: first?.paragraphId ?? null },
        ),
      ];
    }),
  );
}

function freeParagraphId(id: string, used: ReadonlySet<string>): string {
  let hash = paragraphHash(id);
  while (used.has(hex(hash))) hash = (hash % 0x7ffffffe) + 1;
  return hex(hash);
}

/** The paragraph id that a comment has in every file (FNV-1a): below 0x80000000 and not 0, as MS-DOCX 2.4.1.2 asks. */
export function commentParagraphId(id: string): string {
  return hex(paragraphHash(id));
}

function paragraphHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return ((hash >>> 1) % 0x7ffffffe) + 1;
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, '0');
}
