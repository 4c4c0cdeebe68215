import type { Check, CheckContext } from './checkContext';
import type { Finding } from './finding';
import type { CheckLists } from './lists/checkLists';
import type { StatementGroup } from './statements/groupStatements';
import type { Statement } from './statements/statement';

type Direction = 'up' | 'down';

/** Targets on the wrong side of their baseline, where the indicator's direction is known (SPEC CHK-4). */
export const checkDirection: Check = (context) =>
  context.groups.flatMap((group) => checkGroup(group, context));

function checkGroup(group: StatementGroup, { lists, settings }: CheckContext): readonly Finding[] {
  const direction = directionOf(group.statements[0]?.name ?? '', lists);
  const to = settings.period?.to ?? Number.POSITIVE_INFINITY;
  const [first] = group.statements;
  if (!direction || !first || !hasDirection(first)) return [];
  const targets = group.statements.filter(
    ({ year, isTarget, isAssumed }) => isTarget && !isAssumed && (year === null || year >= to),
  );
  const steps = fallingBack(group.statements, direction, settings.period?.from ?? to);
  if (steps) return [report(steps.baseline, steps.target, [steps.baseline, steps.target], direction)];
  const baselines = group.statements.filter(
    ({ year, isTarget, isAssumed }) =>
      !isTarget && !isAssumed && year !== null && year < (settings.period?.from ?? to),
  );
  const latest = Math.max(...baselines.map(({ year }) => year ?? 0));
  const current = baselines.filter(({ year }) => year === latest);
  const pairs = targets.flatMap((target) =>
    current
      .filter(
        ({ number, name }) => number <= 100 || lists.sharesOverHundred.some((word) => name.includes(word)),
      )
      .filter((baseline) =>
        direction === 'up' ? target.number < baseline.number : target.number > baseline.number,
      )
      .map((baseline) => ({ target, baseline })),
  );
  const [worst] = pairs.filter(({ target, baseline }) => !isCap(target, baseline, direction));
  if (!worst) return [];
  const statements = [...new Set(pairs.flatMap(({ target, baseline }) => [baseline, target]))];
  return [report(worst.baseline, worst.target, statements, direction)];
}

/** A target of the last year behind one of the years between, in one row: 100 in 2023, 98 in 2025. */
function fallingBack(
  statements: readonly Statement[],
  direction: Direction,
  first: number,
): { readonly baseline: Statement; readonly target: Statement } | null {
  const own = statements.filter(({ cell, year }) => cell !== null && year !== null);
  for (const target of own)
    for (const baseline of own) {
      const isStep =
        ((baseline.year ?? 0) >= first || isBetween(target, own)) &&
        baseline.cell?.row === target.cell?.row &&
        baseline.cell?.table === target.cell?.table;
      if (!isStep || (baseline.year ?? 0) >= (target.year ?? 0) || target.qualifier) continue;
      if (direction === 'up' ? target.number < baseline.number : target.number > baseline.number)
        return { baseline, target };
    }
  return null;
}

/** True for a year on the way: a later target stands in the same row. */
function isBetween({ cell, year }: Statement, own: readonly Statement[]): boolean {
  return own.some(
    (other) =>
      other.cell?.row === cell?.row && other.cell?.table === cell?.table && (other.year ?? 0) > (year ?? 0),
  );
}

/**
 * A line not to be crossed is no aim: 失业率控制在5.5%以内 above today's 5.1 %, 结案率达到90%以上 far below today's 98.5 %. What is only just crossed
 * (98% and 97%以上) may be a slip.
 */
function isCap(target: Statement, baseline: Statement, direction: Direction): boolean {
  if (direction === 'down') return target.qualifier === 'atMost' && target.number < baseline.number * 1.5;
  return target.qualifier === 'atLeast' && baseline.number - target.number > 5 && target.unit === '%';
}

/** Shares and rates, and what is measured like them; counts of people and things go up and down with demand. */
function hasDirection({ unit, name }: Statement): boolean {
  return unit === '%' || /(?:率|系数|寿命|年限|浓度)$/.test(name.replace(/（[^（）]*）$/, ''));
}

function directionOf(name: string, { rising, falling, neutral }: CheckLists): Direction | null {
  if (neutral.some((word) => name.includes(word))) return null;
  if (falling.some((word) => name.includes(word))) return 'down';
  return rising.some((word) => name.includes(word)) ? 'up' : null;
}

function report(
  baseline: Statement,
  target: Statement,
  statements: readonly Statement[],
  direction: Direction,
): Finding {
  const gap = Math.abs(target.number - baseline.number);
  const word = direction === 'up' ? '低于' : '高于';
  return {
    rule: 'direction',
    severity: severityOf(baseline, target, gap),
    message: `${target.name}：目标${target.written}${word}${baseline.year}年的${baseline.written}，相差${Number(gap.toFixed(4))}${target.unit === '%' ? '个百分点' : ''}。`,
    places: statements.slice(0, 12).map(({ place }) => place),
    expected: `${direction === 'up' ? '不低于' : '不高于'}${baseline.written}`,
    found: target.written,
  };
}

/** A floor to be kept (稳定在98%以上) may lie a little under the present value. */
function severityOf(baseline: Statement, target: Statement, gap: number): Finding['severity'] {
  if (target.qualifier === 'atLeast' && gap < 1 && /稳定|保持/.test(target.written + target.place.quote))
    return 'info';
  return isSure(baseline, target, gap) ? 'error' : 'warning';
}

/** A person can prove it where one table gives both values and a floor (97以上) does not lie just under the present value. */
function isSure(baseline: Statement, target: Statement, gap: number): boolean {
  return baseline.inTable && target.inTable && !(target.qualifier === 'atLeast' && gap < 1);
}
