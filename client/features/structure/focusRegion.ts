/** The parts of the plan's page that F6 walks through, in the order of the page. */
const REGIONS = 'header, [role="toolbar"], nav, .ProseMirror, aside, footer';
const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), textarea, select, [tabindex="0"]';

/**
 * Moves the focus to the next part of the page (`step` 1) or the one before (-1), round and round: inside the text Tab indents, so that
 * another key has to lead out of it. Parts without anything to focus are passed by. Gives the part, null where there is no other.
 */
export function focusRegion(page: Document, step: 1 | -1): Element | null {
  const regions = [...page.querySelectorAll(REGIONS)].filter((region) => targetIn(region) !== null);
  const here = regions.findLastIndex((region) => region.contains(page.activeElement));
  const start = here === -1 && step === -1 ? 0 : here;
  for (let passed = 1; passed <= regions.length; passed += 1) {
    const region = regions[(start + step * passed + regions.length * 2) % regions.length];
    if (!region || region.contains(page.activeElement)) continue;
    targetIn(region)?.focus({ preventScroll: true });
    return region;
  }
  return null;
}

/** Where the focus goes in a part: its chosen button, else its first one; the text itself. */
function targetIn(region: Element): HTMLElement | null {
  if (region.matches('.ProseMirror')) return region as HTMLElement;
  const targets = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (target) => target.tabIndex >= 0,
  );
  return (
    targets.find((target) => target.matches('[aria-current]:not([aria-current="false"])')) ??
    targets[0] ??
    null
  );
}
