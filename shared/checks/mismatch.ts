import { checkCategoryClaims } from './categoryClaims';
import type { Check } from './checkContext';
import type { Finding } from './finding';
import { adoptTable } from './fixes/adoptTable';
import { agree } from './statements/agree';
import type { Statement } from './statements/statement';
import { checkSwappedLabels } from './swappedLabels';
import { checkTableClaims } from './tableClaims';
import { checkTransposedDigits } from './transposedDigits';
import { checkTwinLists } from './twinLists';

const MOST_PLACES = 10;
/** Measures of the whole region, of which a year has one. */
const ONE_AT_A_TIME =
  /^(?:人均|每[千万]|公共\p{Script=Han}{2,4}人均)|(?:总里程|通车里程|营业里程|浓度|预期寿命|受教育年限|常住人口|户籍人口|参保人数|藏书量|蓄积量)$/u;
const STRONG_VERB = /^(?:新建|改扩建|新增|培养|招聘|改建|扩建)/;

/** The same indicator and year with two values, in texts and tables (SPEC CHK-3); values of lists that are swapped. */
export const checkMismatch: Check = (context) => [
  ...context.groups.flatMap(({ statements }) => checkGroup(statements)),
  ...checkSwappedLabels(context),
  ...checkTwinLists(context),
  ...checkTableClaims(context),
  ...checkCategoryClaims(context),
  ...checkTransposedDigits(context),
];

function checkGroup(statements: readonly Statement[]): readonly Finding[] {
  const years = new Set(statements.map(({ year }) => year));
  return [...years].flatMap((year) => {
    if (year === null) return [];
    const known = statements.filter((statement) => statement.year === year);
    const ofYear = known.some(({ inTable }) => inTable) ? known : known.filter(({ isAssumed }) => !isAssumed);
    const values = distinctValues(ofYear);
    const [first] = ofYear;
    if (!first || values.length < 2 || !isComparable(ofYear)) return [];
    return [report(first, year, values, ofYear)];
  });
}

/** Counts are compared only where a table is one of the places, or the name itself says what is counted. */
function isComparable(statements: readonly Statement[]): boolean {
  const [first] = statements;
  if (!first) return false;
  if (first.unit === '%') return /(?:率|比)$/.test(first.key) || statements.some(({ inTable }) => inTable);
  if (statements.some(({ inTable }) => inTable)) return true;
  if (first.key.length >= 5 && statements.some(({ inTasks }) => inTasks)) return areNear(statements);
  if (STRONG_VERB.test(first.name)) return first.key.length >= 6;
  return ONE_AT_A_TIME.test(first.key) && statements.every(({ isAssumed }) => !isAssumed);
}

/** Of two counts that are meant to be one, neither is less than half the other. */
function areNear(statements: readonly Statement[]): boolean {
  const numbers = statements.map(({ number }) => number);
  return Math.min(...numbers) * 2 >= Math.max(...numbers);
}

/** One statement for each value; a value printed with fewer decimals agrees with the longer one it is rounded from. */
function distinctValues(statements: readonly Statement[]): readonly Statement[] {
  const distinct: Statement[] = [];
  for (const statement of statements)
    if (!distinct.some((other) => agree(other, statement))) distinct.push(statement);
  return distinct;
}

function report(
  first: Statement,
  year: number,
  values: readonly Statement[],
  all: readonly Statement[],
): Finding {
  const table = values.find(({ inTable }) => inTable);
  const others = values.filter((value) => value !== (table ?? values[0]));
  const ordered = [...values, ...all.filter((statement) => !values.includes(statement))];
  return {
    rule: first.inTable && all.some(({ inTable }) => !inTable) ? 'mismatch/table-text' : 'mismatch',
    severity: others.every(({ isAssumed }) => isAssumed) ? 'warning' : 'error',
    message: `${first.name}（${year}年${first.isTarget ? '目标' : ''}）前后不一致：${values.map(({ written }) => written).join('、')}。`,
    places: ordered.slice(0, MOST_PLACES).map(({ place }) => place),
    expected: table?.written ?? '',
    found: others.map(({ written }) => written).join('、'),
    ...adoptTable(values, all),
  };
}
