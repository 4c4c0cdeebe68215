import { describe, expect, it } from 'vitest';
import { bringIntoSight } from '../../../client/editor/behaviours/caretInSight';

const OPTIONS = { threshold: 60, margin: 80 };

/** A desk that shows 100 to 700 down the window and 200 to 1000 across, and remembers how it was scrolled. */
function makeDesk() {
  const scrolls: ScrollToOptions[] = [];
  const desk = {
    getBoundingClientRect: () => ({ top: 100, bottom: 700, left: 200, right: 1000 }),
    scrollBy: (options: ScrollToOptions) => scrolls.push(options),
  } as unknown as HTMLElement;
  return { desk, scrolls };
}
const caret = (top: number, left = 500) => ({ top, bottom: top + 30, left, right: left + 1 });

describe('the caret', () => {
  it('moves no desk while it is well in sight', () => {
    const { desk, scrolls } = makeDesk();
    bringIntoSight(caret(400), desk, OPTIONS);
    expect(scrolls).toEqual([]);
  });

  it('scrolls the desk down when it comes near the lower edge, until it stands a margin away from it', () => {
    const { desk, scrolls } = makeDesk();
    bringIntoSight(caret(660), desk, OPTIONS);
    expect(scrolls).toEqual([{ top: 690 - 700 + 80, left: 0, behavior: 'instant' }]);
  });

  it('scrolls the desk up when it comes near the upper edge', () => {
    const { desk, scrolls } = makeDesk();
    bringIntoSight(caret(120), desk, OPTIONS);
    expect(scrolls).toEqual([{ top: 120 - 100 - 80, left: 0, behavior: 'instant' }]);
  });

  it('scrolls the desk sideways where the paper is wider', () => {
    const { desk, scrolls } = makeDesk();
    bringIntoSight(caret(400, 1200), desk, OPTIONS);
    expect(scrolls).toEqual([{ top: 0, left: 1201 - 1000 + 80, behavior: 'instant' }]);
  });
});
