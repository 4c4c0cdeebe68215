import type { Passage } from '../passage';

/** The years that a sentence speaks of: 2020年, 截至2020年底, 到2025年. `aims` is true for 到, 至, 力争. */
export interface YearMention {
  readonly from: number;
  readonly to: number;
  readonly year: number;
}

const YEAR = /((?:19|20)\d\d)年(?:底|末|年底|前|年末)?/g;

/** The years of a text in their order; ends of ranges (2016—2020年, 2016年至2020年) are none, for a range is no point in time. */
export function readYears(text: string): readonly YearMention[] {
  return [...text.matchAll(YEAR)]
    .filter(({ index, 0: all }) => {
      const before = text.slice(Math.max(0, index - 2), index);
      const after = text.slice(index + all.length);
      return (
        !/\d[-—–至]$|年[-—–至]$/.test(before) && !/^[-—–至和、](?:20)\d\d/.test(after) && !/\d$/.test(before)
      );
    })
    .map(({ index, 0: all, 1: year }) => ({ from: index, to: index + all.length, year: Number(year) }));
}

const TARGET = /目标|任务|工程|举措|措施|保障|行动|实施|推进|加强|促进/;
/** 基础教育 and 基础设施 are no 发展基础. */
const PAST =
  /基础(?!教育|设施|性|研究|学科|素质|能力|工程|理论|知识|医疗)|成就|成效|成绩|回顾|现状|问题|形势|背景|短板|(?:发展|面临|宏观|外部|内外)环境|总结/;
/** 教师队伍不断加强 tells of what was reached. */
const REACHED = /不断|持续|稳步|显著|明显|大幅|有力|有效|逐步|日益|更加/;

/** Whether a passage without a year speaks of the target or of the past, by the nearest heading that tells; null where none does. */
export function tenseOf(passage: Passage): 'target' | 'past' | null {
  if (passage.cell)
    return ['keyProjects', 'tasks', 'projects'].includes(passage.cell.tableKind) ? 'target' : null;
  const own = tenseOfLead(passage.text);
  if (own) return own;
  if (/十[二三四五]五”?(?:期间|时期|以来)/.test(passage.text.slice(0, 30))) return null;
  for (const heading of [...passage.headings].reverse()) {
    if (PAST.test(heading)) return 'past';
    if (TARGET.test(heading) && !REACHED.test(heading)) return 'target';
  }
  return null;
}

/** 发展目标。到2030年，…: the heading that opens a paragraph tells like one above it. */
function tenseOfLead(text: string): 'target' | 'past' | null {
  const lead = /^[^，。；：\d]{2,12}(?=[。：])/.exec(text)?.[0] ?? '';
  if (/^(?:(?:发展|总体|主要|具体|规划|工作|总|近期)?目标|主要指标|发展指标)$/.test(lead)) return 'target';
  return /(?:成就|成效|成绩|现状|回顾)$/.test(lead) ? 'past' : null;
}

const AIM = /(?:到|至|力争|截至)$/;

/** The year that sentences of a paragraph go on to speak of: 到2030年，A达到a。B达到b. Null where the last year named is no aim of the plan's own period. */
export function carriedAim(
  text: string,
  years: readonly YearMention[],
  before: number,
  first: number | null,
): number | null {
  const last = years.filter(({ to }) => to <= before).at(-1);
  if (!last || first === null || last.year < first) return null;
  return AIM.test(text.slice(Math.max(0, last.from - 2), last.from)) ? last.year : null;
}
