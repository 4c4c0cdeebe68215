import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { type Finding, familyOf, RULE_FAMILIES, type RuleFamily } from '../../../shared/checks/finding';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { PLANT_KINDS, PLANTED_FAMILIES } from '../../helpers/plantContradiction';

const PLANS = ['health', 'elderly', 'water', 'culture'] as const;
const FOLDER = 'tests/fixtures/checks';

/** A contradiction put into a consistent plan by hand: these words in place of those. */
interface Slip {
  readonly family: RuleFamily;
  readonly from: string;
  readonly to: string;
}

function findingsOf(text: string, families: readonly RuleFamily[] = RULE_FAMILIES): readonly Finding[] {
  return runChecks(readText(text, { newId: countingIds() }).document, { families });
}

describe('[CHK-14] four plans of other fields, counties and schemes', () => {
  const texts = new Map(PLANS.map((name) => [name, readFileSync(`${FOLDER}/${name}.txt`, 'utf8')]));
  const slips = PLANS.flatMap((name) =>
    readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ name, slip: JSON.parse(line) as Slip })),
  );

  it.each(PLANS)('%s says nothing that contradicts itself', (name) => {
    expect(findingsOf(texts.get(name) ?? '').map(({ message }) => message)).toEqual([]);
  });

  it('hold slips of all families, written by hand', () => {
    expect(new Set(slips.map(({ slip }) => slip.family))).toEqual(new Set(RULE_FAMILIES));
    for (const { name, slip } of slips) expect(texts.get(name)?.split(slip.from).length).toBeGreaterThan(1);
  });

  it('of the slips put into them by hand, at least 95 % are found', () => {
    const missed = slips.flatMap(({ name, slip }) => {
      const text = (texts.get(name) ?? '').replace(slip.from, () => slip.to);
      const isFound = findingsOf(text, [slip.family]).some(({ rule }) => familyOf(rule) === slip.family);
      return isFound ? [] : [`${name}, ${slip.family}: ${slip.to}`];
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(slips.length * 0.05);
  });
});

it('[CHK-14] the generator plants contradictions of all families', () => {
  expect(new Set(PLANT_KINDS.map((kind) => PLANTED_FAMILIES[kind]))).toEqual(new Set(RULE_FAMILIES));
});
