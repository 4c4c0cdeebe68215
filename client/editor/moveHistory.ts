import type * as Y from 'yjs';
import type { ChapterPlace, Neighbour } from './chapterPlace';

/** A chapter that went elsewhere from a place. */
export interface MoveStep {
  readonly id: string;
  readonly from: ChapterPlace;
  /** The block that it went before; what is no part of it may count as the chapter's from there on, since that is a heading of a lower level. */
  readonly to: Neighbour | null;
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

  /** `goBack` moves a chapter back from where a step brought it, and tells how to do that again. */
  constructor(
    private readonly manager: Y.UndoManager,
    private readonly goBack: (step: MoveStep) => MoveStep,
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
    this.undone.push(this.date(this.goBack(step)));
    return true;
  }

  /** Does the last move again that was taken back; false where it is another change's turn. */
  redo(): boolean {
    const step = this.canRedo ? this.undone.pop() : undefined;
    if (!step) return false;
    this.done.push(this.date(this.goBack(step)));
    return true;
  }

  private date({ id, from, to }: MoveStep): DatedStep {
    return { id, from, to, depth: this.manager.undoStack.length };
  }
}
