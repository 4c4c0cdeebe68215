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
 * So many seconds of typing before anything counts; where those are fewer keystrokes than this, as many, twice as fast. Servers run for weeks: their
 * compiler is done after some thousands of keystrokes, however slowly those come.
 */
const WARM_UP = { seconds: 15, strokes: 4000 };

/** So many people type in each of so many plans, with their cursors. */
export function typing({ rooms, typists, rate, seconds }: TypingOptions): Scenario {
  return {
    name: `${rooms} × ${typists} typists, ${rate} keystrokes a second each`,
    forRelay: true,
    measure: async (contender) => {
      const server = await contender.start(rooms, typists);
      try {
        const everyone = await seatTypists(server, { to: rooms, typists });
        const strokes = rooms * typists * rate;
        if (strokes * WARM_UP.seconds >= WARM_UP.strokes) await strikeFor(everyone, rate, WARM_UP.seconds);
        else await strikeFor(everyone, 2 * rate, WARM_UP.strokes / (2 * strokes));
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
