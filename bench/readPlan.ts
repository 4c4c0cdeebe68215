/**
 * Prints how long reading a long plan takes, whole and after a keystroke: `npx tsx bench/readPlan.ts`. Goals: 45,000 characters in at most
 * 30 ms; after a keystroke at most 2 ms (95 of 100).
 */
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { computeLabels } from '../shared/plan/numbering';
import { createPlanReader } from '../shared/plan/planReader';
import { readPlanBody } from '../shared/plan/readPlan';
import { type PlanDocument, readBody } from '../shared/schema/planDocument';
import { writeText } from '../shared/text/writeText';
import { printTable } from './printTable';
import { quantile } from './quantile';
import { createLongPlan } from './readPlan/longPlan';

const ROUNDS = 60;
const KEYS = 400;

/** Milliseconds of each round; every round has nodes of its own, made beforehand, so that nothing is remembered. */
function measureWhole(document: PlanDocument, work: (body: Node) => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => readBody(document)).map((fresh) => time(() => work(fresh)));
}

/** Milliseconds of reading the plan after each of many characters, typed all over the plan in blocks of one type. */
function measureKeys(document: PlanDocument, type: string): number[] {
  let state = EditorState.create({ doc: readBody(document) });
  const read = createPlanReader();
  read(state.doc, document.settings);
  return Array.from({ length: KEYS }, (_, key) => {
    const places: number[] = [];
    state.doc.descendants((node, position) => {
      if (node.type.name === type && node.childCount > 0) places.push(position + 2);
      return node.type.name !== type;
    });
    state = state.apply(state.tr.insertText('字', places[(key * 7919) % places.length]));
    return time(() => read(state.doc, document.settings));
  });
}

/** Processor time in milliseconds, so that what else the machine does is not counted. */
function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

const row = (name: string, times: readonly number[]) => [
  name,
  ...[quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1)].map((value) => value.toFixed(2)),
];

for (const [characters, projects] of [
  [45_000, 0],
  [200_000, 300],
] as const) {
  const document = createLongPlan(characters, projects);
  const length = readBody(document).textContent.length;
  printTable(
    `${length} characters, ${projects} projects more, milliseconds of processor time`,
    ['what', 'median', 'p95', 'slowest'],
    [
      row(
        'computeLabels',
        measureWhole(document, (body) => computeLabels(body, document.settings.numberingScheme)),
      ),
      row(
        'readPlan, all of it',
        measureWhole(document, (body) => readPlanBody(body, document.settings)),
      ),
      ...['paragraph', 'heading', 'dataCell'].map((type) =>
        row(`readPlan after a key in a ${type}`, measureKeys(document, type)),
      ),
      ...(projects > 0
        ? []
        : [
            row(
              'writeText',
              measureWhole(document, () => writeText(document)),
            ),
          ]),
    ],
  );
}
