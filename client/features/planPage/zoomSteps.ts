const STEPS = [50, 60, 75, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next larger (1) or smaller (-1) size of the paper, in per cent; the same at the end of the scale. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const further = direction > 0 ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom);
  return further ?? zoom;
}
