import { toPlainUnit } from '../checks/statements/statement';
import { parseQuantity } from '../plan/parseQuantity';
import type { PlanTable, Project } from '../plan/plan';
import { type ProjectPeriod, readPeriod } from './readPeriod';

/** A project with what its texts mean. */
export interface ProjectFigures {
  readonly project: Project;
  /** Total investment in 元, the planned one where no total is given; null where the text is no sum. */
  readonly investment: number | null;
  readonly period: ProjectPeriod | null;
}

/** What investments are counted in where no header says it. */
const USUAL_UNIT = '万元';

/** The projects of a plan with their investments and years (SPEC PRJ-1). */
export function readProjectFigures(
  projects: readonly Project[],
  tables: readonly PlanTable[],
): readonly ProjectFigures[] {
  const unitOf = new Map(
    tables.flatMap(({ id, columns }) =>
      columns.map(({ role, unit }) => [`${id}/${role}`, unit] as const).reverse(),
    ),
  );
  return projects.map((project) => {
    const role = project.fields.investment ? 'investment' : 'plannedInvestment';
    const unit = unitOf.get(`${project.tableId}/${role}`) ?? USUAL_UNIT;
    return {
      project,
      investment: readMoney(project.fields[role] ?? '', unit),
      period: readPeriod(project.fields.period ?? ''),
    };
  });
}

function readMoney(text: string, unit: string): number | null {
  const { number, unit: found } = parseQuantity(text, unit);
  if (number === null) return null;
  const plain = toPlainUnit(number, found ?? unit);
  return plain.unit === '元' || plain.unit === '' ? plain.number : null;
}
