/** Words that say the same; two of one group never stand side by side. 健全完善 and 贯彻执行 are usual and no such groups. */
const SAME = [
  '实施 实行 施行 推行',
  '推进 推动 促进',
  '提高 提升 增强',
  '加强 强化 加大',
  '开展 进行',
  '构建 搭建 建立',
  '目前 当前 现在',
  '制定 制订',
  '按照 依照 根据',
  '确保 保证 保障',
  '采取 采用',
  '使用 运用 利用',
  '通过 经过',
  '并且 而且',
  '共计 总计 合计',
  '位于 地处',
  '大约 约',
];

/** Pairs that are right by themselves or across a boundary of words: 增加增长点, 利用运用. */
const OTHERS = [
  '增加增长(?![点极率])',
  '增长增加',
  '构建建设',
  '实施开展',
  '开展实施',
  '(?<![参赋给授])与和(?!谐|平|美|睦)',
  '以及和',
  '和以及',
  '或者或',
  '由于因',
  '为了为',
];

/** The patterns of verbs and particles that say the same side by side. */
export const DOUBLED_VERBS: readonly string[] = [
  ...SAME.flatMap((line) => {
    const words = line.split(' ');
    return words.flatMap((one) => words.filter((other) => other !== one).map((other) => one + other));
  }),
  ...OTHERS,
];
