import type { Scenario } from '../scenario';
import { allHaveRead, measureTyping, seatTypists, strikeFor } from '../typists';

export interface TypingOptions {
  readonly rooms: number;
  readonly typists: number;
  /** Keystrokes a second of each typist. */
  readonly rate: number;
  readonly seconds: number;
}

/** Seconds of typing before anything counts: servers run for weeks, their compiler is done after a few. */
const WARM_UP = 15;

/** So many people type in each of so many plans, with their cursors. */
export function typing({ rooms, typists, rate, seconds }: TypingOptions): Scenario {
  return {
    name: `${rooms} × ${typists} typists, ${rate} keystrokes a second each`,
    forRelay: true,
    measure: async (contender) => {
      const server = await contender.start(rooms, typists);
      try {
        const everyone = await seatTypists(server, { to: rooms, typists });
        await strikeFor(everyone, rate, WARM_UP);
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
