import { expect, it } from 'vitest';
import { simulate } from './simulate';

/** Runs so many seeds as one test; a seed that fails is named with what went wrong and how to run it again. */
export function simulateSeeds(from: number, count: number): void {
  it(
    `keep everything and come to have the same, whatever happens (seeds ${from} to ${from + count - 1})`,
    async () => {
      const failures: string[] = [];
      for (let seed = from; seed < from + count; seed++) {
        const { violations } = await simulate(seed);
        if (violations.length > 0)
          failures.push(`npx tsx tests/simulation/main.ts --seed ${seed}: ${violations.join('; ')}`);
      }
      expect(failures).toEqual([]);
    },
    LONGEST,
  );
}

/** Far more than it takes on a machine that is not busy, in milliseconds. */
const LONGEST = 600_000;
