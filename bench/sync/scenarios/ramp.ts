import type { Contender } from '../contender';
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
      const end = await endOf(contender, rooms);
      console.error(`${rooms} plans, ${contender.name}: ${end ?? 'carried'}`);
      if (end) break;
      carried = rooms;
    }
    // Smaller is better everywhere in the table.
    return { 'a second / plans carried, ms': 1000 / carried };
  },
};

/** Why so many plans are too many for it; null when they are not. */
async function endOf(contender: Contender, rooms: number): Promise<string | null> {
  try {
    const measured = await typing({ rooms, typists: TYPISTS, rate: RATE, seconds: SECONDS }).measure(
      contender,
    );
    const {
      'p99, ms': p99 = Number.NaN,
      'part of a core': core = 1,
      'part of a core, clients': own = 1,
    } = measured;
    if (core > FULL) return `${core.toFixed(2)} of a core`;
    if (p99 <= LONGEST_P99) return null;
    const clients = own > FULL ? ', the clients’ core is full: it may carry more' : '';
    return `p99 ${p99.toFixed(0)} ms${clients}`;
  } catch (error) {
    return String(error);
  }
}
