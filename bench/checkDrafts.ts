// Prints what the check finds in the drafts of `tests/fixtures/checks/drafts` beside a reader's marks, by family: errors and warnings found, right
// statements reported. `npx tsx bench/checkDrafts.ts`; names of drafts choose some of them, `--list` also prints what was missed and what nobody marked.
import { readdirSync, readFileSync } from 'node:fs';
import { runChecks } from '../shared/checks';
import { readText } from '../shared/text/readText';
import { type GoldItem, scoreFindings } from '../tests/helpers/scoreFindings';
import { printTable } from './printTable';

const FOLDER = 'tests/fixtures/checks/drafts';
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const all = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));
const scores = (names.length > 0 ? names : all).map((name) => {
  let count = 0;
  const { document } = readText(readFileSync(`${FOLDER}/${name}.txt`, 'utf8'), {
    newId: () => `n${++count}`,
  });
  const gold = readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8').trim().split('\n');
  const items = gold.map((line) => JSON.parse(line) as GoldItem);
  return { name, items, ...scoreFindings(items, runChecks(document)) };
});

if (process.argv.includes('--list'))
  for (const { name, missed, falseAlarms, unmarked } of scores) {
    for (const { id, category, where } of missed)
      console.log(`missed ${id} ${category}: ${where.map(({ quote }) => quote).join(' | ')}`);
    for (const { id, where } of falseAlarms)
      console.log(`FALSE ALARM ${id}: ${where.map(({ quote }) => quote).join(' | ')}`);
    for (const { rule, severity, message, places } of unmarked)
      console.log(
        `unmarked ${name} ${severity} ${rule}: ${message} [${places.map(({ quote }) => quote).join(' | ')}]`,
      );
  }

const rate = (part: number, whole: number) => `${part} / ${whole}`;
const categories = [...new Set(scores.flatMap(({ items }) => items.map(({ category }) => category)))].sort();
const row = (label: string, chosen: typeof scores, fits: (item: GoldItem) => boolean) => {
  const count = (pick: (score: (typeof scores)[number]) => readonly GoldItem[]) =>
    chosen.flatMap(pick).filter(fits).length;
  const found = count(({ found: items }) => items);
  return [
    label,
    rate(found, found + count(({ missed }) => missed)),
    rate(
      count(({ falseAlarms }) => falseAlarms),
      count(({ items }) => items.filter(({ verdict }) => verdict === 'ok')),
    ),
  ];
};
printTable(
  'Errors and warnings found, right statements reported',
  ['', 'found', 'false alarms'],
  [
    ...scores.map((score) => row(score.name, [score], () => true)),
    ...categories.map((category) => row(category, scores, (item) => item.category === category)),
    row('all', scores, () => true),
  ],
);
