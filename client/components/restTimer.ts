/** Calls back when something that is touched again and again comes to rest. */
export interface RestTimer {
  /** It moved. Costs next to nothing: a keystroke must not set and clear timers. */
  readonly touch: () => void;
  readonly cancel: () => void;
}

/**
 * `rest` is how long it must lie still, `longestWait` after how long of moving on and on the call comes all the same; both in
 * milliseconds. `now` gives milliseconds on any steady clock.
 */
export function createRestTimer(
  onRest: () => void,
  rest: number,
  longestWait = Number.POSITIVE_INFINITY,
  now: () => number = () => performance.now(),
): RestTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstTouch = 0;
  let lastTouch = 0;
  const look = () => {
    const left = Math.min(lastTouch + rest, firstTouch + longestWait) - now();
    if (left > 0) {
      timer = setTimeout(look, left);
      return;
    }
    timer = undefined;
    onRest();
  };
  return {
    touch() {
      lastTouch = now();
      if (timer !== undefined) return;
      firstTouch = lastTouch;
      timer = setTimeout(look, Math.min(rest, longestWait));
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
