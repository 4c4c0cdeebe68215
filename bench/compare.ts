import { readFileSync } from 'node:fs';
import { comparePlans } from '../shared/compare/comparePlans';
import { createSamplePlan } from '../shared/sample/samplePlan';
import type { PlanDocument } from '../shared/schema/planDocument';
import { readText } from '../shared/text/readText';
import { countingIds } from '../tests/helpers/countingIds';
import { findDishonesty } from '../tests/helpers/dishonesty';
import { EDIT_KINDS, editRandomly } from '../tests/helpers/editScript';
import { exportPlan } from '../tests/helpers/exportPlan';
import { withForeignIds } from '../tests/helpers/foreignIds';
import { createRandom } from '../tests/helpers/random';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';

const SCRIPTS = 200;
const EDITS_A_SCRIPT = 10;
const ROUNDS = 15;
const LIMIT_MS = 300;

const characters = ({ body }: PlanDocument) =>
  JSON.stringify(body)
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    ?.reduce((sum, each) => sum + each.length - 9, 0) ?? 0;

/** Found and true changes by kind, over edit scripts whose true changes are known. */
function measureFinding(): void {
  const plans = [createSamplePlan(countingIds()), exportPlan({ chapters: 4 })];
  const counts = new Map(EDIT_KINDS.map((kind) => [kind, { made: 0, found: 0 }]));
  let dishonest = 0;
  for (let seed = 1; seed <= SCRIPTS; seed += 1) {
    const plan = plans[seed % plans.length] as PlanDocument;
    const { document, changes } = editRandomly(plan, EDITS_A_SCRIPT, createRandom(seed));
    const comparison = comparePlans(plan, document);
    dishonest +=
      findDishonesty(comparison).length + findDishonesty(comparePlans(plan, withForeignIds(document))).length;
    for (const change of changes) {
      const count = counts.get(change.kind);
      if (!count) continue;
      count.made += 1;
      if (change.isFoundIn(comparison)) count.found += 1;
    }
  }
  console.log(`${SCRIPTS} edit scripts       true   found`);
  for (const [kind, { made, found }] of counts)
    console.log(kind.padEnd(18), String(made).padStart(12), String(found).padStart(7));
  console.log(`shown as unchanged though changed: ${dishonest}\n`);
}

/** By the clock; the worst also by the processor, which what else the machine does hardly touches. */
function measureTime(name: string, older: PlanDocument, newer: PlanDocument): void {
  const processor: number[] = [];
  const times = Array.from({ length: ROUNDS }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    comparePlans(older, newer);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    return performance.now() - start;
  });
  const [first = 0] = times;
  times.sort((one, other) => one - other);
  const numbers = [
    characters(older),
    characters(newer),
    first,
    times[Math.floor(ROUNDS / 2)] ?? 0,
    times.at(-1) ?? 0,
    Math.max(...processor),
    LIMIT_MS,
  ];
  console.log(name.padEnd(26), ...numbers.map((number) => String(Math.round(number)).padStart(10)));
}

/** Every fifth paragraph loses its middle, every ninth is new. */
function revise(document: PlanDocument): PlanDocument {
  const content = (document.body.content ?? []).flatMap((node, index) => {
    const text = node.content?.length === 1 ? node.content[0]?.text : undefined;
    const middle = text && Math.floor(text.length / 2);
    const revised =
      index % 5 === 0 && text && middle && middle > 10
        ? {
            ...node,
            content: [
              { type: 'text', text: `${text.slice(0, middle)}修订后的文字${text.slice(middle + 6)}` },
            ],
          }
        : node;
    const added = {
      type: 'paragraph',
      attrs: { id: `added-${index}` },
      content: [{ type: 'text', text: `新增的第${index}段文字。` }],
    };
    return index % 9 === 0 ? [revised, added] : [revised];
  });
  return { ...document, body: { ...document.body, content } };
}

measureFinding();
console.log(
  'pair                        older c.   newer c.   first ms  median ms   worst ms  processor   limit ms',
);
const long = exportPlan({ chapters: 45, projects: 120 });
measureTime('made up, revised', long, revise(long));
measureTime('made up, foreign ids', long, withForeignIds(revise(long)));
if (sharedMaterial) {
  const read = (name: string, prefix: string) => {
    let count = 0;
    const newId = () => {
      count += 1;
      return `${prefix}${count}`;
    };
    return readText(readFileSync(`${sharedMaterial}/plans/${name}.txt`, 'utf8'), { newId }).document;
  };
  const ruyuan = read('ruyuan', 'a');
  measureTime('ruyuan, revised', ruyuan, revise(ruyuan));
  measureTime('ruyuan, foreign ids', ruyuan, withForeignIds(revise(ruyuan)));
  const huantai = read('huantai', 'b');
  measureTime('ruyuan, another plan', ruyuan, huantai);
  const content = [...(ruyuan.body.content ?? []), ...(huantai.body.content ?? [])];
  const both = { ...ruyuan, body: { ...ruyuan.body, content } };
  measureTime('two in one, revised', both, revise(both));
  measureTime('two in one, foreign ids', both, withForeignIds(revise(both)));
} else console.log('real plans: skipped, they are not here');
