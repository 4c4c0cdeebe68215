import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentNotices } from '../../../client/components/notices/noticeStore';
import { fetchParts, scriptPart } from '../../../client/components/scriptPart';

describe('a part whose script comes later', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A script that cannot be had until the network is back. */
  function scriptBehindNetwork() {
    const network = { up: false, requests: 0 };
    const part = scriptPart(async () => {
      network.requests += 1;
      if (!network.up) throw new Error('Unable to preload CSS');
      return 'the part';
    });
    return { network, part };
  }

  it('is handed over when the network is back, without anybody asking again', async () => {
    const { network, part } = scriptBehindNetwork();
    const use = vi.fn();
    part.whenHere(use);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(use).not.toHaveBeenCalled();
    expect(network.requests).toBeGreaterThan(1);
    network.up = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(use).toHaveBeenCalledExactlyOnceWith('the part');
  });

  it('is asked for no more when nobody waits for it', async () => {
    const { network, part } = scriptBehindNetwork();
    const use = vi.fn();
    const giveUp = part.whenHere(use);
    await vi.advanceTimersByTimeAsync(0);
    giveUp();
    network.up = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(network.requests).toBe(1);
    expect(use).not.toHaveBeenCalled();
  });

  it('is said to be missing to whoever asked for it, and is there at the next try', async () => {
    const { network, part } = scriptBehindNetwork();
    const noticesBefore = currentNotices().length;
    expect(await part.ask()).toBeNull();
    expect(currentNotices()).toHaveLength(noticesBefore + 1);
    expect(currentNotices().at(-1)?.tone).toBe('error');
    network.up = true;
    expect(await part.ask()).toBe('the part');
  });

  it('is fetched once, however many want it, and ahead of all of them', async () => {
    const { network, part } = scriptBehindNetwork();
    network.up = true;
    let pauses = 0;
    await fetchParts(async () => {
      pauses += 1;
    });
    expect(pauses).toBeGreaterThan(0);
    await Promise.all([part.fetch(), part.ask()]);
    expect(network.requests).toBe(1);
  });
});
