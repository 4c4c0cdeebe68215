import { useEffect, useState } from 'react';

/** The time in milliseconds since 1970, renewed so often that a relative time on the page stays true. */
export function useNow(everyMilliseconds = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
