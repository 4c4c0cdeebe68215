import { runChecks } from '../../../shared/checks';
import { type Finding, familyOf, type RuleFamily } from '../../../shared/checks/finding';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';

const FRAME = '青山县教育事业发展“十五五”规划\n（2026—2030年）\n第一章 发展基础\n';

/** The findings of one family in a plan of which `lines` are the body, under 第一章 发展基础 unless they bring headings. */
export function check(family: RuleFamily, ...lines: readonly string[]): readonly Finding[] {
  const { document } = readText(FRAME + lines.join('\n'), { newId: countingIds() });
  return runChecks(document, { families: [family] }).filter(({ rule }) => familyOf(rule) === family);
}

/** What the findings expect instead, or their messages where they name nothing. */
export function corrections(family: RuleFamily, ...lines: readonly string[]): readonly string[] {
  return check(family, ...lines).map(({ expected, message }) => expected || message);
}

/** A table as converters print it: each cell on its own line behind a tab. */
export function table(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
}
