/** Many simulated runs, or one again: `npx tsx tests/simulation/main.ts [--runs N] [--from SEED] [--seed SEED]`. Exit code 1 when one fails. */
import { parseArgs } from 'node:util';
import { simulate } from './simulate';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, from: { type: 'string' }, seed: { type: 'string' } },
});
const from = Number(values.seed ?? values.from ?? 1);
const runs = values.seed ? 1 : Number(values.runs ?? 1000);
const start = Date.now();
let failures = 0;
let crashes = 0;
let remembered = 0;
for (let seed = from; seed < from + runs; seed++) {
  const report = await simulate(seed);
  crashes += report.crashes;
  remembered += report.remembered;
  if (values.seed) console.log(report);
  if (report.violations.length === 0) continue;
  failures += 1;
  console.log(`seed ${seed}: ${report.violations.join('\n  ')}`);
}
console.log(
  `${runs} runs from seed ${from} in ${((Date.now() - start) / 1000).toFixed(1)} s: ${failures} failed, ${crashes} crashes, ${remembered} characters and deletions watched`,
);
process.exit(failures > 0 ? 1 : 0);
