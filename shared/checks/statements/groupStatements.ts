import type { Statement } from './statement';

/** All statements about one indicator, whatever their year. */
export interface StatementGroup {
  readonly key: string;
  readonly statements: readonly Statement[];
}

/** Names that are too short or too common to say what is meant. */
const SAYS_TOO_LITTLE =
  /^(?:率|人数|学校|教师|学生|在校生|小学|初中|高中|园|比重|及格率|合格率|优良率|共|数量|总数|全部|增幅|增速)?$/;

/** Groups statements by name and unit; changes and names that say too little are left out. */
export function groupStatements(statements: readonly Statement[]): readonly StatementGroup[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.isChange || statement.key.length < 3 || SAYS_TOO_LITTLE.test(statement.key)) continue;
    const key = `${statement.key}|${statement.unit}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([key, group]) => ({ key, statements: group }));
}
