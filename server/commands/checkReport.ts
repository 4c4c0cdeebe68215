import { type Finding, familyOf } from '../../shared/checks/finding';
import {
  ENGLISH_FAMILY_NAMES,
  ENGLISH_SEVERITY_NAMES,
  FAMILY_NAMES,
  SEVERITY_NAMES,
} from '../../shared/checks/report/checkNames';
import { englishText } from '../../shared/checks/report/englishText';
import { groupFindings } from '../../shared/checks/report/groupFindings';
import type { ReportLanguage } from '../../shared/checks/report/reportTexts';

/** The printed pages of blocks by the ids that places name; null where nobody asked for them. */
export type BlockPages = ReadonlyMap<string, number> | null;

/** What `check --json` prints: the fields of ARCHITECTURE.md's command table and no others, but for the pages where they are asked for. */
export function createCheckReport(
  findings: readonly Finding[],
  language: ReportLanguage = 'zh',
  pages: BlockPages = null,
) {
  return {
    findings: findings.map(({ rule, severity, message, places, expected, found }) => ({
      rule,
      severity,
      message: language === 'en' ? englishText(message) : message,
      places: places.map(({ quote, path, blockId }) => ({
        quote,
        path,
        ...(pages && { page: pages.get(blockId) ?? null }),
      })),
      expected,
      found,
    })),
  };
}

/** The findings as people read them: errors first, each with its places. */
export function checkLines(
  findings: readonly Finding[],
  language: ReportLanguage = 'zh',
  pages: BlockPages = null,
): readonly string[] {
  const isEnglish = language === 'en';
  if (findings.length === 0) return [isEnglish ? 'No problems found.' : '没有发现问题。'];
  const sections = groupFindings(findings).flatMap(({ severity, findings: own }) => [
    isEnglish
      ? `${ENGLISH_SEVERITY_NAMES[severity]} (${own.length})`
      : `${SEVERITY_NAMES[severity]}（${own.length}）`,
    ...own.flatMap((finding) => findingLines(finding, isEnglish, pages)),
    '',
  ]);
  return sections.slice(0, -1);
}

function findingLines(
  { rule, message, places }: Finding,
  isEnglish: boolean,
  pages: BlockPages,
): readonly string[] {
  const family = familyOf(rule);
  const beginning = isEnglish ? 'Beginning' : '开头';
  const [comma, colon] = isEnglish ? [', ', ': '] : ['，', '：'];
  return [
    isEnglish
      ? `  [${ENGLISH_FAMILY_NAMES[family]}] ${englishText(message)}`
      : `  【${FAMILY_NAMES[family]}】${message}`,
    ...places.map(({ quote, path, blockId }) => {
      const page = pages?.get(blockId);
      const onPage = page === undefined ? [] : [isEnglish ? `page ${page}` : `第${page}页`];
      const where = [path || beginning, ...onPage].join(comma);
      return `      ${where}${colon}${quote.replace(/\s*\n\s*/g, ' ')}`;
    }),
  ];
}
