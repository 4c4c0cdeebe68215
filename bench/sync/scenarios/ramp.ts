import type { Scenario } from '../scenario';
import { typing } from './typing';

const STEPS = [60, 125, 250, 500, 750, 1000, 1500];
const TYPISTS = 3;
const RATE = 5;
const SECONDS = 4;
/** Past this nobody would call it live, in milliseconds. */
const LONGEST_P99 = 200;
/** Of one core; past it nothing more fits in. */
const FULL = 0.95;

/** More and more plans with three typists each, until somebody has to wait or the server's core is full. */
export const ramp: Scenario = {
  name: `plans with ${TYPISTS} typists each, until p99 > ${LONGEST_P99} ms or a core is full`,
  forRelay: false,
  measure: async (contender) => {
    let carried = 0;
    for (const rooms of STEPS) {
      const { 'p99, ms': p99, 'part of a core': core } = await typing({
        rooms,
        typists: TYPISTS,
        rate: RATE,
        seconds: SECONDS,
      }).measure(contender);
      if (p99 === undefined || core === undefined || !(p99 <= LONGEST_P99 && core <= FULL)) break;
      carried = rooms;
    }
    // Smaller is better everywhere in the table.
    return { 'a second / plans carried, ms': 1000 / carried };
  },
};
