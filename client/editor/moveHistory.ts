import type * as Y from 'yjs';

/** A chapter that went from one index among the blocks to another. */
export interface MoveStep {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** How many blocks that were no part of it count as the chapter's where it stands now: it went before a heading of a lower level. */
  readonly joined: number;
  /** The block before which it stood, and the one before which it went; null for the end. */
  readonly left: string | null;
  readonly reached: string | null;
}

interface DatedStep extends MoveStep {
  /** How many other changes undo knew at that moment. */
  readonly depth: number;
}

/**
 * The own moves among the other steps of undo and redo. A move is no change that the undo manager knows (it is taken back by moving, so that
 * nobody's words are lost); its place among those is told by how many there were.
 */
export class MoveHistory {
  private done: DatedStep[] = [];
  private undone: DatedStep[] = [];

  /** `goBack` moves a chapter back from where a step brought it. */
  constructor(
    private readonly manager: Y.UndoManager,
    private readonly goBack: (step: MoveStep) => void,
  ) {
    manager.on('stack-item-added', ({ origin }: { readonly origin: unknown }) => {
      if (origin !== manager) this.undone = [];
    });
  }

  /** Notes a step that was done anew; what had been taken back cannot be done again. */
  add(step: MoveStep): void {
    this.done.push(this.date(step));
    this.undone = [];
    this.manager.clear(false, true);
  }

  /** Whether the next to be taken back is a move. */
  get canUndo(): boolean {
    const step = this.done.at(-1);
    return step !== undefined && step.depth >= this.manager.undoStack.length;
  }

  /** Whether the next to be done again is a move. */
  get canRedo(): boolean {
    const step = this.undone.at(-1);
    return step !== undefined && step.depth <= this.manager.undoStack.length;
  }

  /** Takes back the last move; false where it is another change's turn. */
  undo(): boolean {
    const step = this.canUndo ? this.done.pop() : undefined;
    if (!step) return false;
    this.goBack(step);
    this.undone.push(this.date(step));
    return true;
  }

  /** Does the last move again that was taken back; false where it is another change's turn. */
  redo(): boolean {
    const step = this.canRedo ? this.undone.pop() : undefined;
    if (!step) return false;
    const { id, from, to, left, reached } = step;
    this.goBack({ id, from: to, to: from, joined: 0, left: reached, reached: left });
    this.done.push(this.date(step));
    return true;
  }

  private date({ id, from, to, joined, left, reached }: MoveStep): DatedStep {
    return { id, from, to, joined, left, reached, depth: this.manager.undoStack.length };
  }
}
