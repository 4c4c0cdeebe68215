import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../server/clock';
import { Pace } from '../../../server/storage/pace';

/** A clock that stands where it is put, and writes down what waits are asked of it; `soon` is no wait. */
function createStandingClock() {
  const waits: number[] = [];
  const clock: Clock & { time: number } = {
    time: 0,
    now: () => clock.time,
    after: (delay: number, work: () => void) => {
      waits.push(delay);
      work();
      return () => {};
    },
    soon: (work: () => void) => {
      waits.push(0);
      work();
    },
    every: () => () => {},
  };
  return { clock, waits };
}

describe('a pace', () => {
  it('waits for what is left of the gap, to the nearest whole millisecond, which is all that timers know', async () => {
    const { clock, waits } = createStandingClock();
    for (const passed of [0.4, 0.6, 1.4, 1.6, 2.1]) {
      const pace = new Pace(clock);
      await pace.next(2);
      clock.time += passed;
      await pace.next(2);
    }
    // Whoever comes first waits for nothing.
    expect(waits).toEqual([0, 2, 0, 1, 0, 1, 0, 0, 0, 0]);
  });

  it('never waits longer than the gap, though the clock is set back', async () => {
    const { clock, waits } = createStandingClock();
    const pace = new Pace(clock);
    clock.time = 1000;
    await pace.next(2);
    clock.time = 5;
    await pace.next(2);
    expect(waits).toEqual([0, 2]);
  });
});
