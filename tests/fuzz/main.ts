/** `npm run fuzz -- [seconds for each attack] [seed]`: see `runFuzz`. Exit code 1 when a limit is passed. */
import { runFuzz } from './fuzz';

const LONGEST_P99 = 100;
const LARGEST_GROWTH = 50;

const [, , seconds = '5', seed = String(Date.now() % 1_000_000)] = process.argv;
console.log(`${seconds} s each, seed ${seed}`);
const { attacks, lost, intact } = await runFuzz({
  seconds: Number(seconds),
  rest: 2,
  seed: Number(seed),
  onAttack: ({ attack, words, p50, p99, growth }) =>
    console.log(
      `${attack}: ${words} words of others, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, memory ${growth >= 0 ? '+' : ''}${growth} MB`,
    ),
});
for (const line of lost.slice(0, 20)) console.log(`lost: ${line}`);
console.log(`document ${intact && lost.length === 0 ? 'intact' : 'NOT INTACT'}`);
const isOver = attacks.some(({ p99, growth }) => p99 > LONGEST_P99 || growth > LARGEST_GROWTH);
if (isOver) console.log(`over the limit of ${LONGEST_P99} ms or ${LARGEST_GROWTH} MB`);
process.exit(isOver || !intact || lost.length > 0 ? 1 : 0);
