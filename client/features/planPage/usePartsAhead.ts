import { useEffect } from 'react';
import { fetchParts } from '../../components/scriptPart';

/** How long after the plan is shown the scripts of panels and dialogs are fetched, in milliseconds. */
const WAIT = 3_000;

/** Fetches the scripts of everything that the page can show, so that it works on when the network goes. */
export function usePartsAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchParts(), WAIT);
    return () => clearTimeout(timer);
  }, []);
}
