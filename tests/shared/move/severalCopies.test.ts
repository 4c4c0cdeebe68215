import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withSeveralCopies } from '../../../shared/move/severalCopies';

const CLIENT = 7;
/** Four letters at the clocks from 0 on, and their copies from 4, 8, 12 … on; those at the given clocks are deleted. */
function planOf(copies: number, ...deleted: readonly number[]): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = CLIENT;
  const text = ydoc.getText();
  text.insert(0, '教育规划'.repeat(copies));
  for (const clock of deleted.toReversed()) text.delete(clock, 4);
  return ydoc;
}
const run = (clock: number, toClock: number, length = 4) => ({
  client: CLIENT,
  clock,
  length,
  toClient: CLIENT,
  toClock,
});

describe('runs whose letters may stand there more than once', () => {
  it('are none where something was moved on and on', () => {
    expect(withSeveralCopies(planOf(3, 0, 4), [run(0, 4), run(4, 8)])).toEqual([]);
  });

  it('are those of which a copy and what was copied are there', () => {
    const runs = [run(0, 4)];
    expect(withSeveralCopies(planOf(2), runs)).toEqual(runs);
  });

  it('are those that two copied at once, with all that was copied on from there', () => {
    const runs = [run(0, 4), run(2, 10, 2), run(4, 12)];
    expect(withSeveralCopies(planOf(4, 0, 4), runs)).toEqual(runs);
  });

  it('leave out others beside them', () => {
    const twice = run(8, 12);
    expect(withSeveralCopies(planOf(4, 0), [run(0, 4), twice])).toEqual([twice]);
  });
});
