/**
 * Our sync server beside two others and a bare relay, on the same scenarios, in turn: `npm run bench:sync [-- NAME …]` runs those whose
 * key contains one of the words (by default all), `ROUNDS=3` each. Ratios count, not milliseconds. With `BEFORE=1`, our build in
 * `dist/before` is the only other one; with `ALONE=1` there is none.
 */

import { printTable } from './printTable';
import type { Contender } from './sync/contender';
import { before, gongni, peers, relaxed, relay } from './sync/contenders';
import { installPeers } from './sync/installPeers';
import { quantile, type Scenario } from './sync/scenario';
import { coldOpen } from './sync/scenarios/coldOpen';
import { openAndClose } from './sync/scenarios/openAndClose';
import { ramp } from './sync/scenarios/ramp';
import { reconnect } from './sync/scenarios/reconnect';
import { typing } from './sync/scenarios/typing';

const SCENARIOS: Readonly<Record<string, { scenario: Scenario; contenders: readonly Contender[] }>> = {
  open: { scenario: coldOpen, contenders: [gongni, ...peers] },
  reconnect: { scenario: reconnect, contenders: [gongni, ...peers] },
  typing20: everyone(typing({ rooms: 20, typists: 10, rate: 5, seconds: 10 })),
  crowd50: everyone(typing({ rooms: 1, typists: 50, rate: 2, seconds: 10 })),
  crowd200: everyone(typing({ rooms: 1, typists: 200, rate: 0.25, seconds: 12 })),
  active500: everyone(typing({ rooms: 500, typists: 3, rate: 1, seconds: 6 })),
  ramp: { scenario: ramp, contenders: [gongni, ...peers] },
  memory: { scenario: openAndClose, contenders: [gongni] },
};

/** In the order of the table; not all take part in everything. */
const COLUMNS = ['gongni', 'relaxed', 'hocuspocus', 'y-websocket', 'relay', 'before'];

installPeers();
const words = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 3);
const rows: string[][] = [];
const failures: string[] = [];
for (const [key, { scenario, contenders }] of Object.entries(SCENARIOS)) {
  if (words.length > 0 && !words.some((word) => key.includes(word))) continue;
  const results = new Map<string, Map<string, number[]>>();
  for (let round = 0; round < (key === 'memory' ? 1 : rounds); round++)
    for (const contender of rotate(
      process.env.ALONE ? [gongni] : process.env.BEFORE ? [gongni, before] : contenders,
      round,
    )) {
      const numbers = await measure(scenario, contender);
      if (!numbers) continue;
      console.error(`${scenario.name}, ${contender.name}: ${JSON.stringify(numbers)}`);
      for (const [metric, value] of Object.entries(numbers)) note(results, metric, contender.name, value);
    }
  for (const [metric, values] of results) rows.push(row(scenario.name, metric, values));
}
printTable(
  `Medians of ${rounds} rounds in turn`,
  ['scenario', 'measured', ...COLUMNS, 'gongni / better peer'],
  rows,
);
for (const failure of failures) console.log(`Not measured: ${failure}`);
process.exit(0);

/** Null when it fails, which is said: the others are measured all the same. */
async function measure(scenario: Scenario, contender: Contender) {
  try {
    return await scenario.measure(contender);
  } catch (error) {
    console.error(`${scenario.name}, ${contender.name}:`, error);
    failures.push(`${scenario.name}, ${contender.name}: ${error}`);
    return null;
  }
}

function everyone(scenario: Scenario) {
  return { scenario, contenders: [gongni, relaxed, ...peers, relay] };
}

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function note(
  results: Map<string, Map<string, number[]>>,
  metric: string,
  name: string,
  value: number,
): void {
  const values = results.get(metric) ?? new Map<string, number[]>();
  results.set(metric, values.set(name, [...(values.get(name) ?? []), value]));
}

function row(scenario: string, metric: string, values: ReadonlyMap<string, readonly number[]>): string[] {
  const median = (name: string) => {
    const numbers = values.get(name);
    return numbers ? quantile(numbers, 0.5) : null;
  };
  const show = (number: number | null) => (number === null ? '' : number.toPrecision(3));
  const ours = median('gongni');
  const theirs = peers.map(({ name }) => median(name)).filter((number) => number !== null);
  const ratio = ours !== null && theirs.length > 0 ? ours / Math.min(...theirs) : null;
  return [scenario, metric, ...COLUMNS.map((name) => show(median(name))), show(ratio)];
}
