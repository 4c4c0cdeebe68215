import { useCallback, useEffect, useRef } from 'react';
import type { FindingGroup } from './groupFindings';
import { showSpot } from './showSpot';
import type { PlanCheck } from './usePlanCheck';

/** Goes to the next finding of the panel (1) or the one before (−1), also by F8 and Shift+F8 wherever the keyboard is. */
export function useFindingSteps(
  check: PlanCheck,
  groups: readonly FindingGroup[],
): (direction: 1 | -1) => void {
  const current = useRef(groups);
  current.current = groups;
  const step = useCallback(
    (direction: 1 | -1) => {
      const { store, editor } = check;
      const inOrder = current.current.flatMap(({ findings }) => findings);
      const at = inOrder.findIndex(({ id }) => id === store.state().activeId);
      const next = at < 0 ? (direction > 0 ? 0 : inOrder.length - 1) : at + direction;
      const placed = inOrder[(next + inOrder.length) % inOrder.length];
      if (!placed) return;
      store.activate(placed.id);
      const spot = placed.spots.find((one) => one !== null);
      if (spot) showSpot(check, spot, editor.view.hasFocus());
    },
    [check],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step]);
  return step;
}
