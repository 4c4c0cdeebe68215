import type { BenchTypist } from '../benchTypist';
import type { RunningContender } from '../contender';
import type { Scenario } from '../scenario';
import { measureTyping, seatTypists, strikeFor } from '../typists';

const STEPS = (process.env.STEPS ?? '125 250 500 750 1000 1250').split(' ').map(Number);
const TYPISTS = 3;
const RATE = 5;
const SECONDS = 4;
/** Seconds of typing at each step before anything counts. */
const WARM_UP = 4;
/** Past this nobody would call it live, in milliseconds. */
const LONGEST_P99 = 200;
/** Of one core; past it nothing more fits in. */
const FULL = 0.95;

/** One server is given more and more plans with three typists each, until somebody has to wait or a core is full. */
export const ramp: Scenario = {
  name: `plans with ${TYPISTS} typists each, until p99 > ${LONGEST_P99} ms or a core is full`,
  forRelay: false,
  measure: async (contender) => {
    const server = await contender.start(Math.max(...STEPS), TYPISTS);
    const everyone: BenchTypist[] = [];
    let carried = 0;
    let costOfPlan = Number.NaN;
    try {
      for (const rooms of STEPS) {
        everyone.push(
          ...(await seatTypists(server, { from: everyone.length / TYPISTS, to: rooms, typists: TYPISTS })),
        );
        const { end, core } = await step(server, everyone);
        console.error(`${rooms} plans, ${contender.name}: ${end ?? 'carried'}, ${core.toFixed(2)} of a core`);
        costOfPlan = core / rooms;
        if (end) break;
        carried = rooms;
      }
    } finally {
      for (const typist of everyone) typist.leave();
      await server.dispose();
    }
    // Smaller is better everywhere in the table. The second figure also counts on a busy machine, and where the clients' core is full first.
    return {
      ...(carried > 0 && { 'a second / plans carried, ms': 1000 / carried }),
      'a core’s second / plans that it would carry, ms': 1000 * costOfPlan,
    };
  },
};

/** Why so many plans are too many for it, null when they are not; and what part of a core they take at this pace of typing. */
async function step(server: RunningContender, everyone: readonly BenchTypist[]) {
  const typing = { typists: TYPISTS, rate: RATE };
  await strikeFor(everyone, RATE, WARM_UP);
  const measured = await measureTyping(server, everyone, { ...typing, seconds: SECONDS });
  const { 'p99, ms': p99, 'part of a core': used, 'part of a core, clients': own } = measured;
  // What the typists could not type in time counts too.
  const core = measured['CPU for a delivered update, µs'] * 1e-6 * RATE * everyone.length * (TYPISTS - 1);
  const clients = own > FULL ? ', the clients’ core is full: it may carry more' : '';
  if (used > FULL) return { end: 'its core is full', core };
  return { end: p99 > LONGEST_P99 ? `p99 ${p99.toFixed(0)} ms${clients}` : null, core };
}
