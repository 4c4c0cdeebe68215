import { expect, it } from 'vitest';
import { Traffic } from '../../../server/storage/traffic';

it('counts what comes in over a second, and begins anew after a pause or when the clock is set back', () => {
  const traffic = new Traffic();
  for (let now = 0; now <= 1000; now++) traffic.note(2, now);
  expect(traffic.perSecond).toBe(2000);
  traffic.note(1, 61_000);
  expect(traffic.perSecond).toBeLessThan(1);
  for (let now = 61_001; now <= 62_000; now++) traffic.note(3, now);
  expect(traffic.perSecond).toBe(3000);
  traffic.note(1, 5000);
  expect(traffic.perSecond).toBe(0);
});
