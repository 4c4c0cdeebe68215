import { type RefObject, useLayoutEffect, useState } from 'react';
import { useRemembered } from './useRemembered';

/** A4 in CSS pixels, with a little desk on both sides. */
const PAPER_WIDTH = 794 + 2 * 16;
const SMALLEST_FIT = 50;

/** How large the paper is shown, in per cent, and the way to change it: a size of one's own, or null for 100% as far as the desk is wide enough. */
export interface PaperZoom {
  readonly zoom: number;
  readonly set: (zoom: number | null) => void;
}

/** Keeps the paper's size: the one last chosen on this computer, else 100%, less where the desk is narrower. */
export function usePaperZoom(desk: RefObject<HTMLElement | null>): PaperZoom {
  const [chosen, set] = useRemembered<number>('gongni.zoom', 0);
  const [fitting, setFitting] = useState(100);
  // Before the page is seen: paper that shrinks then would go away from under the mouse.
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () => {
      const share = Math.floor((element.clientWidth / PAPER_WIDTH) * 100);
      setFitting(Math.max(SMALLEST_FIT, Math.min(100, share)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return { zoom: chosen || fitting, set: (zoom) => set(zoom ?? 0) };
}
