import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { type GoldItem, type Score, scoreFindings } from '../../helpers/scoreFindings';

const FOLDER = 'tests/fixtures/checks/drafts';
/**
 * Drafts of other counties, fields and years, written before the rules that read them, each with contradictions as real drafts have them and with
 * figures that look wrong and are right. What the check found in them when it first saw them stands in bench/README.md.
 */
const DRAFTS = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));

function score(name: string): Score {
  const gold = readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8').trim().split('\n');
  const text = readFileSync(`${FOLDER}/${name}.txt`, 'utf8');
  return scoreFindings(
    gold.map((line) => JSON.parse(line) as GoldItem),
    runChecks(readText(text, { newId: countingIds() }).document),
  );
}

describe('[CHK-14] drafts with contradictions marked by a reader', () => {
  const scores = DRAFTS.map((name) => ({ name, ...score(name) }));

  it.each(scores)('$name: what is right raises no alarm', ({ falseAlarms }) => {
    expect(falseAlarms.map(({ id }) => id)).toEqual([]);
  });

  it('of errors and warnings at least 90 % are found', () => {
    const [found, missed] = [scores.flatMap((one) => one.found), scores.flatMap((one) => one.missed)];
    const listed = missed.map(({ id, where }) => `${id}: ${where[0]?.quote}`).join('\n');
    expect(found.length / (found.length + missed.length), listed).toBeGreaterThanOrEqual(0.9);
  });
});
