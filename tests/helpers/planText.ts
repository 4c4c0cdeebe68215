/** Sentences in the voice of a plan that say nothing in particular, to stand where a real plan has its text. */
const PROSE = [
  '五年来，各级各部门围绕中心工作真抓实干，重点任务全面完成，群众的获得感持续增强。设施条件逐年改善，服务网络延伸到镇村，为下一阶段发展打下了坚实基础。',
  '坚持问题导向，分年度列出任务，逐项明确时间和路径，做到年初有安排、年中有检查、年底有总结。对进展缓慢的事项及时督办，确保各项部署落到实处。',
  '完善多元投入机制，财政资金优先保障基本需求，引导社会力量有序参与。加强资金使用的全过程管理，提高使用效益，到2025年形成稳定增长的保障机制。',
  '加强人才引进和培养，健全岗位管理与考核办法，让想干事的人有机会、能干事的人有舞台。每年组织不少于两次集中培训，覆盖所有一线工作人员。',
  '以数字化改革为牵引，推动数据汇聚和业务协同，让群众少跑腿、数据多跑路。建设统一的管理平台，逐步实现一网通办、一屏通览和一体评价。',
  '对照高质量发展的要求，目前仍存在资源分布不够均衡、服务能力有待提升、体制机制不够顺畅等问题，需要在今后五年中用改革的办法加以解决。',
];

/**
 * The text of a plan from its shorthand: `¶` stands for a paragraph of running text, a line `|甲|乙` for a table row as converters print it: each
 * cell on its own line behind a tab, a blank line behind the row, `⏎` for a line break in a cell.
 */
export function planText(shorthand: string): string {
  let count = 0;
  const nextProse = () => {
    count += 1;
    return PROSE[(count - 1) % PROSE.length] ?? '';
  };
  return shorthand
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? `${line
            .slice(1)
            .split('|')
            .map((cell) => `\t${cell.replace(/⏎/g, '\n')}\n`)
            .join('')}`
        : line.replace(/¶/g, nextProse),
    )
    .join('\n');
}
