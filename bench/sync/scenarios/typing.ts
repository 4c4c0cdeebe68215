import type { BenchTypist } from '../benchTypist';
import type { Scenario } from '../scenario';
import { allHaveRead, measureTyping, seatTypists, strikeFor } from '../typists';

export interface TypingOptions {
  readonly rooms: number;
  readonly typists: number;
  /** Keystrokes a second of each typist. */
  readonly rate: number;
  readonly seconds: number;
}

/**
 * Before anything counts people type for so many seconds, and at least so many keystrokes; where those would take longer, up to so many times as fast as
 * later, and then some seconds as fast as later. Servers run for weeks: their compiler is done after some ten thousand keystrokes, however slowly
 * those come, and the one that has more to compile must not be judged by it.
 */
const WARM_UP = { seconds: 30, strokes: 10_000, fastest: 5, settling: 3 };

/** So many people type in each of so many plans, with their cursors. */
export function typing({ rooms, typists, rate, seconds }: TypingOptions): Scenario {
  return {
    name: `${rooms} × ${typists} typists, ${rate} keystrokes a second each`,
    forRelay: true,
    measure: async (contender) => {
      const server = await contender.start(rooms, typists);
      try {
        const everyone = await seatTypists(server, { to: rooms, typists });
        await warmUp(everyone, rate);
        await allHaveRead(server.name, everyone);
        const measured = await measureTyping(server, everyone, { typists, rate, seconds });
        for (const typist of everyone) typist.leave();
        return measured;
      } finally {
        await server.dispose();
      }
    },
  };
}

async function warmUp(everyone: readonly BenchTypist[], rate: number): Promise<void> {
  const perSecond = everyone.length * rate;
  const faster = Math.min(WARM_UP.fastest, Math.max(1, WARM_UP.strokes / (perSecond * WARM_UP.seconds)));
  const seconds = Math.max(WARM_UP.seconds, WARM_UP.strokes / (perSecond * faster));
  await strikeFor(everyone, rate * faster, seconds);
  if (faster > 1) await strikeFor(everyone, rate, WARM_UP.settling);
}
