/** Calls in idle moments, again and again, until it gives false; returns what ends that. */
export function measureAhead(measureSome: () => boolean): () => void {
  let request = 0;
  const next = () => {
    request = requestIdleCallback(() => {
      if (measureSome()) next();
    });
  };
  next();
  return () => cancelIdleCallback(request);
}
