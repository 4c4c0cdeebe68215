// Prints what the check finds in the three sample plans beside their gold sets, by rule, and how long it takes. Goal: 45,000 characters in 100 ms.
// `npx tsx bench/checks.ts`; with `--list` also each problem missed and each finding that the gold set does not know.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks, runChecksOnBody } from '../shared/checks';
import { type PlanDocument, readBody } from '../shared/schema/planDocument';
import { readText } from '../shared/text/readText';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';

const PLANS = ['huantai', 'ruyuan', 'yuancheng'];
const ROUNDS = 20;
/** Of the raw text, which holds bookmarks and blanks that the import drops. */
const LONG_PLAN = 60_000;

if (!sharedMaterial) throw new Error('no shared folder with plans and gold sets beside the checkout');
const folder = mkdtempSync(join(tmpdir(), 'gongni-checks-'));
try {
  for (const name of PLANS) {
    let count = 0;
    const text = readFileSync(`${sharedMaterial}/plans/${name}.txt`, 'utf8');
    const { document } = readText(text, { newId: () => `n${++count}` });
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
    measure(document, name);
  }
  let count = 0;
  const joined = PLANS.map((name) => readFileSync(`${sharedMaterial}/plans/${name}.txt`, 'utf8')).join('\n');
  const long = readText(joined.slice(0, LONG_PLAN), { newId: () => `n${++count}` });
  measure(long.document, 'three plans in one');
} finally {
  rmSync(folder, { recursive: true });
}

/** Prints the time of a whole check, each round over nodes of its own. */
function measure(document: PlanDocument, name: string): void {
  const bodies = Array.from({ length: ROUNDS }, () => readBody(document));
  const times = bodies
    .map((body) => {
      const start = performance.now();
      runChecksOnBody(body, document.settings);
      return performance.now() - start;
    })
    .sort((one, other) => one - other);
  const [fastest, median, slowest] = [0, ROUNDS >> 1, ROUNDS - 1].map((at) => (times[at] ?? 0).toFixed(1));
  console.log(
    `  ${name}, ${bodies[0]?.textContent.length} characters: fastest ${fastest} ms, median ${median} ms, slowest ${slowest} ms`,
  );
}
