import { joinLabel } from '../plan/joinLabel';
import type { ComparedBlock, ComparedLine, Comparison, TextPiece } from './comparison';
import { describeAttributes } from './describeAttributes';
import { describeSetting } from './describeSetting';
import { listRowRevisions } from './listRowRevisions';
import { PlaceTracker } from './placeTracker';
import { printWhole } from './printWhole';
import type { Revision, RevisionWords } from './revision';
import { wordsOf } from './wordsOf';

/** The lines of the table of revisions (修订对照表), in reading order, settings last. What stayed as it was has none. */
export function listRevisions(comparison: Comparison): Revision[] {
  return [...new RevisionLister(comparison).list(), ...comparison.settings.map(describeSetting)];
}

class RevisionLister {
  private readonly revisions: Revision[] = [];
  private readonly places: { readonly older: PlaceTracker; readonly newer: PlaceTracker };
  private readonly listedMoves = new Set<number>();

  constructor(private readonly comparison: Comparison) {
    this.places = {
      older: new PlaceTracker(comparison.older, ({ older, move }) => (move?.place === 'to' ? [] : older)),
      newer: new PlaceTracker(comparison.newer, ({ newer, move }) => (move?.place === 'from' ? [] : newer)),
    };
  }

  list(): Revision[] {
    this.visit(this.comparison.blocks);
    return this.revisions;
  }

  private visit(blocks: readonly ComparedBlock[]): void {
    for (const block of blocks) {
      this.places.older.pass(block);
      this.places.newer.pass(block);
      if (block.move?.place === 'from') continue;
      if (block.move) this.addMove(block.move.number, blocks);
      if (block.older.length === 0 || block.newer.length === 0) this.addWhole(block);
      else if (block.status === 'changed') this.addChanged(block);
    }
  }

  private add(note: string, older: readonly RevisionWords[], newer: readonly RevisionWords[]): void {
    const place = older.length > 0 && newer.length === 0 ? this.places.older.place : this.places.newer.place;
    this.revisions.push({ place, note, older, newer });
  }

  private addWhole(block: ComparedBlock): void {
    const words = (side: 'older' | 'newer') =>
      block[side]
        .map((node) => printWhole(node, this.comparison[side]))
        .filter((text) => text.trim() !== '')
        .map((text) => ({ text, changed: true }));
    const [older, newer] = [words('older'), words('newer')];
    if (older.length + newer.length > 0) this.add(block.status === 'deleted' ? '删除' : '新增', older, newer);
  }

  /** One line for all blocks that moved together. */
  private addMove(number: number, blocks: readonly ComparedBlock[]): void {
    if (this.listedMoves.has(number)) return;
    this.listedMoves.add(number);
    const moved = blocks.filter(({ move }) => move?.number === number && move.place === 'to');
    const words = (side: 'older' | 'newer') => {
      const first = moved[0]?.[side][0];
      const text = first ? printWhole(first, this.comparison[side]) : '';
      return [{ text: moved.length > 1 ? `${text}（以下共${moved.length}段）` : text, changed: false }];
    };
    this.add('移动位置', words('older'), words('newer'));
  }

  private addChanged(block: ComparedBlock): void {
    const attributes = describeAttributes(block.attributes);
    if (block.newer[0]?.isTextblock) this.addText(block, attributes);
    else {
      if (attributes) this.add(attributes, [], []);
      for (const line of block.lines) this.addLine(line);
      if (block.table) this.revisions.push(...listRowRevisions(block.table, this.places.newer.place));
      this.visit(block.blocks);
    }
  }

  private addLine({ status, pieces }: ComparedLine): void {
    if (status === 'same') return;
    const notes = { inserted: '新增一行', deleted: '删除一行', changed: '修改' };
    this.add(notes[status], wordsOf(pieces, 'older'), wordsOf(pieces, 'newer'));
  }

  private addText({ older, newer, pieces }: ComparedBlock, attributes: string): void {
    const done =
      newer.length > older.length
        ? '拆分段落'
        : newer.length < older.length
          ? '合并段落'
          : attributes && !isReworded(pieces)
            ? ''
            : '修改';
    const words = (side: 'older' | 'newer') => {
      const labels = this.comparison[side].labels;
      const label = labels.get(({ older, newer }[side][0]?.attrs.id as string | undefined) ?? '') ?? '';
      const opening = joinLabel(label, ' ').trimEnd();
      return [...(opening ? [{ text: opening, changed: false }] : []), ...wordsOf(pieces, side)];
    };
    this.add([done, attributes].filter(Boolean).join('；'), words('older'), words('newer'));
  }
}

function isReworded(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ kind }) => kind !== 'same');
}
