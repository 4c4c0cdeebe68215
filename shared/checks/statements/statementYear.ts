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
const PAST = /基础|成就|成效|成绩|回顾|现状|问题|形势|背景|短板|环境|总结/;

/** Whether a passage without a year speaks of the target or of the past, by the nearest heading that tells; null where none does. */
export function tenseOf(passage: Passage): 'target' | 'past' | null {
  if (passage.cell)
    return ['keyProjects', 'tasks', 'projects'].includes(passage.cell.tableKind) ? 'target' : null;
  if (/十[二三四五]五”?(?:期间|时期|以来)/.test(passage.text.slice(0, 30))) return null;
  for (const heading of [...passage.headings].reverse()) {
    if (PAST.test(heading)) return 'past';
    if (TARGET.test(heading)) return 'target';
  }
  return null;
}
