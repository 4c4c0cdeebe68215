import { performance } from 'node:perf_hooks';

/** The time, and what is to happen later. A parameter everywhere, so that a simulation may own both. */
export interface Clock {
  /** Milliseconds since 1970; of a steady clock, since the process began. */
  now(): number;
  /** Runs `work` once, after so many milliseconds, unless the function that is returned is called before. */
  after(delay: number, work: () => void): Cancel;
  /** Runs `work` when all that comes in together has come in. */
  soon(work: () => void): void;
  /** Runs `work` again and again, after every so many milliseconds, until the function that is returned is called. */
  every(period: number, work: () => void): Cancel;
}

export type Cancel = () => void;

/** The real time; nothing that waits keeps the process from ending. */
export function createSystemClock(now: () => number = Date.now): Clock {
  return {
    now,
    soon: (work) => void setImmediate(work),
    after: (delay, work) => {
      const timer = setTimeout(work, delay).unref();
      return () => clearTimeout(timer);
    },
    every: (period, work) => {
      const timer = setInterval(work, period).unref();
      return () => clearInterval(timer);
    },
  };
}

/** For rhythms of a few milliseconds: counts them from the start of the process, with fractions, and is never set back. */
export function createSteadyClock(): Clock {
  return createSystemClock(() => performance.now());
}
