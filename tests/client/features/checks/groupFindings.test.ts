import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../../../../client/features/checks/engine/checkMessages';
import { groupFindings } from '../../../../client/features/checks/groupFindings';
import type { Finding } from '../../../../shared/checks/finding';

let count = 0;
function placed(severity: Finding['severity'], rule: Finding['rule'], block: number): PlacedFinding {
  count += 1;
  const finding: Finding = { rule, severity, message: `${count}`, places: [], expected: '', found: '' };
  const chapter = block < 5 ? { block: -1, title: '' } : { block: 5, title: '第一章　总则' };
  return { id: `${rule}@${block}`, key: rule, finding, spots: [{ block, from: 1, to: 2 }], chapter };
}
const findings = [
  placed('warning', 'term/typo', 9),
  placed('error', 'sum/parts', 8),
  placed('error', 'term/character', 2),
  placed('info', 'unit/mixed', 6),
];

/** Headings, each with the findings below it. */
const picture = (by: Parameters<typeof groupFindings>[1]) =>
  groupFindings(findings, by).map(({ heading, findings: own }) => [heading, ...own.map(({ id }) => id)]);

describe('the findings in the panel', () => {
  it('are grouped by severity, in the order of the text', () => {
    expect(picture('severity')).toEqual([
      ['error', 'term/character@2', 'sum/parts@8'],
      ['warning', 'term/typo@9'],
      ['info', 'unit/mixed@6'],
    ]);
  });
  it('or by rule, worse ones first', () => {
    expect(picture('rule')).toEqual([
      ['sum', 'sum/parts@8'],
      ['unit', 'unit/mixed@6'],
      ['term', 'term/character@2', 'term/typo@9'],
    ]);
  });
  it('or by chapter, in the order of the plan', () => {
    expect(picture('chapter')).toEqual([
      ['', 'term/character@2'],
      ['第一章　总则', 'sum/parts@8', 'term/typo@9', 'unit/mixed@6'],
    ]);
  });
});
