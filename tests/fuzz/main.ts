/** `npm run fuzz -- [seconds for each attack] [seed]`: see `runFuzz`. Prints a table; exit code 1 when a limit is passed. */
import { printTable } from '../../bench/printTable';
import { NO_ATTACK, runFuzz } from './fuzz';

const LONGEST_P99 = 100;
const LARGEST_GROWTH = 50;

const [, , seconds = '5', seed = String(Date.now() % 1_000_000)] = process.argv;
const { attacks, lost, intact } = await runFuzz({
  seconds: Number(seconds),
  rest: 2,
  seed: Number(seed),
  onAttack: ({ attack, p99 }) => console.error(`${attack}: p99 ${p99.toFixed(1)} ms`),
});
// Without an attack words take a few milliseconds; where they do not, latencies are the machine's and not ours.
const isBusy = (attacks[0]?.p99 ?? 0) > LONGEST_P99 / 4;
printTable(
  `What hostile clients cost two people who write in the same plan (${seconds} s each, seed ${seed})`,
  [
    'attack',
    'words timed',
    'p50, ms',
    'p99, ms',
    'target',
    'server’s processor, cores',
    'memory after, MB',
    'target',
    'most meanwhile, MB',
  ],
  attacks.map(({ attack, words, p50, p99, core, growth, peak }) => [
    attack,
    String(words),
    p50.toFixed(1),
    p99.toFixed(1),
    attack === NO_ATTACK ? '' : isBusy ? 'not judged' : verdict(p99, LONGEST_P99),
    core.toFixed(2),
    signed(growth),
    attack === NO_ATTACK ? '' : verdict(growth, LARGEST_GROWTH),
    signed(peak),
  ]),
);
if (isBusy)
  console.log(
    '\nThe machine is busy: words take their time without any attack, so latencies are not judged.',
  );
for (const line of lost.slice(0, 20)) console.log(`lost: ${line}`);
console.log(`\nThe document is ${intact && lost.length === 0 ? 'intact' : 'NOT INTACT'}.`);
const isOver = attacks.some(({ p99, growth }) => (!isBusy && p99 > LONGEST_P99) || growth > LARGEST_GROWTH);
process.exit(isOver || !intact || lost.length > 0 ? 1 : 0);

function verdict(value: number, limit: number): string {
  return `≤ ${limit}${value > limit ? ' **not met**' : ''}`;
}

function signed(megabytes: number): string {
  return megabytes >= 0 ? `+${megabytes}` : String(megabytes);
}
