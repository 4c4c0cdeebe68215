import { useEffect } from 'react';
import { fetchParts } from '../../components/scriptPart';

/** How long after the plan is shown the scripts of panels and dialogs are fetched, and how long after a key, in milliseconds. */
const WAIT = 3_000;
const AFTER_KEY = 1_000;

/** Fetches the scripts of everything that the page can show, so that it works on when the network goes; not while somebody types. */
export function usePartsAhead(): void {
  useEffect(() => {
    let lastKey = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = () => {
      lastKey = performance.now();
    };
    const pause = (time: number) =>
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, time);
      });
    const whenQuiet = async () => {
      for (let left = 0; left >= 0; left = lastKey + AFTER_KEY - performance.now()) await pause(left);
    };
    void pause(WAIT).then(() => fetchParts(whenQuiet));
    window.addEventListener('keydown', onKey, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
