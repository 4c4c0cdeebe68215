import { useEffect } from 'react';
import type { PlanCheck } from './usePlanCheck';

/** While the panel is open, a click on underlined words makes their finding the active one. */
export function useWordClicks({ desk, running, store }: PlanCheck): void {
  useEffect(() => {
    const element = desk.current;
    if (!element || !running) return;
    const click = ({ clientX, clientY }: MouseEvent) => {
      const id = running.marks.findingAt(clientX, clientY);
      if (id) store.activate(id);
    };
    element.addEventListener('click', click);
    return () => element.removeEventListener('click', click);
  }, [desk, running, store]);
}
