import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestTimer } from '../../../client/components/restTimer';

describe('a rest timer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const pause = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

  it('calls once, when what is touched has lain still', () => {
    const onRest = vi.fn();
    const timer = createRestTimer(onRest, 200);
    for (let key = 0; key < 10; key += 1) {
      timer.touch();
      pause(80);
    }
    expect(onRest).not.toHaveBeenCalled();
    pause(119);
    expect(onRest).not.toHaveBeenCalled();
    pause(1);
    expect(onRest).toHaveBeenCalledTimes(1);
    pause(5_000);
    expect(onRest).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever while it is touched on and on', () => {
    const onRest = vi.fn();
    const timer = createRestTimer(onRest, 200, 1_000);
    for (let key = 0; key < 26; key += 1) {
      timer.touch();
      pause(80);
    }
    expect(onRest).toHaveBeenCalledTimes(2);
  });

  it('sets one timer however often it is touched', () => {
    const timer = createRestTimer(() => {}, 200);
    for (let key = 0; key < 100; key += 1) timer.touch();
    expect(vi.getTimerCount()).toBe(1);
  });

  it('calls no more once it is cancelled, and again when touched after that', () => {
    const onRest = vi.fn();
    const timer = createRestTimer(onRest, 200);
    timer.touch();
    timer.cancel();
    pause(1_000);
    expect(onRest).not.toHaveBeenCalled();
    timer.touch();
    pause(200);
    expect(onRest).toHaveBeenCalledTimes(1);
  });
});
