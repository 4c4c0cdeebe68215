/** `npm run torture -- [kills] [seed]`: see `runTorture`. Exit code 1 when anything was lost. */
import { runTorture } from './torture';

const [, , kills = '50', seed = String(Date.now() % 1_000_000)] = process.argv;
console.log(`${kills} kills, seed ${seed}`);
const { seen, acknowledged, seenThenLost, acknowledgedThenLost } = await runTorture({
  kills: Number(kills),
  seed: Number(seed),
  onRound: (round, report) =>
    console.log(`kill ${round}: ${report.seen} seen, ${report.acknowledged} acknowledged so far`),
});
for (const lost of [...seenThenLost, ...acknowledgedThenLost].slice(0, 20)) console.log(`lost: ${lost}`);
console.log(`seen ${seen}, seen then lost ${seenThenLost.length}`);
console.log(`acknowledged ${acknowledged}, acknowledged then lost ${acknowledgedThenLost.length}`);
process.exit(seenThenLost.length + acknowledgedThenLost.length > 0 ? 1 : 0);
