import type { Cancel, Clock } from '../../server/clock';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Time that stands still while anybody works, and then jumps to whatever is to happen next. */
export class SimulatedTime {
  #now = Date.UTC(2026, 10, 22);
  #order = 0;
  /** A binary heap, the next event first. */
  readonly #events: Event[] = [];
  readonly #cancelled = new Set<Event>();

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#now;

  /** How many events have happened. */
  get steps(): number {
    return this.#steps;
  }
  #steps = 0;

  /** Runs `work` after so many milliseconds, unless it is cancelled before. */
  after(delay: number, run: () => void): Cancel {
    const event: Event = { at: this.#now + Math.max(0, delay), order: this.#order++, run };
    this.#push(event);
    return () => this.#cancelled.add(event);
  }

  /** Resolves after so many milliseconds. */
  elapsed(delay: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(delay, resolve);
    });
  }

  /** Lets happen what happens within so many milliseconds; everything that follows from an event is done before the next. */
  async run(duration: number): Promise<void> {
    const end = this.#now + duration;
    await settled();
    for (let next = this.#events[0]; next && next.at <= end; next = this.#events[0]) {
      this.#pop();
      if (this.#cancelled.delete(next)) continue;
      this.#now = next.at;
      this.#steps += 1;
      next.run();
      await settled();
    }
    this.#now = end;
  }

  #push(event: Event): void {
    const events = this.#events;
    let place = events.push(event) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(event, events[above] as Event)) break;
      events[place] = events[above] as Event;
      place = above;
    }
    events[place] = event;
  }

  #pop(): void {
    const events = this.#events;
    const last = events.pop() as Event;
    if (events.length === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= events.length) break;
      if (below + 1 < events.length && isBefore(events[below + 1] as Event, events[below] as Event))
        below += 1;
      if (!isBefore(events[below] as Event, last)) break;
      events[place] = events[below] as Event;
      place = below;
    }
    events[place] = last;
  }
}

/** The clock of one process: when the process is gone, nothing it had planned happens. */
export class ProcessClock implements Clock {
  #isAlive = true;
  #waiting = 0;

  constructor(private readonly time: SimulatedTime) {}

  /** How many timers are set. */
  get waiting(): number {
    return this.#waiting;
  }

  readonly now = (): number => this.time.now();

  after(delay: number, work: () => void): Cancel {
    let isWaiting = true;
    this.#waiting += 1;
    const end = () => {
      if (isWaiting) this.#waiting -= 1;
      isWaiting = false;
    };
    const cancel = this.time.after(delay, () => {
      end();
      if (this.#isAlive) work();
    });
    return () => {
      if (isWaiting) cancel();
      end();
    };
  }

  soon(work: () => void): void {
    this.after(0, work);
  }

  every(period: number, work: () => void): Cancel {
    let cancel: Cancel = () => {};
    const wait = () => {
      cancel = this.after(period, () => {
        wait();
        work();
      });
    };
    wait();
    return () => cancel();
  }

  stop(): void {
    this.#isAlive = false;
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Resolves when every promise that could be settled has run its course. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
