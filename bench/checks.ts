// Prints what the check finds in the three sample plans beside their gold sets, and how long it takes: `npx tsx bench/checks.ts [--list]`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks, runChecksOnBody } from '../shared/checks';
import { readBody } from '../shared/schema/planDocument';
import { readText } from '../shared/text/readText';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';

const PLANS = ['huantai', 'ruyuan', 'yuancheng'];
const ROUNDS = 20;

if (!sharedMaterial) throw new Error('no shared folder with plans and gold sets beside the checkout');
const folder = mkdtempSync(join(tmpdir(), 'gongni-checks-'));
try {
  for (const name of PLANS) {
    let count = 0;
    const text = readFileSync(`${sharedMaterial}/plans/${name}.txt`, 'utf8');
    const { document } = readText(text, { newId: () => `n${++count}` });
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ findings: runChecks(document) }));
    const list = process.argv.includes('--list') ? ['--list'] : [];
    const report = execFileSync(`${sharedMaterial}/gold/score`, [
      `${sharedMaterial}/gold/${name}.jsonl`,
      file,
      ...list,
    ]);
    console.log(`${name}: ${report.toString().trim()}`);
    const bodies = Array.from({ length: ROUNDS }, () => readBody(document));
    const times = bodies.map((body) => {
      const start = performance.now();
      runChecksOnBody(body, document.settings);
      return performance.now() - start;
    });
    times.sort((one, other) => one - other);
    const median = times[ROUNDS >> 1] ?? 0;
    console.log(
      `  ${bodies[0]?.textContent.length} characters, median ${median.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
