// Prints how long reading a long plan takes: `npx tsx bench/readPlan.ts`. Goal: 45,000 characters in at most 30 ms.
import { computeLabels } from '../shared/plan/numbering';
import { readPlanBody } from '../shared/plan/readPlan';
import { createBuilder } from '../shared/sample/builder';
import { createSamplePlan } from '../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../shared/schema/numberingSchemes';
import { createPlanDocument, readBody } from '../shared/schema/planDocument';
import { writeText } from '../shared/text/writeText';

const CHARACTERS = 45_000;
const ROUNDS = 40;

let count = 0;
const newId = () => `n${++count}`;
const b = createBuilder(newId);
const body = [b.title('长规划')];
let length = 0;
while (length < CHARACTERS) {
  const sample = createSamplePlan(newId).body.content ?? [];
  const renamed = JSON.parse(JSON.stringify(sample).replaceAll('"sample-', `"s${count}-`));
  body.push(...renamed);
  length = readBody(createPlanDocument(b.doc(...body))).textContent.length;
}
const document = createPlanDocument(b.doc(...body), { numberingScheme: [...NUMBERING_SCHEMES.chapter] });

/** Milliseconds of each round; every round has nodes of its own, made beforehand, so that nothing is remembered. */
function measure(work: (body: ReturnType<typeof readBody>) => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => readBody(document))
    .map((fresh) => {
      const start = performance.now();
      work(fresh);
      return performance.now() - start;
    })
    .sort((one, other) => one - other);
}

const results = {
  computeLabels: measure((fresh) => computeLabels(fresh, document.settings.numberingScheme)),
  readPlan: measure((fresh) => readPlanBody(fresh, document.settings)),
  writeText: measure(() => writeText(document)),
};
console.log(`${length} characters, ${ROUNDS} rounds, milliseconds`);
console.table(
  Object.fromEntries(
    Object.entries(results).map(([name, times]) => [
      name,
      {
        median: Number(times[Math.floor(ROUNDS / 2)]?.toFixed(1)),
        p95: Number(times[Math.floor(ROUNDS * 0.95)]?.toFixed(1)),
        slowest: Number(times.at(-1)?.toFixed(1)),
      },
    ]),
  ),
);
