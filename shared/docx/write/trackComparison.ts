import type { Node } from '@tiptap/pm/model';
import type { ComparedBlock, Comparison } from '../../compare/comparison';
import type { Block, TableBlock } from './block';
import { type ChangedParagraph, changedParagraphs, createSlicer } from './changedRuns';
import type { ChangedRuns, Place, WriteChanges, WriteContext, WritePlainly } from './context';
import { printsApart } from './printsApart';
import { trackBlock } from './trackBlock';
import { hasSameColumns, replaceBlocks, type Tracked, trackRows } from './trackTable';

/** Prints one node that changed. */
type Treatment = (context: WriteContext, place: Place, writePlainly: WritePlainly) => Block[];

/**
 * What an export of a comparison prints: at its place every node of either side, marked as what it is. `older` is the context of the older
 * document.
 */
export function trackComparison(
  comparison: Comparison,
  older: Omit<WriteContext, 'changes'>,
  who: { readonly author: string; readonly date: Date },
): WriteChanges {
  return new ComparisonTracker(comparison, older, who);
}

class ComparisonTracker implements WriteChanges {
  readonly bodyOnly = true;
  private readonly older: WriteContext;
  private readonly children = new Map<string, readonly Node[]>();
  private readonly treatments = new Map<Node, Treatment>();
  private readonly runs = new Map<Node, readonly ChangedRuns[]>();
  private readonly tracked: Tracked;
  private readonly moved: Tracked;

  constructor(
    private readonly comparison: Comparison,
    older: Omit<WriteContext, 'changes'>,
    who: { readonly author: string; readonly date: Date },
  ) {
    const runsOf = (block: Node) => this.runsOf(block);
    this.older = {
      ...older,
      changes: {
        bodyOnly: true,
        childrenOf: () => null,
        write: () => null,
        runsOf,
        olderContext: () => this.older,
      },
    };
    this.tracked = { gone: { kind: 'del', ...who }, come: { kind: 'ins', ...who } };
    this.moved = { gone: { kind: 'moveFrom', ...who }, come: { kind: 'moveTo', ...who } };
    this.children.set(BODY, this.enter(comparison.blocks));
  }

  olderContext(): WriteContext {
    return this.older;
  }

  childrenOf(container: Node): readonly Node[] | null {
    const key = container.type.name === 'doc' ? BODY : (container.attrs.id as string | undefined);
    return (key && this.children.get(key)) || null;
  }

  write(node: Node, context: WriteContext, place: Place, writePlainly: WritePlainly): Block[] | null {
    return this.treatments.get(node)?.(context, place, writePlainly) ?? null;
  }

  runsOf(block: Node): readonly ChangedRuns[] | null {
    return this.runs.get(block) ?? null;
  }

  /** Decides how each block prints; returns the nodes that stand for them, in order. */
  private enter(blocks: readonly ComparedBlock[]): Node[] {
    return blocks.flatMap((block) => this.enterBlock(block));
  }

  private enterBlock(block: ComparedBlock): readonly Node[] {
    const { gone, come } = block.move ? this.moved : this.tracked;
    if (block.newer.length === 0 || block.move?.place === 'from')
      return this.enterWhole(block.older, 'older', gone);
    if (block.older.length === 0 || block.move) return this.enterWhole(block.newer, 'newer', come);
    if (block.status === 'same') return block.newer;
    const isTracked = !printsApart(block) && this.enterChanged(block);
    if (isTracked) return block.newer.slice(0, 1);
    return [...this.enterWhole(block.older, 'older', gone), ...this.enterWhole(block.newer, 'newer', come)];
  }

  private enterWhole(
    nodes: readonly Node[],
    side: 'older' | 'newer',
    change: Tracked['gone'],
  ): readonly Node[] {
    for (const node of nodes)
      this.treatments.set(node, (context, place, writePlainly) => {
        const blocks =
          side === 'older'
            ? this.writeOlder(node, place, writePlainly)
            : writePlainly(node, untracked(context), place);
        return blocks.map((each) => trackBlock(each, change));
      });
    return nodes;
  }

  private writeOlder(node: Node, place: Place, writePlainly: WritePlainly): Block[] {
    return writePlainly(node, untracked(this.older), { ...place, list: place.list?.forDeleted() ?? null });
  }

  /** False where the two cannot print as one: then they stand one after the other. */
  private enterChanged(block: ComparedBlock): boolean {
    const [older, newer] = [block.older[0] as Node, block.newer[0] as Node];
    if (newer.isAtom) return false;
    if (newer.isTextblock) {
      if (isEmptied(block)) return false;
      this.enterText(block);
      return true;
    }
    if (newer.type.name === 'box') {
      const titles = block.blocks.filter((each) =>
        [...each.older, ...each.newer].some(({ type }) => type.name === 'boxTitle'),
      );
      if (
        titles.length > 1 ||
        titles.some((title) => title.older.length !== title.newer.length || isEmptied(title))
      )
        return false;
      for (const title of titles) this.enter([title]);
      this.children.set(
        newer.attrs.id as string,
        this.enter(block.blocks.filter((each) => !titles.includes(each))),
      );
      return true;
    }
    if (newer.type.name === 'noteList') {
      this.enterNotes(newer, block.blocks);
      return true;
    }
    if (block.table) return this.enterDataTable(older, newer, block);
    return this.enterSameShape(block.blocks);
  }

  private enterText(block: Pick<ComparedBlock, 'older' | 'newer' | 'pieces'>): void {
    const slicers = {
      older: createSlicer(block.older, this.comparison.older),
      newer: createSlicer(block.newer, this.comparison.newer),
    };
    const { gone, come } = this.tracked;
    const paragraphs = changedParagraphs(block, slicers, (kind) =>
      kind === 'same' ? null : kind === 'deleted' ? gone : come,
    );
    for (const { node, runs } of paragraphs) this.runs.set(node, runs);
    if (paragraphs.length > 1)
      this.treatments.set(block.newer[0] as Node, (context, place, writePlainly) =>
        paragraphs.flatMap((each) => this.writePart(each, context, place, writePlainly)),
      );
  }

  private writePart(
    { node, side, end }: ChangedParagraph,
    context: WriteContext,
    place: Place,
    writePlainly: WritePlainly,
  ): Block[] {
    const isOlder = side === 'older';
    const list = place.list && (isOlder ? place.list.forDeleted() : place.list);
    const blocks = writePlainly(node, isOlder ? this.older : context, { ...place, list });
    const last = blocks.at(-1);
    if (!end || last?.kind !== 'paragraph') return blocks;
    return [...blocks.slice(0, -1), { ...last, format: { ...last.format, change: end } }];
  }

  /** Each note prints as a list of its own, so that those of both sides can stand in one. */
  private enterNotes(list: Node, blocks: readonly ComparedBlock[]): void {
    const items = this.enter(blocks);
    this.treatments.set(list, (context, place, writePlainly) =>
      items.flatMap((item) => {
        const alone: WritePlainly = (node, inContext, inPlace) =>
          writePlainly(list.type.create(list.attrs, node), inContext, inPlace);
        return this.write(item, context, place, alone) ?? alone(item, context, place);
      }),
    );
  }

  private enterDataTable(older: Node, newer: Node, { table }: ComparedBlock): boolean {
    if (!table || !hasSameColumns(table)) return false;
    const { gone, come } = this.tracked;
    for (const row of table.rows)
      for (const cell of row.cells)
        if (cell.status === 'changed' && cell.older && cell.newer && !row.move)
          this.enterText({ pieces: cell.pieces, older: [cell.older], newer: [cell.newer] });
    this.treatments.set(newer, (context, place, writePlainly) =>
      this.mergeTables(
        this.writeOlder(older, place, writePlainly),
        writePlainly(newer, context, place),
        (before, after) => trackRows(table, before, after, { gone, come }),
      ),
    );
    return true;
  }

  /** The blocks of two tables as those of one: the unit line over it, then the table with the merged rows. */
  private mergeTables(
    older: readonly Block[],
    newer: readonly Block[],
    merge: (older: TableBlock, newer: TableBlock) => TableBlock['rows'],
  ): Block[] {
    const [before, after] = [older.at(-1), newer.at(-1)];
    if (before?.kind !== 'table' || after?.kind !== 'table') return replaceBlocks(older, newer, this.tracked);
    const [unitBefore, unitAfter] = [older.slice(0, -1), newer.slice(0, -1)];
    const isSame = JSON.stringify(unitBefore) === JSON.stringify(unitAfter);
    const unit = isSame ? unitAfter : replaceBlocks(unitBefore, unitAfter, this.tracked);
    return [...unit, { ...after, rows: unmerged(merge(before, after)) }];
  }

  /** A list or free table whose parts are all still there: only words changed, which print where they stand. */
  private enterSameShape(blocks: readonly ComparedBlock[]): boolean {
    if (!blocks.every(hasSameShape)) return false;
    for (const block of blocks) {
      if (block.status === 'same') continue;
      if (block.newer[0]?.isTextblock) this.enterText(block);
      else this.enterSameShape(block.blocks);
    }
    return true;
  }
}

const BODY = 'the body';

/** Whether a text has no counterpart left; a label then stands without the space after it. */
function isEmptied({ older, newer }: ComparedBlock): boolean {
  return [...older, ...newer].some((node) => node.content.size === 0);
}

function untracked(context: WriteContext): WriteContext {
  return { ...context, changes: undefined };
}

function hasSameShape(block: ComparedBlock): boolean {
  const isPair = block.older.length === 1 && block.newer.length === 1 && !block.move;
  if (!isPair || printsApart(block)) return false;
  return (
    block.status === 'same' ||
    block.newer[0]?.isTextblock === true ||
    (block.blocks.length > 0 && block.blocks.every(hasSameShape))
  );
}

/** Cells that reach down over others would reach over rows that went or came. */
function unmerged(rows: TableBlock['rows']): TableBlock['rows'] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, verticalMerge: undefined })),
  }));
}
