import { scrollToPosition } from '../../editor/scrollToPosition';
import type { Spot } from './engine/checkMessages';
import { createSpotFinder } from './engine/spotPositions';
import type { PlanCheck } from './usePlanCheck';

/**
 * Brings a spot into sight; `select` also selects its words and puts the caret there. False when its words changed meanwhile and it
 * cannot be found.
 */
export function showSpot({ editor, desk, store }: PlanCheck, spot: Spot, select: boolean): boolean {
  const { checked } = store.state();
  const positions = checked && createSpotFinder(checked, editor.state.doc)(spot);
  if (!positions || !desk.current) return false;
  scrollToPosition(editor.view, desk.current, positions.from);
  if (select) {
    editor.commands.setTextSelection(positions);
    // At once, and not with the next frame as TipTap does it: a key that follows finds the words selected.
    editor.view.focus();
  }
  return true;
}
