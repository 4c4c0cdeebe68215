import { expect, it } from 'vitest';
import { runTorture } from '../torture/torture';

// SPEC SYN-2. The long form, with 50 kills: npm run torture.
const seed = Date.now() % 1_000_000;

it(`loses nothing seen and nothing acknowledged when the server is killed five times (seed ${seed})`, async () => {
  const report = await runTorture({ kills: 5, seed, atLeast: 100 });
  expect(report.seen).toBeGreaterThan(100);
  expect(report.acknowledged).toBeGreaterThan(100);
  expect(report.seenThenLost).toEqual([]);
  expect(report.acknowledgedThenLost).toEqual([]);
});
