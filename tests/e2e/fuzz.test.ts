import { expect, it } from 'vitest';
import { attacks } from '../fuzz/attacks';
import { FEWEST_WORDS, NO_ATTACK, runFuzz } from '../fuzz/fuzz';

// SPEC SYN-3. The long form, which also judges the others' latency: npm run fuzz.
const seed = Date.now() % 1_000_000;

it(`stays up and small among hostile clients, with every word of the others (seed ${seed})`, async () => {
  const report = await runFuzz({ seed, seconds: 1, rest: 0.5 });
  expect(report.attacks.map(({ attack }) => attack)).toEqual([NO_ATTACK, ...Object.keys(attacks)]);
  expect(report.attacks.filter(({ words }) => words < FEWEST_WORDS)).toEqual([]);
  expect(report.attacks.at(-1)?.growth).toBeLessThanOrEqual(50);
  expect(report.lost).toEqual([]);
  expect(report.intact).toBe(true);
});
