/** Something that holds back what it is given until it is flushed. */
export interface Flushable {
  flush(): void;
}

let waiting: Flushable[] = [];

/** Flushes it, with all others that ask in this turn of the event loop, when the turn ends. */
export function flushAtEndOfTurn(flushable: Flushable): void {
  if (waiting.push(flushable) > 1) return;
  process.nextTick(() => {
    const all = waiting;
    waiting = [];
    for (const one of all) one.flush();
  });
}
