// Prints what the check finds in the three sample plans beside their gold sets, by rule, and what it costs: whole, and after one keystroke.
// Goals: 45,000 characters in 100 ms whole, in 10 ms after a keystroke (p95), linear to 500,000 characters.
// `npx tsx bench/checks.ts`; with `--list` also each problem missed and each finding that the gold set does not know.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from '../shared/checks';
import type { PlanDocument } from '../shared/schema/planDocument';
import { readText } from '../shared/text/readText';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';
import { createLongPlan } from './checks/longPlan';
import { timeChecks } from './checks/timeChecks';
import { printTable } from './printTable';

const PLANS = ['huantai', 'ruyuan', 'yuancheng'];
const LENGTHS = [45_000, 100_000, 200_000, 500_000];

if (!sharedMaterial) throw new Error('no shared folder with plans and gold sets beside the checkout');
const real = new Map<string, PlanDocument>();
const folder = mkdtempSync(join(tmpdir(), 'gongni-checks-'));
try {
  for (const name of PLANS) {
    let count = 0;
    const text = readFileSync(`${sharedMaterial}/plans/${name}.txt`, 'utf8');
    const { document } = readText(text, { newId: () => `n${++count}` });
    real.set(name, document);
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ findings: runChecks(document) }));
    const report = execFileSync(`${sharedMaterial}/gold/score`, [
      `${sharedMaterial}/gold/${name}.jsonl`,
      file,
      '--list',
    ]);
    const [summary, ...lines] = report.toString().trim().split('\n');
    const shown = process.argv.includes('--list')
      ? lines
      : lines.filter((line) => /^[A-Z]|FALSE ALARM/.test(line));
    console.log([`${name}: ${summary}`, ...shown.map((line) => `  ${line}`)].join('\n'));
  }
} finally {
  rmSync(folder, { recursive: true });
}

const plans = [
  ['ruyuan', real.get('ruyuan') as PlanDocument] as const,
  ...LENGTHS.map((length) => ['generated', createLongPlan(length)] as const),
];
printTable(
  'Checks, milliseconds (processor: time of all threads, less dependent on what else the machine does)',
  ['plan', 'characters', 'whole', 'whole, fastest', 'keystroke p50', 'keystroke p95', 'keystroke, processor'],
  plans.map(([name, document]) => {
    const times = timeChecks(document);
    const shown = [times.whole, times.fastest, times.keyMedian, times.keyNinetyFifth, times.keyProcessor];
    return [name, String(times.characters), ...shown.map((milliseconds) => milliseconds.toFixed(1))];
  }),
);
