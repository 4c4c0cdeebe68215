import type { Node } from '@tiptap/pm/model';
import { ATOM } from '../../review/atom';
import { acceptedWords, mayLoseBlocks } from '../../tracking/acceptedText';
import { anchoredStretches } from './anchoredStretches';
import type { Block } from './block';
import type { Change } from './change';
import type { ChangedRuns, Place, WriteChanges, WriteContext, WritePlainly } from './context';
import { type PrintedParagraphs, printedParagraphs } from './paragraphEnds';
import type { PrintedProposal } from './printedProposal';
import type { PrintedThread } from './reviewComments';
import { trackBlock } from './trackBlock';
import { TrackedPieces, withoutVanished } from './trackedPieces';
import { type ProposedRow, printWithRows } from './trackProposedRows';
import { rowChange, trackRow } from './trackTable';

/** A plan as it prints with what was tracked in it and what is proposed for it. */
export interface TrackedReview {
  /** The body as its readers see it: proposals are not in it, what was tracked counts as accepted. */
  readonly body: Node;
  /** The body with the marks that say where threads hang. */
  readonly anchors: Node;
  readonly changes: WriteChanges;
  /** The threads that are left as comments: what prints as a change is not told in words as well. */
  readonly threads: readonly PrintedThread[];
}

/** Puts what was tracked in a stored body, and open proposals of its threads, where they print as tracked changes. */
export function trackReview(stored: Node, threads: readonly PrintedThread[]): TrackedReview {
  const parted = printedParagraphs(stored);
  const body = acceptedWords(parted.body);
  const anchors = withoutVanished(parted.body);
  const tracker = new ReviewTracker(anchors, body, parted.ends);
  const left = threads.flatMap((thread): PrintedThread[] => {
    const { proposal, comments, ...rest } = thread;
    if (!proposal || !tracker.place(thread.id, thread.nodeId ?? null, proposal)) return [thread];
    const said = comments.filter(({ id }) => id !== proposal.commentId);
    return said.length > 0 ? [{ ...rest, comments: said }] : [];
  });
  tracker.finish();
  return { body, anchors, changes: tracker, threads: left };
}

/** What happens to a block as a whole. */
interface Treatment {
  removed: Change | null;
  readonly before: { readonly nodes: readonly Node[]; readonly change: Change }[];
  readonly after: { readonly nodes: readonly Node[]; readonly change: Change }[];
  /** Rows that came or are to go as a whole. */
  readonly wholeRows: Map<string, Change>;
  readonly addedRows: ProposedRow[];
}

class ReviewTracker implements WriteChanges {
  readonly bodyOnly = false;
  readonly #stretches: ReturnType<typeof anchoredStretches>;
  /** The block as it prints by the stored one. */
  readonly #printed = new Map<Node, Node>();
  readonly #blocks = new Map<string, { readonly node: Node; readonly parent: Node }>();
  readonly #pieces = new Map<Node, TrackedPieces>();
  readonly #runs = new Map<Node, readonly ChangedRuns[]>();
  readonly #treatments = new Map<string, Treatment>();
  readonly #ends: PrintedParagraphs['ends'];
  /** By the printed block: the change with which the end of its paragraph came or went. */
  readonly #wholes = new Map<Node, Change>();

  constructor(stored: Node, body: Node, ends: PrintedParagraphs['ends']) {
    this.#ends = ends;
    this.#stretches = anchoredStretches(stored);
    this.#pair(stored, body);
  }

  olderContext(): never {
    throw new Error('a review has no older document');
  }

  childrenOf(): null {
    return null;
  }

  runsOf(block: Node): readonly ChangedRuns[] | null {
    return this.#runs.get(block) ?? null;
  }

  write(node: Node, context: WriteContext, place: Place, writePlainly: WritePlainly): Block[] | null {
    const treatment = this.#treatments.get(node.attrs.id as string);
    const whole = this.#wholes.get(node);
    if (!treatment && node.type.name === 'table' && node.children.some(rowChange))
      return writeTrackedTable(node, context, place, writePlainly);
    if (!treatment)
      return whole ? writePlainly(node, context, place).map((block) => endingWith(block, whole)) : null;
    const beside = (added: Treatment['before']) =>
      added.flatMap(({ nodes, change }) => {
        const labels = new Map([
          ...context.labels,
          ...nodes.map((each) => [each.attrs.id as string, ''] as const),
        ]);
        return nodes.flatMap((each) =>
          writePlainly(each, { ...context, labels }, place).map((block) => trackBlock(block, change)),
        );
      });
    const own = this.#writeOwn(node, treatment, context, place, writePlainly);
    return [
      ...beside(treatment.before),
      ...(whole && !treatment.removed ? own.map((block) => endingWith(block, whole)) : own),
      ...beside(treatment.after),
    ];
  }

  /** Whether a proposal can print as a tracked change; if so it will. */
  place(thread: string, nodeId: string | null, proposal: PrintedProposal): boolean {
    const { change, original } = proposal;
    if (change.type === 'words') return this.#placeWords(thread, proposal, change.replacement);
    if (change.type === 'insert')
      return this.#placeWords(
        thread,
        proposal,
        change.side === 'after' ? original + change.words : change.words + original,
      );
    const found = this.#blocks.get(nodeId ?? '');
    if (!found || nodeId === null) return false;
    const { node, parent } = found;
    const by = { author: proposal.author, date: proposal.date };
    if (change.type === 'addRow' || change.type === 'removeRow') {
      if (node.type.name !== 'dataRow') return false;
      const rows = this.#treatmentOf(parent.attrs.id as string);
      if (change.type === 'addRow')
        rows.addedRows.push({ ...change, beside: nodeId, change: { kind: 'ins', ...by } });
      else if (wordsOf(node) !== original || rows.wholeRows.has(nodeId)) return false;
      else rows.wholeRows.set(nodeId, { kind: 'del', ...by });
      return true;
    }
    if (!HOLDS_BLOCKS.has(parent.type.name) || PRINTS_APART.has(node.type.name)) return false;
    const treatment = this.#treatmentOf(nodeId);
    if (change.type === 'addBlocks') {
      const nodes = change.blocks.map((words, index) => paragraphLike(node, words, `${thread}-${index}`));
      treatment[change.side].push({ nodes, change: { kind: 'ins', ...by } });
      return true;
    }
    if (treatment.removed || wordsOf(node) !== original) return false;
    treatment.removed = { kind: 'del', ...by };
    return true;
  }

  /** Takes down what each block prints, when all proposals are placed. */
  finish(): void {
    for (const [stored, printed] of this.#printed) {
      const id = stored.attrs.id as string;
      const end = this.#ends.get(id);
      if (end) this.#wholes.set(printed, end);
      const pieces = this.#pieces.get(stored) ?? new TrackedPieces(stored);
      if (!pieces.isTracked) continue;
      this.#runs.set(printed, pieces.runs());
      const { parent } = this.#blocks.get(id) ?? {};
      const { whole } = pieces;
      if (end === undefined && whole && parent && mayLoseBlocks(parent)) this.#wholes.set(printed, whole);
    }
  }

  #placeWords(thread: string, { original, author, date }: PrintedProposal, wanted: string): boolean {
    const stretches = this.#stretches.get(thread) ?? [];
    const all = stretches.map(({ block, from, to }) => ({ pieces: this.#piecesOf(block), from, to }));
    if (all.length === 0) return false;
    if (all.map(({ pieces, from, to }) => pieces.words(from, to)).join('\n') !== original) return false;
    // Behind a split the words stand in several blocks: accepted, all of them go into the first, and the blocks stay.
    const proposed = all.map((stretch, index) => ({ ...stretch, words: index === 0 ? wanted : '' }));
    if (!proposed.every(({ pieces, from, to, words }) => pieces.canPropose(from, to, words))) return false;
    for (const { pieces, from, to, words } of proposed) pieces.propose(from, to, words, { author, date });
    return true;
  }

  #piecesOf(block: Node): TrackedPieces {
    const pieces = this.#pieces.get(block) ?? new TrackedPieces(block);
    this.#pieces.set(block, pieces);
    return pieces;
  }

  #writeOwn(
    node: Node,
    { removed, wholeRows, addedRows }: Treatment,
    context: WriteContext,
    place: Place,
    writePlainly: WritePlainly,
  ): Block[] {
    if (removed) {
      const plain = { ...context, changes: undefined };
      return writePlainly(node, plain, place).map((block) => trackBlock(block, removed));
    }
    if (node.type.name === 'table' && node.children.some(rowChange))
      return writeTrackedTable(node, context, place, writePlainly);
    if (wholeRows.size + addedRows.length === 0) return writePlainly(node, context, place);
    return printWithRows(node, wholeRows, addedRows, (table, tracked) =>
      writePlainly(table, tracked ? context : { ...context, changes: undefined, blocks: undefined }, place),
    );
  }

  #treatmentOf(id: string): Treatment {
    const treatment = this.#treatments.get(id) ?? {
      removed: null,
      before: [],
      after: [],
      wholeRows: new Map(),
      addedRows: [],
    };
    this.#treatments.set(id, treatment);
    return treatment;
  }

  /** Accepting keeps all blocks, so both trees have one shape. */
  #pair(stored: Node, printed: Node): void {
    stored.forEach((child, _offset, index) => {
      const id = child.attrs.id as string | null | undefined;
      if (id) this.#blocks.set(id, { node: child, parent: stored });
      const row = rowChange(child);
      if (row && id) this.#treatmentOf(stored.attrs.id as string).wholeRows.set(id, row);
      if (child.isTextblock) this.#printed.set(child, printed.child(index));
      else this.#pair(child, printed.child(index));
    });
  }
}

/** The paragraph with its end tracked too: it goes with its words. */
function endingWith(block: Block, change: Change): Block {
  return block.kind === 'paragraph' ? { ...block, format: { ...block.format, change } } : block;
}

/** A table of free layout with the rows marked that came or are to go; those print their words plainly. */
function writeTrackedTable(
  table: Node,
  context: WriteContext,
  place: Place,
  writePlainly: WritePlainly,
): Block[] {
  const blocks = writePlainly(table, context, place);
  const plain = writePlainly(table, { ...context, changes: undefined, blocks: undefined }, place).at(-1);
  const printed = blocks.at(-1);
  if (printed?.kind !== 'table' || plain?.kind !== 'table') return blocks;
  const rows = printed.rows.map((row, index) => {
    const change = rowChange(table.maybeChild(index));
    return change ? trackRow(plain.rows[index] ?? row, change) : row;
  });
  return [...blocks.slice(0, -1), { ...printed, rows }];
}

/** Containers whose blocks print one after the other. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['doc', 'box', 'tableCell', 'tableHeader']);
/** The cover and the frame of a box take these. */
const PRINTS_APART: ReadonlySet<string> = new Set(['title', 'subtitle', 'boxTitle']);

function paragraphLike(beside: Node, words: string, id: string): Node {
  const { schema } = beside.type;
  const like = beside.type.name === 'paragraph' ? beside.attrs : {};
  const content = words === '' ? [] : [schema.text(words)];
  return schema.node('paragraph', { ...like, importedLabel: null, id }, content);
}

/** All words of a block or row as a proposal names them: textblocks parted by tabs, chips as `ATOM`. */
function wordsOf(node: Node): string {
  if (!node.isTextblock) return node.children.map(wordsOf).join('\t');
  return node.children.map((child) => (child.isText ? child.text : ATOM)).join('');
}
