import { readFileSync } from 'node:fs';
import { writeDocx } from '../shared/docx/write/writeDocx';
import type { PlanDocument } from '../shared/schema/planDocument';
import { readText } from '../shared/text/readText';
import { exportPlan } from '../tests/helpers/exportPlan';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';

const ROUNDS = 15;
const LIMIT_MS = 800;

/** A made-up plan of some 35,000 characters with a project list of 120 rows. */
const plans: [string, PlanDocument][] = [['made up', exportPlan({ chapters: 38, projects: 120 })]];
if (sharedMaterial) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `id${count}`;
  };
  const text = readFileSync(`${sharedMaterial}/plans/ruyuan.txt`, 'utf8');
  plans.push(['ruyuan', readText(text, { newId }).document]);
} else console.log('ruyuan: skipped, the shared plans are not here');

const characters = (document: PlanDocument) =>
  JSON.stringify(document.body)
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    ?.reduce((sum, each) => sum + each.length - 9, 0) ?? 0;

console.log('plan       characters   first ms   median ms   worst ms   limit ms');
for (const [name, document] of plans) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await writeDocx(document, { style: 'plan', now: new Date(0) });
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  times.sort((one, other) => one - other);
  const numbers = [first, times[Math.floor(ROUNDS / 2)] ?? 0, times.at(-1) ?? 0, LIMIT_MS];
  console.log(
    name.padEnd(10),
    String(characters(document)).padStart(10),
    ...numbers.map((number) => String(Math.round(number)).padStart(11)),
  );
}
